import { useState } from 'preact/hooks';
import { GiveUp } from '../../features/own-page/give-up.tsx';
import { useOwn } from '../../features/own-page/own-language.tsx';
import { foreignBoxes, removeBox } from '../../offline/own-outbox.ts';

type ForeignUnsentProps = {
  /** The boxes that this link opens. */
  own: readonly string[];
  isAfterLeaving?: boolean;
};

/** What was written with other links on this phone and has not been sent; nobody can read it. */
export function ForeignUnsent({ own, isAfterLeaving = false }: ForeignUnsentProps) {
  const { say } = useOwn();
  const [removed, setRemoved] = useState(0);
  const names = foreignBoxes(own);
  if (names.length === 0) return null;
  return (
    <section key={removed} class="card note">
      <h2>{say(isAfterLeaving ? 'leftUnsent' : 'foreign')}</h2>
      <p>{say('foreignText')}</p>
      <GiveUp
        giveUp={() => {
          for (const name of names) removeBox(name);
          setRemoved(removed + 1);
        }}
      />
    </section>
  );
}

import { useState } from 'preact/hooks';
import { foreignBoxes, removeBox } from '../../offline/own-outbox.ts';
import { useOwn } from './own-language.tsx';

type GiveUpProps = { giveUp: () => void };

/** Gives up what is unsent: asked once, because it cannot be undone. */
export function GiveUp({ giveUp }: GiveUpProps) {
  const { say } = useOwn();
  const [isConfirming, ask] = useState(false);
  if (!isConfirming)
    return (
      <button type="button" class="plain" onClick={() => ask(true)}>
        {say('giveUp')}
      </button>
    );
  return (
    <div role="alert">
      <p>
        <strong>{say('giveUpText')}</strong>
      </p>
      <button type="button" class="danger" onClick={giveUp}>
        {say('giveUpSurely')}
      </button>
      <button type="button" class="plain" onClick={() => ask(false)}>
        {say('leaveIt')}
      </button>
    </div>
  );
}

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

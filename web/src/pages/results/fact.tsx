import { percent } from '../../texts/format.ts';
import { texts } from '../../texts/staff.ts';
import { Fact } from '../../ui/fact.tsx';

/** A share in percent, or a note that it is not known. */
export function ShareFact({ name, share }: { name: string; share: number | null }) {
  return (
    <Fact name={name}>
      {share === null ? (
        <span class="in-words">{texts.results.progress.notKnown}</span>
      ) : (
        percent(share)
      )}
    </Fact>
  );
}

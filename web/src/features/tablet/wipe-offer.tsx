import { useState } from 'preact/hooks';
import type { LeaderTablet } from '../../offline/leader-tablet.ts';
import { leaderTexts } from '../../texts/leader-texts.ts';

type WipeOfferProps = { tablet: LeaderTablet; unsent: number; why: string };

/**
 * For people who forgot the PIN, or found somebody else's vault: wipes it, with everything unsent.
 */
export function WipeOffer({ tablet, unsent, why }: WipeOfferProps) {
  const [isAsking, ask] = useState(false);
  return (
    <details class="aside">
      <summary>{why}</summary>
      {isAsking ? (
        <p class="actions">
          <button type="button" class="grave" onClick={() => void tablet.wipe()}>
            {leaderTexts.unlock.wipeSure(unsent)}
          </button>
          <button type="button" onClick={() => ask(false)}>
            {leaderTexts.unlock.keep}
          </button>
        </p>
      ) : (
        <button type="button" onClick={() => ask(true)}>
          {leaderTexts.unlock.wipe}
        </button>
      )}
    </details>
  );
}

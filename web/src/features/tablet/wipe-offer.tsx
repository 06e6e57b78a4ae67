import { useState } from 'preact/hooks';
import type { LeaderTablet } from '../../offline/leader-tablet.ts';
import { texts } from '../../texts/staff.ts';

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
            {texts.unlock.wipeSure(unsent)}
          </button>
          <button type="button" onClick={() => ask(false)}>
            {texts.unlock.keep}
          </button>
        </p>
      ) : (
        <button type="button" onClick={() => ask(true)}>
          {texts.unlock.wipe}
        </button>
      )}
    </details>
  );
}

import type { LeaderTablet } from '../../offline/leader-tablet.ts';
import { texts } from '../../texts/staff.ts';
import { SureButton } from '../../ui/confirm.tsx';

const words = texts.unlock;

type WipeOfferProps = { tablet: LeaderTablet; unsent: number; why: string };

/**
 * For people who forgot the PIN, or found somebody else's vault: wipes it, with everything unsent.
 */
export function WipeOffer({ tablet, unsent, why }: WipeOfferProps) {
  return (
    <details class="card fold wipe">
      <summary>{why}</summary>
      <SureButton
        {...{ text: words.wipe, sure: words.wipeSure(unsent), keep: words.keep }}
        act={() => void tablet.wipe()}
      />
    </details>
  );
}

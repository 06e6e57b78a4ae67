import type { LeaderTablet } from '../../offline/leader-tablet.ts';
import { leaderTexts } from '../../texts/leader-texts.ts';
import { SureButton } from '../../ui/confirm.tsx';

const words = leaderTexts.unlock;

type WipeOfferProps = { tablet: LeaderTablet; unsent: number; why: string };

/**
 * For people who forgot the PIN, or found somebody else's vault: wipes it, with everything unsent.
 */
export function WipeOffer({ tablet, unsent, why }: WipeOfferProps) {
  return (
    <details class="aside">
      <summary>{why}</summary>
      <SureButton
        {...{ text: words.wipe, sure: words.wipeSure(unsent), keep: words.keep }}
        act={() => void tablet.wipe()}
      />
    </details>
  );
}

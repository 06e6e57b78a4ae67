import { percentOf } from '../../../../shared/domain/figures/rounding.ts';
import type { PairedForms, PairedSum } from '../../../../shared/domain/forms/paired-forms.ts';
import { percent } from '../../texts/format.ts';
import { texts } from '../../texts/staff.ts';

const words = texts.paired;

/** The share of people who answered both forms, as the page's language writes it. */
export const pairedShare = ({ people, both }: PairedSum): string | null => {
  const share = percentOf(both, people);
  return share === null ? null : percent(share);
};

/**
 * How many of a group's people answered both forms; of a group whose end forms are not due yet, how
 * many answered the first one; null where no pair is expected.
 */
export function pairedSentence(paired: PairedForms): string | null {
  const { stage, people, started, both } = paired;
  if (stage === 'none') return null;
  if (stage === 'not_counted') return words.notCounted;
  if (stage === 'under_way') return words.underWay(started, people);
  return words.ofPeople(both, people, pairedShare(paired) ?? '');
}

import { plain } from '../../texts/format.ts';
import { texts } from '../../texts/staff.ts';
import type { DosageSum } from './dosage-sum.ts';

const words = texts.dosage.compared;

/** What several groups held and offered together; nothing where none was counted. */
export function dosageSumSentences(sum: DosageSum): string[] {
  const { runs, leftOut, held, planned, offered } = sum;
  const leftOutText = leftOut > 0 ? [words.leftOut(leftOut)] : [];
  if (runs === 0) return leftOutText;
  return [
    words.sum(runs, held, planned),
    words.sumOffered(plain(offered.hours), plain(offered.units)),
    ...leftOutText,
  ];
}

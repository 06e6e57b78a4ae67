import { questionnaireLimits } from '../../configuration.ts';
import { type DraftLine, draftLine } from '../../instruments/draft-line.ts';
import { bytesOf } from './answer-bytes.ts';
import type { DraftContent, InstrumentDraftBody } from './instrument-draft.ts';

/**
 * The bytes of a draft as it is sent; stored it takes fewer.
 * @example draftBytes({ content: {}, notCarried: [] }) // 30
 */
export const draftBytes = ({ content, notCarried }: InstrumentDraftBody): number =>
  bytesOf({ content, notCarried });

const byLoss: readonly DraftLine['loses'][] = ['question', 'part', 'nothing'];
/** As long as the line that counts the others can be. */
const bytesOfMore = 300;

/**
 * A draft with the lines about its file, as many as can be stored: first those of lost questions. A
 * line counts the others that lose something.
 * @returns undefined where the content alone is too large
 * @example draftWithin({ items: [] }, [])?.notCarried // []
 */
export function draftWithin(
  content: DraftContent,
  lines: readonly DraftLine[],
): InstrumentDraftBody | undefined {
  const whole = { content, notCarried: [...lines] };
  if (draftBytes(whole) <= questionnaireLimits.draftBytes) return whole;
  let left = questionnaireLimits.draftBytes - draftBytes({ content, notCarried: [] }) - bytesOfMore;
  if (left < 0) return undefined;
  const fitting = new Set<DraftLine>();
  for (const line of lines.toSorted((a, b) => byLoss.indexOf(a.loses) - byLoss.indexOf(b.loses))) {
    left -= bytesOf(line) + 1;
    if (left < 0) break;
    fitting.add(line);
  }
  const out = lines.filter((line) => !fitting.has(line) && line.loses !== 'nothing').length;
  const more = draftLine({ kind: 'more', path: '', detail: String(out) });
  const notCarried = lines.filter((line) => fitting.has(line));
  return { content, notCarried: out === 0 ? notCarried : [...notCarried, more] };
}

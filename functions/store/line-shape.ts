import { followUpLeftOutReasons, leftOutReasons } from '../../shared/domain/figures/outcome.ts';
import {
  compositionCodes,
  compositionFields,
} from '../../shared/domain/groups/group-background.ts';

/** The keys of an object and their order; a number marks the position of a plain value. */
export type LineShape = number | { readonly [key: string]: LineShape };

const plain = <Key extends string>(...keys: Key[]): LineShape =>
  Object.fromEntries(keys.map((key) => [key, 0]));

const interval = plain('low', 'high', 'confidence');

const contentOf = (leftOut: LineShape): LineShape => ({
  instrument: plain('instrumentId', 'version', 'scoring', 'parts'),
  answeredBetween: 0,
  enrolled: 0,
  started: 0,
  attended: 0,
  ended: 0,
  pairs: 0,
  leftOut,
  start: plain('n', 'mean', 'sd'),
  change: { n: 0, mean: 0, sd: 0, interval },
  direction: plain('improved', 'same', 'worse'),
  hidden: plain('n', 'sum'),
  people: plain('ids', 'count', 'known'),
  firstEnrolled: 0,
  composition: Object.fromEntries(
    compositionFields.map((field) => [
      field,
      { basis: 0, known: 0, counts: plain(...compositionCodes[field]) },
    ]),
  ),
  namedStaff: 0,
});
const occasionOf = (leftOutReasons: readonly string[]): LineShape => ({
  content: contentOf(plain(...leftOutReasons)),
  releasedAt: 0,
  takenBackOn: 0,
});

/**
 * The keys of a summary's line. Lines are stored without them, in this order. A key may be added at
 * the end of an object, with a default: lines without it are read. Any other change requires a new
 * first byte for lines (`line-bytes.ts`), and lines with the old one must still be read.
 */
export const lineShape: LineShape = {
  run: plain('name', 'municipality', 'status', 'startsOn'),
  participants: 0,
  attendance: plain('attended', 'possible'),
  participation: plain('attended', 'started', 'ended', 'followedUp'),
  isSynthetic: 0,
  countedAt: 0,
  windowTo: plain('end', 'follow_up'),
  isComplete: plain('end', 'follow_up'),
  occasions: {
    end: occasionOf(leftOutReasons),
    follow_up: occasionOf(followUpLeftOutReasons),
  },
};

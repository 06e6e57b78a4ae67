import { compositionCodes, compositionFields } from '../../shared/model/group-background.ts';
import { followUpLeftOutReasons, leftOutReasons } from '../../shared/model/outcome.ts';

/** Which keys an object has, in which order; a number stands where a plain value does. */
export type Shape = number | { readonly [key: string]: Shape };

const plain = <Key extends string>(...keys: Key[]): Shape =>
  Object.fromEntries(keys.map((key) => [key, 0]));
const sums = plain('n', 'sum', 'squares');

/**
 * The keys of a summary's line. Lines are stored without them, in this order: to change it is to
 * recompute every summary (`npm run recompute`).
 */
export const lineShape: Shape = {
  facts: {
    run: plain('name', 'municipality', 'status', 'startsOn'),
    participants: 0,
    composition: Object.fromEntries(
      compositionFields.map((field) => [
        field,
        { basis: 0, known: 0, counts: plain(...compositionCodes[field]) },
      ]),
    ),
    attendance: plain('attended', 'possible'),
    outcome: {
      instrument: plain('instrumentId', 'version', 'scoring', 'parts'),
      answeredBetween: plain('0', '1'),
      started: 0,
      ended: 0,
      pairs: 0,
      leftOut: plain(...leftOutReasons),
      start: sums,
      change: sums,
      improved: 0,
      same: 0,
      worse: 0,
    },
    followUp: {
      pairs: 0,
      leftOut: plain(...followUpLeftOutReasons),
      change: sums,
    },
    isFollowedUp: 0,
    isSynthetic: 0,
  },
  countedAt: 0,
  releasedAt: plain('end', 'follow_up'),
  releasedAfter: plain('end', 'follow_up'),
  takenBack: 0,
};

import * as z from 'zod';
import { type TrialArm, trialArm } from '../people/reminder.ts';
import type { TrialComparison, TrialCounts } from './count-reminder-trial.ts';
import { isEnough } from './disclosure.ts';
import { roundDown, roundTo, roundUp } from './rounding.ts';
import { reveal, type Undisclosed } from './undisclosed.ts';

const share = z.number();
const arms = <Value extends z.ZodType>(value: Value) =>
  z.strictObject({ reminded: value, not_reminded: value });

/** What follows from a difference: the interval leaves zero out, or it does not. */
const verdict = z.enum(['more_with_reminders', 'fewer_with_reminders', 'no_difference_shown']);

/** One comparison of the halves: shares in per cent, differences in percentage points. */
const shownComparison = z
  .strictObject({
    people: arms(z.int().min(0)),
    mean: arms(share),
    difference: z.strictObject({ value: share, low: share, high: share, confidence: share }),
    verdict,
  })
  .meta({ id: 'ReminderTrialComparison' });
export type ShownTrialComparison = z.infer<typeof shownComparison>;

/** Null where a half has too few people. */
export const shownReminderTrial = z
  .strictObject({
    attendance: shownComparison.nullable(),
    completion: shownComparison.nullable(),
  })
  .meta({ id: 'ReminderTrialFigures' });
export type ShownReminderTrial = z.infer<typeof shownReminderTrial>;

const inPercent = (part: number) => part * 100;

/**
 * The conclusion is drawn from the interval before it is rounded outwards, so that rounding can
 * neither make a difference nor hide one.
 */
function verdictOf({ low, high }: { low: number; high: number }): ShownTrialComparison['verdict'] {
  if (low > 0) return 'more_with_reminders';
  return high < 0 ? 'fewer_with_reminders' : 'no_difference_shown';
}

function disclosed({ people, mean, difference }: TrialComparison): ShownTrialComparison | null {
  if (!difference || !trialArm.options.every((arm) => isEnough(people[arm]))) return null;
  const meanOf = (arm: TrialArm) => roundTo(inPercent(mean[arm] ?? 0), 0);
  return {
    people,
    mean: { reminded: meanOf('reminded'), not_reminded: meanOf('not_reminded') },
    difference: {
      value: roundTo(inPercent(difference.value), 0),
      low: roundDown(inPercent(difference.low), 0),
      high: roundUp(inPercent(difference.high), 0),
      confidence: 0.95,
    },
    verdict: verdictOf(difference),
  };
}

/**
 * What a coordinator may know of a trial of reminders: whole per cents, of five people in each half
 * at least. Coming to a session and handing in a form are no attributes of a person
 * (`docs/adr/0006-who-sees-what.md`), so a half that came to everything may be shown as 100 %.
 * @example discloseReminderTrial({ attendance: { difference: null }, completion: { difference: null } })
 * // { attendance: null, completion: null }
 */
export function discloseReminderTrial(counted: Undisclosed<TrialCounts>): ShownReminderTrial {
  const { attendance, completion } = reveal(counted);
  return { attendance: disclosed(attendance), completion: disclosed(completion) };
}

import * as z from 'zod';
import type { Instrument } from '../../instruments/instrument.ts';
import { daysAfter } from '../day.ts';
import { isReadOnly, type Run, run } from '../groups/run.ts';
import { date } from '../ids.ts';
import { type Occasion, occasion } from '../occasion.ts';
import { countPairedForms } from './count-paired-forms.ts';
import { type FormSlot, formMatrixOf, isDecided, type RunForForms } from './form-matrix.ts';
import { isTooLateOn } from './lost-forms.ts';
import { type PairedCounts, pairedForms } from './paired-forms.ts';

const count = z.int().min(0);

/** The forms of an occasion of a run that are due on the same days: how many, and never whose. */
export const windowCount = z.strictObject({
  occasion,
  /** Null for forms that are never due. */
  from: date.nullable(),
  to: date.nullable(),
  received: count,
  /** Forms that will not come: refused, lost, retracted, or not offered. */
  lost: count,
  /** Neither here nor decided on. */
  waiting: count,
});
export type WindowCount = z.infer<typeof windowCount>;

/** The forms of one occasion on a day. Each form is counted once. */
export const formProgress = z
  .strictObject({
    occasion,
    received: count,
    lost: count.meta({
      description: 'Refused, lost, retracted, not offered; of a closed run all that has not come.',
    }),
    due: count.meta({ description: 'Due now, and not late.' }),
    overdue: count,
    tooLate: count.meta({
      description: 'Of those that are late: how many are so late that they hardly come any more.',
    }),
    notDue: count,
    lateSince: date.nullable().meta({
      description: 'The first day on which one of those that are late now was late.',
    }),
    chasedSince: date.nullable().meta({
      description: 'The same of those that are late and can still be got.',
    }),
  })
  .meta({ id: 'FormProgress' });
export type FormProgress = z.infer<typeof formProgress>;

const { runId, programmeId, name, municipality, municipalityCode, status } = run.shape;
const { startsOn, endsOn, leaders, substitutes } = run.shape;

/** A run in the list of those whose forms are followed. */
export const runProgress = z
  .strictObject({
    ...{ runId, programmeId, name, municipality, municipalityCode, status },
    ...{ startsOn, endsOn, leaders, substitutes },
    forms: z.array(formProgress),
    paired: pairedForms,
  })
  .meta({ id: 'RunProgress' });
export type RunProgress = z.infer<typeof runProgress>;

/** Before the first day of every window: what is not here by then is `not_due`. */
const beforeAll = '0001-01-01';

const noDrafts = { answerings: [], entries: [] };

/**
 * How many forms of each occasion have come, will not come, or are awaited, by the days on which
 * they are due; and how many people have given both their start and their end form. Nothing in it
 * depends on the day of counting.
 * @example countForms({ run: { endsOn: '2026-05-04', instruments: [] }, definitions: [], members: [], sessions: [], forms: [], decisions: [] }) // { windows: [], pairs: null }
 */
export function countForms(record: RunForForms & { definitions: readonly Instrument[] }): {
  windows: WindowCount[];
  pairs: PairedCounts | null;
} {
  const { items } = formMatrixOf(record, noDrafts, beforeAll);
  return {
    windows: windowsOf(items),
    pairs: countPairedForms(record.run, record.definitions, items),
  };
}

function windowsOf(items: readonly FormSlot[]): WindowCount[] {
  const windows = Map.groupBy(
    items,
    ({ occasion: at, window }) => `${at} ${window?.from ?? ''} ${window?.to ?? ''}`,
  );
  return [...windows.values()].flatMap((slots) => {
    const [first] = slots;
    if (!first) return [];
    const received = slots.filter((slot) => slot.status.startsWith('received')).length;
    const waiting = slots.filter((slot) => !isDecided(slot)).length;
    return [
      {
        occasion: first.occasion,
        from: first.window?.from ?? null,
        to: first.window?.to ?? null,
        ...{ received, waiting, lost: slots.length - received - waiting },
      },
    ];
  });
}

/** What the forms that wait in a window are on a day. */
function waitingAs({ from, to }: WindowCount, today: string): 'notDue' | 'due' | 'overdue' {
  if (from === null || today < from) return 'notDue';
  return to !== null && to < today ? 'overdue' : 'due';
}

function progressOf(at: Occasion, windows: readonly WindowCount[], on: ProgressDay): FormProgress {
  const progress = { occasion: at, received: 0, lost: 0, due: 0, overdue: 0, notDue: 0 };
  const late: { to: string; waiting: number }[] = [];
  for (const one of windows) {
    progress.received += one.received;
    progress.lost += one.lost;
    const as = waitingAs(one, on.today);
    progress[on.isOver && as !== 'notDue' ? 'lost' : as] += one.waiting;
    if (as === 'overdue' && one.waiting > 0 && !on.isOver && one.to)
      late.push({ to: one.to, waiting: one.waiting });
  }
  const isTooLate = ({ to }: { to: string }) => isTooLateOn(to, on.today);
  const tooLate = late.filter(isTooLate);
  return {
    ...progress,
    tooLate: tooLate.reduce((sum, { waiting }) => sum + waiting, 0),
    lateSince: lateSinceOf(late),
    chasedSince: lateSinceOf(late.filter((one) => !isTooLate(one))),
  };
}

/** The day after the first of the last days. */
function lateSinceOf(late: readonly { to: string }[]): string | null {
  const [first] = late.map(({ to }) => to).sort();
  return first === undefined ? null : daysAfter(first, 1);
}

type ProgressDay = { today: string; isOver: boolean };

/**
 * The forms of a run on a day, by occasion; those that it asks on no occasion are left out. Once the
 * run is closed or cancelled, what has not come is lost.
 * @param today an ISO date
 * @example formsOn([{ occasion: 'end', from: '2026-05-04', to: '2026-06-03', received: 4, lost: 0, waiting: 2 }], 'ended', '2026-06-05')[0]?.overdue // 2
 */
export function formsOn(
  windows: readonly WindowCount[],
  status: Run['status'],
  today: string,
): FormProgress[] {
  const on = { today, isOver: isReadOnly({ status }) };
  return occasion.options.flatMap((at) => {
    const own = windows.filter((one) => one.occasion === at);
    return own.length > 0 ? [progressOf(at, own, on)] : [];
  });
}

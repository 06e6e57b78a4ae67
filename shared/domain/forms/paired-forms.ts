import * as z from 'zod';
import { isReadOnly, type Run, type RunStatus } from '../groups/run.ts';
import { date } from '../ids.ts';
import { isTooLateOn } from './lost-forms.ts';

const count = z.int().min(0);

/**
 * How many of a run's people have given both the start and the end form of the questionnaire from
 * which its change is computed. Nothing in it depends on the day of counting.
 */
export const pairedCounts = z.strictObject({
  /** Everybody who was ever enrolled, those who left included. */
  people: count,
  started: count,
  both: count,
  /** The first day of the end forms of those who stay; null while nobody is enrolled. */
  from: date.nullable(),
  /** People whose end form alone is awaited, by the last day on which it is due. */
  waiting: z.array(z.strictObject({ to: date, people: count })),
});
export type PairedCounts = z.infer<typeof pairedCounts>;

/**
 * What can be said of a run's pairs on a day. `none`: no pair is expected, because the run has not
 * begun or was cancelled, nobody is enrolled, or no questionnaire is asked both times.
 * `not_counted`: stored before pairs were counted. `under_way`: the end forms are not due yet, so a
 * share would mislead. `counted`: the share counts.
 */
export const pairedStage = z
  .enum(['none', 'not_counted', 'under_way', 'counted'])
  .meta({ id: 'PairedStage' });
export type PairedStage = z.infer<typeof pairedStage>;

/** A run's people and their pairs of forms on a day. */
export const pairedForms = z
  .strictObject({
    stage: pairedStage,
    people: count.meta({ description: 'Everybody who was ever enrolled.' }),
    started: count.meta({ description: 'Those of them whose start form has come.' }),
    both: count.meta({ description: 'Those of them whose start and end form have come.' }),
    awaited: count.meta({
      description: 'Those whose end form alone is missing, and may still come.',
    }),
    until: date.nullable().meta({
      description: 'The first last day of the end forms that may still come.',
    }),
  })
  .meta({ id: 'PairedForms' });
export type PairedForms = z.infer<typeof pairedForms>;

const nothing = { people: 0, started: 0, both: 0, awaited: 0, until: null };

const notBegun: readonly RunStatus[] = ['planned', 'recruiting', 'cancelled'];

function stageOf({ people, from }: PairedCounts, status: RunStatus, today: string): PairedStage {
  if (notBegun.includes(status) || people === 0) return 'none';
  if (isReadOnly({ status })) return 'counted';
  return from !== null && today < from ? 'under_way' : 'counted';
}

/**
 * The pairs of a run on a day. An end form may still come until it has been late for as many days as
 * the list of missing forms shows it.
 * @param counts null where no questionnaire is asked both times, undefined where they were not counted
 * @param today an ISO date
 * @example pairedOn({ people: 8, started: 8, both: 5, from: '2026-05-04', waiting: [{ to: '2026-06-03', people: 2 }] }, 'ended', '2026-05-10').awaited // 2
 * @example pairedOn({ people: 8, started: 8, both: 0, from: '2026-05-04', waiting: [] }, 'running', '2026-05-03').stage // 'under_way'
 */
export function pairedOn(
  counts: PairedCounts | null | undefined,
  status: Run['status'],
  today: string,
): PairedForms {
  if (counts === undefined) return { stage: 'not_counted', ...nothing };
  if (counts === null) return { stage: 'none', ...nothing };
  const { people, started, both, waiting } = counts;
  const stage = stageOf(counts, status, today);
  const mayCome = waiting.filter(({ to }) => !isReadOnly({ status }) && !isTooLateOn(to, today));
  const isAwaited = stage === 'counted';
  return {
    ...{ stage, people, started, both },
    awaited: isAwaited ? mayCome.reduce((sum, one) => sum + one.people, 0) : 0,
    until: (isAwaited && mayCome.map(({ to }) => to).sort()[0]) || null,
  };
}

/** People and their pairs, of one run or of several together. */
export type PairedSum = { people: number; both: number };

/**
 * The pairs of several runs together: of those alone whose share counts.
 * @example sumOfPairs([{ stage: 'counted', people: 8, both: 5 }, { stage: 'under_way', people: 9, both: 0 }]) // { people: 8, both: 5 }
 */
export const sumOfPairs = (
  all: readonly Pick<PairedForms, 'stage' | 'people' | 'both'>[],
): PairedSum =>
  all
    .filter(({ stage }) => stage === 'counted')
    .reduce((sum, { people, both }) => ({ people: sum.people + people, both: sum.both + both }), {
      people: 0,
      both: 0,
    });

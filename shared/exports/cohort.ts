import * as z from 'zod';
import { bandLimits } from '../configuration.ts';
import { hasEnded, releaseMoment, windowTo } from '../domain/figures/release-moment.ts';
import type { Run } from '../domain/groups/run.ts';
import { participantId, programmeId, runId, timestamp } from '../domain/ids.ts';
import { bands } from './bands.ts';

const decision = z.strictObject({ level: z.int().min(0), cells: z.array(z.string()) });

/**
 * Groups of one programme that are exported with bands together for the first time, and for ever: a
 * later export has the same people of them or fewer, and so no single group is recognised in it.
 */
export const cohort = z.strictObject({
  fixedAt: timestamp,
  runIds: z.array(runId),
  /** Made when rows of it leave for the first time. */
  decision: decision.nullable(),
});
export type Cohort = z.infer<typeof cohort>;

/** The cohorts of a programme and questionnaire, oldest first. */
export const storedCohorts = z.strictObject({ cohorts: z.array(cohort), version: z.int() });
export type StoredCohorts = z.infer<typeof storedCohorts>;

/** It had too few groups with rows: they are in no cohort, and its place is taken again. */
const isDissolved = ({ runIds, decision: made }: Cohort) => runIds.length === 0 && made === null;

/** The rows of some runs, while an export with bands is made of all of them. */
export const storedBands = z.strictObject({
  rows: z.array(
    z.strictObject({
      row: z.string(),
      person: z.string(),
      /** The run's position among those of the export. */
      run: z.int().min(0),
      bands,
    }),
  ),
  expiresAt: z.int(),
});
export type StoredBandRow = z.infer<typeof storedBands>['rows'][number];

/**
 * A person's row in a cohort, as it was when the run was first read: who is in it, and with which
 * bands. The answers are not in it.
 */
export const givenRow = z.strictObject({ participantId, bands });
export type GivenRow = z.infer<typeof givenRow>;

/** A cohort that an export reads: `number` is its position among its programme's, from 0. */
export const cohortOfExport = z.strictObject({
  programmeId,
  number: z.int().min(0),
  fixedAt: timestamp,
  runIds: z.array(runId),
});
export type CohortOfExport = z.infer<typeof cohortOfExport>;

/**
 * Is everything of a run over that an export with bands contains: the run, and the days on which its
 * forms come in?
 * @param now an ISO timestamp
 * @example isSettled({ status: 'running', startsOn: '2026-03-02', endsOn: '2026-05-04', windows: {} }, '2030-01-01T00:00:00.000Z')
 * // false
 */
export function isSettled(
  run: Pick<Run, 'status' | 'startsOn' | 'endsOn' | 'windows' | 'formerLastDay'>,
  now: string,
): boolean {
  const { end, follow_up } = windowTo(run, []);
  const last = [run.endsOn, end ?? '', follow_up ?? ''].sort().at(-1) ?? run.endsOn;
  return hasEnded(run.status) && releaseMoment(last) <= now;
}

/**
 * The cohorts with a further one of the settled runs that are in none, if these are enough; the very
 * same list if they are not. A run on its own would be a group whose rows anybody recognises who
 * compares two exports.
 * @example withNewCohort([], ['a'], '2026-12-01T00:00:00.000Z') // []
 */
export function withNewCohort(
  cohorts: readonly Cohort[],
  settled: readonly string[],
  now: string,
): readonly Cohort[] {
  const known = new Set(cohorts.flatMap(({ runIds }) => runIds));
  const runIds = settled.filter((id) => !known.has(id)).sort();
  if (runIds.length < bandLimits.cohortRuns) return cohorts;
  const last = cohorts.at(-1);
  const before = last && isDissolved(last) ? cohorts.slice(0, -1) : cohorts;
  return [...before, { fixedAt: now, runIds, decision: null }];
}

/**
 * A cohort once its rows are known: of the runs that have any, with what is shown of their bands; or
 * dissolved, where these runs are too few, because the rows of a run or two are recognised as
 * theirs. A run without rows waits for a later cohort. What has been decided stays.
 * @param withRows the runs of which somebody is exported
 * @example decidedOnce({ fixedAt: '2026-12-01T00:00:00.000Z', runIds: ['a'], decision: null }, new Set(['a']), () => ({ level: 0, cells: [] })).runIds // []
 */
export function decidedOnce(
  before: Cohort,
  withRows: ReadonlySet<string>,
  decide: () => NonNullable<Cohort['decision']>,
): Cohort {
  if (before.decision || isDissolved(before)) return before;
  const runIds = before.runIds.filter((id) => withRows.has(id));
  if (runIds.length < bandLimits.cohortRuns) return { ...before, runIds: [] };
  return { ...before, runIds, decision: decide() };
}

import * as z from 'zod';
import { confirmedLeaders } from '../people/run-leaders.ts';
import { type Run, run } from './run.ts';

const { runId, programmeId, name, municipality, municipalityCode } = run.shape;
const { startsOn, endsOn, status, capacity, activeMembers } = run.shape;

/** A group to which a client can be referred: what it is, when it is, and how many places are taken. */
export const opening = z
  .strictObject({
    ...{ runId, programmeId, name, municipality, municipalityCode },
    ...{ startsOn, endsOn, status, capacity, activeMembers },
  })
  .meta({ id: 'Opening' });
export type Opening = z.infer<typeof opening>;

const referring: readonly Run['status'][] = ['recruiting', 'running'];

/**
 * Whether a client can be referred to a run: it takes members, it is not over, and somebody leads it.
 * @param today the date in Finland
 * @example isOpening({ status: 'planned', endsOn: '2026-05-04', leaders: ['aino'], unconfirmedLeaders: [] }, '2026-03-02') // false
 */
export const isOpening = (
  one: Pick<Run, 'status' | 'endsOn' | 'leaders' | 'unconfirmedLeaders'>,
  today: string,
): boolean =>
  referring.includes(one.status) && one.endsOn >= today && confirmedLeaders(one).length > 0;

/** A run as own workers see it. */
export const openingOf = (one: Run): Opening => ({
  runId: one.runId,
  programmeId: one.programmeId,
  name: one.name,
  municipality: one.municipality,
  municipalityCode: one.municipalityCode,
  startsOn: one.startsOn,
  endsOn: one.endsOn,
  status: one.status,
  capacity: one.capacity,
  activeMembers: one.activeMembers,
});

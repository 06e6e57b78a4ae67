import * as z from 'zod';
import { configuration } from '../../configuration.ts';
import { runId } from '../ids.ts';
import { absence } from './absence.ts';

const namedRun = z.strictObject({ runId, name: z.string() });

/** What somebody does in an organisation. */
export const duties = z
  .strictObject({
    /** Open groups that the person leads. */
    runs: z.array(namedRun),
    /** Open groups in which the person waits to be confirmed as a leader. */
    waitingRuns: z.array(namedRun),
    clients: z.int().min(0),
    /** Groups and clients of others in which the person is or will be a substitute. */
    substituteRuns: z.array(namedRun),
    substituteClients: z.int().min(0),
    /** The absence that goes on or is to come. */
    absence: absence.nullable(),
    /** What the person has got since it was saved: nobody substitutes them in it. */
    unlent: z.strictObject({ runs: z.int().min(0), clients: z.int().min(0) }).nullable(),
  })
  .meta({ id: 'Duties' });

/** An absence, and how far its lending has come. */
export const lentWork = z
  .strictObject({
    ...absence.shape,
    /** Lent by this request. */
    runs: z.int().min(0),
    clients: z.int().min(0),
    /** Runs and clients that have as many substitutes as they may have, and got none. */
    full: z.int().min(0),
    /** Whether something is left: repeat the request. */
    more: z.boolean(),
  })
  .meta({ id: 'LentWork' });

/** Runs and clients that one request changes, and whether others are left. */
export type WorkPart = { runIds: string[]; participantIds: string[]; more: boolean };

/**
 * As much of somebody's work as one request has time for, each run and client once.
 * @example partOfWork(['r1', 'r1'], []) // { runIds: ['r1'], participantIds: [], more: false }
 */
export function partOfWork(runs: readonly string[], clients: readonly string[]): WorkPart {
  const [runIds, participantIds] = [[...new Set(runs)], [...new Set(clients)]];
  const most = configuration.handOverClients;
  return {
    runIds: runIds.slice(0, most),
    participantIds: participantIds.slice(0, most),
    more: runIds.length > most || participantIds.length > most,
  };
}

import type { Run } from '../../shared/domain/groups/run.ts';
import { type Absence, substitutesAfterAbsence } from '../../shared/domain/people/absence.ts';
import { partOfWork } from '../../shared/domain/people/duties.ts';
import {
  getAbsence,
  readClientAndAbsence,
  readRunAndAbsence,
  saveAbsence,
  whileAbsence,
} from '../store/absences.ts';
import { saveClientStaff } from '../store/client-staff.ts';
import { readDuties } from '../store/duties.ts';
import { saveStaff } from '../store/run-staff.ts';
import { untilWritten } from '../store/save.ts';
import { type AbsenceRequest, changeEach } from './lend-work.ts';

/** Marks an absence as ended, so that nothing more is lent for it. */
function markEnded({ acting, userId, now }: AbsenceRequest): Promise<{ ended: Absence | null }> {
  const { organisation } = acting.caller;
  return untilWritten(async () => {
    const stored = await getAbsence(organisation, userId);
    if (!stored || stored.endedAt !== null) return { ended: stored ?? null };
    const { version: _, ...content } = stored;
    const ended = await saveAbsence(organisation, stored, { ...content, endedAt: now });
    return ended && { ended };
  });
}

/** Takes one run back, unless somebody has saved another absence meanwhile. */
const takeRunBack = (absence: Absence, org: string, runId: string) =>
  untilWritten(async () => {
    const read = await readRunAndAbsence(org, absence.userId, runId);
    const substitutes = read.run && substitutesAfterAbsence(read.run.substitutes, absence.userId);
    if (!read.run || !substitutes || read.absence?.version !== absence.version) return false;
    const along = [whileAbsence(org, absence)];
    return saveStaff(org, read.run, { ...read.run, substitutes }, { along });
  });

/** The same for a client. */
const takeClientBack = (absence: Absence, org: string, participantId: string) =>
  untilWritten(async () => {
    const { client, absence: now } = await readClientAndAbsence(org, absence.userId, participantId);
    const substitutes = client && substitutesAfterAbsence(client.substitutes, absence.userId);
    if (!client || !substitutes || now?.version !== absence.version) return false;
    const along = [whileAbsence(org, absence)];
    return saveClientStaff(org, client, { ...client, substitutes }, { along });
  });

/**
 * Everything in which the absence may have named somebody: what the person has, and what the
 * substitutes have, because a run may have been handed over meanwhile.
 */
async function readLent({ userId, runsTo, clientsTo }: Absence, org: string, today: string) {
  const people = [...new Set([userId, runsTo, clientsTo])].filter((one) => one !== null);
  const all = await Promise.all(people.map((one) => readDuties(org, one, today)));
  const isLent = ({ substitutes }: Pick<Run, 'substitutes'>) =>
    substitutesAfterAbsence(substitutes, userId) !== undefined;
  const runs = all.flatMap((one) => [...one.runs, ...one.substituteRuns]).filter(isLent);
  const clients = all.flatMap((one) => [...one.clients, ...one.substituteClients]).filter(isLent);
  return partOfWork(
    runs.map(({ runId }) => runId),
    clients.map(({ participantId }) => participantId),
  );
}

/**
 * Ends an absence before its last day, with every substitution that it made and no other. Killed in
 * the middle, the same request does the rest.
 */
export async function endAbsence(request: AbsenceRequest) {
  const { userId } = request;
  const { caller, today } = request.acting;
  const { ended } = await markEnded(request);
  if (!ended) return { userId, runs: 0, clients: 0, more: false };
  const { more, ...part } = await readLent(ended, caller.organisation, today);
  const taken = await changeEach(request, part, {
    run: (runId) => takeRunBack(ended, caller.organisation, runId),
    client: (number) => takeClientBack(ended, caller.organisation, number),
  });
  return { userId, ...taken, more };
}

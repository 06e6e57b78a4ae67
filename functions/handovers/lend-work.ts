import { isDeepStrictEqual } from 'node:util';
import { isReadOnly, type Run } from '../../shared/domain/groups/run.ts';
import {
  type Absence,
  type AbsenceBody,
  isAhead,
  lendFor,
} from '../../shared/domain/people/absence.ts';
import { workerOf } from '../../shared/domain/people/access.ts';
import { partOfWork } from '../../shared/domain/people/duties.ts';
import type { Participant } from '../../shared/domain/people/participant.ts';
import { confirmedLeaders } from '../../shared/domain/people/run-leaders.ts';
import type { Subject } from '../../shared/domain/privacy/audit.ts';
import { Problem } from '../../shared/problems.ts';
import type { ActingCaller, SentBody } from '../http/request.ts';
import {
  getAbsence,
  readClientAndAbsence,
  readRunAndAbsence,
  saveAbsence,
  whileAbsence,
} from '../store/absences.ts';
import { saveClientStaff } from '../store/client-staff.ts';
import { type Duties, readDuties, readWaitingRuns } from '../store/duties.ts';
import { saveStaff } from '../store/run-staff.ts';
import { untilWritten } from '../store/save.ts';
import { checkReceivers } from './worker.ts';

export type AbsenceRequest = {
  acting: ActingCaller;
  userId: string;
  now: string;
  concerns: (subject: Subject) => Promise<void>;
};
type LendingRequest = AbsenceRequest & { body: SentBody<AbsenceBody>; ifMatch: number | undefined };

const bodyOf = ({ from, until, runsTo, clientsTo, reason }: Absence): AbsenceBody => ({
  from,
  until,
  runsTo,
  clientsTo,
  reason,
});

/** Saves the absence, unless it is stored already: then the request is a repeat. */
function savedAbsence({ acting, userId, body, ifMatch, now }: LendingRequest): Promise<Absence> {
  const { caller, today } = acting;
  return untilWritten(async () => {
    const stored = await getAbsence(caller.organisation, userId);
    const current = stored && isAhead(stored, today) ? stored : undefined;
    const wanted = await body.over(() => current && bodyOf(current));
    checkReceivers(acting, userId, wanted);
    if (current && isDeepStrictEqual(bodyOf(current), wanted)) return current;
    if (wanted.until < today) throw new Problem('substitute.over');
    if (current && ifMatch === undefined) throw new Problem('version.required');
    if (current?.version !== ifMatch) throw new Problem('version.conflict');
    const content = { userId, ...wanted, by: caller.userId, at: now, endedAt: null };
    return saveAbsence(caller.organisation, stored, content);
  });
}

const lendRun = (run: Run, absence: Absence, today: string) =>
  lendFor(run.substitutes, absence, { to: absence.runsTo, has: confirmedLeaders(run), today });

const lendClient = (client: Participant, absence: Absence, today: string) =>
  lendFor(client.substitutes, absence, {
    to: absence.clientsTo,
    has: [workerOf(client)],
    today,
  });

/** What the absence has not lent yet, and what can get no further substitute. */
function openFor(absence: Absence, { runs, clients }: Duties, today: string) {
  const ofRuns = runs.map((run) => ({ id: run.runId, lending: lendRun(run, absence, today) }));
  const ofClients = clients.map((client) => ({
    id: client.participantId,
    lending: lendClient(client, absence, today),
  }));
  const open = (all: typeof ofRuns) =>
    all.filter(({ lending }) => lending.is === 'open').map(({ id }) => id);
  const full = [...ofRuns, ...ofClients].filter(({ lending }) => lending.is === 'full').length;
  return { runIds: open(ofRuns), participantIds: open(ofClients), full };
}

function checkUnchanged(before: Absence, now: Absence | undefined): void {
  if (now?.version !== before.version) throw new Problem('absence.changed');
}

type Appointed = { userId: string | null; pointer: string };
const namedBy = ({ userId, pointer }: Appointed, isAdded: boolean) =>
  userId !== null && isAdded ? [{ userId, pointer }] : [];

/**
 * Lends one run, over the run and the absence as they are now: an absence that is ended at the same
 * moment lends nothing afterwards.
 */
const lendOneRun = (absence: Absence, org: string, runId: string, today: string) =>
  untilWritten(async () => {
    const read = await readRunAndAbsence(org, absence.userId, runId);
    checkUnchanged(absence, read.absence);
    const { run } = read;
    if (!run || isReadOnly(run) || !confirmedLeaders(run).includes(absence.userId)) return false;
    const lending = lendRun(run, absence, today);
    if (lending.is !== 'open') return false;
    const { substitutes } = lending;
    const isAdded = substitutes.some((one) => one.absentee === absence.userId);
    return saveStaff(
      org,
      run,
      { ...run, substitutes },
      {
        along: [whileAbsence(org, absence)],
        named: namedBy({ userId: absence.runsTo, pointer: '/runsTo' }, isAdded),
      },
    );
  });

/** The same for a client. */
const lendOneClient = (absence: Absence, org: string, participantId: string, today: string) =>
  untilWritten(async () => {
    const read = await readClientAndAbsence(org, absence.userId, participantId);
    checkUnchanged(absence, read.absence);
    const { client } = read;
    if (!client || workerOf(client) !== absence.userId) return false;
    const lending = lendClient(client, absence, today);
    if (lending.is !== 'open') return false;
    const { substitutes } = lending;
    const isAdded = substitutes.some((one) => one.absentee === absence.userId);
    return saveClientStaff(
      org,
      client,
      { ...client, substitutes },
      {
        along: [whileAbsence(org, absence)],
        named: namedBy({ userId: absence.clientsTo, pointer: '/clientsTo' }, isAdded),
      },
    );
  });

/** Changes runs and clients one by one, each with its entry in the audit before it. */
export async function changeEach(
  { acting, concerns }: AbsenceRequest,
  { runIds, participantIds }: { runIds: readonly string[]; participantIds: string[] },
  change: {
    run: (runId: string) => Promise<boolean>;
    client: (number: string) => Promise<boolean>;
  },
) {
  const { organisation } = acting.caller;
  let [runs, clients] = [0, 0];
  if (participantIds.length > 0) await concerns({ of: 'people', organisation, participantIds });
  for (const runId of runIds) {
    await concerns({ of: 'run', organisation, runId });
    if (await change.run(runId)) runs += 1;
  }
  for (const participantId of participantIds) if (await change.client(participantId)) clients += 1;
  return { runs, clients };
}

/**
 * Saves somebody's absence and lends their runs and clients, some at a time. Killed in the middle,
 * the same request does the rest; sent again later, it lends what the person got since.
 * @throws Problem staff.self_appointed, staff.unknown, substitute.over, absence.changed,
 * version.required, version.conflict
 */
export async function lendWork(request: LendingRequest) {
  const { caller, today } = request.acting;
  const { organisation } = caller;
  const absence = await savedAbsence(request);
  const duties = await readDuties(organisation, absence.userId, today);
  const open = openFor(absence, duties, today);
  const { more, ...part } = partOfWork(open.runIds, open.participantIds);
  const lent = await changeEach(request, part, {
    run: (runId) => lendOneRun(absence, organisation, runId, today),
    client: (number) => lendOneClient(absence, organisation, number, today),
  });
  return { ...absence, ...lent, full: open.full, more };
}

const namesOf = (runs: readonly Run[]) => runs.map(({ runId, name }) => ({ runId, name }));

/** What somebody has, and what nobody substitutes them in during their absence. */
export async function dutiesOf({ caller, today }: ActingCaller, userId: string) {
  const { organisation } = caller;
  const [duties, waiting, stored] = await Promise.all([
    readDuties(organisation, userId, today),
    readWaitingRuns(organisation, userId),
    getAbsence(organisation, userId),
  ]);
  const absence = stored && isAhead(stored, today) ? stored : null;
  const open = absence && openFor(absence, duties, today);
  return {
    runs: namesOf(duties.runs),
    waitingRuns: namesOf(waiting),
    clients: duties.clients.length,
    substituteRuns: namesOf(duties.substituteRuns),
    substituteClients: duties.substituteClients.length,
    absence,
    unlent: open && { runs: open.runIds.length, clients: open.participantIds.length },
  };
}

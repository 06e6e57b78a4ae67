import { randomUUID } from 'node:crypto';
import type { Run } from '../../shared/domain/groups/run.ts';
import { type Role, workerOf } from '../../shared/domain/people/access.ts';
import type { DisablingBody } from '../../shared/domain/people/account.ts';
import { partOfWork, type WorkPart } from '../../shared/domain/people/duties.ts';
import { type HandOver, leadersAfter } from '../../shared/domain/people/hand-over.ts';
import {
  checkAppointsAnother,
  leadersWithoutWaiting,
} from '../../shared/domain/people/run-leaders.ts';
import {
  clientRoles,
  leadingRoles,
  mayBeGiven,
  type StaffMember,
} from '../../shared/domain/people/staff.ts';
import {
  substitutesAfterHandOver,
  substitutesWithout,
} from '../../shared/domain/people/substitution.ts';
import type { Subject } from '../../shared/domain/privacy/audit.ts';
import { Problem } from '../../shared/problems.ts';
import { found } from '../http/own.ts';
import type { ActingCaller } from '../http/request.ts';
import { saveClientStaff } from '../store/client-staff.ts';
import { type Duties, readDuties, readWaitingRuns } from '../store/duties.ts';
import { handOverPart } from '../store/hand-overs.ts';
import { keys } from '../store/keys.ts';
import { getParticipant } from '../store/participants.ts';
import { saveStaff } from '../store/run-staff.ts';
import { getRun } from '../store/runs.ts';
import { untilWritten } from '../store/save.ts';
import { changeMember, getMember } from '../store/staff-accounts.ts';
import { accountOf } from './reset.ts';
import { closeAccount, openAccount } from './user-pool.ts';

export type DisablingRequest = {
  acting: Pick<ActingCaller, 'caller' | 'today'>;
  userId: string;
  body: DisablingBody;
  now: string;
  concerns: (subject: Subject) => Promise<void>;
};

/**
 * Refuses a successor who is no active colleague with one of the roles.
 * @throws Problem account.successor_missing, account.successor_unfit, staff.self_appointed
 */
async function checkSuccessor(
  { acting: { caller }, userId }: DisablingRequest,
  to: string | null,
  { isNeeded, roles }: { isNeeded: boolean; roles: readonly Role[] },
): Promise<void> {
  if (to === null && isNeeded) throw new Problem('account.successor_missing');
  if (to === null) return;
  checkAppointsAnother(caller.userId, to);
  const member = to === userId ? undefined : await getMember(caller.organisation, to);
  if (!mayBeGiven(member, roles)) throw new Problem('account.successor_unfit');
}

/** What somebody leaves, with the runs in which they only wait to be confirmed. */
type LeftWork = Duties & { waitingRuns: Run[] };

async function readLeftWork({ acting, userId }: DisablingRequest): Promise<LeftWork> {
  const { caller, today } = acting;
  const [duties, waitingRuns] = await Promise.all([
    readDuties(caller.organisation, userId, today),
    readWaitingRuns(caller.organisation, userId),
  ]);
  return { ...duties, waitingRuns };
}

async function checkSuccessors(request: DisablingRequest, work: LeftWork): Promise<void> {
  const { runsTo, clientsTo } = request.body;
  const isAlone = (run: Run) => !leadersWithoutWaiting(run, request.userId, '');
  const leads = work.runs.length > 0 || work.waitingRuns.some(isAlone);
  await checkSuccessor(request, runsTo, { isNeeded: leads, roles: leadingRoles });
  await checkSuccessor(request, clientsTo, {
    isNeeded: work.clients.length > 0,
    roles: clientRoles,
  });
}

/** Disables the member, unless that is done; from then on every token is refused to them. */
function markDisabled({ acting: { caller }, userId }: DisablingRequest): Promise<StaffMember> {
  return untilWritten(async () => {
    const member = found(await getMember(caller.organisation, userId), 'account.unknown');
    if (member.status === 'disabled') return member;
    return changeMember(caller.organisation, caller.userId, member, { status: 'disabled' });
  });
}

const handOverOf = ({ acting, userId, body, now }: DisablingRequest, to: string): HandOver => ({
  handOverId: randomUUID(),
  ...{ from: userId, to, reason: body.reason, by: acting.caller.userId, at: now },
});

/**
 * Takes one run from the person: its lead goes to the successor, and a substitution ends. Somebody
 * who only waits beside others who lead is taken out. A run that has been taken already is left as it
 * is.
 */
function takeRun(request: DisablingRequest, runId: string): Promise<boolean> {
  const { acting, userId, body } = request;
  const { organisation, userId: by } = acting.caller;
  return untilWritten(async () => {
    const run = await getRun(organisation, runId);
    const leads = run?.leaders.includes(userId);
    const isSubstitute = run?.substitutes.some((one) => one.userId === userId);
    if (!run || !(leads || isSubstitute)) return false;
    const takenOut = leadersWithoutWaiting(run, userId, by);
    const isHandedOver = leads && !takenOut;
    const to = isHandedOver ? found(body.runsTo ?? undefined, 'account.successor_missing') : null;
    const handed = to ? leadersAfter(run, { from: userId, to }, by) : { ...run, ...takenOut };
    const after = { ...handed, substitutes: substitutesWithout(handed.substitutes, userId) };
    const along = to ? [handOverPart(keys.run(organisation, runId), handOverOf(request, to))] : [];
    const isNew = to && !run.leaders.includes(to);
    const named = isNew ? [{ userId: to, pointer: '/runsTo' }] : [];
    return saveStaff(organisation, run, after, { along, named });
  });
}

/** The same for a client. */
function takeClient(request: DisablingRequest, participantId: string): Promise<boolean> {
  const { acting, userId, body } = request;
  const { organisation } = acting.caller;
  return untilWritten(async () => {
    const client = await getParticipant(organisation, participantId);
    const isTheirs = client && workerOf(client) === userId;
    const isSubstitute = client?.substitutes.some((one) => one.userId === userId);
    if (!client || !(isTheirs || isSubstitute)) return false;
    const to = isTheirs ? found(body.clientsTo ?? undefined, 'account.successor_missing') : null;
    const without = substitutesWithout(client.substitutes, userId);
    const after = {
      ownWorker: to ?? client.ownWorker,
      substitutes: to ? substitutesAfterHandOver(without, { from: userId, to }) : without,
    };
    const owner = keys.participant(organisation, participantId);
    const along = to ? [handOverPart(owner, handOverOf(request, to))] : [];
    const named = to ? [{ userId: to, pointer: '/clientsTo' }] : [];
    return saveClientStaff(organisation, client, after, { along, named });
  });
}

/** The work left, up to what one request has time for. */
function someOf(work: LeftWork): WorkPart {
  const runs = [...work.runs, ...work.waitingRuns, ...work.substituteRuns];
  const clients = [...work.clients, ...work.substituteClients];
  return partOfWork(
    runs.map(({ runId }) => runId),
    clients.map(({ participantId }) => participantId),
  );
}

/**
 * Ends somebody's access and hands their work over. The directory is written first, so that no token
 * is made or renewed from then on; then the account is closed, and runs and clients go to the
 * successors, one by one. Killed in the middle, the same request does the rest.
 * @throws Problem account.unknown, account.own, account.successor_missing,
 * account.successor_unfit, staff.self_appointed, role.missing
 */
export async function disable(request: DisablingRequest) {
  const { acting, userId, concerns } = request;
  const { organisation } = acting.caller;
  if (userId === acting.caller.userId) throw new Problem('account.own');
  found(await getMember(organisation, userId), 'account.unknown');
  await checkSuccessors(request, await readLeftWork(request));
  const member = await markDisabled(request);
  const account = await accountOf(organisation, member);
  if (account) await closeAccount(account.subject.sub);
  // Read again: until it was disabled, others may have given the person more.
  const { runIds, participantIds, more } = someOf(await readLeftWork(request));
  if (participantIds.length > 0) await concerns({ of: 'people', organisation, participantIds });
  let [runs, clients] = [0, 0];
  for (const runId of runIds) {
    await concerns({ of: 'run', organisation, runId });
    if (await takeRun(request, runId)) runs += 1;
  }
  for (const participantId of participantIds)
    if (await takeClient(request, participantId)) clients += 1;
  return { member, runs, clients, more };
}

/**
 * Gives access back. What was handed over stays with those who have it now.
 * @throws Problem account.unknown, role.missing
 */
export function enable(
  { caller }: Pick<ActingCaller, 'caller'>,
  userId: string,
): Promise<StaffMember> {
  return untilWritten(async () => {
    const member = found(await getMember(caller.organisation, userId), 'account.unknown');
    const account = await accountOf(caller.organisation, member);
    const status = account && !account.hasSignedIn ? 'invited' : 'active';
    const isDone = member.status !== 'disabled';
    const enabled = isDone
      ? member
      : await changeMember(caller.organisation, caller.userId, member, { status });
    if (enabled && account) await openAccount(account.subject.sub);
    return enabled;
  });
}

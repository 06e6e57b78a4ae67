import { setTimeout as wait } from 'node:timers/promises';
import type { routesByName } from '../../../shared/contract/api.ts';
import { Refusal, type RouteClient } from '../../../shared/contract/client.ts';
import type { RunStatus } from '../../../shared/domain/groups/run.ts';
import type { MemberBody } from '../../../shared/domain/people/member.ts';
import type { DemoPerson } from './demo-people.ts';

/** The API as one of the demo's users. */
export type As = (userId: string) => RouteClient<typeof routesByName>;

/** The users who work with a group of the demo. */
export type DemoGroup = { runId: string; leader: string; ownWorker: string | null };

/** The replies of a busy machine; the same request may be sent again. */
const passing: readonly string[] = ['server.failed', 'server.busy', 'request.too_many'];
const mostTries = 4;

async function repeated<T>(send: () => Promise<T>, tries = 1): Promise<T> {
  try {
    return await send();
  } catch (error) {
    const isPassing = error instanceof Refusal && passing.includes(error.problem.code);
    if (!isPassing || tries === mostTries) throw error;
  }
  await wait(1_000 * tries);
  return repeated(send, tries + 1);
}

/**
 * A client that repeats a request when the server failed or was busy: on a slow machine a function
 * may miss its time limit, and the demo must not end there.
 */
export function patientClient<Calls extends object>(client: Calls): Calls {
  return new Proxy(client, {
    get(calls, name) {
      const call: unknown = Reflect.get(calls, name);
      return typeof call === 'function'
        ? (...given: unknown[]) => repeated(() => call(...given) as Promise<unknown>)
        : call;
    },
  });
}

const stages: readonly RunStatus[] = [
  'planned',
  'recruiting',
  'running',
  'ended',
  'followed_up',
  'closed',
];

/** Moves the run on, unless an earlier load that was interrupted has done so already. */
export async function moveTo(
  as: As,
  { runId, leader }: DemoGroup,
  status: RunStatus,
  on: string,
): Promise<void> {
  const run = await as(leader).getRun({ params: { runId } });
  if (stages.indexOf(run.status) < stages.indexOf(status))
    await as(leader).postRunStatus({ params: { runId }, body: { status, on } });
}

/** The refusals of a referral of somebody who is in the group already. */
const further: readonly string[] = ['version.required', 'member.transition_refused'];

/** Refers a client to the group, unless an earlier load got further already. */
async function isReferred(refer: () => Promise<unknown>): Promise<boolean> {
  try {
    await refer();
    return true;
  } catch (error) {
    if (error instanceof Refusal && further.includes(error.problem.code)) return false;
    throw error;
  }
}

/**
 * Registers a person and lets them join the group: the own worker refers, and the leader accepts; a
 * leader who registers somebody without an own worker does both.
 * @param continuation where a client goes on from the group, if that is known already
 */
export async function enrolDemo(
  as: As,
  { runId, leader, ownWorker }: DemoGroup,
  { participantId, background }: DemoPerson,
  joinedOn: string | null,
  continuation: MemberBody['continuation'] = null,
): Promise<void> {
  await as(ownWorker ?? leader).putParticipant({
    params: { participantId },
    body: { ownWorker, background, synthetic: true },
  });
  const params = { runId, participantId };
  const member = { exit: null, continuation: null };
  if (!ownWorker) {
    const partner = {
      referralRoute: 'partner_project',
      ownWorkerException: 'referred_by_partner',
    } as const;
    await as(leader).putMember({
      params,
      body: { ...member, ...partner, state: 'enrolled', joinedOn },
    });
    return;
  }
  const referralRoute = 'adult_social_work' as const;
  const referred = { ...member, referralRoute, state: 'referred' as const, joinedOn: null };
  const enrolled = { ...referred, state: 'enrolled' as const, joinedOn, continuation };
  if (await isReferred(() => as(ownWorker).putMember({ params, body: referred })))
    await as(leader).putMember({ params, body: enrolled, ifMatch: 1 });
}

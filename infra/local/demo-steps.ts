import type { routesByName } from '../../shared/contract/api.ts';
import type { Client } from '../../shared/contract/client.ts';
import type { RunStatus } from '../../shared/model/run.ts';
import type { DemoPerson } from './demo-people.ts';

/** The API as one of the demo's users. */
export type As = (userId: string) => Client<typeof routesByName>;

/** Whose a group of the demo is. */
export type DemoGroup = { runId: string; leader: string; ownWorker: string | null };

const stages: readonly RunStatus[] = ['planned', 'recruiting', 'running', 'ended'];

/** Moves the run on, unless an earlier loading that was cut short did so already. */
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

/** Registers a person and lets them join the group. */
export async function enrol(
  as: As,
  { runId, leader, ownWorker }: DemoGroup,
  { participantId, background }: DemoPerson,
  joinedOn: string | null,
): Promise<void> {
  await as(ownWorker ?? leader).putParticipant({
    params: { participantId },
    body: { ownWorker, background, synthetic: true },
  });
  await as(leader).putMember({
    params: { runId, participantId },
    body: {
      state: 'enrolled',
      referralRoute: ownWorker ? 'adult_social_work' : 'partner_project',
      joinedOn,
      exit: null,
      continuation: null,
      ownWorkerException: ownWorker ? null : 'referred_by_partner',
    },
  });
}

import type { participants } from '../../shared/contract/participants.ts';
import { isReadOnly, type Run } from '../../shared/domain/groups/run.ts';
import type { Participant } from '../../shared/domain/people/participant.ts';
import { awaitsWorker, type WithoutWorker } from '../../shared/domain/people/without-worker.ts';
import type { Endpoints } from '../http/serve.ts';
import { listGroupsOf, type Membership } from '../store/memberships.ts';
import { readRunsById } from '../store/my-clients.ts';
import { listWithoutWorker } from '../store/participants.ts';

/** A membership in the list; none where nothing waits in it. */
function rowOf(
  client: Participant,
  { runId, member }: Membership,
  runs: ReadonlyMap<string, Run>,
): WithoutWorker[] {
  const run = runs.get(runId);
  const { joinedOn } = member;
  if (!run || joinedOn === null || !awaitsWorker(client, member, isReadOnly(run))) return [];
  const { participantId, registeredBy } = client;
  const reason = member.ownWorkerException;
  return [{ participantId, runId, runName: run.name, reason, since: joinedOn, registeredBy }];
}

/** The members of groups who have no own worker, for those who see to it that they get one. */
export const withoutWorkerEndpoints: Pick<
  Endpoints<typeof participants>,
  'listWithoutOwnWorker'
> = {
  listWithoutOwnWorker: async ({ caller: { organisation }, query, concerns }) => {
    const { clients, next } = await listWithoutWorker(organisation, query);
    const found = await Promise.all(
      clients.map(async (client) => ({
        client,
        memberships: (await listGroupsOf(organisation, client.participantId)).memberships,
      })),
    );
    const runs = await readRunsById(
      organisation,
      found.flatMap(({ memberships }) => memberships.map(({ runId }) => runId)),
    );
    const items = found.flatMap(({ client, memberships }) =>
      memberships.flatMap((one) => rowOf(client, one, runs)),
    );
    const participantIds = [...new Set(items.map(({ participantId }) => participantId))];
    await concerns({ of: 'people', organisation, participantIds });
    return { items, next };
  },
};

import { clientLimits } from '../../shared/configuration.ts';
import type { clients } from '../../shared/contract/clients.ts';
import {
  answeredReferralOf,
  type GroupOfClient,
  type MyClient,
  missingFields,
  placeIn,
} from '../../shared/domain/groups/client-group.ts';
import type { Run } from '../../shared/domain/groups/run.ts';
import {
  handles,
  isSharedWith,
  substitutionOf,
  workerOf,
} from '../../shared/domain/people/access.ts';
import { awaitedPurposes, isGiven } from '../../shared/domain/people/consent.ts';
import type { Participant } from '../../shared/domain/people/participant.ts';
import { auditListed } from '../http/listed-clients.ts';
import { ownClient } from '../http/own.ts';
import type { ActingCaller } from '../http/request.ts';
import type { Endpoints } from '../http/serve.ts';
import type { Membership } from '../store/memberships.ts';
import {
  type ClientFile,
  readClientFile,
  readClientGroups,
  readRunsById,
} from '../store/my-clients.ts';
import { listClients } from '../store/participants.ts';

type OwnFile = ClientFile & { participant: Participant };

/** The index may be a moment behind a hand-over: the client's own item decides. */
const isOwn = (file: ClientFile, { caller, today }: ActingCaller): file is OwnFile =>
  file.participant !== undefined && handles(caller, file.participant, today);

/** Why the caller has the client as a substitute; undefined for the own worker. */
const substitutingFor = ({ participant }: OwnFile, { caller, today }: ActingCaller) =>
  workerOf(participant) === caller.userId
    ? undefined
    : substitutionOf(caller, participant, today)?.reason.code;

function groupOf({ runId, member }: Membership, runs: ReadonlyMap<string, Run>): GroupOfClient[] {
  const run = runs.get(runId);
  if (!run) return [];
  const { state, joinedOn, exit, continuation } = member;
  return [{ ...placeIn(run), state, joinedOn, exit, continuation }];
}

function shownClient(
  { participant, consents, isNamed, memberships, referrals }: OwnFile,
  substituting: boolean,
  { runs, today }: { runs: ReadonlyMap<string, Run>; today: string },
): MyClient {
  const known = consents.map((one) => one.purpose);
  return {
    participantId: participant.participantId,
    ownWorker: participant.ownWorker,
    substituting,
    isNamed,
    missing: missingFields(participant.background),
    consentsUnknown: awaitedPurposes.filter((one) => !known.includes(one)),
    groups: memberships
      .flatMap((membership) => groupOf(membership, runs))
      .toSorted((a, b) => b.startsOn.localeCompare(a.startsOn)),
    referrals: referrals.flatMap((one) => {
      const run = runs.get(one.runId);
      return (run && answeredReferralOf(one, run, today)) ?? [];
    }),
  };
}

/** What an own worker sees of their clients, beside the background form. */
export const clientEndpoints: Endpoints<typeof clients> = {
  listMyClients: async ({ caller, acting, query, concerns }) => {
    const { organisation } = caller;
    const limit = Math.min(Number(query.limit ?? clientLimits.page), clientLimits.page);
    const { items, next } = await listClients(acting, { ...query, limit: String(limit) });
    const files = await Promise.all(
      items.map(({ client }) => readClientFile(organisation, client.participantId)),
    );
    const own = files
      .filter((file) => isOwn(file, acting))
      .map((file) => ({ file, why: substitutingFor(file, acting) }));
    const listed = own.map(({ file, why }) => ({
      participantId: file.participant.participantId,
      why,
    }));
    await auditListed(listed, { caller, concerns });
    const places = own.flatMap(({ file }) => [...file.memberships, ...file.referrals]);
    const runs = await readRunsById(
      organisation,
      places.map(({ runId }) => runId),
    );
    const { today } = acting;
    return {
      items: own.map(({ file, why }) => shownClient(file, why !== undefined, { runs, today })),
      next,
    };
  },

  listClientGroups: async ({ caller, acting, params }) => {
    const { organisation } = caller;
    const { participant, consents, memberships, isNamed } = await readClientFile(
      organisation,
      params.participantId,
    );
    const client = ownClient(participant, acting);
    const sharing = consents.find((one) => one.purpose === 'share_with_own_worker');
    const shares = isGiven(sharing) && isSharedWith(caller, client, acting.today);
    return {
      items: await readClientGroups(organisation, memberships, shares),
      next: null,
      ...{ shares, isNamed },
    };
  },
};

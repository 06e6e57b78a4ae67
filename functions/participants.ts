import { planLimits } from '../shared/configuration.ts';
import { checkTextKnown } from '../shared/consents/consents.ts';
import { clientLinkRoutes } from '../shared/contract/client-links.ts';
import { clients } from '../shared/contract/clients.ts';
import { ownpages } from '../shared/contract/own-pages.ts';
import { participants } from '../shared/contract/participants.ts';
import { clientReminders } from '../shared/contract/reminders.ts';
import { dayOf, monthsAfter } from '../shared/domain/day.ts';
import { isOpening, type Opening, openingOf } from '../shared/domain/groups/opening.ts';
import type { Run } from '../shared/domain/groups/run.ts';
import { type Caller, workerOf } from '../shared/domain/people/access.ts';
import { checkSaid, discloseConsent } from '../shared/domain/people/consent.ts';
import { handlersOf } from '../shared/domain/people/known-person.ts';
import type {
  Participant,
  ParticipantBody,
  UntakenClient,
} from '../shared/domain/people/participant.ts';
import { clientRoles, mayBeGiven, unknownStaff } from '../shared/domain/people/staff.ts';
import { Problem } from '../shared/problems.ts';
import { auditListed } from './http/listed-clients.ts';
import { ownClient } from './http/own.ts';
import type { ActingCaller } from './http/request.ts';
import { serve } from './http/serve.ts';
import { clientLinkEndpoints } from './participants/client-links.ts';
import { clientMessageEndpoints } from './participants/client-messages.ts';
import { clientEndpoints } from './participants/clients.ts';
import { ownPageEndpoints } from './participants/own-pages.ts';
import { clientReminderEndpoints } from './participants/reminders.ts';
import { runOwnPageEndpoints } from './participants/run-own-pages.ts';
import { withoutWorkerEndpoints } from './participants/without-worker.ts';
import { storeAudit } from './store/audit.ts';
import { listConsents, saveConsent } from './store/consents.ts';
import {
  getParticipant,
  type ListedClient,
  listClients,
  listUntaken,
  saveParticipant,
} from './store/participants.ts';
import { readQueues } from './store/queues.ts';
import { getRuns, listRuns } from './store/runs.ts';
import { findMember } from './store/staff-members.ts';
import { templatesOfRuns } from './store/templates.ts';

const clientOf = async (acting: ActingCaller, participantId: string): Promise<Participant> =>
  ownClient(await getParticipant(acting.caller.organisation, participantId), acting);

/**
 * Refuses callers who are nobody's own worker and make themselves one. Usually an own worker
 * registers a client of theirs; for anyone else another person confirms it with `confirmedBy`.
 */
function checkOwnWorker(
  client: Participant | undefined,
  { ownWorker }: ParticipantBody,
  { userId, roles }: Caller,
): void {
  if (ownWorker === userId && client?.ownWorker !== userId && !roles.includes('own_worker'))
    throw new Problem('staff.self_appointed');
}

/**
 * Refuses a new own worker who is not active in the directory. The caller has just been looked up
 * there, and the role is in their token. This is no condition of the write: that would be a
 * transaction, at twice the price, for each person who is registered. Somebody who is disabled
 * between this and the write has one client more, who is handed over with the others.
 * @throws Problem staff.unknown
 */
async function checkNewWorker(
  client: Participant | undefined,
  { participantId, ownWorker }: ParticipantBody & { participantId: string },
  { caller: { organisation, userId } }: ActingCaller,
): Promise<void> {
  if (ownWorker === null || ownWorker === userId || ownWorker === client?.ownWorker) return;
  if (mayBeGiven(await findMember({ organisation, userId: ownWorker }), clientRoles)) return;
  // The repeat of a registration that succeeded is no new naming.
  const stored = client ?? (await getParticipant(organisation, participantId));
  if (stored?.ownWorker !== ownWorker)
    throw unknownStaff([{ userId: ownWorker, pointer: '/ownWorker' }]);
}

/** When the own worker saves what somebody else registered, that confirms the person. */
const confirms = (client: Participant | undefined, { userId }: Caller): boolean =>
  client !== undefined && workerOf(client) === userId && client.registeredBy !== userId;

/** Refuses substitutes who would give the own worker's client to another worker. */
function checkStays(client: Participant, body: ParticipantBody, { caller }: ActingCaller): void {
  const isOwn = workerOf(client) === caller.userId;
  if (!isOwn && client.ownWorker !== body.ownWorker) throw new Problem('substitute.not_hers');
}

/** A client of a partner as own workers see them; none whose group is gone. */
function untakenClientOf(
  { participantId, arrived }: Participant,
  run: Run | undefined,
): UntakenClient[] {
  if (!arrived || !run) return [];
  const { runId, name: runName, municipality } = run;
  return [
    { participantId, runId, runName, municipality, partner: arrived.partner, since: arrived.on },
  ];
}

const disclosedClient = ({ client, why }: ListedClient) => ({
  ...client,
  substituting: why !== undefined,
});

/** Runs as own workers see them, with their queues and what their programmes say. */
async function openingsOf(org: string, runs: readonly Run[], today: string): Promise<Opening[]> {
  const [queues, templates] = await Promise.all([
    readQueues(
      org,
      runs.map(({ runId }) => runId),
    ),
    templatesOfRuns(org, runs),
  ]);
  return runs.map((run, n) => openingOf(run, queues[n], templates[n], today));
}

export const handler = serve(
  { ...participants, ...clients, ...clientLinkRoutes, ...clientReminders, ...ownpages },
  {
    ...clientEndpoints,
    ...clientReminderEndpoints,
    ...withoutWorkerEndpoints,
    ...clientLinkEndpoints,
    ...ownPageEndpoints,
    ...runOwnPageEndpoints,
    ...clientMessageEndpoints,

    listParticipants: async ({ caller, acting, query, concerns }) => {
      const { items, next } = await listClients(acting, query);
      const listed = items.map(({ client, why }) => ({ participantId: client.participantId, why }));
      await auditListed(listed, { caller, concerns });
      return { items: items.map(disclosedClient), next };
    },

    listOpenings: async ({ caller, acting: { today }, query }) => {
      // A group that began before the longest plan is over, or takes nobody in any more.
      const from = monthsAfter(today, -planLimits.months);
      const { items, next } = await listRuns(caller.organisation, { from }, query);
      const open = items.filter((run) => isOpening(run, today));
      return { items: await openingsOf(caller.organisation, open, today), next };
    },

    listUntakenClients: async ({ caller, query, concerns }) => {
      const { organisation } = caller;
      const { items, next } = await listUntaken(organisation, query);
      const listed = items.map(({ participantId }) => ({ participantId, why: undefined }));
      if (listed.length > 0) await auditListed(listed, { caller, concerns });
      const runs = await getRuns(
        organisation,
        items.map(({ arrived }) => arrived?.runId ?? ''),
      );
      return { items: items.flatMap((one, n) => untakenClientOf(one, runs[n])), next };
    },

    getParticipant: ({ acting, params }) => clientOf(acting, params.participantId),

    putParticipant: async ({ caller, acting, params, body: sent, ifMatch }) => {
      const { participantId } = params;
      const client = ifMatch === undefined ? undefined : await clientOf(acting, participantId);
      const body = await sent.over(() => client);
      if (client) checkStays(client, body, acting);
      checkOwnWorker(client, body, caller);
      await checkNewWorker(client, { participantId, ...body }, acting);
      const content = { ...body, registeredBy: client?.registeredBy ?? caller.userId };
      const confirmedBy = confirms(client, caller) ? caller.userId : undefined;
      const { substitutes, handledBy: before } = client ?? { substitutes: [], handledBy: [] };
      const known = [...before, ...(client ? [workerOf(client)] : [])];
      const handledBy = handlersOf({ ...content, substitutes, handledBy: known });
      const recordedOn = acting.today;
      const save = { content, handledBy, confirmedBy, recordedOn, ifMatch };
      return saveParticipant(caller.organisation, participantId, save);
    },

    listConsents: async ({ caller, acting, params }) => {
      await clientOf(acting, params.participantId);
      const stored = await listConsents(caller.organisation, params.participantId);
      return { items: stored.map(discloseConsent), next: null };
    },

    putConsent: async ({ caller, acting, params, body, ifMatch, now }) => {
      await clientOf(acting, params.participantId);
      checkSaid(body, dayOf(now));
      checkTextKnown(params.purpose, body);
      const said = { ...body, recordedBy: caller.userId, recordedAt: now };
      return discloseConsent(await saveConsent(caller.organisation, params, said, ifMatch));
    },
  },
  { audit: storeAudit, findMember },
);

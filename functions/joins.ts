import { joins } from '../shared/contract/joins.ts';
import { dayOf } from '../shared/domain/day.ts';
import { handles, workerOf } from '../shared/domain/people/access.ts';
import type { Participant } from '../shared/domain/people/participant.ts';
import {
  isDismissed,
  type ListedPair,
  type SamePerson,
  wordOn,
} from '../shared/domain/privacy/same-person.ts';
import { participantOrTombstone } from '../shared/domain/privacy/tombstone.ts';
import { Problem } from '../shared/problems.ts';
import { clientIfOwn, found, ownClient } from './http/own.ts';
import type { ActingCaller } from './http/request.ts';
import { serve } from './http/serve.ts';
import { storeAudit } from './store/audit.ts';
import { begunJoining, conflictsOf, finishJoining, isNamed } from './store/joins.ts';
import { keys } from './store/keys.ts';
import { getParticipant } from './store/participants.ts';
import { getPair, listPairs, pairsWith, saveWord } from './store/same-people.ts';
import { findMember } from './store/staff-members.ts';
import { getItems, readItem } from './store/table.ts';

type NumberedPairs = { pair: SamePerson; clients: (Participant | undefined)[]; isJoining: boolean };

/** The clients of some pairs, and whether one of them is being joined to the other. */
async function readClients(org: string, pairs: readonly SamePerson[]): Promise<NumberedPairs[]> {
  const numbers = pairs.flatMap(({ participantIds }) => participantIds);
  const items = await getItems(numbers.map((number) => keys.participant(org, number)));
  const there = new Map(
    numbers.map((number, n) => {
      const item = items[n];
      return [number, item && readItem(participantOrTombstone, item)] as const;
    }),
  );
  return pairs.map((pair) => {
    const both = pair.participantIds.map((number) => there.get(number));
    const clients = both.map((one) => (one && 'registeredBy' in one ? one : undefined));
    return { pair, clients, isJoining: clients.some((one) => one?.joined?.from != null) };
  });
}

const agreed = (pair: SamePerson, client: Participant) =>
  wordOn(pair, client.participantId, workerOf(client)) === 'same';

/**
 * A pair as the caller may see it: others' numbers only after their worker's confirmation, or as
 * coordinator.
 */
function listed(
  { pair, clients, isJoining }: NumberedPairs,
  { caller, today }: ActingCaller,
): ListedPair {
  const sees = caller.roles.includes('coordinator');
  const numbers = pair.participantIds.map((participantId, n) => {
    const client = clients[n];
    const own = client !== undefined && handles(caller, client, today);
    const isShown = sees || own || isJoining || (client !== undefined && agreed(pair, client));
    return {
      participantId: isShown ? participantId : null,
      worker: client ? workerOf(client) : null,
      own,
      said: client ? wordOn(pair, participantId, workerOf(client)) : null,
    };
  });
  const status = isJoining ? 'joining' : isDismissed(pair) ? 'different' : 'open';
  const { pairId, foundOn } = pair;
  return { pairId, foundOn, status, numbers };
}

/** Both numbers of a pair exist; or one does, and the other is being joined into it. */
const isCurrent = ({ clients, isJoining }: NumberedPairs) =>
  isJoining || clients.every((client) => client !== undefined);

/**
 * May the caller join these: is the first their client, and the other too or confirmed by its
 * worker?
 */
async function joinable(
  acting: ActingCaller,
  ending: Participant | undefined,
  staying: Participant | undefined,
): Promise<{ ending: Participant; staying: Participant }> {
  const mine = ownClient(ending, acting);
  if (!staying || staying.participantId === mine.participantId)
    throw new Problem('participant.unknown');
  if (clientIfOwn(staying, acting)) return { ending: mine, staying };
  const { organisation } = acting.caller;
  const pairs = await pairsWith(organisation, mine.participantId, staying.participantId);
  if (!pairs.some((pair) => agreed(pair, staying))) throw new Problem('participant.unknown');
  return { ending: mine, staying };
}

export const handler = serve(
  joins,
  {
    listSamePeople: async ({ caller, acting, query, concerns }) => {
      const { organisation } = caller;
      const { items, next } = await listPairs(organisation, query);
      const sees = caller.roles.includes('coordinator');
      const pairs = (await readClients(organisation, items))
        .filter(isCurrent)
        .filter(({ clients }) => sees || clients.some((one) => clientIfOwn(one, acting)));
      const participantIds = pairs.flatMap(({ pair }) => pair.participantIds);
      await concerns({ of: 'people', organisation, participantIds });
      return { items: pairs.map((pair) => listed(pair, acting)), next };
    },

    putSamePersonWord: async ({ caller, acting, params: { pairId }, body, now, concerns }) => {
      const { organisation } = caller;
      const { participantId, verdict } = body;
      const pair = found(await getPair(organisation, pairId), 'same_person.unknown');
      if (!pair.participantIds.includes(participantId)) throw new Problem('same_person.unknown');
      const client = await getParticipant(organisation, participantId);
      if (!client || !clientIfOwn(client, acting)) throw new Problem('same_person.unknown');
      await concerns({ of: 'people', organisation, participantIds: pair.participantIds });
      // Confirmed for the client's worker, also by a substitute.
      const word = { verdict, by: workerOf(client), at: now };
      const saved = await saveWord(organisation, pairId, participantId, word);
      const [numbered] = await readClients(organisation, [found(saved, 'same_person.unknown')]);
      return listed(numbered as NumberedPairs, acting);
    },

    getJoining: async ({ caller, acting, params, concerns }) => {
      const { organisation } = caller;
      const { participantId, otherParticipantId } = params;
      const [one, other] = await Promise.all([
        getParticipant(organisation, participantId),
        getParticipant(organisation, otherParticipantId),
      ]);
      const { ending, staying } = await joinable(acting, one, other);
      if (ending.joined?.from || staying.joined?.from) throw new Problem('joining.under_way');
      await concerns({ of: 'people', organisation, participantIds: [otherParticipantId] });
      const identityKept = await isNamed(organisation, participantId);
      const { runs, conflicts } = await conflictsOf(organisation, ending, staying);
      return { participantId, otherParticipantId, identityKept, runs, conflicts };
    },

    postJoining: async ({ caller, acting, params, body, now, concerns }) => {
      const { organisation, userId } = caller;
      const { participantId, otherParticipantId } = params;
      const numbers = { ending: participantId, staying: otherParticipantId };
      const on = dayOf(now);
      const start = { by: userId, at: now, on, decided: body };
      // Only the client's own worker begins a joining; any own worker may continue one.
      const begun = await begunJoining(organisation, numbers, start, async (one, other) => {
        const both = await joinable(acting, one, other);
        await concerns({ of: 'people', organisation, participantIds: [otherParticipantId] });
        return both;
      });
      if (begun.joined.status === 'under_way')
        await concerns({ of: 'people', organisation, participantIds: [otherParticipantId] });
      await finishJoining(organisation, begun, now);
      return { participantId, status: 'done' as const, on: begun.joined.on };
    },
  },
  { audit: storeAudit, findMember },
);

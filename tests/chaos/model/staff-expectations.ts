import { isDeepStrictEqual } from 'node:util';
import type { HandOver, HandOverBody } from '../../../shared/domain/people/hand-over.ts';
import type { Substitution, SubstitutionBody } from '../../../shared/domain/people/substitution.ts';
import { type Expectations, must, only, there } from './expectation.ts';
import type { ModelPerson } from './people.ts';
import { momentIn, type Picture, todayIn } from './picture.ts';
import { known, modelWorkerOf, staffedRun } from './whose.ts';

/** A worker's clients, by number. */
const clientsOf = (picture: Picture, { organisation }: ModelPerson, userId: string) =>
  [...picture.clients.values()]
    .filter((client) => organisation === 'kainuu' && modelWorkerOf(client) === userId)
    .map(({ participantId }) => participantId)
    .sort();

export const workerExpectations = {
  /**
   * Clients are handed over one after another: those before a refused one have been handed over.
   */
  putWorkerHandOver: (picture, { by, body, params: { userId: from, handOverId } }) => {
    only({ by }, 'admin');
    const { clientsTo, reason } = body;
    const to = String(clientsTo);
    must(to !== by.id, 'staff.self_appointed');
    must(to !== from, 'body.invalid');
    const numbers = clientsOf(picture, by, from);
    const said = { handOverId, from, to, reason, by: by.id };
    let clients = 0;
    for (const number of numbers) {
      const key = `${number} ${handOverId}`;
      // Clients who were handed over by this request and have come back since stay where they are.
      if (isSaidAlready(picture, key, said)) continue;
      must(!picture.handOvers.has(key), 'hand_over.exists');
      handClientOver(picture, number, { ...said, at: momentIn(picture) });
      clients += 1;
    }
    return { handOverId, from, runsTo: null, clientsTo, runs: 0, clients, more: false };
  },
} satisfies Expectations;

/** A coordinator names the own worker of a client who has none. */
const namesFirstWorker = (by: ModelPerson, { ownWorker }: { ownWorker: string | null }): boolean =>
  ownWorker === null && by.roles.some((role) => role === 'coordinator');

function staffedClient(picture: Picture, by: ModelPerson, number: string) {
  const client = picture.clients.get(number);
  const isAdmin = by.roles.some((role) => role === 'admin');
  const isHers =
    client &&
    by.organisation === 'kainuu' &&
    (isAdmin || modelWorkerOf(client) === by.id || namesFirstWorker(by, client));
  return there(isHers ? client : undefined, 'participant.unknown');
}

const without = (substitutes: readonly Substitution[], userId: string) =>
  substitutes.filter((one) => one.userId !== userId);

/** Whether a repeated hand-over gets the same answer, although the caller no longer has access. */
export function isSaidAlready(picture: Picture, key: string, said: Omit<HandOver, 'at'>): boolean {
  const { at: _, ...stored } = picture.handOvers.get(key) ?? { at: '' };
  return isDeepStrictEqual(stored, said);
}

function mayHandOver(by: ModelPerson, body: HandOverBody, entitled: string): void {
  if (body.from === by.id) return;
  must((by.roles as readonly string[]).includes(entitled), 'role.missing');
  must(body.reason, 'hand_over.reason_missing');
  must(body.to !== by.id, 'staff.self_appointed');
}

/** Gives a client another worker, whose substitution of the client ends. */
export function handClientOver(picture: Picture, number: string, done: HandOver): void {
  const client = there(picture.clients.get(number), 'participant.unknown');
  const substitutes = without(client.substitutes, done.to);
  const after = { ...client, ownWorker: done.to, substitutes, version: client.version + 1 };
  picture.clients.set(number, after);
  picture.handOvers.set(`${number} ${done.handOverId}`, done);
}

type Naming = { by: ModelPerson; userId: string; body: SubstitutionBody };

/** The substitutes after one more is named; a repeat changes nothing. */
function named(
  picture: Picture,
  before: readonly Substitution[],
  has: readonly string[],
  { by, userId, body }: Naming,
): readonly Substitution[] {
  must(!has.includes(userId), 'substitute.has_it_already');
  must(userId !== by.id, 'staff.self_appointed');
  const stored = before.find((one) => one.userId === userId);
  const one = { userId, ...body, namedBy: by.id, absentee: null };
  if (stored && isDeepStrictEqual({ ...stored, namedBy: by.id }, one)) return before;
  must(body.until >= todayIn(picture), 'substitute.over');
  const others = without(before, userId).filter(({ until }) => until >= todayIn(picture));
  return [...others, one];
}

type WithSubstitutes = { substitutes: Substitution[]; version: number };
const withSubstitutes = <Of extends WithSubstitutes>(of: Of, after: readonly Substitution[]): Of =>
  after === of.substitutes ? of : { ...of, substitutes: [...after], version: of.version + 1 };

export const staffExpectations = {
  listRunHandOvers: (picture, request) => {
    only(request, 'leader', 'coordinator');
    const { runId } = known(picture, request.by);
    const items = [...picture.handOvers].filter(([key]) => key.startsWith(`${runId} `));
    return {
      items: items.map(([, one]) => one).toSorted((a, b) => (a.handOverId < b.handOverId ? -1 : 1)),
    };
  },

  putRunHandOver: (picture, { by, body, params: { runId, handOverId } }) => {
    only({ by }, 'leader', 'coordinator');
    const key = `${runId} ${handOverId}`;
    const said = { handOverId, ...body, by: by.id };
    if (by.organisation === 'kainuu' && isSaidAlready(picture, key, said)) return said;
    const run = staffedRun(picture, by);
    must(!picture.handOvers.has(key), 'hand_over.exists');
    mayHandOver(by, body, 'coordinator');
    must(run.leaders.includes(body.from), 'hand_over.not_theirs');
    const after = run.leaders.map((one) => (one === body.from ? body.to : one));
    const leaders = after.filter((one, n) => after.indexOf(one) === n);
    const substitutes = without(run.substitutes, body.to);
    const unconfirmedLeaders = leaders.filter(
      (one) => one !== body.to && run.unconfirmedLeaders.includes(one),
    );
    const confirmedBy = unconfirmedLeaders.length > 0 ? null : by.id;
    const staffed = { leaders, unconfirmedLeaders, confirmedBy, substitutes };
    picture.run = { ...run, ...staffed, version: run.version + 1 };
    picture.handOvers.set(key, { ...said, at: momentIn(picture) });
    return said;
  },

  putClientHandOver: (picture, { by, body, params: { participantId, handOverId } }) => {
    only({ by }, 'own_worker', 'leader', 'coordinator', 'admin');
    const key = `${participantId} ${handOverId}`;
    const said = { handOverId, ...body, by: by.id };
    const isThere = picture.clients.has(participantId) && by.organisation === 'kainuu';
    if (isThere && isSaidAlready(picture, key, said)) return said;
    const client = staffedClient(picture, by, participantId);
    must(!picture.handOvers.has(key), 'hand_over.exists');
    mayHandOver(by, body, namesFirstWorker(by, client) ? 'coordinator' : 'admin');
    must(modelWorkerOf(client) === body.from, 'hand_over.not_theirs');
    handClientOver(picture, participantId, { ...said, at: momentIn(picture) });
    return said;
  },

  putRunSubstitute: (picture, { by, body, params: { userId } }) => {
    only({ by }, 'leader', 'coordinator');
    const run = staffedRun(picture, by);
    const after = named(picture, run.substitutes, run.leaders, { by, userId, body });
    picture.run = withSubstitutes(run, after);
    return { userId, ...body };
  },

  deleteRunSubstitute: (picture, { by, params: { userId } }) => {
    only({ by }, 'leader', 'coordinator');
    const run = staffedRun(picture, by);
    const wasSubstitute = run.substitutes.some((one) => one.userId === userId);
    if (wasSubstitute) picture.run = withSubstitutes(run, without(run.substitutes, userId));
    return { userId, ended: true };
  },

  putClientSubstitute: (picture, { by, body, params: { participantId, userId } }) => {
    only({ by }, 'own_worker', 'leader', 'admin');
    const client = staffedClient(picture, by, participantId);
    const after = named(picture, client.substitutes, [modelWorkerOf(client)], { by, userId, body });
    picture.clients.set(participantId, withSubstitutes(client, after));
    return { userId, ...body };
  },

  deleteClientSubstitute: (picture, { by, params: { participantId, userId } }) => {
    only({ by }, 'own_worker', 'leader', 'admin');
    const client = staffedClient(picture, by, participantId);
    const wasSubstitute = client.substitutes.some((one) => one.userId === userId);
    if (wasSubstitute)
      picture.clients.set(
        participantId,
        withSubstitutes(client, without(client.substitutes, userId)),
      );
    return { userId, ended: true };
  },
} satisfies Expectations;

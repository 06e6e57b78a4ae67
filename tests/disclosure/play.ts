import { expect } from 'vitest';
import type { LocalServer } from '../../infra/local/local-server.ts';
import type { Refusal } from '../../shared/contract/client.ts';
import type { Outcome } from '../../shared/domain/figures/outcome.ts';
import { newParticipantId } from '../../shared/domain/participant-id.ts';
import type { Answers } from '../../shared/instruments/instrument.ts';
import { as, endRun, formParams, newAnswers, newMemberBody, released } from '../make.ts';
import type { SeededChance } from '../seeded.ts';
import {
  enrolMade,
  handInMade,
  type MadeAnswers,
  madeFormsOf,
  runOfTwo,
  setGoing,
  type,
} from './made-runs.ts';
import {
  answerInReply,
  equationsOf,
  factsOf,
  items,
  learntOf,
  repliedOccasions,
  unknownAnswers,
} from './replies.ts';
import { type Equation, possibleIn, sumOf } from './solver.ts';

/**
 * One play of an insider with valid rights. On commit cdc4b19 each of them disclosed something; the
 * transcript is in docs/adr/0032-attack-transcript.md. D12, a developer who forgets the rule, is
 * not a play: a number without a rule does not compile (tests/types/contract.ts), and only
 * disclosure code opens counted data (tests/domain/figures/undisclosed.test.ts).
 */
export type Play = {
  id: string;
  who: string;
  request: string;
  /** What the API replies: each play checks it. */
  answered: string;
  /** What can still be inferred from everything that was shown, one line each. */
  follows: (server: LocalServer, chance: SeededChance) => Promise<string[]>;
};

export const playedPeople = (chance: SeededChance, n: number): MadeAnswers[] =>
  Array.from({ length: n }, () => madeFormsOf(chance));
/**
 * People far from each other who changed in different directions: for ten of them a spread would be
 * shown, so its absence for fewer discloses only that they are fewer.
 */
export const farApart = (chance: SeededChance, n: number): MadeAnswers[] =>
  Array.from({ length: n }, (_, at) => {
    const form = (level: number) =>
      Object.fromEntries(
        items.map(({ id, reversed }) => {
          const answer = chance() < 0.2 ? 3 : level;
          return [id, reversed ? 6 - answer : answer];
        }),
      );
    return { start: form([2, 4, 3][at % 3] as number), end: form([4, 2, 3][at % 3] as number) };
  });
export const planned = (all: readonly Partial<MadeAnswers>[]) => all.map((given) => ({ given }));

/** An outcome that somebody was shown, and everybody who may be in it: all members, or these. */
export type PlayedOutcome = { outcome: Outcome; of: readonly string[] };

/** What somebody knows because they typed it. */
export const typedBy = (person: string, given: MadeAnswers): Equation[] =>
  repliedOccasions.flatMap((occasion) =>
    items.map(({ id }) =>
      sumOf('typed it', [answerInReply(person, occasion, id)], given[occasion][id] as number),
    ),
  );

/**
 * What can be inferred about some people's answers from everything that was shown: answers with
 * fewer than three possible codes, scores known within less than a point, and directions.
 * @param truth what each of them answered, which must be among the possible answers
 */
export function followsOf(
  truth: ReadonlyMap<string, MadeAnswers>,
  shown: readonly PlayedOutcome[],
  known: readonly Equation[] = [],
): string[] {
  const everybody = [...new Set([...truth.keys(), ...shown.flatMap(({ of }) => of)])];
  const equations = [
    ...known,
    ...shown.flatMap(({ outcome, of }, n) => equationsOf(outcome, of, `reply ${n + 1}`)),
  ];
  const facts = shown.flatMap(({ outcome, of }, n) => factsOf(outcome, of, `reply ${n + 1}`));
  const possible = possibleIn(unknownAnswers(everybody), { equations, facts });
  return [...truth].flatMap(([person, given], n) => {
    const learnt = learntOf(person, possible);
    for (const occasion of repliedOccasions)
      for (const [at, { id }] of items.entries())
        expect(learnt.answers[occasion][at]).toContain(given[occasion][id]);
    const name = `person ${n + 1}`;
    const narrow = repliedOccasions.filter(
      (one) => learnt.total[one][1] - learnt.total[one][0] < 14,
    );
    return [
      ...(learnt.known > 0 ? [`${name}: ${learnt.known} of 28 answers`] : []),
      ...(learnt.belowThree > learnt.known
        ? [`${name}: two codes are left of ${learnt.belowThree - learnt.known} answers`]
        : []),
      ...narrow.map((occasion) => `${name}: ${occasion} score, ${learnt.total[occasion]} / 14`),
      ...(learnt.directions.length < 2 ? [`${name}: ${learnt.directions[0]}`] : []),
    ];
  });
}

export const truthOf = (members: readonly string[], all: readonly MadeAnswers[]) =>
  new Map(members.flatMap((member, at) => (all[at] ? [[member, all[at]] as const] : [])));

export const shownOutcomeOf = (server: LocalServer, user: string, runId: string) =>
  as(server, user).getOutcome({ params: { runId } });

/** Some figures are shown: the play has something to work with. */
export function expectFigures(outcome: Outcome, n: number) {
  expect(outcome).toMatchObject({ suppressed: null, itemsSuppressed: null, change: { n } });
  expect(
    outcome.items.every(({ startMean, endMean }) => startMean !== null && endMean !== null),
  ).toBe(true);
  return outcome;
}

/** No figure is shown to the leaders or the coordinator, for this reason. */
export async function expectNone(
  server: LocalServer,
  runId: string,
  suppressed: Outcome['suppressed'],
) {
  const all = await Promise.all(
    ['leader', 'camp-leader', 'coordinator'].map((user) => shownOutcomeOf(server, user, runId)),
  );
  for (const outcome of all)
    expect(outcome).toMatchObject({ suppressed, change: null, start: null });
  return all;
}

/** The reply to a request, or the code of the refusal: an attack continues after either. */
export const codeOf = (request: Promise<unknown>): Promise<string> =>
  request.then(
    () => 'done',
    (error: Refusal) => error.problem.code,
  );

/** A finding for each request that was not refused as it should be. */
export async function unlessRefused(
  code: string,
  requests: Record<string, () => Promise<unknown>>,
) {
  const lines: string[] = [];
  for (const [what, request] of Object.entries(requests)) {
    const given = await codeOf(request());
    if (given !== code) lines.push(`${what}: ${given}`);
  }
  return lines;
}

/** What is shown of fewer than ten people beyond means and the interval of the change. */
export const spreadsIn = ({ start, end, change, signedRank }: Outcome): string[] => [
  ...Object.entries({ start, end, change }).flatMap(([name, level]) =>
    level && level.sd !== null ? [`n = ${level.n}: sd ${level.sd} of ${name}`] : [],
  ),
  ...(signedRank ? [`p = ${signedRank.p}, ${signedRank.used} changes used`] : []),
];

export const withdrawnConsent = {
  on: '2026-05-04',
  given: false,
  textVersion: null,
  source: 'spoken' as const,
};
export const women = (n: number) =>
  Array.from({ length: n }, () => ({ background: { sex: 'female' } }));
export const men = (n: number) =>
  Array.from({ length: n }, () => ({ background: { sex: 'male' } }));
/** A letter for each of some runs. */
export const letters = ['a', 'b', 'c', 'd'] as const;

/** The leader who is also an own worker, and can invent people and enrol them. */
export const twoHats = (server: LocalServer) =>
  as(server, 'leader', { 'cognito:groups': ['leader', 'own_worker'] });

/** Invented members of a run, whom this leader registered; they answer three to everything. */
export async function invent(server: LocalServer, runId: string, n: number) {
  const leader = twoHats(server);
  const invented: string[] = [];
  for (let at = 0; at < n; at++) {
    const participantId = newParticipantId();
    const body = { ownWorker: 'leader', background: {} as never, synthetic: true };
    await leader.putParticipant({ params: { participantId }, body });
    await leader.putMember({ params: { runId, participantId }, body: newMemberBody() });
    invented.push(participantId);
  }
  return invented;
}
export const threes: MadeAnswers = { start: newAnswers(3), end: newAnswers(3) };

/** The run of an attacking leader: real people beside four whom the leader invented. */
export async function withInvented(server: LocalServer, all: readonly MadeAnswers[]) {
  const { runId } = await runOfTwo(server);
  const members: string[] = [];
  for (const _ of all) members.push(await enrolMade(server, runId));
  const invented = await invent(server, runId, 4);
  await setGoing(server, runId);
  await handInMade(
    server,
    runId,
    members.map((member, at) => [member, all[at] as MadeAnswers]),
  );
  for (const person of invented) await type(server, 'leader', runId, person, threes);
  await released(server, runId);
  return { runId, members, invented };
}

/** Ends a run of today, one of whose end forms is still to come, on a day this long ago. */
export async function endAwaiting(server: LocalServer, runId: string, absent: string, on: string) {
  await as(server, 'leader').putFormDecision({
    params: formParams(runId, absent, 'end'),
    body: { decision: 'absent', on },
  });
  await endRun(server, runId, on);
  await server.settled();
}

export const keyedTotal = (form: Answers) =>
  items.reduce((sum, { id, reversed }) => {
    const answer = form[id] as number;
    return sum + (reversed ? 6 - answer : answer);
  }, 0);

import { expect } from 'vitest';
import type { Stand } from '../../infra/local/stand.ts';
import type { Refusal } from '../../shared/contract/client.ts';
import type { Answers } from '../../shared/instruments/instrument.ts';
import { daysAfter } from '../../shared/model/form-window.ts';
import type { Outcome } from '../../shared/model/outcome.ts';
import { newParticipantId } from '../../shared/model/participant-id.ts';
import {
  answers,
  as,
  endRun,
  formBody,
  formParams,
  memberBody,
  refusal,
  released,
  sessionBody,
} from '../make.ts';
import { directionsBehind, improvedWithin } from './directions.ts';
import {
  enrol,
  type Given,
  givenBy,
  handIn,
  moveRun,
  releasedRunWith,
  runOfTwo,
  runWith,
  setGoing,
  spring,
  type,
} from './made-runs.ts';
import {
  answerOf,
  equationsOf,
  factsOf,
  items,
  learntOf,
  occasions,
  sdBehind,
  sumBehind,
  totalsBehind,
  unknownAnswers,
} from './replies.ts';
import type { Chance } from './seeded.ts';
import { type Equation, listsWith, possibleIn, sumOf, together } from './solver.ts';

/**
 * One play of an insider with valid rights. On commit cdc4b19 each of them worked something out; the
 * transcript is in docs/adr/0032-attack-transcript.md. D12, a developer who forgets the rule, is no
 * play of requests: a number without a rule does not compile (tests/types/contract.ts), and what is
 * counted is opened by what discloses it alone (tests/model/undisclosed.test.ts).
 */
export type Play = {
  id: string;
  who: string;
  asked: string;
  /** What is answered: each play makes sure of it. */
  answered: string;
  /** What can still be worked out, a line each, given everything that was shown. */
  follows: (stand: Stand, chance: Chance) => Promise<string[]>;
};

const people = (chance: Chance, n: number): Given[] =>
  Array.from({ length: n }, () => givenBy(chance));
/**
 * People far from each other who went different ways: of ten of them a spread would be shown, so
 * that there is none of fewer says nothing but that they are fewer.
 */
const farApart = (chance: Chance, n: number): Given[] =>
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
const planned = (all: readonly Partial<Given>[]) => all.map((given) => ({ given }));

/** An outcome that somebody was shown, and everybody who may be in it: all, or these. */
type Shown = { outcome: Outcome; of: readonly string[] };

/** What somebody knows because it was typed by them. */
const typedBy = (person: string, given: Given): Equation[] =>
  occasions.flatMap((occasion) =>
    items.map(({ id }) =>
      sumOf('typed it', [answerOf(person, occasion, id)], given[occasion][id] as number),
    ),
  );

/**
 * What follows of some people's answers from all that was shown: answers with fewer than three
 * possible codes, scores within less than a point, and directions.
 * @param truth what each of them gave, which must be among what is possible
 */
export function followsOf(
  truth: ReadonlyMap<string, Given>,
  shown: readonly Shown[],
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
    for (const occasion of occasions)
      for (const [at, { id }] of items.entries())
        expect(learnt.answers[occasion][at]).toContain(given[occasion][id]);
    const name = `person ${n + 1}`;
    const narrow = occasions.filter((one) => learnt.total[one][1] - learnt.total[one][0] < 14);
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

const truthOf = (members: readonly string[], all: readonly Given[]) =>
  new Map(members.flatMap((member, at) => (all[at] ? [[member, all[at]] as const] : [])));

const outcomeOf = (stand: Stand, user: string, runId: string) =>
  as(stand, user).getOutcome({ params: { runId } });

/** Figures are shown: the play has something to go by. */
function expectFigures(outcome: Outcome, n: number) {
  expect(outcome).toMatchObject({ suppressed: null, itemsSuppressed: null, change: { n } });
  expect(
    outcome.items.every(({ startMean, endMean }) => startMean !== null && endMean !== null),
  ).toBe(true);
  return outcome;
}

/** No figure is shown, for this reason, to the leaders as to the coordinator. */
async function expectNone(stand: Stand, runId: string, suppressed: Outcome['suppressed']) {
  const all = await Promise.all(
    ['leader', 'camp-leader', 'coordinator'].map((user) => outcomeOf(stand, user, runId)),
  );
  for (const outcome of all)
    expect(outcome).toMatchObject({ suppressed, change: null, start: null });
  return all;
}

/** What somebody asked for, or the code of the refusal: an attack goes on after either. */
const codeOf = (request: Promise<unknown>): Promise<string> =>
  request.then(
    () => 'done',
    (error: Refusal) => error.problem.code,
  );

/** A finding for each request that was not refused as it should be. */
async function unlessRefused(code: string, requests: Record<string, () => Promise<unknown>>) {
  const lines: string[] = [];
  for (const [what, request] of Object.entries(requests)) {
    const given = await codeOf(request());
    if (given !== code) lines.push(`${what}: ${given}`);
  }
  return lines;
}

/** What is shown of fewer than ten people beside means and the interval of the change. */
const spreadsIn = ({ start, end, change, signedRank }: Outcome): string[] => [
  ...Object.entries({ start, end, change }).flatMap(([name, level]) =>
    level && level.sd !== null ? [`n = ${level.n}: sd ${level.sd} of ${name}`] : [],
  ),
  ...(signedRank ? [`p = ${signedRank.p}, ${signedRank.used} changes used`] : []),
];

const withdrawn = { on: '2026-05-04', given: false, textVersion: null, source: 'spoken' as const };
const women = (n: number) => Array.from({ length: n }, () => ({ background: { sex: 'female' } }));
const men = (n: number) => Array.from({ length: n }, () => ({ background: { sex: 'male' } }));
/** A letter for each of some runs. */
const letters = ['a', 'b', 'c', 'd'] as const;

/** The leader who is an own worker too, and can make people up and enrol them. */
const twoHats = (stand: Stand) =>
  as(stand, 'leader', { 'cognito:groups': ['leader', 'own_worker'] });

/** Invented members of a run, whom this leader registered; what they gave is threes. */
async function invent(stand: Stand, runId: string, n: number) {
  const leader = twoHats(stand);
  const invented: string[] = [];
  for (let at = 0; at < n; at++) {
    const participantId = newParticipantId();
    const body = { ownWorker: 'leader', background: {} as never, synthetic: true };
    await leader.putParticipant({ params: { participantId }, body });
    await leader.putMember({ params: { runId, participantId }, body: memberBody() });
    invented.push(participantId);
  }
  return invented;
}
const threes: Given = { start: answers(3), end: answers(3) };

/** The run of an attacking leader: real people beside four of the leader's invention. */
async function withInvented(stand: Stand, all: readonly Given[]) {
  const { runId } = await runOfTwo(stand);
  const members: string[] = [];
  for (const _ of all) members.push(await enrol(stand, runId));
  const invented = await invent(stand, runId, 4);
  await setGoing(stand, runId);
  await handIn(
    stand,
    runId,
    members.map((member, at) => [member, all[at] as Given]),
  );
  for (const person of invented) await type(stand, 'leader', runId, person, threes);
  await released(stand, runId);
  return { runId, members, invented };
}

/** Ends a run of today, one of whose end forms is still to come, on a day so long ago. */
async function endAwaiting(stand: Stand, runId: string, absent: string, on: string) {
  await as(stand, 'leader').putFormDecision({
    params: formParams(runId, absent, 'end'),
    body: { decision: 'absent', on },
  });
  await endRun(stand, runId, on);
  await stand.settled();
}

const keyedTotal = (form: Answers) =>
  items.reduce((sum, { id, reversed }) => {
    const answer = form[id] as number;
    return sum + (reversed ? 6 - answer : answer);
  }, 0);

export const plays: readonly Play[] = [
  {
    id: 'D1',
    who: "the run's leader",
    asked:
      'GET outcome when five have answered, when the sixth has, when the group has ended, and when a late form has come',
    answered:
      '`status_not_moved` until the group has ended; then figures of five, the same after the late form',
    follows: async (stand, chance) => {
      const all = people(chance, 6);
      const [last] = all.slice(5) as [Given];
      const { runId, members } = await runWith(stand, planned(all.slice(0, 5)));
      const looks = await expectNone(stand, runId, 'status_not_moved');
      const sixth = await enrol(stand, runId);
      await handIn(stand, runId, [[sixth, { start: last.start }]]);
      looks.push(...(await expectNone(stand, runId, 'status_not_moved')));
      await released(stand, runId);
      const before = expectFigures(await outcomeOf(stand, 'leader', runId), 5);
      await handIn(stand, runId, [[sixth, { end: last.end }]]);
      await stand.settled();
      const after = await outcomeOf(stand, 'leader', runId);
      const { forms } = await as(stand, 'leader').getSummary({ params: { runId } });
      expect(forms.end.received).toBe(6);
      const everybody = [...members, sixth];
      return followsOf(truthOf(everybody, all), [
        ...looks.map((outcome) => ({ outcome, of: members })),
        { outcome: before, of: members },
        { outcome: after, of: members },
        { outcome: after, of: everybody },
      ]);
    },
  },
  {
    id: 'D1',
    who: "the run's leader",
    asked: 'GET outcome of six, and again when one of them has withdrawn from measurement',
    answered: 'figures of six; then `taken_back`, to everybody',
    follows: async (stand, chance) => {
      const all = people(chance, 6);
      const { runId, members } = await releasedRunWith(stand, planned(all));
      const before = expectFigures(await outcomeOf(stand, 'leader', runId), 6);
      const [participantId = '', ...others] = members;
      const params = { participantId, purpose: 'measurement' as const };
      await as(stand, 'own-worker').putConsent({ params, body: withdrawn });
      await stand.settled();
      const after = await expectNone(stand, runId, 'taken_back');
      return followsOf(truthOf(members, all), [
        { outcome: before, of: members },
        ...after.map((outcome) => ({ outcome, of: others })),
      ]);
    },
  },
  {
    id: 'D1',
    who: "the run's leader",
    asked:
      'PUT four invented participants, members and their forms beside one real person; GET outcome',
    answered:
      '`participant.unknown` for a number that nobody referred; who registers them as own worker too gets `too_few`, as everybody does',
    follows: async (stand, chance) => {
      const all = people(chance, 1);
      const { runId, members, invented } = await withInvented(stand, all);
      // Without the second role they are nobody's to enrol, and nobody's clients either.
      const participantId = newParticipantId();
      const leader = as(stand, 'leader');
      const { runId: other } = await runOfTwo(stand);
      const body = { ownWorker: 'own-worker', background: {} as never, synthetic: true };
      await leader.putParticipant({ params: { participantId }, body });
      const enrolling = leader.putMember({
        params: { runId: other, participantId },
        body: memberBody(),
      });
      expect((await refusal(enrolling)).code).toBe('participant.unknown');
      const looks = await expectNone(stand, runId, 'too_few');
      expect(looks[0]?.release.status).toBe('released');
      const everybody = [...members, ...invented];
      return followsOf(
        truthOf(members, all),
        looks.map((outcome) => ({ outcome, of: everybody })),
        invented.flatMap((person) => typedBy(person, threes)),
      );
    },
  },
  {
    id: 'D1',
    who: "the run's leader",
    asked: 'The same beside four real people, in the middle of the scale; GET outcome',
    answered:
      '`too_few` to everybody: a leader who knows four of eight has four others before them',
    follows: async (stand) => {
      const all = farApart(() => 0.5, 4);
      const { runId } = await withInvented(stand, all);
      const users = ['leader', 'camp-leader', 'coordinator'];
      const looks = await Promise.all(users.map((user) => outcomeOf(stand, user, runId)));
      return looks.flatMap(({ suppressed, change }, n) =>
        suppressed === 'too_few' && change === null
          ? []
          : [`${users[n]} is shown the mean of ${change?.n}, four of whom the leader typed`],
      );
    },
  },
  {
    id: 'D1',
    who: "the run's leader",
    asked: 'The same beside five real people; GET outcome',
    answered: 'figures of nine, for five are unknown to the leader',
    follows: async (stand, chance) => {
      const all = people(chance, 5);
      const { runId, members, invented } = await withInvented(stand, all);
      const outcome = expectFigures(await outcomeOf(stand, 'leader', runId), 9);
      return followsOf(
        truthOf(members, all),
        [{ outcome, of: [...members, ...invented] }],
        invented.flatMap((person) => typedBy(person, threes)),
      );
    },
  },
  {
    id: 'D1',
    who: "the run's leader",
    asked: 'GET outcome of six, PUT threes over both forms of one of them, GET outcome again',
    answered:
      '`form.participants_own` over what came by link; over a paper of a colleague figures are `taken_back`',
    follows: async (stand, chance) => {
      const byLink = await releasedRunWith(stand, planned(people(chance, 6)));
      const [person = ''] = byLink.members;
      const overwrite = (ifMatch?: number) => () =>
        as(stand, 'leader').putForm({
          params: formParams(byLink.runId, person),
          body: formBody(answers(3)),
          ifMatch,
        });
      const written = await unlessRefused('form.participants_own', {
        'threes over a link': overwrite(),
        'threes over its first version': overwrite(1),
      });
      const all = people(chance, 6);
      const { runId, members } = await runWith(
        stand,
        all.map(() => ({})),
      );
      for (const [at, member] of members.entries())
        await type(stand, 'camp-leader', runId, member, all[at] as Given);
      await released(stand, runId);
      const before = expectFigures(await outcomeOf(stand, 'leader', runId), 6);
      const [target = '', ...others] = members;
      for (const [occasion, answeredOn] of [
        ['start', spring.startsOn],
        ['end', spring.endsOn],
      ] as const)
        await as(stand, 'leader').putForm({
          params: formParams(runId, target, occasion),
          body: formBody(answers(3), { answeredOn }),
          ifMatch: 1,
        });
      await stand.settled();
      const after = await expectNone(stand, runId, 'taken_back');
      const typed = 'what was typed over it';
      const learnt = followsOf(
        truthOf(members, all),
        [
          { outcome: before, of: members },
          ...after.map((outcome) => ({ outcome, of: [typed, ...others] })),
        ],
        typedBy(typed, threes),
      );
      return [...written, ...learnt];
    },
  },
  {
    id: 'D2',
    who: 'coordinator',
    asked:
      'GET outcome and forms of a released run of six; one person skipped one statement at the start',
    answered:
      'scores and statements of the five who answered all; the matrix does not say how many each answered',
    follows: async (stand, chance) => {
      const all = people(chance, 6);
      // Far from the others, so that a score with this person in it would differ from theirs.
      const best = answers((number) => (items[number - 1]?.reversed ? 1 : 5));
      const { feels_healthy: _, ...start } = best;
      const skipped: Given = { start: start as Answers, end: best };
      const { runId, members } = await releasedRunWith(stand, planned([skipped, ...all.slice(1)]));
      const outcome = await outcomeOf(stand, 'coordinator', runId);
      expect(outcome).toMatchObject({ suppressed: null, itemsSuppressed: null, pairs: 6 });
      const matrix = await as(stand, 'coordinator').listForms({ params: { runId } });
      const received = matrix.items.filter(({ status }) => status === 'received');
      expect(received.length).toBe(12);
      const lines = received.flatMap(({ participantId, answered }) =>
        answered === null ? [] : [`${participantId} answered ${answered}`],
      );
      // What the scores have and the statements, which are of five, lack is the one who skipped.
      for (const occasion of occasions) {
        const { mean = 0, n = 0 } = outcome[occasion] ?? {};
        const total = outcome.items.reduce((sum, { startMean, endMean, betterWhen }) => {
          const raw = sumBehind((occasion === 'start' ? startMean : endMean) ?? 0, 5);
          return sum + (betterWhen === 'lower' ? 6 * 5 - raw : raw);
        }, 0);
        const [least, most] = totalsBehind(mean, n);
        if (n !== 5 || total < least || total > most)
          lines.push(
            `${occasion}: scores are of ${n}, statements of five; the score of whoever skipped one is ${least - total} to ${most - total} / 14`,
          );
      }
      if (lines.length > 0) return lines;
      expectFigures(outcome, 5);
      expect(outcome.base).toBe('all_statements');
      const others = members.slice(1);
      return followsOf(truthOf(others, all.slice(1)), [{ outcome, of: others }]);
    },
  },
  {
    id: 'D3',
    who: 'coordinator',
    asked: 'GET outcome of a released run of six whose direction is hidden',
    answered:
      'the mean change and its interval, outwards to one decimal; no p, no changes used, no sd',
    follows: async (stand) => {
      // Five of these changes are used, and only four rises and one fall have their p.
      const changes = [0, 1, 8, -4, 5, 11];
      const keyedForm = (levelAt: (at: number) => number): Answers =>
        Object.fromEntries(
          items.map(({ id, reversed }, at) => [id, reversed ? 6 - levelAt(at) : levelAt(at)]),
        );
      const all = changes.map((change, n): Given => {
        const level = n % 2 === 0 ? 2 : 4;
        const moved = (at: number) => (at < Math.abs(change) ? Math.sign(change) : 0);
        return { start: keyedForm(() => level), end: keyedForm((at) => level + moved(at)) };
      });
      const { runId } = await releasedRunWith(stand, planned(all));
      const outcome = expectFigures(await outcomeOf(stand, 'coordinator', runId), 6);
      const { direction, signedRank, change } = outcome;
      expect(direction).toBeNull();
      if (!change?.interval) throw new Error('no interval to go by');
      const { n, mean, interval } = change;
      const improved: number[][] = [];
      if (signedRank) {
        const { used, p } = signedRank;
        const found = directionsBehind({ pairs: n, used, p, mean });
        improved.push(found.map((one) => one.improved));
      }
      // Each end was rounded outwards, by less than a tenth.
      const { low, high } = interval;
      const spreads = [{ ...interval, low: low + 0.1, high: high - 0.1 }, interval].map(
        (one) => (n - 1) * (Math.max(0, sdBehind(one, n)) * items.length) ** 2,
      );
      const of = (sd: number) => (n - 1) * (Math.max(0, sd) * items.length) ** 2;
      const around = change.sd === null ? spreads : [of(change.sd - 0.05), of(change.sd + 0.05)];
      improved.push(
        improvedWithin(n, {
          sum: totalsBehind(mean, n),
          around: around as [number, number],
          most: 4 * items.length,
        }),
      );
      for (const found of improved) expect(found).toContain(4);
      const counted = improved.flatMap((found) =>
        found.length === 1 ? [`how many improved: ${found[0]}`] : [],
      );
      return [...counted, ...spreadsIn(outcome)];
    },
  },
  {
    id: 'D4',
    who: 'coordinator',
    asked:
      'GET outcome of released runs of 5, 6, 7 and 8: n, mean change and interval of each statement',
    answered: 'means of statements; no interval of one and no sd below ten people',
    follows: async (stand, chance) => {
      const lines: string[] = [];
      for (const n of [5, 6, 7, 8]) {
        const all = farApart(chance, n);
        const { runId, members } = await releasedRunWith(stand, planned(all));
        const outcome = expectFigures(await outcomeOf(stand, 'coordinator', runId), n);
        for (const { number, change, interval } of outcome.items) {
          if (change === null || interval === null) continue;
          const sum = sumBehind(change, n);
          const squares = Math.round((n - 1) * sdBehind(interval, n) ** 2 + sum ** 2 / n);
          const found = listsWith([-4, -3, -2, -1, 0, 1, 2, 3, 4], n, [sum, squares]);
          lines.push(`n = ${n}: an interval of statement ${number}; ${found.length} lists fit`);
        }
        lines.push(...spreadsIn(outcome));
        lines.push(...followsOf(truthOf(members, all), [{ outcome, of: members }]));
      }
      return lines;
    },
  },
  {
    id: 'D5',
    who: 'coordinator',
    asked:
      'Four runs whose sexes and changes are hidden are moved out of a programme one by one, or to another time (PUT run); GET outcomes each time',
    answered: '`run.released`; the sums are the same each time',
    follows: async (stand, chance) => {
      const six = people(chance, 6);
      const { programmeId } = await releasedRunWith(stand, planned(six));
      const { programmeId: elsewhere } = await runOfTwo(stand);
      const split = [
        [4, 2],
        [3, 3],
        [3, 3],
        [2, 4],
      ] as const;
      const truth: { runId: string; women: number; change: number }[] = [];
      for (const [n, [female, male]] of split.entries()) {
        const given = people(chance, [1, 4, 4, 4][n] as number);
        const members = [...women(female), ...men(male)].map((person, at) => ({
          ...person,
          given: given[at] ?? {},
        }));
        const { runId } = await releasedRunWith(stand, members, { programmeId });
        const change = given.reduce(
          (sum, { start, end }) => sum + keyedTotal(end) - keyedTotal(start),
          0,
        );
        truth.push({ runId, women: female, change });
      }
      const look = () =>
        as(stand, 'coordinator').listOutcomes({ query: { programme: programmeId } });
      const first = await look();
      expect(first.items.filter(({ change }) => change).length).toBe(1);
      // Their common figures are shown: what is moved out would be missing from them.
      expect(first.totals[0]?.composition.sex.cells).not.toBeNull();
      expect(first.pooled[0]?.runs).toBeGreaterThan(1);
      const equations: Equation[] = [];
      const read = (reply: typeof first, without: string | undefined) => {
        const present = letters.filter((_, at) => truth[at]?.runId !== without);
        const names = (what: string) => present.map((letter) => `${what} of ${letter}`);
        const cell = reply.totals[0]?.composition.sex.cells?.find(({ code }) => code === 'female');
        if (cell) equations.push(sumOf('women', names('women'), cell.count));
        const [pool] = reply.pooled;
        const shown = reply.items.find(({ change }) => change)?.change;
        if (pool && shown && pool.tau2 === 0) {
          const total = Math.round((pool.mean * pool.pairs - shown.mean * shown.n) * items.length);
          equations.push(sumOf('changes', names('change'), total));
        }
      };
      read(first, undefined);
      const lines: string[] = [];
      for (const { runId } of truth)
        for (const changes of [
          { programmeId: elsewhere },
          { programmeId, endsOn: '2026-08-04' },
          { programmeId, startsOn: '2025-08-03' },
        ]) {
          const code = await codeOf(moveRun(stand, runId, changes));
          const reply = await look();
          const isElsewhere = changes.programmeId === elsewhere;
          if (code === 'done') {
            read(reply, isElsewhere ? runId : undefined);
            await moveRun(stand, runId, { programmeId });
          }
          if (code !== 'run.released') lines.push(`${JSON.stringify(changes)}: ${code}`);
          if (JSON.stringify(reply) !== JSON.stringify(first))
            lines.push(`${JSON.stringify(changes)}: another reply`);
        }
      const alone = together(equations).filter(({ of }) => of.size === 1);
      return [...lines, ...alone.map(({ of, total }) => `${[...of.keys()][0]}: ${total}`)];
    },
  },
  {
    id: 'D6',
    who: 'coordinator',
    asked:
      'The same three people are members of three runs of three; GET outcomes, and forms of each run',
    answered: 'three participants, counted where they came first, and no background',
    follows: async (stand) => {
      const background = {
        sex: 'female',
        marital_status: 'divorced',
        primary_reason: 'social_relationships',
      };
      const three = Array.from({ length: 3 }, () => ({ background }));
      const { programmeId, runId, members } = await releasedRunWith(stand, three);
      const runIds = [runId];
      for (let n = 0; n < 2; n++) {
        const again = members.map((id) => ({ id }));
        runIds.push((await releasedRunWith(stand, again, { programmeId })).runId);
      }
      const coordinator = as(stand, 'coordinator');
      const numbers = new Set<string>();
      for (const one of runIds)
        for (const place of (await coordinator.listForms({ params: { runId: one } })).items)
          numbers.add(place.participantId);
      expect(numbers.size).toBe(3);
      const { items: lines, totals } = await coordinator.listOutcomes({
        query: { programme: programmeId },
      });
      expect(lines.map(({ release }) => release.status)).toEqual(Array(3).fill('released'));
      const [total] = totals;
      expect(total).toMatchObject({ participants: 3, runs: 3 });
      return Object.entries(total?.composition ?? {}).flatMap(([field, { cells, suppressed }]) =>
        cells || suppressed !== 'too_few' ? [`${field}: ${JSON.stringify(cells)}`] : [],
      );
    },
  },
  {
    id: 'D7',
    who: 'coordinator',
    asked: 'GET summary and forms of two runs that differ by one member',
    answered: 'the first run’s background; of the second nothing, for one person is new there',
    follows: async (stand) => {
      const one = await releasedRunWith(stand, [...women(5), ...men(5)]);
      const again = one.members.map((id) => ({ id }));
      const other = await releasedRunWith(stand, [...again, ...women(1)]);
      const coordinator = as(stand, 'coordinator');
      const sexIn = async (runId: string) =>
        (await coordinator.getSummary({ params: { runId } })).composition.sex;
      const [less, more] = [await sexIn(one.runId), await sexIn(other.runId)];
      expect(less.cells?.map(({ count }) => count)).toEqual([5, 5]);
      expect(await coordinator.getSummary({ params: { runId: other.runId } })).toMatchObject({
        participants: 11,
        compositionOf: null,
      });
      const before = new Map(less.cells?.map(({ code, count }) => [code, count]));
      const risen = (more.cells ?? []).filter(({ code, count }) => count > (before.get(code) ?? 0));
      return risen.map(({ code }) => `the member in one run only: ${code}`);
    },
  },
  {
    id: 'D8',
    who: 'leader',
    asked: 'PUT the last session to a day 45 days back, GET outcome as coordinator, PUT it back',
    answered: '`not_released` each time, until a week after the latest window that was ever set',
    follows: async (stand, chance) => {
      const day = (ago: number) => daysAfter(new Date().toISOString().slice(0, 10), -ago);
      const days = { startsOn: day(70), endsOn: day(8) };
      const six = people(chance, 6);
      const given = [...six.slice(0, 5), { start: (six[5] as Given).start }];
      // With these days from the beginning, figures are out.
      const ended = { ...days, endsOn: day(45) };
      const early = await runWith(stand, planned(given), { days: ended });
      await endAwaiting(stand, early.runId, early.members[5] as string, ended.endsOn);
      expectFigures(await outcomeOf(stand, 'coordinator', early.runId), 5);

      const { runId, members } = await runWith(stand, planned(given), { days });
      await endAwaiting(stand, runId, members[5] as string, days.endsOn);
      const leader = as(stand, 'leader');
      const looks = [await outcomeOf(stand, 'coordinator', runId)];
      for (const [ifMatch, date] of [
        [1, day(45)],
        [2, days.endsOn],
      ] as const) {
        const params = { runId, sessionId: 'last' };
        await leader.putSession({ params, body: sessionBody({ date }), ifMatch });
        await stand.settled();
        looks.push(await outcomeOf(stand, 'coordinator', runId));
      }
      const expectedOn = daysAfter(days.endsOn, 30 + 8);
      const waiting = { status: 'not_released', expectedOn };
      return looks.flatMap(({ change, suppressed, release }, n) =>
        change || suppressed !== 'not_released' || release.expectedOn !== expectedOn
          ? [
              `look ${n + 1}: ${suppressed}, ${JSON.stringify(release)} is not ${JSON.stringify(waiting)}`,
            ]
          : [],
      );
    },
  },
  {
    id: 'D9',
    who: 'leader and coordinator',
    asked: 'One of six is erased (DELETE participant); GET outcome as coordinator and as leader',
    answered: '`taken_back`, to both',
    follows: async (stand, chance) => {
      const all = people(chance, 6);
      const { runId, members } = await releasedRunWith(stand, planned(all));
      const before = expectFigures(await outcomeOf(stand, 'coordinator', runId), 6);
      const [participantId = '', ...others] = members;
      await as(stand, 'own-worker').deleteParticipant({ params: { participantId } });
      await stand.settled();
      const after = await expectNone(stand, runId, 'taken_back');
      return followsOf(truthOf(members, all), [
        { outcome: before, of: members },
        ...after.flatMap((outcome) => [
          { outcome, of: members },
          { outcome, of: others },
        ]),
      ]);
    },
  },
  {
    id: 'D10',
    who: 'leader',
    asked:
      'PUT form over what a participant handed in by link; GET the form and, as own worker, the record',
    answered:
      '`form.participants_own`; the record has the participant’s words, from participant, by link',
    follows: async (stand) => {
      const given = { start: answers(2) };
      const { runId, members } = await runWith(stand, [{ given }]);
      const [participantId = ''] = members;
      const leader = as(stand, 'leader');
      const params = formParams(runId, participantId);
      const body = formBody(answers(5));
      const { channel: _, ...read } = body;
      const written = await unlessRefused('form.participants_own', {
        'PUT form': () => leader.putForm({ params, body }),
        'PUT form, If-Match 1': () => leader.putForm({ params, body, ifMatch: 1 }),
        'PUT paper entry': () => leader.putPaperEntry({ params, body: read }),
      });
      const record = await as(stand, 'own-worker').getRecord({ params: { participantId } });
      const [form] = record.runs[0]?.forms ?? [];
      const changed = items.flatMap(({ id, number }) =>
        form?.answers[id] === 2 ? [] : [`statement ${number}: ${form?.answers[id]}`],
      );
      if (written.length + changed.length > 0) return [...written, ...changed];
      expect(form).toMatchObject({ receivedBy: 'participant', channel: 'link', version: 1 });
      return [];
    },
  },
  {
    id: 'D11',
    who: 'anybody',
    asked: 'GET outcome and summary of released runs of people who answered alike and are alike',
    answered:
      'at an end of the scale `too_few`, as of few people; between the ends means without an sd; no cell that is everybody',
    follows: async (stand) => {
      const background = { sex: 'male', primary_reason: 'social_relationships' };
      const alike = (given: Given) => Array.from({ length: 6 }, () => ({ given, background }));
      const atTheEnds = await releasedRunWith(
        stand,
        alike({
          start: { ...answers(3), feels_healthy: 1 },
          end: { ...answers(4), feels_healthy: 5 },
        }),
      );
      const middling = { start: answers(3), end: answers(4) };
      const between = await releasedRunWith(stand, alike(middling));
      const lines: string[] = [];
      for (const user of ['leader', 'coordinator']) {
        const hidden = await outcomeOf(stand, user, atTheEnds.runId);
        expect(hidden).toMatchObject({
          release: { status: 'released' },
          itemsSuppressed: 'too_few',
        });
        const ends: Given = {
          start: { ...answers(3), feels_healthy: 1 },
          end: { ...answers(4), feels_healthy: 5 },
        };
        lines.push(
          ...followsOf(truthOf(atTheEnds.members, Array(6).fill(ends)), [
            { outcome: hidden, of: atTheEnds.members },
          ]),
        );
        const shown = expectFigures(await outcomeOf(stand, user, between.runId), 6);
        lines.push(
          ...followsOf(truthOf(between.members, Array(6).fill(middling)), [
            { outcome: shown, of: between.members },
          ]),
        );
        for (const outcome of [hidden, shown]) lines.push(...spreadsIn(outcome));
      }
      for (const { runId } of [atTheEnds, between]) {
        const { composition, compositionOf } = await as(stand, 'coordinator').getSummary({
          params: { runId },
        });
        expect(compositionOf).toBe(6);
        for (const [field, { cells }] of Object.entries(composition))
          if (cells) lines.push(`${field}: everybody is ${cells.map(({ code }) => code).join()}`);
      }
      return lines;
    },
  },
];

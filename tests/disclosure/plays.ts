import { randomUUID } from 'node:crypto';
import type { Stand } from '../../infra/local/stand.ts';
import type { Answers } from '../../shared/instruments/instrument.ts';
import { newParticipantId } from '../../shared/model/participant-id.ts';
import {
  answers,
  as,
  endRun,
  formBody,
  formParams,
  holding,
  memberBody,
  pinned,
  sessionBody,
} from '../make.ts';
import { directionsBehind } from './directions.ts';
import {
  enrol,
  type Given,
  givenBy,
  handIn,
  releasedRunWith,
  runOfTwo,
  runWith,
  spring,
} from './made-runs.ts';
import {
  answerOf,
  answersBehind,
  changesBehind,
  equationsOf,
  items,
  learntOf,
  occasions,
  parts,
  sumBehind,
  unknownAnswers,
} from './replies.ts';
import type { Chance } from './seeded.ts';
import { type Equation, listsWith, possibleIn, sumOf, together } from './solver.ts';

/** One play of an insider with valid rights: what is asked, and what follows from the replies. */
export type Play = {
  id: string;
  who: string;
  asked: string;
  /** What was worked out, a line each, checked against what the play put in; nothing if nothing was. */
  follows: (stand: Stand, chance: Chance) => Promise<string[]>;
};

const people = (chance: Chance, n: number): Given[] =>
  Array.from({ length: n }, () => givenBy(chance));
const print = (given: Answers) => items.map(({ id }) => given[id]).join(' ');
const isAll = <T>(one: readonly T[], other: readonly T[]) => one.join() === other.join();

/** The line for a person of whom all 28 answers follow and are right. */
function wholeForms(
  person: string,
  given: Given,
  equations: readonly Equation[],
  all: readonly string[],
): string[] {
  const { answers: left, known } = learntOf(person, possibleIn(unknownAnswers(all), { equations }));
  if (known < 28) return known > 0 ? [`${known} of 28 answers of one person`] : [];
  const right = occasions.every((occasion) =>
    isAll(
      left[occasion].flat(),
      items.map(({ id }) => given[occasion][id] as number),
    ),
  );
  if (!right) throw new Error('what followed is not what was answered');
  return [
    'all 28 answers of one person, as they were given:',
    ...occasions.map((occasion) => `  ${occasion.padEnd(5)} ${left[occasion].flat().join(' ')}`),
  ];
}

/** Who looks as whom. */
const outcomeOf = (stand: Stand, user: string, runId: string) =>
  as(stand, user).getOutcome({ params: { runId } });

const totalsOf = async (stand: Stand, programme: string) =>
  (await as(stand, 'coordinator').listOutcomes({ query: { programme } })).totals[0];

const withdrawn = { on: '2026-05-04', given: false, textVersion: null, source: 'spoken' as const };

/** Moves a run into a programme, as a coordinator may. */
async function moveTo(stand: Stand, runId: string, changes: object) {
  const coordinator = as(stand, 'coordinator');
  const { version, ...run } = await coordinator.getRun({ params: { runId } });
  const { runId: _, status, history, activeMembers, substitutes, ...body } = run;
  await coordinator.putRun({ params: { runId }, body: { ...body, ...changes }, ifMatch: version });
  await stand.settled();
}

const women = (n: number) => Array.from({ length: n }, () => ({ background: { sex: 'female' } }));
const men = (n: number) => Array.from({ length: n }, () => ({ background: { sex: 'male' } }));
/** A letter for each of some runs. */
const letters = ['a', 'b', 'c', 'd'] as const;

export const plays: readonly Play[] = [
  {
    id: 'D1',
    who: "the run's leader",
    asked: 'GET outcome when five have answered, and again when the sixth has',
    follows: async (stand, chance) => {
      const all = people(chance, 6);
      const { runId, members } = await runWith(
        stand,
        all.slice(0, 5).map((given) => ({ given })),
      );
      const before = await outcomeOf(stand, 'leader', runId);
      const sixth = await enrol(stand, runId);
      await handIn(stand, runId, sixth, all[5] as Given);
      const after = await outcomeOf(stand, 'leader', runId);
      const everybody = [...members, sixth];
      const equations = [
        ...equationsOf(before, members, 'before'),
        ...equationsOf(after, everybody, 'after'),
      ];
      return wholeForms(sixth, all[5] as Given, equations, everybody);
    },
  },
  {
    id: 'D1',
    who: "the run's leader",
    asked: 'GET outcome of six, and again when one of them has withdrawn from measurement',
    follows: async (stand, chance) => {
      const all = people(chance, 6);
      const { runId, members } = await runWith(
        stand,
        all.map((given) => ({ given })),
      );
      const before = await outcomeOf(stand, 'leader', runId);
      const [participantId = '', ...others] = members;
      const params = { participantId, purpose: 'measurement' as const };
      await as(stand, 'own-worker').putConsent({ params, body: withdrawn });
      const after = await outcomeOf(stand, 'leader', runId);
      const equations = [
        ...equationsOf(before, members, 'before'),
        ...equationsOf(after, others, 'after'),
      ];
      return wholeForms(participantId, all[0] as Given, equations, members);
    },
  },
  {
    id: 'D1',
    who: "the run's leader",
    asked:
      'PUT four invented participants, members and their forms beside one real person; GET outcome',
    follows: async (stand, chance) => {
      const given = givenBy(chance);
      const { runId, members } = await runWith(stand, [{ given }]);
      const leader = as(stand, 'leader');
      const invented: string[] = [];
      for (let n = 0; n < 4; n++) {
        const participantId = newParticipantId();
        const body = { ownWorker: 'own-worker', background: {} as never, synthetic: true };
        await leader.putParticipant({ params: { participantId }, body });
        await leader.putMember({ params: { runId, participantId }, body: memberBody() });
        const made = { start: answers(3), end: answers(3) };
        await handIn(stand, runId, participantId, made, { by: 'leader' });
        invented.push(participantId);
      }
      const everybody = [...members, ...invented];
      const own = invented.flatMap((person) =>
        occasions.flatMap((occasion) =>
          items.map(({ id }) => sumOf('typed it herself', [answerOf(person, occasion, id)], 3)),
        ),
      );
      const reply = await outcomeOf(stand, 'leader', runId);
      const equations = [...own, ...equationsOf(reply, everybody, 'outcome')];
      return wholeForms(members[0] as string, given, equations, everybody);
    },
  },
  {
    id: 'D1',
    who: "the run's leader",
    asked: 'GET outcome of five, PUT threes over both forms of one of them, GET outcome again',
    follows: async (stand, chance) => {
      const all = people(chance, 5);
      const { runId, members } = await runWith(
        stand,
        all.map((given) => ({ given })),
      );
      const [target = '', ...others] = members;
      const before = await outcomeOf(stand, 'leader', runId);
      for (const [occasion, answeredOn] of [
        ['start', spring.startsOn],
        ['end', spring.endsOn],
      ] as const)
        await as(stand, 'leader').putForm({
          params: formParams(runId, target, occasion),
          body: formBody(answers(3), { answeredOn }),
          ifMatch: 1,
        });
      const after = await outcomeOf(stand, 'leader', runId);
      const typed = 'what she typed over it';
      const own = occasions.flatMap((occasion) =>
        items.map(({ id }) => sumOf(typed, [answerOf(typed, occasion, id)], 3)),
      );
      const equations = [
        ...own,
        ...equationsOf(before, members, 'before'),
        ...equationsOf(after, [typed, ...others], 'after'),
      ];
      return wholeForms(target, all[0] as Given, equations, [typed, ...members]);
    },
  },
  {
    id: 'D2',
    who: 'coordinator',
    asked:
      'GET outcome and forms of a released run of six; one person skipped one statement at the start',
    follows: async (stand, chance) => {
      const all = people(chance, 6);
      const { feels_healthy: _, ...start } = (all[0] as Given).start;
      const skipped = { start: start as Answers, end: (all[0] as Given).end };
      const { runId, members } = await releasedRunWith(
        stand,
        [skipped, ...all.slice(1)].map((given) => ({ given })),
      );
      const outcome = await outcomeOf(stand, 'coordinator', runId);
      const matrix = await as(stand, 'coordinator').listForms({ params: { runId } });
      const short = matrix.items.find(
        ({ occasion, answered }) => occasion === 'start' && answered === 13,
      );
      if (outcome.start === null || outcome.end === null || short?.participantId !== members[0])
        return [];
      const keyedSum = (occasion: 'start' | 'end') =>
        outcome.items.reduce((total, item) => {
          const sum = answersBehind(item, occasion) ?? 0;
          return total + (item.betterWhen === 'lower' ? 6 * (item.n ?? 0) - sum : sum);
        }, 0);
      // Her total of 13 counts a thirteenth each in the score, the others' 14 a fourteenth.
      const { start: scores, end: endScores } = outcome;
      const equations: Equation[] = [
        {
          says: 'items',
          of: new Map([
            ['hers', 1],
            ['the others', 1],
          ]),
          total: keyedSum('start'),
        },
        {
          says: 'scores',
          of: new Map([
            ['hers', parts / 13],
            ['the others', parts / 14],
          ]),
          total: sumBehind(scores.mean, scores.n, parts),
        },
        sumOf(
          'end',
          ['her end answer'],
          (sumBehind(endScores.mean, endScores.n, parts) * 14) / parts - keyedSum('end'),
        ),
      ];
      // The others' totals at the start lack the statement that leaves her out.
      const healthy = outcome.items.find(({ itemId }) => itemId === 'feels_healthy');
      if (healthy?.n !== 5) return [];
      const [, hers, end] = ['the others', 'hers', 'her end answer'].map((name) =>
        together(equations).find(({ of }) => of.size === 1 && of.has(name)),
      );
      const total = items
        .filter(({ id }) => id !== 'feels_healthy')
        .reduce((sum, { id, reversed }) => {
          const answer = start[id] as number;
          return sum + (reversed ? 6 - answer : answer);
        }, 0);
      const told = [hers?.total, end?.total];
      if (!isAll(told, [total, skipped.end.feels_healthy]))
        throw new Error(`${told} is not ${total}`);
      return [
        `the person who skipped statement ${healthy.number} (the matrix says who): her keyed start total, ${total} of 13 statements`,
        `her end answer to statement ${healthy.number}: ${end?.total}`,
      ];
    },
  },
  {
    id: 'D3',
    who: 'coordinator',
    asked: 'GET outcome of a released run of five whose direction is hidden',
    follows: async (stand) => {
      const level = (to: number) => ({
        start: answers(2),
        end: { ...answers(to), feels_lonely: 2 },
      });
      const moved = (n: number): Given => {
        const end = { ...answers(2) };
        for (const { id } of items.slice(5, 5 + Math.abs(n))) end[id] = n > 0 ? 4 : 1;
        return { start: answers(2), end };
      };
      const { runId } = await releasedRunWith(
        stand,
        [level(3), moved(2), moved(4), moved(6), moved(-1)].map((given) => ({ given })),
      );
      const { direction, signedRank, change } = await outcomeOf(stand, 'coordinator', runId);
      if (direction || !signedRank || !change) return [];
      const { used, p } = signedRank;
      const found = directionsBehind({ pairs: change.n, used, p, mean: change.mean });
      if (found.length !== 1)
        return found.length > 0 ? [`one of ${found.length} counts of directions`] : [];
      const [{ improved, same, worse }] = found as [(typeof found)[0]];
      if (!isAll([improved, same, worse], [4, 0, 1])) throw new Error('the directions are others');
      return [
        `direction is null; p = ${p}, ${used} used: how many improved: ${improved}, same: ${same}, worse: ${worse}`,
      ];
    },
  },
  {
    id: 'D4',
    who: 'coordinator',
    asked:
      'GET outcome of released runs of 5, 6, 7 and 8: n, mean change and interval of each statement',
    follows: async (stand, chance) => {
      const lines: string[] = [];
      for (const n of [5, 6, 7, 8]) {
        const all = people(chance, n);
        const { runId } = await releasedRunWith(
          stand,
          all.map((given) => ({ given })),
        );
        const outcome = await outcomeOf(stand, 'coordinator', runId);
        const lists = outcome.items.flatMap((item) => {
          const behind = changesBehind(item);
          if (!behind || item.n === null) return [];
          return [{ item, found: listsWith([-4, -3, -2, -1, 0, 1, 2, 3, 4], item.n, behind) }];
        });
        const whole = lists.filter(({ found }) => found.length === 1);
        for (const { item, found } of whole) {
          const truth = all
            .map(({ start, end }) => (end[item.itemId] as number) - (start[item.itemId] as number))
            .sort((a, b) => a - b);
          if (!isAll(found[0] ?? [], truth)) throw new Error('the list is another');
        }
        const [first] = whole;
        if (first)
          lines.push(
            `n = ${n}: the whole list of changes of ${whole.length} of 14 statements, e.g. statement ${first.item.number}: ${first.found[0]?.join(' ')}`,
          );
        else if (lists.length > 0)
          lines.push(
            `n = ${n}: of each statement one of ${Math.min(...lists.map(({ found }) => found.length))} or more lists`,
          );
      }
      return lines;
    },
  },
  {
    id: 'D5',
    who: 'coordinator',
    asked:
      'Four runs whose sexes and changes are hidden are moved out of a programme one by one (PUT run); GET outcomes each time',
    follows: async (stand, chance) => {
      const { programmeId } = await releasedRunWith(
        stand,
        people(chance, 6).map((given) => ({ given })),
      );
      const { programmeId: elsewhere } = await runOfTwo(stand);
      const split = [
        [4, 2],
        [3, 3],
        [3, 3],
        [2, 4],
      ] as const;
      const pairs = [1, 4, 4, 4];
      const truth: { runId: string; women: number; change: number }[] = [];
      for (const [n, [female, male]] of split.entries()) {
        const given = people(chance, pairs[n] as number);
        const members = [...women(female), ...men(male)].map((person, at) => ({
          ...person,
          given: given[at] ?? {},
        }));
        const { runId } = await releasedRunWith(stand, members, { programmeId });
        const score = (form: Answers) =>
          items.reduce(
            (sum, { id, reversed }) =>
              sum + (reversed ? 6 - (form[id] as number) : (form[id] as number)),
            0,
          );
        truth.push({
          runId,
          women: female,
          change: given.reduce((sum, { start, end }) => sum + score(end) - score(start), 0),
        });
      }
      const equations: Equation[] = [];
      const hiddenAlone = await as(stand, 'coordinator').listOutcomes({
        query: { programme: programmeId },
      });
      if (hiddenAlone.items.filter(({ change }) => change).length !== 1) return [];
      for (const [n, { runId }] of truth.entries()) {
        await moveTo(stand, runId, { programmeId: elsewhere });
        const reply = await as(stand, 'coordinator').listOutcomes({
          query: { programme: programmeId },
        });
        const present = letters.filter((_, at) => at !== n);
        // The known run of six has no sex entered.
        const cell = reply.totals[0]?.composition.sex.cells?.find(({ code }) => code === 'female');
        if (cell)
          equations.push(
            sumOf(
              'women',
              present.map((letter) => `women of ${letter}`),
              cell.count,
            ),
          );
        const [pool] = reply.pooled;
        const known = reply.items.find(({ change }) => change)?.change;
        if (pool && known && pool.tau2 === 0) {
          // Without variance between units the mean is that of all pairs, whatever their weights.
          const total =
            (sumBehind(pool.mean, pool.pairs, parts) - sumBehind(known.mean, known.n, parts)) * 14;
          equations.push(
            sumOf(
              'changes',
              present.map((letter) => `change of ${letter}`),
              total / parts,
            ),
          );
        }
        await moveTo(stand, runId, { programmeId });
      }
      const alone = together(equations).filter(({ of }) => of.size === 1);
      const lines = alone.map(({ of, total }) => {
        const [[name = '', times = 1] = []] = of;
        const { women: female, change } = truth[
          letters.indexOf(name.at(-1) as 'a')
        ] as (typeof truth)[0];
        const value = total / times;
        if (value !== (name.startsWith('women') ? female : change))
          throw new Error(`${name} is not ${value}`);
        if (name.startsWith('women')) return `hidden run ${name.at(-1)}: ${value} women of 6`;
        return name.endsWith(' a')
          ? `hidden run a has one pair: that person's change is ${value}/14 points`
          : `hidden run ${name.at(-1)}: sum of changes ${value}/14 points`;
      });
      return lines.sort();
    },
  },
  {
    id: 'D6',
    who: 'coordinator',
    asked:
      'The same three people are members of three runs of three; GET outcomes, and forms of each run',
    follows: async (stand) => {
      const background = {
        sex: 'female',
        marital_status: 'divorced',
        primary_reason: 'social_relationships',
      };
      const first = await releasedRunWith(
        stand,
        Array.from({ length: 3 }, () => ({ background })),
      );
      const { programmeId } = first;
      const runIds = [first.runId];
      for (let n = 0; n < 2; n++) {
        const { runId } = await releasedRunWith(
          stand,
          first.members.map((id) => ({ id })),
          { programmeId },
        );
        runIds.push(runId);
      }
      const coordinator = as(stand, 'coordinator');
      const numbers = new Set<string>();
      for (const runId of runIds)
        for (const place of (await coordinator.listForms({ params: { runId } })).items)
          numbers.add(place.participantId);
      const totals = await totalsOf(stand, programmeId);
      const { sex, marital_status } = totals?.composition ?? {};
      const everybody = [sex, marital_status].flatMap((field) =>
        field?.cells?.length === 1 ? field.cells : [],
      );
      if (everybody.length < 2 || numbers.size !== 3) return [];
      return [
        `"${totals?.participants} participants" are ${numbers.size} numbers; each of the three is: ${everybody.map(({ code }) => code).join(', ')}`,
      ];
    },
  },
  {
    id: 'D7',
    who: 'coordinator',
    asked: 'GET summary and forms of two runs that differ by one member',
    follows: async (stand) => {
      const one = await releasedRunWith(stand, [...women(5), ...men(5)]);
      const other = await releasedRunWith(stand, [
        ...one.members.map((id) => ({ id })),
        ...women(1),
      ]);
      const coordinator = as(stand, 'coordinator');
      const cellsOf = async (runId: string) => {
        const { composition } = await coordinator.getSummary({ params: { runId } });
        return new Map(composition.sex.cells?.map(({ code, count }) => [code, count]));
      };
      const numbersOf = async (runId: string) =>
        new Set(
          (await coordinator.listForms({ params: { runId } })).items.map(
            ({ participantId }) => participantId,
          ),
        );
      const [less, more] = [await cellsOf(one.runId), await cellsOf(other.runId)];
      const [few, many] = [await numbersOf(one.runId), await numbersOf(other.runId)];
      const [added, ...further] = [...many].filter((number) => !few.has(number));
      const risen = [...more].filter(([code, count]) => count > (less.get(code) ?? 0));
      if (
        less.size === 0 ||
        risen.length !== 1 ||
        further.length > 0 ||
        added !== other.members.at(-1)
      )
        return [];
      return [`the member in one run only (the matrix says which number): ${risen[0]?.[0]}`];
    },
  },
  {
    id: 'D8',
    who: 'leader',
    asked: 'PUT the last session to a day 40 days back, GET outcome as coordinator, PUT it back',
    follows: async (stand, chance) => {
      const day = (ago: number) =>
        new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);
      const days = { startsOn: day(70), endsOn: day(8) };
      const { runId } = await runWith(
        stand,
        people(chance, 5).map((given) => ({ given })),
        { days },
      );
      await endRun(stand, runId, days.endsOn);
      await stand.settled();
      const look = async () => {
        const { change, suppressed } = await outcomeOf(stand, 'coordinator', runId);
        return change ? 'figures' : suppressed;
      };
      const looks = [await look()];
      const leader = as(stand, 'leader');
      const moveSession = async (date: string) => {
        const params = { runId, sessionId: 'last' };
        const { items: sessions } = await leader.listSessions({
          params: { runId },
          query: {},
        } as never);
        const ifMatch = sessions.find(
          ({ sessionId }: { sessionId: string }) => sessionId === 'last',
        )?.version;
        await leader.putSession({
          params,
          body: sessionBody({ date }),
          ...(ifMatch ? { ifMatch } : {}),
        });
        await stand.settled();
        looks.push(await look());
      };
      await moveSession(day(45));
      await moveSession(days.endsOn);
      if (!isAll(looks, ['not_released', 'figures', 'figures'])) return [];
      return [
        `before: not_released; with the session moved: figures; with it moved back: figures still, though forms are due for 22 days more`,
      ];
    },
  },
  {
    id: 'D9',
    who: 'leader and coordinator',
    asked: 'One of six is erased (DELETE participant); GET outcome as coordinator and as leader',
    follows: async (stand, chance) => {
      const all = people(chance, 6);
      const { runId, members } = await releasedRunWith(
        stand,
        all.map((given) => ({ given })),
      );
      const [participantId = '', ...others] = members;
      await as(stand, 'own-worker').deleteParticipant({ params: { participantId } });
      await stand.settled();
      const released = await outcomeOf(stand, 'coordinator', runId);
      const live = await outcomeOf(stand, 'leader', runId);
      const equations = [
        ...equationsOf(released, members, 'coordinator'),
        ...equationsOf(live, others, 'leader'),
      ];
      const lines = wholeForms(participantId, all[0] as Given, equations, members);
      return lines.map((line) => line.replace('one person', 'the erased person'));
    },
  },
  {
    id: 'D10',
    who: 'leader',
    asked:
      'PUT form over what a participant handed in by link; GET the form and, as own worker, the record',
    follows: async (stand) => {
      const today = new Date().toISOString().slice(0, 10);
      const days = {
        startsOn: today,
        endsOn: new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10),
      };
      const { runId, members } = await runWith(stand, [{}], { days });
      const [participantId = ''] = members;
      const leader = as(stand, 'leader');
      const { items: links } = await leader.postLinks({
        params: { runId },
        body: { occasion: 'start', instrumentId: pinned.instrumentId },
      });
      const at = new Date().toISOString();
      const saves = Object.fromEntries(items.map(({ id }) => [id, { answer: 2, at }]));
      await holding(stand, links[0]?.secret ?? '').postAnswerSubmit({
        body: { device: randomUUID().slice(0, 8), saves },
      });
      await leader.putForm({
        params: formParams(runId, participantId),
        body: formBody(answers(5), { answeredOn: today, channel: 'link' }),
        ifMatch: 1,
      });
      const record = await as(stand, 'own-worker').getRecord({ params: { participantId } });
      const [form] = record.runs[0]?.forms ?? [];
      const place = (await leader.listForms({ params: { runId } })).items.find(
        ({ occasion }) => occasion === 'start',
      );
      if (form?.answers.feels_healthy !== 5 || form.receivedBy !== 'participant') return [];
      return [
        `she handed in:        ${print(answers(2))}`,
        `her record now has:   ${print(form.answers as Answers)}`,
        `and says of it: received from ${form.receivedBy}, channel ${form.channel}; the matrix: by ${place?.by}, ${place?.channel}`,
      ];
    },
  },
  {
    id: 'D11',
    who: 'anybody',
    asked: 'GET outcome and summary of a released run of five who answered alike and are alike',
    follows: async (stand) => {
      const background = { sex: 'male', primary_reason: 'social_relationships' };
      const given = {
        start: { ...answers(3), feels_healthy: 1 },
        end: { ...answers(4), feels_healthy: 5 },
      };
      const { runId, members } = await releasedRunWith(
        stand,
        Array.from({ length: 5 }, () => ({ given, background })),
      );
      const outcome = await outcomeOf(stand, 'coordinator', runId);
      const { composition } = await as(stand, 'coordinator').getSummary({ params: { runId } });
      const equations = equationsOf(outcome, members, 'outcome');
      const left = possibleIn(unknownAnswers(members), { equations });
      const { known } = learntOf(members[0] as string, left);
      const lines: string[] = [];
      if (known > 0) lines.push(`means at an end of the scale: ${known} answers of everybody`);
      if (outcome.change?.sd === 0)
        lines.push(
          `sd of the change is 0: everybody changed by ${(outcome.change.mean * 14).toFixed(0)}/14 points`,
        );
      const cells = [composition.sex, composition.primary_reason].flatMap(({ cells }) =>
        cells?.length === 1 ? cells : [],
      );
      if (cells.length > 0)
        lines.push(`one cell holds all: everybody is ${cells.map(({ code }) => code).join(', ')}`);
      return lines;
    },
  },
];

import { expect } from 'vitest';
import { dayOf, daysAfter } from '../../shared/domain/day.ts';
import { as, newSessionBody } from '../make.ts';
import { type MadeAnswers, moveRun, releasedRunWith, runOfTwo, runWith } from './made-runs.ts';
import {
  codeOf,
  endAwaiting,
  expectFigures,
  keyedTotal,
  letters,
  men,
  type Play,
  planned,
  playedPeople,
  shownOutcomeOf,
  women,
} from './play.ts';
import { items } from './replies.ts';
import { constraintsTogether, type Equation, sumOf } from './solver.ts';

/** What runs disclose that are moved, overlap or are re-dated: D5 to D8. */
export const playsOfRuns: readonly Play[] = [
  {
    id: 'D5',
    who: 'coordinator',
    request:
      'Four runs whose sexes and changes are hidden are moved out of a programme one by one, or to another time (PUT run); GET outcomes each time',
    answered: '`run.released`; the sums are the same each time',
    follows: async (server, chance) => {
      const six = playedPeople(chance, 6);
      const { programmeId } = await releasedRunWith(server, planned(six));
      const { programmeId: elsewhere } = await runOfTwo(server);
      const split = [
        [4, 2],
        [3, 3],
        [3, 3],
        [2, 4],
      ] as const;
      const truth: { runId: string; women: number; change: number }[] = [];
      for (const [n, [female, male]] of split.entries()) {
        const given = playedPeople(chance, [1, 4, 4, 4][n] as number);
        const members = [...women(female), ...men(male)].map((person, at) => ({
          ...person,
          given: given[at] ?? {},
        }));
        const { runId } = await releasedRunWith(server, members, { programmeId });
        const change = given.reduce(
          (sum, { start, end }) => sum + keyedTotal(end) - keyedTotal(start),
          0,
        );
        truth.push({ runId, women: female, change });
      }
      const look = () =>
        as(server, 'coordinator').listOutcomes({ query: { programme: programmeId } });
      const first = await look();
      expect(first.items.filter(({ change }) => change).length).toBe(1);
      // Their common figures are shown: a run that was moved out would be missing from them.
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
        if (pool?.model?.tau2 === 0 && shown) {
          const total = Math.round(
            (pool.model.mean * pool.pairs - shown.mean * shown.n) * items.length,
          );
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
          const code = await codeOf(moveRun(server, runId, changes));
          const reply = await look();
          const isElsewhere = changes.programmeId === elsewhere;
          if (code === 'done') {
            read(reply, isElsewhere ? runId : undefined);
            await moveRun(server, runId, { programmeId });
          }
          if (code !== 'run.released') lines.push(`${JSON.stringify(changes)}: ${code}`);
          if (JSON.stringify(reply) !== JSON.stringify(first))
            lines.push(`${JSON.stringify(changes)}: another reply`);
        }
      const alone = constraintsTogether(equations).filter(({ of }) => of.size === 1);
      return [...lines, ...alone.map(({ of, total }) => `${[...of.keys()][0]}: ${total}`)];
    },
  },
  {
    id: 'D6',
    who: 'coordinator',
    request:
      'The same three people are members of three runs of three; GET outcomes, and forms of each run',
    answered: 'three participants, counted where they came first, and no background',
    follows: async (server) => {
      const background = {
        sex: 'female',
        marital_status: 'divorced',
        primary_reason: 'social_relationships',
      };
      const three = Array.from({ length: 3 }, () => ({ background }));
      const { programmeId, runId, members } = await releasedRunWith(server, three);
      const runIds = [runId];
      for (let n = 0; n < 2; n++) {
        const again = members.map((id) => ({ id }));
        runIds.push((await releasedRunWith(server, again, { programmeId })).runId);
      }
      const coordinator = as(server, 'coordinator');
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
    request: 'GET summary and forms of two runs that differ by one member',
    answered: 'the first run’s background; of the second nothing, for one person is new there',
    follows: async (server) => {
      const one = await releasedRunWith(server, [...women(5), ...men(5)]);
      const again = one.members.map((id) => ({ id }));
      const other = await releasedRunWith(server, [...again, ...women(1)]);
      const coordinator = as(server, 'coordinator');
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
    request: 'PUT the last session to a day 45 days back, GET outcome as coordinator, PUT it back',
    answered: '`not_released` each time, until a week after the latest window that was ever set',
    follows: async (server, chance) => {
      const day = (ago: number) => daysAfter(dayOf(new Date().toISOString()), -ago);
      const days = { startsOn: day(70), endsOn: day(8) };
      const six = playedPeople(chance, 6);
      const given = [...six.slice(0, 5), { start: (six[5] as MadeAnswers).start }];
      // With these days the figures are released from the beginning.
      const ended = { ...days, endsOn: day(45) };
      const early = await runWith(server, planned(given), { days: ended });
      await endAwaiting(server, early.runId, early.members[5] as string, ended.endsOn);
      expectFigures(await shownOutcomeOf(server, 'coordinator', early.runId), 5);

      const { runId, members } = await runWith(server, planned(given), { days });
      await endAwaiting(server, runId, members[5] as string, days.endsOn);
      const leader = as(server, 'leader');
      const looks = [await shownOutcomeOf(server, 'coordinator', runId)];
      for (const [ifMatch, date] of [
        [1, day(45)],
        [2, days.endsOn],
      ] as const) {
        const params = { runId, sessionId: 'last' };
        await leader.putSession({ params, body: newSessionBody({ date }), ifMatch });
        await server.settled();
        looks.push(await shownOutcomeOf(server, 'coordinator', runId));
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
];

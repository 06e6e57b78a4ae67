import { expect } from 'vitest';
import type { Answers } from '../../shared/instruments/instrument.ts';
import { as, newAnswers } from '../make.ts';
import { directionsBehind, improvedWithin } from './directions.ts';
import { type MadeAnswers, releasedRunWith } from './made-runs.ts';
import {
  expectFigures,
  farApart,
  followsOf,
  type Play,
  planned,
  playedPeople,
  shownOutcomeOf,
  spreadsIn,
  truthOf,
} from './play.ts';
import { items, repliedOccasions, sdBehind, sumBehind, totalsBehind } from './replies.ts';
import { listsWith } from './solver.ts';

/** What one outcome discloses: D2, D3 and D4. */
export const playsOfFigures: readonly Play[] = [
  {
    id: 'D2',
    who: 'coordinator',
    request:
      'GET outcome and forms of a released run of six; one person skipped one statement at the start',
    answered:
      'scores and statements of the five who answered all; the matrix does not say how many each answered',
    follows: async (server, chance) => {
      const all = playedPeople(chance, 6);
      // Far from the others, so that a score that included this person would differ from theirs.
      const best = newAnswers((number) => (items[number - 1]?.reversed ? 1 : 5));
      const { feels_healthy: _, ...start } = best;
      const skipped: MadeAnswers = { start: start as Answers, end: best };
      const { runId, members } = await releasedRunWith(server, planned([skipped, ...all.slice(1)]));
      const outcome = await shownOutcomeOf(server, 'coordinator', runId);
      expect(outcome).toMatchObject({ suppressed: null, itemsSuppressed: null, pairs: 6 });
      const matrix = await as(server, 'coordinator').listForms({ params: { runId } });
      const received = matrix.items.filter(({ status }) => status === 'received');
      expect(received.length).toBe(12);
      const lines = received.flatMap(({ participantId, answered }) =>
        answered === null ? [] : [`${participantId} answered ${answered}`],
      );
      // The difference between the scores and the statements of five is the person who skipped.
      for (const occasion of repliedOccasions) {
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
    request: 'GET outcome of a released run of six whose direction is hidden',
    answered:
      'the mean change and its interval, outwards to one decimal; no p, no changes used, no sd',
    follows: async (server) => {
      // Five of these changes are used, and only four rises and one fall have their p.
      const changes = [0, 1, 8, -4, 5, 11];
      const keyedForm = (levelAt: (at: number) => number): Answers =>
        Object.fromEntries(
          items.map(({ id, reversed }, at) => [id, reversed ? 6 - levelAt(at) : levelAt(at)]),
        );
      const all = changes.map((change, n): MadeAnswers => {
        const level = n % 2 === 0 ? 2 : 4;
        const moved = (at: number) => (at < Math.abs(change) ? Math.sign(change) : 0);
        return { start: keyedForm(() => level), end: keyedForm((at) => level + moved(at)) };
      });
      const { runId } = await releasedRunWith(server, planned(all));
      const outcome = expectFigures(await shownOutcomeOf(server, 'coordinator', runId), 6);
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
    request:
      'GET outcome of released runs of 5, 6, 7 and 8: n, mean change and interval of each statement',
    answered: 'means of statements; no interval of one and no sd below ten people',
    follows: async (server, chance) => {
      const lines: string[] = [];
      for (const n of [5, 6, 7, 8]) {
        const all = farApart(chance, n);
        const { runId, members } = await releasedRunWith(server, planned(all));
        const outcome = expectFigures(await shownOutcomeOf(server, 'coordinator', runId), n);
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
];

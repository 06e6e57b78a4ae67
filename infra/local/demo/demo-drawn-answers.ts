import type { Answers } from '../../../shared/instruments/instrument.ts';
import { lifeManagementAndInclusion14 } from '../../../shared/instruments/life-management-and-inclusion-14.ts';
import { around0, chanceFor } from './demo-chance.ts';

const { items } = lifeManagementAndInclusion14;

/**
 * How a group changed on the whole, in points: the change of the score, and of loneliness alone.
 */
export type AnswerTrend = { change: number; lonelier: number };

const code = (level: number) => Math.min(5, Math.max(1, Math.round(level)));

/**
 * The answers of a member of a group at the start and at the end: drawn, and always the same.
 * People differ in where they start and how far they get, so some end worse; statements differ too.
 */
export function drawnAnswers(
  runId: string,
  person: number,
  { change, lonelier }: AnswerTrend,
): { start: Answers; end: Answers } {
  const chance = chanceFor(`${runId} ${person} answers`);
  const level = 2.9 + 0.55 * around0(chance);
  const ownChange = change + 0.5 * around0(chance);
  const drawn = items.map(({ id, number, reversed }) => {
    const before = level + 0.3 * Math.sin(number) + 0.8 * around0(chance);
    const after = before + ownChange + 0.6 * around0(chance) - (reversed ? lonelier : 0);
    const given = (one: number) => (reversed ? 6 - code(one) : code(one));
    return { id, start: given(before), end: given(after) };
  });
  return {
    start: Object.fromEntries(drawn.map(({ id, start }) => [id, start])),
    end: Object.fromEntries(drawn.map(({ id, end }) => [id, end])),
  };
}

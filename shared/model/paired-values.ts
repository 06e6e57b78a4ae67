import type { Item, ScoredInstrument } from '../instruments/instrument.ts';
import { pointParts } from '../instruments/score.ts';
import type { Scale } from './inference.ts';
import { type KnownPair, type Moment, moments } from './known-forms.ts';

export const codesOf = (instrument: ScoredInstrument) => instrument.options.map(({ code }) => code);

/**
 * The scale of one answer: more than half of its codes stay possible.
 * @example answerScale([1, 2, 3, 4, 5]) // { least: 1, most: 5, room: 2 }
 */
export function answerScale(codes: readonly number[]): Scale {
  const [least, most] = [Math.min(...codes), Math.max(...codes)];
  const stepsBetween = Math.max(1, codes.length - 1);
  const stillPossible = Math.floor(codes.length / 2) + 1;
  return { least, most, room: ((most - least) / stepsBetween) * (stillPossible - 1) };
}

/** A score keeps a range of one point. */
export const scoreScale = (instrument: ScoredInstrument): Scale => ({
  ...answerScale(codesOf(instrument)),
  room: 1,
});

export const answerOf = (item: Pick<Item, 'id'>, at: Moment) => (pair: KnownPair) =>
  Number(pair[at].answers[item.id]);

export const hasAll = (items: readonly Item[]) => (pair: KnownPair) =>
  moments.every((at) => items.every(({ id }) => typeof pair[at].answers[id] === 'number'));

export const scaleItems = ({ items }: ScoredInstrument) =>
  items.filter(({ type }) => type === 'scale');

export const points = (instrument: ScoredInstrument, at: Moment) => (pair: KnownPair) =>
  pair[at].score / pointParts(instrument);

/** The smallest step between two scores, in points. */
function stepOf(instrument: ScoredInstrument): number {
  const { least, most } = answerScale(codesOf(instrument));
  const steps = Math.max(1, instrument.options.length - 1) * scaleItems(instrument).length;
  return (most - least) / steps;
}

/**
 * The smallest change that is relied on, in points: a tenth, and somewhat more than a step of the
 * score. Then two people could also have gone different ways by a step each, unseen.
 */
export const leastChange = (instrument: ScoredInstrument) =>
  Math.max(0.1, 1.2 * stepOf(instrument));

/** A range of one point, though scores move in steps. */
export const leastWidth = (instrument: ScoredInstrument) => 1 + 2 * stepOf(instrument);

export const itemChange = (item: Item) => (pair: KnownPair) =>
  answerOf(item, 'later')(pair) - answerOf(item, 'start')(pair);

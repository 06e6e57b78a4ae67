import type { InstrumentItem, ScoredInstrument } from '../../instruments/instrument.ts';
import { pointParts } from '../../instruments/score.ts';
import type { ScaleRange } from './inference.ts';
import { type KnownPair, knownMoments, type Moment } from './known-forms.ts';

export const codesOf = (instrument: ScoredInstrument) => instrument.options.map(({ code }) => code);

/**
 * The scale of one answer: more than half of its codes stay possible.
 * @example answerScale([1, 2, 3, 4, 5]) // { least: 1, most: 5, leftOpen: 2 }
 */
export function answerScale(codes: readonly number[]): ScaleRange {
  const [least, most] = [Math.min(...codes), Math.max(...codes)];
  const stepsBetween = Math.max(1, codes.length - 1);
  const stillPossible = Math.floor(codes.length / 2) + 1;
  return { least, most, leftOpen: ((most - least) / stepsBetween) * (stillPossible - 1) };
}

/** A score keeps a range of one point. */
export const scoreScale = (instrument: ScoredInstrument): ScaleRange => ({
  ...answerScale(codesOf(instrument)),
  leftOpen: 1,
});

export const answerOf = (item: Pick<InstrumentItem, 'id'>, at: Moment) => (pair: KnownPair) =>
  Number(pair[at].answers[item.id]);

export const hasAll = (items: readonly InstrumentItem[]) => (pair: KnownPair) =>
  knownMoments.every((at) => items.every(({ id }) => typeof pair[at].answers[id] === 'number'));

export const pairedScaleItems = ({ items }: ScoredInstrument) =>
  items.filter(({ type }) => type === 'scale');

export const points = (instrument: ScoredInstrument, at: Moment) => (pair: KnownPair) =>
  pair[at].score / pointParts(instrument);

/** The smallest step between two scores, in points. */
function stepOf(instrument: ScoredInstrument): number {
  const { least, most } = answerScale(codesOf(instrument));
  const steps = Math.max(1, instrument.options.length - 1) * pairedScaleItems(instrument).length;
  return (most - least) / steps;
}

/**
 * The smallest change that is relied on, in points: a tenth, and somewhat more than a step of the
 * score. Then two people could also have gone different ways by a step each, without a visible
 * difference.
 */
export const leastChange = (instrument: ScoredInstrument) =>
  Math.max(0.1, 1.2 * stepOf(instrument));

/** A range of one point, though scores move in steps. */
export const leastWidth = (instrument: ScoredInstrument) => 1 + 2 * stepOf(instrument);

export const itemChange = (item: InstrumentItem) => (pair: KnownPair) =>
  answerOf(item, 'later')(pair) - answerOf(item, 'start')(pair);

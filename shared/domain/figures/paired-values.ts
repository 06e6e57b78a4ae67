import type { InstrumentItem, ScoredInstrument } from '../../instruments/instrument.ts';
import { isOwnInstrument } from '../../instruments/own.ts';
import { fewestAnswers, pointParts } from '../../instruments/score.ts';
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

/**
 * A score keeps a range of one point. That of an organisation's own questionnaire keeps what an
 * answer keeps: it may have a single statement, or ask the same twice, and then it is an answer.
 */
export function scoreScale(instrument: ScoredInstrument): ScaleRange {
  const scale = answerScale(codesOf(instrument));
  return isOwnInstrument(instrument.id) ? scale : { ...scale, leftOpen: 1 };
}

export const answerOf = (item: Pick<InstrumentItem, 'id'>, at: Moment) => (pair: KnownPair) =>
  Number(pair[at].answers[item.id]);

export const hasAll = (items: readonly InstrumentItem[]) => (pair: KnownPair) =>
  knownMoments.every((at) => items.every(({ id }) => typeof pair[at].answers[id] === 'number'));

export const pairedScaleItems = ({ items }: ScoredInstrument) =>
  items.filter(({ type }) => type === 'scale');

export const points = (instrument: ScoredInstrument, at: Moment) => (pair: KnownPair) =>
  pair[at].score / pointParts(instrument);

/** How far an answer is from the next, in points. */
function answerStepOf(instrument: ScoredInstrument): number {
  const { least, most } = answerScale(codesOf(instrument));
  return (most - least) / Math.max(1, instrument.options.length - 1);
}

/** The forms that a score is shown of: has each of them every statement, or may some be skipped? */
export type FormsOfScore = { instrument: ScoredInstrument; areWhole: boolean };

/**
 * The smallest step by which any one score can be different, in points. That of a form with few
 * answers is longer, and a person who knows how many there are knows that.
 */
const stepOf = ({ instrument, areWhole }: FormsOfScore): number =>
  answerStepOf(instrument) /
  (areWhole ? pairedScaleItems(instrument).length : fewestAnswers(instrument));

/**
 * The smallest change that is relied on, in points: a tenth of the way from one answer to the next,
 * and somewhat more than a step of the score. Then two people could also have gone different ways
 * by a step each, without a visible difference.
 */
export const leastChange = (forms: FormsOfScore): number =>
  Math.max(0.1 * answerStepOf(forms.instrument), 1.2 * stepOf(forms));

/** The range that a score keeps, though scores move in steps. */
export const leastWidth = (forms: FormsOfScore): number =>
  scoreScale(forms.instrument).leftOpen + 2 * stepOf(forms);

export const itemChange = (item: InstrumentItem) => (pair: KnownPair) =>
  answerOf(item, 'later')(pair) - answerOf(item, 'start')(pair);

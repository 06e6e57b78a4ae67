import type { Instrument } from './instrument.ts';
import { meterFeedback1, meterFeedback2 } from './meter-feedback.ts';
import { rehabilitationCampFeedback } from './rehabilitation-camp-feedback.ts';

/**
 * The published questionnaires with ratings that make no score, such as feedback: a list of their
 * own, so that functions that count outcomes do not bundle the words of every form.
 */
export const ratedInstruments: readonly Instrument[] = [
  meterFeedback1,
  meterFeedback2,
  rehabilitationCampFeedback,
];

/**
 * The questionnaire of an id and version; undefined for one without ratings, and for one that makes
 * a score.
 * @example findRated('life_management_and_inclusion_14', '1') // undefined
 */
export const findRated = (id: string, version: string): Instrument | undefined =>
  ratedInstruments.find((one) => one.id === id && one.version === version);

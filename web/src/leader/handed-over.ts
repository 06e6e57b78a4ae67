import type { Instrument } from '../../../shared/instruments/instrument.ts';
import type { AnswerBody } from '../../../shared/model/answering.ts';
import type { Occasion } from '../../../shared/model/form.ts';
import type { Letter } from './letter.ts';
import type { Sealed } from './sealing.ts';

/**
 * What a participant's page needs to take answers without a network. What is in the clear is what
 * everybody may read; whose form it is stands in the label, which only the vault opens.
 */
export type HandedOver = {
  publicKey: ArrayBuffer;
  label: Sealed;
  visit: string;
  occasion: Occasion;
  instrument: Instrument;
};

/** Answers on their way into the vault. */
export type AnswersLetter = Letter & Pick<HandedOver, 'label' | 'visit'>;

/** What stands in such a letter. */
export type AnswersGiven = { saves: AnswerBody['saves']; isFinal: boolean; at: string };

/** Where in the cupboard the one form lies that is handed over. */
export const theOne = 'the';

/** Stands where a link's secret stands, for a form that this device takes by itself. */
export const hereAlone = 'tassa';

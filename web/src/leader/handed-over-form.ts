import type { Instrument } from '../../../shared/instruments/instrument.ts';
import type { AnswerBody } from '../../../shared/model/draft-form.ts';
import type { Occasion } from '../../../shared/model/form.ts';
import type { SealedLetter } from './sealed-letter.ts';
import type { Sealed } from './sealing.ts';

/**
 * What a participant's page needs to take answers without a network. What is in the clear is what
 * everybody may read; whose form it is stands in the label, which only the vault opens.
 */
export type HandedOverForm = {
  publicKey: ArrayBuffer;
  label: Sealed;
  visit: string;
  occasion: Occasion;
  instrument: Instrument;
  /**
   * What must be added to the device's time to have the server's, as the vault knew it, in
   * milliseconds. What an older page laid out has none, and goes by the device's clock.
   */
  offsetMs?: number;
};

/** Answers on their way into the vault. */
export type AnswersLetter = SealedLetter & Pick<HandedOverForm, 'label' | 'visit'>;

/** What stands in such a letter. */
export type AnswersGiven = { saves: AnswerBody['saves']; isFinal: boolean; at: string };

/** Where in the cupboard the one form lies that is handed over. */
export const singleKey = 'the';

const deviceOnlyPrefix = 'tassa-';

/** Stands where a link's secret stands; whoever has not this visit's opens nothing. */
export const secretOf = (visit: string): string => `${deviceOnlyPrefix}${visit}`;

/**
 * Is it such a secret, of a form that this device takes by itself?
 * @example isDeviceOnly(secretOf('v1')) // true
 */
export const isDeviceOnly = (secret: string): boolean => secret.startsWith(deviceOnlyPrefix);

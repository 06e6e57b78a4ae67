import type { AnswerBody } from '../../../shared/domain/forms/draft-form.ts';
import type { Occasion } from '../../../shared/domain/occasion.ts';
import type { Instrument } from '../../../shared/instruments/instrument.ts';
import type { SealedLetter } from './sealed-letter.ts';
import type { Sealed } from './sealing.ts';

/**
 * What a participant's page needs to take answers without a network. The unsealed part may be read
 * by anybody; whose form it is is in the label, which only the vault opens.
 */
export type HandedOverForm = {
  publicKey: ArrayBuffer;
  label: Sealed;
  visit: string;
  occasion: Occasion;
  instrument: Instrument;
  /**
   * The server's time minus the device's as the vault knew it, in milliseconds. A form set up by an
   * older page has none, and uses the device's clock.
   */
  offsetMs?: number;
};

/** Answers on their way into the vault. */
export type AnswersLetter = SealedLetter & Pick<HandedOverForm, 'label' | 'visit'>;

/** The content of such a letter. */
export type AnswersGiven = { saves: AnswerBody['saves']; isFinal: boolean; at: string };

/** The key of the one handed-over form in its store. */
export const singleKey = 'the';

/** The key of the round in the same store; only the vault opens it. */
export const roundKey = 'round';

const deviceOnlyPrefix = 'tassa-';

/** Used instead of a link's secret; without the secret of this visit nothing opens. */
export const secretOf = (visit: string): string => `${deviceOnlyPrefix}${visit}`;

/**
 * Whether it is such a secret, for a form that this device takes by itself.
 * @example isDeviceOnly(secretOf('v1')) // true
 */
export const isDeviceOnly = (secret: string): boolean => secret.startsWith(deviceOnlyPrefix);

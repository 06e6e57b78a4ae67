/**
 * Participant numbers (*tunnistenumero*), e.g. `7K2M9QXA`: random and derived from nothing, so they
 * reveal nothing about the person.
 */
import {
  isCheckedCode,
  newCheckedCode,
  type Random,
  readCheckedCode,
  secureRandom,
} from './checked-code.ts';

/**
 * Is this a well-formed participant number, check character included?
 * @example isParticipantId('7K2M9QXA') // true
 */
export const isParticipantId = (text: string): boolean => isCheckedCode('participant', text);

/**
 * A new number; `random` fills the bytes it is given.
 * @example newParticipantId((bytes) => bytes.fill(0)) // '00000000'
 */
export const newParticipantId = (random: Random = secureRandom): string =>
  newCheckedCode('participant', random);

/**
 * A number as people write it, converted to the stored form.
 * @example readParticipantId('7k2m-9qxa') // '7K2M9QXA'
 */
export const readParticipantId = readCheckedCode;

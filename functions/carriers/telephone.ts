import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

/**
 * A telephone number as E.164, Finnish where no country is given; undefined where it is no number
 * that could be called. Only the functions that store names and that send messages use it.
 * @example e164Of('040 123 4567') // '+358401234567'
 * @example e164Of('+46 70 123 45 67') // '+46701234567'
 * @example e164Of('112') // undefined
 */
export function e164Of(written: string): string | undefined {
  const number = parsePhoneNumberFromString(written, 'FI');
  return number?.isValid() ? number.number : undefined;
}

const digitsOf = (written: string) => written.replace(/\D/g, '');

/**
 * Is it one number, however it is written?
 * @example isSamePhone('040 123 4567', '+358 (0)40 1234567') // true
 */
export function isSamePhone(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return one === other;
  const [first, second] = [e164Of(one), e164Of(other)];
  return first === second && (first !== undefined || digitsOf(one) === digitsOf(other));
}

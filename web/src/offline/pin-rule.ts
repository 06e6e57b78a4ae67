/** The fewest characters of a PIN, and of a backup file's passphrase. */
export const leastPin = 6;
export const leastPassphrase = 12;

/** Why a PIN is among the first guesses. */
export type TrivialPin = 'same' | 'sequence' | 'pattern' | 'date' | 'common';
export type PinFault = TrivialPin | 'short' | 'different';

const isSame = (pin: string) => /^(.)\1*$/u.test(pin);

/** Whether each character follows the one before, upwards or downwards. After 9 comes 0. */
function isSequence(pin: string): boolean {
  const codes = [...pin].map((one) => one.codePointAt(0) ?? 0);
  const isDigits = /^\d+$/.test(pin);
  const steps = codes.slice(1).map((code, n) => {
    const step = code - (codes[n] ?? 0);
    return isDigits ? (step + 10) % 10 : step;
  });
  const down = isDigits ? 9 : -1;
  return steps.length > 0 && [1, down].some((way) => steps.every((step) => step === way));
}

/** Lines of the number keys, from edge to edge. */
const keyLines =
  /^(2580|0852|147|741|258|852|369|963|123|321|456|654|789|987|159|951|357|753)+\d{0,2}$/;

/** Repetition, pairs in sequence, or a path over the keys. */
function isPattern(pin: string): boolean {
  const isPairs = /^((.)\2)+$/u.test(pin) && isSequence(pin.replace(/(.)\1/gu, '$1'));
  return /^(.{1,4})\1+$/u.test(pin) || isPairs || keyLines.test(pin);
}

const day = '(0[1-9]|[12]\\d|3[01])';
const month = '(0[1-9]|1[0-2])';
const year = '(19|20)\\d\\d';
const dates = [
  year,
  ...[`${day}${month}\\d\\d`, `\\d\\d${month}${day}`, `${month}${day}\\d\\d`],
  ...[`${day}${month}${year}`, `${year}${month}${day}`],
].map((shape) => new RegExp(`^${shape}$`));
const isDate = (pin: string) => dates.some((shape) => shape.test(pin));

const commonWords =
  /^(salasana|password|passw0rd|qwerty|qwertz|asdfgh|zxcvbn|laituri|ohjaaja|letmein|admin)\d{0,4}$/;

/**
 * Whether a PIN is one of the first guesses, and why.
 * @example trivialPin('111111') // 'same'
 * @example trivialPin('4321') // 'sequence'
 * @example trivialPin('2580') // 'pattern'
 * @example trivialPin('1984') // 'date'
 * @example trivialPin('246813') // null
 */
export function trivialPin(typed: string): TrivialPin | null {
  const pin = typed.normalize('NFKC').toLowerCase();
  if (isSame(pin)) return 'same';
  if (isSequence(pin)) return 'sequence';
  if (isPattern(pin)) return 'pattern';
  if (isDate(pin)) return 'date';
  return commonWords.test(pin) ? 'common' : null;
}

/**
 * What is wrong with a new PIN, if anything.
 * @example pinFault('1111', '1111') // 'same'
 * @example pinFault('24681', '24681') // 'short'
 * @example pinFault('246813', '246831') // 'different'
 */
export function pinFault(pin: string, repeated: string): PinFault | null {
  if (pin === '') return 'short';
  const trivial = trivialPin(pin);
  if (trivial) return trivial;
  if ([...pin].length < leastPin) return 'short';
  return pin === repeated ? null : 'different';
}

export type PassphraseFault = 'short' | 'trivial' | 'different';

/**
 * What is wrong with a backup file's new passphrase: the number of tries on a file is unlimited.
 * @example passphraseFault('laiturilla tuulee', 'laiturilla tuulee') // null
 * @example passphraseFault('laituri', 'laituri') // 'short'
 */
export function passphraseFault(phrase: string, repeated: string): PassphraseFault | null {
  if ([...phrase].length < leastPassphrase) return 'short';
  if (trivialPin(phrase) || new Set(phrase).size < 5) return 'trivial';
  return phrase === repeated ? null : 'different';
}

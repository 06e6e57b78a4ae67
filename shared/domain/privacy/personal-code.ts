const steps = (code: string): number[] =>
  [...code].slice(1).map((digit, n) => (Number(digit) - Number(code[n]) + 10) % 10);

/**
 * Is a personal code too easy to guess: the same digit throughout, digits that follow each other
 * upwards or downwards, or two digits in turn?
 * @example isSimpleCode('345678') // true
 * @example isSimpleCode('407152') // false
 */
export function isSimpleCode(code: string): boolean {
  const follows = [0, 1, 9].some((step) => steps(code).every((one) => one === step));
  const inTurn = [...code].every((digit, n) => digit === code[n % 2]);
  return follows || inTurn;
}

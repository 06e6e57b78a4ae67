/** The fewest characters of a PIN. */
export const leastPin = 6;

/**
 * What is wrong with a new PIN, if anything is.
 * @example pinFault('12345', '12345') // 'short'
 * @example pinFault('123456', '123465') // 'different'
 */
export function pinFault(pin: string, repeated: string): 'short' | 'different' | null {
  if ([...pin].length < leastPin) return 'short';
  return pin === repeated ? null : 'different';
}

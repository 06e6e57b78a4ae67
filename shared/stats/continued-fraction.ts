/** One level of a continued fraction: `over` is divided by `under` and everything below it. */
export type Storey = { over: number; under: number };

const mostStoreys = 100_000;
const settled = 1e-15;
/** Replaces a zero denominator. */
const tiny = 1e-300;

/**
 * The continued fraction over₁ / (under₁ + over₂ / (under₂ + …)), from the top down until another
 * level changes nothing.
 * Source: modified Lentz's algorithm, Thompson & Barnett (1986).
 * @example continuedFraction(() => ({ over: 1, under: 1 })) // (Math.sqrt(5) - 1) / 2
 */
export function continuedFraction(storey: (number: number) => Storey): number {
  let value = tiny;
  let above = value;
  let below = 0;
  for (let number = 1; number <= mostStoreys; number++) {
    const { over, under } = storey(number);
    below = 1 / (under + over * below || tiny);
    above = under + over / above || tiny;
    value *= above * below;
    if (Math.abs(above * below - 1) <= settled) break;
  }
  return value;
}

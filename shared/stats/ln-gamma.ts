/** The terms B(2k) / (2k(2k − 1)) of Stirling's series. */
const stirlingTerms = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360_360, 1 / 156];
const halfLnTwoPi = 0.918_938_533_204_672_8;
/** From here on the seven terms are accurate to the last bit. */
const stirlingFrom = 12;

/**
 * The natural logarithm of the gamma function, for x ≥ 0; infinite at 0. Smaller arguments are
 * raised to where Stirling's series is exact enough: Γ(x) = Γ(x + 1) / x.
 * Source: Abramowitz & Stegun 6.1.15 and 6.1.40.
 * @example lnGamma(0.5) // Math.log(Math.sqrt(Math.PI))
 */
export function lnGamma(x: number): number {
  let climbed = 1;
  let z = x;
  for (; z < stirlingFrom; z++) climbed *= z;
  const series = stirlingTerms.reduceRight((sum, term) => sum / (z * z) + term, 0) / z;
  return (z - 0.5) * Math.log(z) - z + halfLnTwoPi + series - Math.log(climbed);
}

/**
 * A name in the form in which names are compared: composed characters, small letters, its parts in
 * one order, also those between hyphens and apostrophes. Undefined where nothing is left of it.
 * @example likeName('Esimerkki Åsa ') // 'esimerkki åsa'
 * @example likeName('Åsa ESIMERKKI') // 'esimerkki åsa'
 */
export function likeName(name: string): string | undefined {
  // Capitals first: ß and SS become equal, and so do the final and the other sigma.
  const folded = name.normalize('NFKC').toUpperCase().toLowerCase().normalize('NFKC');
  const parts = folded.split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean);
  return parts.length > 0 ? parts.toSorted().join(' ') : undefined;
}

/** Shorter ones are emergency and service numbers, which belong to no person. */
const fewestDigits = 6;

/**
 * A telephone number in the form in which numbers are compared: E.164, Finnish where no country is
 * given. Undefined where it is not one person's number.
 * @example likePhone('040 123 4567') // '+358401234567'
 * @example likePhone('+358 (0)40 1234567') // '+358401234567'
 */
export function likePhone(phone: string): string | undefined {
  const digits = phone
    .normalize('NFKC')
    .replace(/\(0\)/, '')
    .replace(/[^\d+]/g, '');
  const abroad = /^(?:\+|00)(\d+)$/.exec(digits)?.[1];
  const international = abroad ?? `358${digits.replace(/^0/, '')}`;
  // Some people also write the first zero of a Finnish number after the country code.
  const right = international.replace(/^3580/, '358');
  const own = right.replace(/^358/, '');
  return own.length >= fewestDigits && right.length <= 15 ? `+${right}` : undefined;
}

/**
 * A name as names are compared: composed alike, in small letters, its parts in one order, and
 * hyphens and apostrophes between parts. Undefined where nothing is left of it.
 * @example likeName('Esimerkki Åsa ') // 'esimerkki åsa'
 * @example likeName('Åsa ESIMERKKI') // 'esimerkki åsa'
 */
export function likeName(name: string): string | undefined {
  // Capitals first: ß and SS are alike, and so are the final and the other sigma.
  const folded = name.normalize('NFKC').toUpperCase().toLowerCase().normalize('NFKC');
  const parts = folded.split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean);
  return parts.length > 0 ? parts.toSorted().join(' ') : undefined;
}

/** Shorter ones are emergency and service numbers, which are nobody's. */
const fewestDigits = 6;

/**
 * A telephone number as numbers are compared: E.164, Finnish where no country is said. Undefined
 * where it is none of one person.
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
  // Some write the first zero of a Finnish number behind the country too.
  const right = international.replace(/^3580/, '358');
  const own = right.replace(/^358/, '');
  return own.length >= fewestDigits && right.length <= 15 ? `+${right}` : undefined;
}

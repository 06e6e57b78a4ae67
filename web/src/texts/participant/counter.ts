/**
 * How many of something, with the word in the right form for the number.
 * @example counter('fi')(1, 'vastaus', 'vastausta') // '1 vastaus'
 */
export function counter(language: string) {
  const rules = new Intl.PluralRules(language);
  return (n: number, one: string, other: string): string =>
    `${n} ${rules.select(n) === 'one' ? one : other}`;
}

const genitives = [
  ...['', 'yhden', 'kahden', 'kolmen', 'neljän', 'viiden', 'kuuden', 'seitsemän', 'kahdeksan'],
  ...['yhdeksän', 'kymmenen', 'yhdentoista', 'kahdentoista'],
] as const;

const elatives = [
  ...['', 'yhdestä', 'kahdesta', 'kolmesta', 'neljästä', 'viidestä', 'kuudesta', 'seitsemästä'],
  ...['kahdeksasta', 'yhdeksästä', 'kymmenestä', 'yhdestätoista', 'kahdestatoista'],
] as const;

/**
 * One to twelve as "of so many" begins a phrase: viiden vastanneen; larger numbers as figures.
 * @example genitive(5) // 'viiden'
 */
export const genitive = (n: number): string => genitives[n] || String(n);

/**
 * One to twelve as "out of so many" is said: neljä viidestä; nothing for larger numbers.
 * @example elative(5) // 'viidestä'
 */
export const elative = (n: number): string | undefined => elatives[n] || undefined;

/**
 * A sentence from its first letter on.
 * @example sentence('viiden vastanneen') // 'Viiden vastanneen'
 */
export const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

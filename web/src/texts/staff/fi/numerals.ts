const genitives = [
  ...['', 'yhden', 'kahden', 'kolmen', 'neljän', 'viiden', 'kuuden', 'seitsemän', 'kahdeksan'],
  ...['yhdeksän', 'kymmenen', 'yhdentoista', 'kahdentoista'],
] as const;

const elatives = [
  ...['', 'yhdestä', 'kahdesta', 'kolmesta', 'neljästä', 'viidestä', 'kuudesta', 'seitsemästä'],
  ...['kahdeksasta', 'yhdeksästä', 'kymmenestä', 'yhdestätoista', 'kahdestatoista'],
] as const;

/**
 * One to twelve in the genitive: viiden vastanneen; larger numbers as figures.
 * @example genitive(5) // 'viiden'
 */
export const genitive = (n: number): string => genitives[n] || String(n);

/**
 * One to twelve in the elative: neljä viidestä; undefined for larger numbers.
 * @example elative(5) // 'viidestä'
 */
export const elative = (n: number): string | undefined => elatives[n] || undefined;

/**
 * A text with a capital first letter.
 * @example sentence('viiden vastanneen') // 'Viiden vastanneen'
 */
export const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

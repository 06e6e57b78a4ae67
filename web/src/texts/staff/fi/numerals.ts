const genitives = [
  ...['', 'yhden', 'kahden', 'kolmen', 'neljän', 'viiden', 'kuuden', 'seitsemän', 'kahdeksan'],
  ...['yhdeksän', 'kymmenen', 'yhdentoista', 'kahdentoista'],
] as const;

const elatives = [
  ...['', 'yhdestä', 'kahdesta', 'kolmesta', 'neljästä', 'viidestä', 'kuudesta', 'seitsemästä'],
  ...['kahdeksasta', 'yhdeksästä', 'kymmenestä', 'yhdestätoista', 'kahdestatoista'],
] as const;

const cardinals = [
  ...['', 'yksi', 'kaksi', 'kolme', 'neljä', 'viisi', 'kuusi', 'seitsemän', 'kahdeksan'],
  ...['yhdeksän', 'kymmenen', 'yksitoista', 'kaksitoista'],
] as const;

/**
 * One to twelve in words, larger numbers as figures.
 * @example cardinal(6) // 'kuusi'
 */
export const cardinal = (n: number): string => cardinals[n] || String(n);

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

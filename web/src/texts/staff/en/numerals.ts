const words = [
  ...['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
  ...['eleven', 'twelve'],
] as const;

/**
 * One to twelve in words, larger numbers as figures.
 * @example numeral(5) // 'five'
 */
export const numeral = (n: number): string => words[n] || String(n);

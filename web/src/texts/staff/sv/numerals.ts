const words = [
  ...['', 'en', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv'],
] as const;

/**
 * One to twelve in words, larger numbers as figures.
 * @example numeral(5) // 'fem'
 */
export const numeral = (n: number): string => words[n] || String(n);

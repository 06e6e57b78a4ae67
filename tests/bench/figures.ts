/** One row of a section's table: its subject, then the figures by name. */
export type FigureRow = Readonly<Record<string, string | number | null>>;

/** The result of a section; `goal` is a sentence, and `holds` says whether the goal is reached. */
export type SectionResult = {
  about: string;
  goal: string;
  holds: boolean;
  rows: readonly FigureRow[];
};

/** How a section is run. */
export type BenchOptions = {
  /** Makes every shuffle of the run repeatable. */
  seed: number;
  /** Does only enough to check that everything works: the figures mean nothing. */
  quick: boolean;
};
export type BenchSection = (options: BenchOptions) => Promise<SectionResult>;

/** Rounds to the meaningful digits: `0.1234` is 0.123, `1234.5` is 1235. */
export const rounded = (value: number): number => Number(value.toPrecision(value < 1000 ? 3 : 4));

const textOf = (value: FigureRow[string] | undefined) => String(value ?? '–');

/** The rows as lines of text with aligned columns; Markdown reads them as a table. */
export function markdownTableOf(rows: readonly FigureRow[]): string[] {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines = [columns, ...rows.map((row) => columns.map((column) => textOf(row[column])))];
  const widths = columns.map((_, n) => Math.max(...lines.map((line) => line[n]?.length ?? 0)));
  const [head = '', ...rest] = lines.map(
    (line) => `| ${line.map((text, n) => text.padEnd(widths[n] ?? 0)).join(' | ')} |`,
  );
  return [head, `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...rest];
}

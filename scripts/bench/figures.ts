/** One line of a section's table: what it is of, then its figures by their names. */
export type FigureRow = Readonly<Record<string, string | number | null>>;

/** What a section found; `goal` is told in words, and `holds` says whether it is reached. */
export type SectionResult = {
  about: string;
  goal: string;
  holds: boolean;
  rows: readonly FigureRow[];
};

/** How a section is to be run. */
export type BenchOptions = {
  /** Makes every shuffle of the run repeatable. */
  seed: number;
  /** Only enough to see that everything works: no figure of it means anything. */
  quick: boolean;
};
export type BenchSection = (wish: BenchOptions) => Promise<SectionResult>;

/** So many places as say something: `0.1234` is 0.123, `1234.5` is 1235. */
export const rounded = (value: number): number => Number(value.toPrecision(value < 1000 ? 3 : 4));

const textOf = (value: FigureRow[string] | undefined) => String(value ?? '–');

/** The rows as lines of text, their columns under each other; Markdown reads them as a table. */
export function markdownTableOf(rows: readonly FigureRow[]): string[] {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines = [columns, ...rows.map((row) => columns.map((column) => textOf(row[column])))];
  const widths = columns.map((_, n) => Math.max(...lines.map((line) => line[n]?.length ?? 0)));
  const [head = '', ...rest] = lines.map(
    (line) => `| ${line.map((text, n) => text.padEnd(widths[n] ?? 0)).join(' | ')} |`,
  );
  return [head, `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...rest];
}

import { bandLimits } from '../configuration.ts';
import { type Bands, bandNames, withheldBands } from './bands.ts';

/** A row of an export: a person may have several, one in each group. */
export type BandedRow = { row: string; person: string; bands: Bands };

const twoAges: Readonly<Record<string, Bands['age_band']>> = {
  under_30: 'under_45',
  '30_44': 'under_45',
  '45_59': '45_or_over',
  '60_or_over': '45_or_over',
};

const inTwoAges = (bands: Bands): Bands => ({
  ...bands,
  age_band: twoAges[String(bands.age_band)] ?? bands.age_band,
});
const withoutAge = (bands: Bands): Bands => ({ ...bands, age_band: null });
const withoutSex = (bands: Bands): Bands => ({ ...withoutAge(bands), sex: null });
const exitAlone = (bands: Bands): Bands => ({ ...withoutSex(bands), dose_band: null });
const twoExits = (bands: Bands): Bands => ({
  ...exitAlone(bands),
  exit_band: bands.exit_band === 'completed' ? 'completed' : 'not_completed',
});

/**
 * The levels of detail, finest first; each is a coarsening of the one before. Exit is kept longest,
 * because completers and drop-outs are what is compared.
 */
const levels = [
  (bands: Bands) => bands,
  inTwoAges,
  withoutAge,
  withoutSex,
  exitAlone,
  twoExits,
] as const;

/** The number of levels of detail. */
export const bandLevels = levels.length;

/** What was decided for the rows that are exported together, and holds for each later export. */
export type BandDecision = {
  /** The level of detail, 0 for the finest. */
  level: number;
  /** The combinations of bands that are shown, sorted. */
  cells: string[];
};

const detailAt = (level: number) => levels[level] ?? twoExits;

/** A combination of bands as one text. */
const cellOf = (bands: Bands): string => bandNames.map((name) => bands[name] ?? '').join(' ');

const peopleIn = (rows: readonly BandedRow[]) => new Set(rows.map(({ person }) => person)).size;

function rowsByCell(rows: readonly BandedRow[], level: number): Map<string, BandedRow[]> {
  const cells = new Map<string, BandedRow[]>();
  for (const row of rows) {
    const cell = cellOf(detailAt(level)(row.bands));
    cells.set(cell, [...(cells.get(cell) ?? []), row]);
  }
  return cells;
}

/**
 * The combinations that are shown at a level: each of at least `fewest` people, and so many of them
 * that those who are withheld are nobody or at least `fewest` people too.
 */
function shownCells(
  rows: readonly BandedRow[],
  level: number,
  allowed: (cell: string) => boolean,
): string[] {
  const classes = [...rowsByCell(rows, level)].map(([cell, members]) => ({
    cell,
    members,
    size: peopleIn(members),
  }));
  const isLarge = ({ cell, size }: (typeof classes)[number]) =>
    size >= bandLimits.fewest && allowed(cell);
  // The smallest comes first, so that it is the first to be withheld.
  const shown = classes
    .filter(isLarge)
    .sort((a, b) => a.size - b.size || (a.cell < b.cell ? -1 : 1));
  const withheld = classes.filter((one) => !isLarge(one)).flatMap(({ members }) => members);
  while (withheld.length > 0 && peopleIn(withheld) < bandLimits.fewest && shown.length > 0)
    withheld.push(...(shown.shift()?.members ?? []));
  return shown.map(({ cell }) => cell).sort();
}

/** Does a level keep enough of the people of each exit band that could be shown at all? */
function keepsExits(rows: readonly BandedRow[], level: number, cells: readonly string[]): boolean {
  const exits = new Map<string, BandedRow[]>();
  for (const row of rows) {
    const exit = String(detailAt(level)(row.bands).exit_band);
    exits.set(exit, [...(exits.get(exit) ?? []), row]);
  }
  return [...exits.values()].every((members) => {
    const people = peopleIn(members);
    const withheld = members.filter(({ bands }) => !cells.includes(cellOf(detailAt(level)(bands))));
    return people < bandLimits.fewest || peopleIn(withheld) / people <= bandLimits.withheldShare;
  });
}

/**
 * Chooses the level of detail for rows that are exported together: the finest that withholds at most
 * a fifth of the people of each exit band that has five; else the coarsest. It depends on the bands
 * alone and not on the order of the rows, and so reveals nothing about the answers.
 * @example decideBands([]) // { level: 0, cells: [] }
 */
export function decideBands(rows: readonly BandedRow[]): BandDecision {
  for (let level = 0; level < bandLevels; level++) {
    const cells = shownCells(rows, level, () => true);
    if (keepsExits(rows, level, cells)) return { level, cells };
  }
  const level = bandLevels - 1;
  return { level, cells: shownCells(rows, level, () => true) };
}

/**
 * The bands that are shown of each row, under a decision that may be older than the rows: a
 * combination that has fewer than five people by now is withheld, and none is shown that was not
 * shown at first. What is withheld is null in all bands.
 * @example anonymousBands([], { level: 0, cells: [] }).size // 0
 */
export function anonymousBands(
  rows: readonly BandedRow[],
  { level, cells }: BandDecision,
): Map<string, Bands> {
  const shown = new Set(shownCells(rows, level, (cell) => cells.includes(cell)));
  return new Map(
    rows.map(({ row, bands }) => {
      const coarse = detailAt(level)(bands);
      return [row, shown.has(cellOf(coarse)) ? coarse : withheldBands];
    }),
  );
}

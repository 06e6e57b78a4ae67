import type { ScoreChange } from '../../../../shared/domain/figures/outcome.ts';
import { wrappedLines } from '../../charts/scene.ts';
import type { ChangeScale } from '../../features/figures/change-scale.ts';
import { besideHeadings, type ForestRow } from './forest-rows.ts';

export type ChangeInterval = NonNullable<ScoreChange['interval']>;

/** Below this width the names are above the lines, and the columns below them. */
const narrowBelow = 680;
const lineHeight = 17;
const besideWidth = 84;
const edge = 14;

/** The positions in a forest plot of some width. */
export type ForestLayout = {
  width: number;
  isNarrow: boolean;
  nameWidth: number;
  /** The left and right ends of the scale. */
  plot: readonly [left: number, right: number];
  x: (value: number) => number;
  /** The right edges of the columns beside the plot. */
  beside: readonly number[];
};

/** The layout for a width: one for all rows, so that they are aligned. */
export function forestLayoutOf(width: number, scale: ChangeScale): ForestLayout {
  const isNarrow = width < narrowBelow;
  const nameWidth = isNarrow ? width : Math.min(270, width * 0.28);
  const besideAll = isNarrow ? 0 : besideWidth * besideHeadings.length;
  const left = isNarrow ? edge : nameWidth + edge * 2;
  const right = width - besideAll - edge;
  const x = (value: number) => left + ((value + scale.limit) / (2 * scale.limit)) * (right - left);
  const beside = besideHeadings.map((_, index) => width - besideAll + besideWidth * (index + 1));
  return { width, isNarrow, nameWidth, plot: [left, right], x, beside };
}

/** A row with its texts in lines, and its height. */
export type ForestRowLayout = {
  row: ForestRow;
  name: readonly string[];
  why: readonly string[];
  /** The columns' texts, which are below the name on a phone. */
  below: readonly string[];
  height: number;
  /** The distance from the row's top to its estimates. */
  middle: number;
};

const barHeight = 40;

/** A row's lines and height in a layout. */
export function forestRowLayoutOf(
  row: ForestRow,
  { width, isNarrow, nameWidth, plot }: ForestLayout,
): ForestRowLayout {
  const name = wrappedLines(row.name, nameWidth);
  const why = row.own ? [] : wrappedLines(row.why ?? '', plot[1] - plot[0]);
  const head = (name.length + (row.pairs ? 1 : 0)) * lineHeight;
  const body = Math.max(barHeight, why.length * lineHeight + 8);
  if (!isNarrow) {
    const height = Math.max(head + 10, body) + 8;
    return { row, name, why, below: [], height, middle: height / 2 };
  }
  const beside = row.beside
    .map((figure, index) => `${besideHeadings[index]} ${figure}`)
    .join(' · ');
  const below = row.own ? wrappedLines(beside, width) : [];
  const height = head + body + below.length * lineHeight + 12;
  return { row, name, why, below, height, middle: head + 4 + body / 2 };
}

export { lineHeight };

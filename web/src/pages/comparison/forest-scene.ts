import type { PooledChange, PooledModel } from '../../../../shared/domain/figures/comparison.ts';
import {
  boxMark,
  diamondMark,
  dotMark,
  lineMark,
  type Point,
  type Scene,
  type SceneMark,
  shapeMark,
  type Tone,
  textMark as text,
  textWidth,
} from '../../charts/scene.ts';
import { changeScaleOf } from '../../features/figures/change-scale.ts';
import { signed } from '../../texts/format.ts';
import { texts } from '../../texts/staff.ts';
import {
  type ChangeInterval,
  type ForestLayout,
  type ForestRowLayout,
  forestLayoutOf,
  forestRowLayoutOf,
  lineHeight,
} from './forest-layout.ts';
import { forestLegend } from './forest-legend.ts';
import { besideHeadings, drawnMeansOf, type ForestRow } from './forest-rows.ts';

const words = texts.forest;

const span = (
  tone: Tone,
  interval: ChangeInterval | null,
  y: number,
  { x }: ForestLayout,
): SceneMark[] => (interval ? [lineMark(tone, [x(interval.low), y], [x(interval.high), y])] : []);

/**
 * The measured mean above, the model's estimate below; they differ in shape as well as in colour.
 */
function estimates(
  { own, shrunken }: ForestRow,
  middle: number,
  layout: ForestLayout,
): SceneMark[] {
  if (!own) return [];
  const { x } = layout;
  const [above, below] = shrunken ? [middle - 8, middle + 8] : [middle, middle];
  return [
    ...span('own', own.interval, above, layout),
    dotMark('own', [x(own.mean), above], 5),
    ...(shrunken ? span('shrunken', shrunken.interval, below, layout) : []),
    ...(shrunken ? [diamondMark('shrunken', [x(shrunken.mean), below], [5, 5])] : []),
  ];
}

/** Ground behind lines of text, so that no line of the scale crosses them. */
function ground(lines: readonly string[], [x, first]: Point): SceneMark[] {
  if (lines.length === 0) return [];
  const widest = Math.max(...lines.map(textWidth));
  return [boxMark('ground', [x, first - 13], [widest, lines.length * lineHeight])];
}

function nameMarks(
  { row, name, height }: ForestRowLayout,
  top: number,
  { isNarrow }: ForestLayout,
): SceneMark[] {
  const lines = [...name, ...(row.pairs ? [row.pairs] : [])];
  const first = isNarrow ? top + 14 : top + (height - lines.length * lineHeight) / 2 + 13;
  return [
    ...(isNarrow ? ground(lines, [0, first]) : []),
    ...lines.map((written, index) =>
      text(written, [0, first + index * lineHeight], index < name.length ? {} : { tone: 'quiet' }),
    ),
  ];
}

function besideMarks(
  { row, below, height, middle }: ForestRowLayout,
  top: number,
  layout: ForestLayout,
): SceneMark[] {
  if (!layout.isNarrow)
    return row.beside.map((written, index) =>
      text(written, [layout.beside[index] ?? 0, top + middle + 4], { anchor: 'end' }),
    );
  const first = top + height - 8 - (below.length - 1) * lineHeight;
  return [
    ...ground(below, [0, first]),
    ...below.map((written, index) =>
      text(written, [0, first + index * lineHeight], { tone: 'quiet' }),
    ),
  ];
}

function rowMarks(rowLayout: ForestRowLayout, top: number, layout: ForestLayout): SceneMark[] {
  const middle = top + rowLayout.middle;
  const first = middle - ((rowLayout.why.length - 1) * lineHeight) / 2 + 4;
  const why = rowLayout.why.map((written, index) =>
    text(written, [layout.plot[0], first + index * lineHeight], { tone: 'quiet' }),
  );
  const behind = ground(rowLayout.why, [layout.plot[0], first]);
  const rule = lineMark('rail', [0, top], [layout.width, top]);
  const [names, beside] = [nameMarks(rowLayout, top, layout), besideMarks(rowLayout, top, layout)];
  return [
    rule,
    ...names,
    ...estimates(rowLayout.row, middle, layout),
    ...behind,
    ...why,
    ...beside,
  ];
}

/** The pooled mean as a diamond over its interval, and the range expected of a new run. */
function pooledMarks(model: PooledModel, top: number, layout: ForestLayout): SceneMark[] {
  const { mean, interval } = model;
  const next = model.prediction?.interval;
  const { x, isNarrow } = layout;
  const [step, down] = isNarrow ? [48, 30] : [34, 21];
  const y = top + down;
  const label = (written: string, row: number) =>
    text(written, [0, top + row * step + (isNarrow ? 14 : down + 4)], { strong: row === 0 });
  const lozenge = interval
    ? shapeMark(
        'pooled',
        [x(interval.low), y],
        [x(mean), y - 7],
        [x(interval.high), y],
        [x(mean), y + 7],
      )
    : diamondMark('pooled', [x(mean), y], [7, 7]);
  const marks = [lineMark('rail', [0, top], [layout.width, top]), label(words.pooled, 0), lozenge];
  if (!next) return marks;
  const ends = [next.low, next.high].map((end) =>
    lineMark('pooled', [x(end), y + step - 6], [x(end), y + step + 6]),
  );
  return [
    ...marks,
    label(words.prediction, 1),
    ...span('prediction', next, y + step, layout),
    ...ends,
  ];
}

/** The scale's lines from top to bottom, and its numbers. */
function axisMarks(
  marks: readonly number[],
  [top, bottom]: [number, number],
  layout: ForestLayout,
) {
  const { x, plot } = layout;
  const lines = marks.map((mark) =>
    lineMark(mark === 0 ? 'zero' : 'rail', [x(mark), top], [x(mark), bottom]),
  );
  const numbers = marks.map((mark) =>
    text(signed(mark, Number.isInteger(mark) ? 0 : 1), [x(mark), bottom + 16], {
      tone: 'quiet',
      anchor: 'middle',
    }),
  );
  const ways = [
    text(words.worse, [plot[0], bottom + 34], { tone: 'quiet' }),
    text(words.better, [plot[1], bottom + 34], { tone: 'quiet', anchor: 'end' }),
  ];
  return { lines, numbers: [...numbers, ...ways] };
}

const headMarks = ({ isNarrow, beside }: ForestLayout, y: number): SceneMark[] =>
  isNarrow
    ? []
    : besideHeadings.map((written, index) =>
        text(written, [beside[index] ?? 0, y], { tone: 'quiet', anchor: 'end' }),
      );

/** Runs beside each other on one scale, in the given order. */
export function forestScene(
  rows: readonly ForestRow[],
  pooled: PooledChange | undefined,
  width: number,
): Scene {
  const scale = changeScaleOf(drawnMeansOf(rows, pooled));
  const layout = forestLayoutOf(width, scale);
  const model = pooled?.model;
  const legend = forestLegend(width, Boolean(model));
  const first = legend.height + (layout.isNarrow ? 8 : 26);
  let top = first;
  const drawn = rows.flatMap((row) => {
    const rowLayout = forestRowLayoutOf(row, layout);
    const marks = rowMarks(rowLayout, top, layout);
    top += rowLayout.height;
    return marks;
  });
  const below = model ? pooledMarks(model, top, layout) : [];
  const step = layout.isNarrow ? 48 : 34;
  const bottom = top + (model ? step * (model.prediction ? 2 : 1) + 10 : 0);
  const axis = axisMarks(scale.marks, [first, bottom], layout);
  const head = headMarks(layout, first - 8);
  const marks = [...legend.marks, ...head, ...axis.lines, ...drawn, ...below, ...axis.numbers];
  return { width, height: bottom + 42, marks };
}

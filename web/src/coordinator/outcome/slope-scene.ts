import { decimal, signed } from '../../format.ts';
import {
  dot,
  line,
  type Mark,
  type Scene,
  type Tone,
  words as text,
  textWidth,
} from '../chart/scene.ts';
import { deskTexts } from '../texts.ts';
import type { Slope } from './slopes.ts';
import { spread } from './spread.ts';

const words = deskTexts.slopes;
const gap = 17;
const [head, foot] = [34, 14];
const narrowBelow = 620;
const labelLeft = 116;
// On a phone the line's start has its number alone: the mean is in the table.
const [narrowLeft, narrowRight] = [70, 146];

const labelOf = ({ number }: Slope) => (number === null ? words.total : String(number));

/** A text that is cut where its room ends. */
const cut = (said: string, room: number) => {
  if (textWidth(said) <= room) return said;
  const letters = Math.max(0, Math.floor((room / textWidth(said)) * said.length) - 1);
  return `${said.slice(0, letters).trimEnd()}…`;
};

const startText = (slope: Slope, isNarrow: boolean) =>
  isNarrow ? labelOf(slope) : `${labelOf(slope)}: ${decimal(slope.start)}`;

/** What stands at a line's end: the mean, the change, and the statement where there is room. */
const endText = (slope: Slope, room: number, isNarrow: boolean) => {
  const figures = `${decimal(slope.end)} (${signed(slope.change)})`;
  const name = slope.number === null ? words.total : `${slope.number}. ${slope.statement}`;
  if (isNarrow) return slope.number === null ? figures : `${slope.number}: ${figures}`;
  return cut(`${figures}  ${name}`, room);
};

const toneOf = (slope: Slope): Tone => (slope.number === null ? 'total' : slope.turn);

type Frame = {
  width: number;
  isNarrow: boolean;
  height: number;
  x: readonly [number, number];
  y: (mean: number) => number;
};

/** Whole points around all means: the part of the scale in which something is. */
function frameOf(slopes: readonly Slope[], width: number): Frame & { points: number[] } {
  const means = slopes.flatMap(({ start, end }) => [start, end]);
  const low = Math.floor(Math.min(...means));
  const high = Math.max(low + 1, Math.ceil(Math.max(...means)));
  const height = Math.max(220, slopes.length * gap + 40);
  const isNarrow = width < narrowBelow;
  const right = isNarrow ? width - narrowRight : labelLeft + (width - labelLeft) * 0.38;
  const y = (mean: number) => head + ((high - mean) / (high - low)) * height;
  const points = Array.from({ length: high - low + 1 }, (_, n) => low + n);
  return { width, isNarrow, height, x: [isNarrow ? narrowLeft : labelLeft, right], y, points };
}

/** Lines from the labels to what they name, where they had to make room for each other. */
function labels(slopes: readonly Slope[], { x, y, width, height, isNarrow }: Frame): Mark[] {
  const within = [head, head + height] as const;
  const [left, right] = x;
  const starts = spread(
    slopes.map(({ start }) => y(start)),
    gap,
    within,
  );
  const ends = spread(
    slopes.map(({ end }) => y(end)),
    gap,
    within,
  );
  return slopes.flatMap((slope, index) => {
    const [from, to] = [starts[index] ?? 0, ends[index] ?? 0];
    const strong = slope.number === null;
    return [
      line('rail', [left - 18, from], [left - 6, y(slope.start)]),
      line('rail', [right + 6, y(slope.end)], [right + 18, to]),
      text(startText(slope, isNarrow), [left - 22, from + 4], {
        anchor: 'end',
        strong,
      }),
      text(endText(slope, width - right - 24, isNarrow), [right + 22, to + 4], { strong }),
    ];
  });
}

/** From the means of the start to those of the end: of the group, and never of a person. */
export function slopeScene(slopes: readonly Slope[], width: number): Scene {
  const frame = frameOf(slopes, width);
  const { x, y, height, points } = frame;
  const [left, right] = x;
  const heads = [
    text(words.start, [left, 16], { anchor: 'end', strong: true }),
    text(words.end, [right, 16], { strong: true }),
  ];
  const grid = points.flatMap((point) => [
    line('rail', [left, y(point)], [right, y(point)]),
    text(String(point), [(left + right) / 2, y(point) - 4], { tone: 'quiet', anchor: 'middle' }),
  ]);
  // The whole above its parts.
  const lines = [...slopes].reverse().flatMap((slope) => {
    const tone = toneOf(slope);
    const [from, to] = [[left, y(slope.start)] as const, [right, y(slope.end)] as const];
    return [line(tone, from, to), dot(tone, from, 3.5), dot(tone, to, 3.5)];
  });
  const marks = [...heads, ...grid, ...lines, ...labels(slopes, frame)];
  return { width, height: head + height + foot, marks };
}

import {
  diamondMark,
  dotMark,
  lineMark,
  type Point,
  type SceneMark,
  textMark as text,
  textWidth,
} from '../../charts/scene.ts';
import { texts } from '../../texts/staff.ts';

const words = texts.forest;
const lineHeight = 20;
const symbolWidth = 34;
const gap = 18;

type LegendEntry = { label: string; symbol: (at: Point) => SceneMark[] };

const entries: readonly LegendEntry[] = [
  {
    label: words.own,
    symbol: ([x, y]) => [lineMark('own', [x, y], [x + 26, y]), dotMark('own', [x + 13, y], 5)],
  },
  {
    label: words.shrunken,
    symbol: ([x, y]) => [
      lineMark('shrunken', [x, y], [x + 26, y]),
      diamondMark('shrunken', [x + 13, y], [5, 5]),
    ],
  },
  { label: words.pooled, symbol: ([x, y]) => [diamondMark('pooled', [x + 13, y], [13, 6])] },
  {
    label: words.predictionLegend,
    symbol: ([x, y]) => [lineMark('prediction', [x, y], [x + 26, y])],
  },
];

/** The meaning of each shape, in as many lines as the width needs. */
export function forestLegend(
  width: number,
  isPooled: boolean,
): { marks: SceneMark[]; height: number } {
  let [x, y] = [0, lineHeight / 2 + 2];
  const marks = (isPooled ? entries : entries.slice(0, 1)).flatMap(({ label, symbol }) => {
    const wide = symbolWidth + textWidth(label) + gap;
    if (x > 0 && x + wide > width + gap) [x, y] = [0, y + lineHeight];
    const at: Point = [x, y];
    x += wide;
    return [...symbol(at), text(label, [at[0] + symbolWidth, y + 4], { tone: 'quiet' })];
  });
  return { marks, height: y + lineHeight / 2 + 4 };
}

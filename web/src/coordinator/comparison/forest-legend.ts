import {
  diamond,
  dot,
  line,
  type Mark,
  type Point,
  words as text,
  textWidth,
} from '../chart/scene.ts';
import { deskTexts } from '../texts.ts';

const words = deskTexts.forest;
const lineHeight = 20;
const symbolWidth = 34;
const gap = 18;

type Entry = { said: string; symbol: (at: Point) => Mark[] };

const entries: readonly Entry[] = [
  {
    said: words.own,
    symbol: ([x, y]) => [line('own', [x, y], [x + 26, y]), dot('own', [x + 13, y], 5)],
  },
  {
    said: words.shrunken,
    symbol: ([x, y]) => [
      line('shrunken', [x, y], [x + 26, y]),
      diamond('shrunken', [x + 13, y], [5, 5]),
    ],
  },
  { said: words.pooled, symbol: ([x, y]) => [diamond('pooled', [x + 13, y], [13, 6])] },
  { said: words.predictionLegend, symbol: ([x, y]) => [line('prediction', [x, y], [x + 26, y])] },
];

/** Which shape is which, in as many lines as the width needs. */
export function forestLegend(width: number, isPooled: boolean): { marks: Mark[]; height: number } {
  let [x, y] = [0, lineHeight / 2 + 2];
  const marks = (isPooled ? entries : entries.slice(0, 1)).flatMap(({ said, symbol }) => {
    const wide = symbolWidth + textWidth(said) + gap;
    if (x > 0 && x + wide > width + gap) [x, y] = [0, y + lineHeight];
    const at: Point = [x, y];
    x += wide;
    return [...symbol(at), text(said, [at[0] + symbolWidth, y + 4], { tone: 'quiet' })];
  });
  return { marks, height: y + lineHeight / 2 + 4 };
}

import {
  dotMark,
  lineMark,
  type Scene,
  type SceneMark,
  type Tone,
  textMark as text,
  wrappedLines,
} from '../../charts/scene.ts';
import { decimal, signed } from '../../texts/format.ts';
import { texts } from '../../texts/staff.ts';
import type { ScaleEnds, StatementChange } from './statement-changes.ts';

const words = texts.statements;
const lineHeight = 17;
const narrowBelow = 560;
const head = 44;
const changeWidth = 92;
const edge = 10;

type StatementFrame = {
  width: number;
  isNarrow: boolean;
  nameWidth: number;
  rail: readonly [left: number, right: number];
  x: (mean: number) => number;
};

function frameOf(width: number, [low, high]: ScaleEnds): StatementFrame {
  const isNarrow = width < narrowBelow;
  const nameWidth = isNarrow ? width : width * 0.44;
  const left = isNarrow ? edge : nameWidth + 24;
  const right = width - changeWidth - edge;
  const x = (mean: number) => left + ((mean - low) / (high - low)) * (right - left);
  return { width, isNarrow, nameWidth, rail: [left, right], x };
}

const nameOf = ({ number, statement }: StatementChange) =>
  number === null ? statement : `${number}. ${statement}`;

const toneOf = ({ number, turn }: StatementChange): Tone => (number === null ? 'total' : turn);

/**
 * An item's full text, its ring and dot on the scale, its change, and a note if it is for the
 * worse.
 */
function rowMarks(
  statement: StatementChange,
  top: number,
  frame: StatementFrame,
): { marks: SceneMark[]; height: number } {
  const { width, isNarrow, nameWidth, rail, x } = frame;
  const isTotal = statement.number === null;
  const name = wrappedLines(nameOf(statement), nameWidth);
  const block = name.length * lineHeight;
  const body = Math.max(isNarrow ? 0 : block, 36);
  const first = isNarrow ? top + 16 : top + (body - block) / 2 + 18;
  const y = (isNarrow ? top + block + 4 : top) + body / 2 + 4;
  const tone = toneOf(statement);
  const [from, to] = [x(statement.start), x(statement.end)];
  const isWorse = statement.turn === 'worse';
  const marks = [
    lineMark('rail', [0, top], [width, top]),
    ...name.map((written, n) => text(written, [0, first + n * lineHeight], { strong: isTotal })),
    lineMark('rail', [rail[0], y], [rail[1], y]),
    lineMark(tone, [from, y], [to, y]),
    dotMark('ring', [from, y], 5.5),
    dotMark(tone, [to, y], 5.5),
    text(signed(statement.change, statement.digits), [width, isWorse ? y - 2 : y + 4], {
      anchor: 'end',
      strong: true,
    }),
    ...(isWorse
      ? [text(words.turns.worse, [width, y + 14], { tone: 'quiet', anchor: 'end' })]
      : []),
  ];
  return { marks, height: body + (isNarrow ? block + 12 : 10) };
}

/** The meaning of the ring and the dot, and the scale's numbers. */
function headMarks({ rail, x }: StatementFrame, [low, high]: ScaleEnds): SceneMark[] {
  const [first, second] = [6, 6 + 24 + words.start.length * 8 + 20];
  const points = Array.from({ length: high - low + 1 }, (_, n) => low + n);
  return [
    dotMark('ring', [first, 12], 5.5),
    text(words.start, [first + 12, 16], { tone: 'quiet' }),
    dotMark('better', [second, 12], 5.5),
    text(words.end, [second + 12, 16], { tone: 'quiet' }),
    ...points.map((point) =>
      text(decimal(point, 0), [x(point), head - 8], { tone: 'quiet', anchor: 'middle' }),
    ),
    lineMark('rail', [rail[0], head - 4], [rail[1], head - 4]),
  ];
}

/**
 * The picture in the files: a row for each item, from the group's mean at the start to its mean at
 * the end. On the page `StatementsCard` draws the rows, so that their texts wrap.
 */
export function statementScene(
  changes: readonly StatementChange[],
  width: number,
  ends: ScaleEnds,
): Scene {
  const frame = frameOf(width, ends);
  let top = head;
  const rows = changes.flatMap((statement) => {
    const { marks, height } = rowMarks(statement, top, frame);
    top += height;
    return marks;
  });
  return { width, height: top + 4, marks: [...headMarks(frame, ends), ...rows] };
}

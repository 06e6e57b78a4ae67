import {
  boxMark,
  type Scene,
  type SceneMark,
  textMark as text,
  wrappedLines,
} from '../../charts/scene.ts';
import { texts } from '../../texts/staff.ts';
import type { FlowStep } from './flow-steps.ts';

const words = texts.flow;
const lineHeight = 17;
const barHeight = 18;
const narrowBelow = 560;

type FlowFrame = { left: number; right: number; all: number; isNarrow: boolean };

const nameWidth = 190;
const numberWidth = 44;

function bar(
  { people, hidden }: FlowStep,
  y: number,
  { left, right, all }: FlowFrame,
): SceneMark[] {
  if (people === null)
    return wrappedLines(hidden, right - left).map((written, index) =>
      text(written, [left, y + 13 + index * lineHeight], { tone: 'quiet' }),
    );
  const whole = right - left - numberWidth;
  const filledWidth = all > 0 ? (people / all) * whole : 0;
  const number = text(String(people), [left + whole + 10, y + 14], { strong: true });
  return [
    ...(people < all
      ? [boxMark('lost', [left + filledWidth, y], [whole - filledWidth, barHeight])]
      : []),
    ...(people > 0 ? [boxMark('remaining', [left, y], [filledWidth, barHeight])] : []),
    number,
  ];
}

function stepMarks(
  step: FlowStep,
  top: number,
  frame: FlowFrame,
): { marks: SceneMark[]; height: number } {
  const { left, right, isNarrow } = frame;
  const y = isNarrow ? top + lineHeight + 4 : top;
  const below = wrappedLines(step.lost, right - left).filter(Boolean);
  const hidden = step.people === null ? wrappedLines(step.hidden, right - left).length : 1;
  const body = Math.max(barHeight, hidden * lineHeight);
  const reasons = below.map((written, index) =>
    text(written, [left, y + body + 15 + index * lineHeight], { tone: 'quiet' }),
  );
  const marks = [text(words.steps[step.name], [0, top + 14]), ...bar(step, y, frame), ...reasons];
  return { marks, height: y - top + body + below.length * lineHeight + 12 };
}

/** Each step as a bar of all enrolled people; those who are missing are its empty part. */
export function flowScene(steps: readonly FlowStep[], width: number): Scene {
  const isNarrow = width < narrowBelow;
  const all = Math.max(0, ...steps.map(({ people }) => people ?? 0));
  const frame = { left: isNarrow ? 1 : nameWidth, right: Math.min(width, 820) - 1, all, isNarrow };
  let top = 4;
  const marks = steps.flatMap((step) => {
    const drawn = stepMarks(step, top, frame);
    top += drawn.height;
    return drawn.marks;
  });
  return { width, height: top, marks };
}

import { box, linesOf, type Mark, type Scene, words as text } from '../chart/scene.ts';
import { deskTexts } from '../texts.ts';
import type { FlowStep } from './flow-steps.ts';

const words = deskTexts.flow;
const lineHeight = 17;
const barHeight = 18;
const narrowBelow = 560;

type Frame = { left: number; right: number; all: number; isNarrow: boolean };

const nameWidth = 190;
const numberWidth = 44;

function bar({ people, hidden }: FlowStep, y: number, { left, right, all }: Frame): Mark[] {
  if (people === null)
    return linesOf(hidden, right - left).map((said, index) =>
      text(said, [left, y + 13 + index * lineHeight], { tone: 'quiet' }),
    );
  const whole = right - left - numberWidth;
  const kept = all > 0 ? (people / all) * whole : 0;
  const number = text(String(people), [left + whole + 10, y + 14], { strong: true });
  return [
    ...(people < all ? [box('lost', [left + kept, y], [whole - kept, barHeight])] : []),
    ...(people > 0 ? [box('kept', [left, y], [kept, barHeight])] : []),
    number,
  ];
}

function stepMarks(step: FlowStep, top: number, frame: Frame): { marks: Mark[]; height: number } {
  const { left, right, isNarrow } = frame;
  const y = isNarrow ? top + lineHeight + 4 : top;
  const below = linesOf(step.lost, right - left).filter(Boolean);
  const hidden = step.people === null ? linesOf(step.hidden, right - left).length : 1;
  const body = Math.max(barHeight, hidden * lineHeight);
  const reasons = below.map((said, index) =>
    text(said, [left, y + body + 15 + index * lineHeight], { tone: 'quiet' }),
  );
  const marks = [text(words.steps[step.name], [0, top + 14]), ...bar(step, y, frame), ...reasons];
  return { marks, height: y - top + body + below.length * lineHeight + 12 };
}

/** Each step as a bar of all who were enrolled; who is missing is the empty part of it. */
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

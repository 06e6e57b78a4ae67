import { readText } from '../../texts/page-language.ts';
import { texts } from '../../texts/staff.ts';
import { dayId, endId } from './focus-order.ts';
import { answerableItems, type Paper } from './paper-entry.ts';

const words = texts.paper;

type PositionBarProps = {
  paper: Paper;
  /** The element with the focus. */
  at: string;
  /** How many places are to be looked at again. */
  marked: number;
  /** Why the last key did nothing. */
  refused: string;
};

/** The current position, by name or number. */
function whereText(paper: Paper, at: string): string {
  if (at === dayId) return words.dayFirst;
  if (at === endId) return words.end;
  const items = answerableItems(paper);
  return words.position(items.findIndex(({ id }) => id === at) + 1, items.length);
}

/** How far the entry is, and what the digits mean; it stays in view. */
export function PositionBar({ paper, at, marked, refused }: PositionBarProps) {
  const { options } = paper.instrument;
  const [least, most] = [options[0], options.at(-1)];
  return (
    <div class="position">
      <p>
        <strong>{whereText(paper, at)}</strong>
        {marked > 0 && <span class="mark">{words.toMend(marked)}</span>}
        <span role="alert" class="mark">
          {refused}
        </span>
      </p>
      {least && most && (
        <p class="quiet small">
          {least.code} = {readText(least.text)}, {most.code} = {readText(most.text)}
        </p>
      )}
    </div>
  );
}

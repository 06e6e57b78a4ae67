import { sessionLength } from '../../texts/common/session-length.ts';
import { localWeekdays } from '../../texts/format.ts';
import { texts } from '../../texts/staff.ts';
import type { FieldOption } from '../../ui/field.tsx';
import './pattern-fields.css';

const words = texts.newGroup;

const unitMinutes = 45;
/** Lengths to choose from, in minutes: group units, and the days of a camp. */
const lengths = [
  ...Array.from({ length: 8 }, (_, n) => (n + 1) * unitMinutes),
  ...[60, 120, 240, 480, 600, 720, 24 * 60],
];

/** Numbers in order, each once; the one that is chosen is among them. */
const inOrder = (some: readonly number[], chosen: number): number[] =>
  [...new Set([...some, chosen])].toSorted((one, other) => one - other);

/** The lengths of a session to choose from; the one that it has is among them. */
export const lengthOptions = (minutes: number): FieldOption[] =>
  inOrder(lengths, minutes).map((one) => [String(one), sessionLength(one, words.hourSign)]);

/** How often sessions repeat: every so many weeks, or on days after one another. */
export const repeatOptions = (everyWeeks: number): FieldOption[] => [
  ...inOrder([1, 2, 3, 4], everyWeeks).map((n): FieldOption => [String(n), words.everyWeeks(n)]),
  ['daily', words.consecutive],
];

/** The days of the week, each a switch. */
export function WeekdaysField({
  value,
  set,
}: {
  value: readonly number[];
  set: (weekdays: number[]) => void;
}) {
  const toggle = (day: number) =>
    value.includes(day) ? value.filter((one) => one !== day) : inOrder(value, day);
  return (
    <fieldset class="weekdays">
      <legend>{words.weekdays}</legend>
      <div>
        {localWeekdays.map(({ short, long }, n) => (
          <button
            key={long}
            type="button"
            aria-pressed={value.includes(n + 1)}
            onClick={() => set(toggle(n + 1))}
          >
            <span aria-hidden="true">{short}</span>
            <span class="unseen">{long}</span>
          </button>
        ))}
      </div>
    </fieldset>
  );
}

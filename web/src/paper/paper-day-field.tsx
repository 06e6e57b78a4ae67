import { dayWithWeekday } from '../format.ts';
import { texts } from '../texts.ts';
import { dayId } from './focus-order.ts';
import { readDay } from './read-day.ts';

const words = texts.paper;

type PaperDayFieldProps = {
  written: string;
  today: string;
  write: (written: string) => void;
  mark: boolean;
};

/**
 * The day on the paper. A text field, because the browser's own one has month before day where
 * the browser speaks English, and a keypad has no way through it.
 */
export function PaperDayField({ written, today, write, mark }: PaperDayFieldProps) {
  const day = readDay(written, today);
  return (
    <label class={`field-row${mark ? ' marked' : ''}`} data-item={dayId}>
      <span>
        {words.answeredOn}
        <span class="quiet small">{words.dayHint}</span>
      </span>
      <span class="day">
        <input
          inputMode="decimal"
          autocomplete="off"
          size={12}
          value={written}
          onInput={({ currentTarget }) => write(currentTarget.value)}
        />
        <output>{day ? dayWithWeekday(day) : ''}</output>
      </span>
    </label>
  );
}

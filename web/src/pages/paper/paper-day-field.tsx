import { dayWithWeekday } from '../../texts/format.ts';
import { texts } from '../../texts/staff.ts';
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
 * The day on the paper form. A text field, because the browser's own date field has the month
 * before the day in an English browser, and does not work from a keypad.
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

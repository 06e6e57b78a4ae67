import type { Outside } from '../../../shared/model/unlikely-date.ts';
import { writtenDay as written } from '../format.ts';
import { texts } from '../texts/staff.ts';
import { dayQuestion } from './day-question.ts';

const said = texts.sessions;

type DayAskedProps = {
  day: string;
  outside: Outside;
  busy: boolean;
  /** The day is wrong, and is typed again. */
  change: () => void;
  /** The day is right, and is saved. */
  confirm: () => void;
};

/** Asks whether an unlikely day is right; it replaces a dialog's buttons. */
export function DayAsked({ day, outside, busy, change, confirm }: DayAskedProps) {
  return (
    <>
      <p class="note" role="alert">
        <strong class="hint">{written(day)}</strong>
        {dayQuestion(outside)}
      </p>
      <p class="deeds">
        <button type="button" class="main" onClick={change}>
          {said.dayWrong}
        </button>
        <button type="button" aria-disabled={busy} onClick={confirm}>
          {busy ? said.saving : said.dayRight}
        </button>
      </p>
    </>
  );
}

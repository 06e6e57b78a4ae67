import type { Outside } from '../../../shared/domain/groups/unlikely-date.ts';
import { writtenDay as written } from '../texts/format.ts';
import { texts } from '../texts/staff.ts';
import { dayQuestion } from './day-question.ts';

const said = texts.sessions;

type DayConfirmationProps = {
  day: string;
  outside: Outside;
  busy: boolean;
  /** The day is wrong, and is typed again. */
  change: () => void;
  /** The day is right, and is saved. */
  confirm: () => void;
};

/** Asks whether an unlikely day is right; it replaces a dialog's buttons. */
export function DayConfirmation({ day, outside, busy, change, confirm }: DayConfirmationProps) {
  return (
    <>
      <p class="note" role="alert">
        <strong class="hint">{written(day)}</strong>
        {dayQuestion(outside)}
      </p>
      <p class="actions">
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

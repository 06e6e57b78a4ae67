import type { Outside } from '../../../shared/domain/groups/unlikely-date.ts';
import { writtenDay as written } from '../texts/format.ts';
import { leaderTexts } from '../texts/leader-texts.ts';
import { DayQuestion } from './confirm.tsx';
import { dayQuestion } from './day-question.ts';

const said = leaderTexts.sessions;

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
    <DayQuestion
      {...{ wrong: said.dayWrong, right: said.dayRight, working: said.saving }}
      {...{ busy, change, confirm }}
    >
      <strong class="hint">{written(day)}</strong>
      {dayQuestion(outside)}
    </DayQuestion>
  );
}

import { hashOf } from '../../routes/page-address.ts';
import { dayWithWeekday, writtenDay } from '../../texts/format.ts';
import { texts } from '../../texts/staff.ts';
import { CheckField } from '../../ui/field.tsx';
import { dayId } from './focus-order.ts';
import type { NumberedPaper, Paper, PaperDraft } from './paper-entry.ts';
import { peopleEntered } from './people-entered.ts';
import { readDay } from './read-day.ts';

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
function PaperDayField({ written, today, write, mark }: PaperDayFieldProps) {
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

const words = texts.paper;

/** Which entry this is, and whose first entry waits for a second. */
export function WhichEntry({ client, slot }: Pick<NumberedPaper, 'client' | 'slot'>) {
  const { enteredOnceBy } = slot;
  if (!enteredOnceBy) return null;
  const isOwn = enteredOnceBy === client.viewer.id;
  return <p class="note">{isOwn ? words.own : words.second(client.nameOf(enteredOnceBy))}</p>;
}

type NotYourFiguresProps = Pick<NumberedPaper, 'client' | 'slot' | 'forms'>;

/**
 * Shown before the paper form of a third person: staff are not shown results of forms that they
 * entered.
 */
export function NotYourFigures({ client, slot, forms }: NotYourFiguresProps) {
  const people = peopleEntered(forms, slot, client.viewer.id);
  if (people === null) return null;
  return (
    <p class="note">
      {words.notYourFigures(people)}{' '}
      <a href={hashOf({ page: 'forms', runId: client.run.runId })}>{words.giveLink}</a>
    </p>
  );
}

type PaperHeadProps = {
  paper: Paper;
  draft: PaperDraft;
  change: (change: Partial<PaperDraft>) => void;
  mark: boolean;
};

/** The fields before the answers: the day, and whether a second person checks. */
export function PaperHead({ paper, draft, change, mark }: PaperHeadProps) {
  const { client, mayBeChecked } = paper;
  return (
    <>
      <PaperDayField
        written={draft.day}
        today={client.today}
        write={(written) => change({ day: written })}
        mark={mark}
      />
      <p class="quiet small">{words.enteredToday(writtenDay(client.today))}</p>
      {mayBeChecked && (
        <CheckField
          label={words.checked}
          value={draft.isChecked}
          set={(isChecked) => change({ isChecked })}
        />
      )}
    </>
  );
}

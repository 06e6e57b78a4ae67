import { day } from '../format.ts';
import { addressOf } from '../place.ts';
import { texts } from '../texts.ts';
import { DayField } from './day-field.tsx';
import { peopleEntered } from './known-by.ts';
import type { Draft, Paper } from './paper-entry.ts';

const words = texts.paper;

/** Which entry this is, and whose entry waits for another. */
export function WhichEntry({ desk, place }: Pick<Paper, 'desk' | 'place'>) {
  const { enteredOnceBy } = place;
  if (!enteredOnceBy) return null;
  const isOwn = enteredOnceBy === desk.viewer.id;
  return <p class="note">{isOwn ? words.own : words.second(desk.nameOf(enteredOnceBy))}</p>;
}

type Shown = Pick<Paper, 'desk' | 'place' | 'forms'>;

/** Before a third person's paper: results of forms one types are not shown to oneself. */
export function NotYourFigures({ desk, place, forms }: Shown) {
  const people = peopleEntered(forms, place, desk.viewer.id);
  if (people === null) return null;
  return (
    <p class="note">
      {words.notYourFigures(people)}{' '}
      <a href={addressOf({ page: 'forms', runId: desk.run.runId })}>{words.giveLink}</a>
    </p>
  );
}

type Props = {
  paper: Paper;
  draft: Draft;
  change: (change: Partial<Draft>) => void;
  mark: boolean;
};

/** What is asked before the answers: the day, and whether somebody checks. */
export function PaperHead({ paper, draft, change, mark }: Props) {
  const { desk, place } = paper;
  const mayBeChecked = place.enteredOnceBy === null && desk.run.leaders.length > 1;
  return (
    <>
      <DayField
        written={draft.day}
        today={desk.today}
        write={(written) => change({ day: written })}
        mark={mark}
      />
      <p class="quiet small">{words.enteredToday(day(desk.today))}</p>
      {mayBeChecked && (
        <label class="check">
          <input
            type="checkbox"
            checked={draft.isChecked}
            onChange={({ currentTarget }) => change({ isChecked: currentTarget.checked })}
          />
          {words.checked}
        </label>
      )}
    </>
  );
}

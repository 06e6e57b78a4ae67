import { day } from '../format.ts';
import { texts } from '../texts.ts';
import { DayField } from './day-field.tsx';
import type { Draft, Paper } from './paper-entry.ts';

const words = texts.paper;

/** Which entry this is, and whose entry waits for another. */
export function WhichEntry({ desk, place }: Pick<Paper, 'desk' | 'place'>) {
  const { enteredOnceBy } = place;
  if (!enteredOnceBy) return null;
  const isOwn = enteredOnceBy === desk.viewer.id;
  return <p class="note">{isOwn ? words.own : words.second(desk.nameOf(enteredOnceBy))}</p>;
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

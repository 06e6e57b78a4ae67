import type { Attendance, Mark } from '../../../shared/model/roll-call.ts';
import type { Tapped } from './roll.ts';
import { words } from './texts.ts';

/** What one tap says; the rest is a second step. */
const quick = ['present', 'absent', 'absent_notified'] as const satisfies Attendance[];

type Props = {
  number: string;
  mark: Mark | undefined;
  isUnsent: boolean;
  tap: (tapped: Tapped) => void;
  more: () => void;
};

function moreText(mark: Mark | undefined): string {
  if (mark?.attendance === 'part') return mark.minutes ? `${mark.minutes}′` : '½';
  return mark?.attendance === 'not_expected' ? '–' : '…';
}

const isSecondStep = (mark: Mark | undefined) =>
  mark?.attendance === 'part' || mark?.attendance === 'not_expected';

/** One person of the roll: a number, three marks of a tap each, and the way to the others. */
export function RollRow({ number, mark, isUnsent, tap, more }: Props) {
  const told = mark ? `, ${words.roll.marks[mark.attendance]}` : '';
  return (
    <li class={mark ? 'roll-row is-marked' : 'roll-row'}>
      <span class="roll-number" id={`number-${number}`}>
        {number.slice(0, 4)} <wbr />
        {number.slice(4)}
        {isUnsent && (
          <span class="dot">
            <span class="unseen">{words.roll.notSent}</span>
          </span>
        )}
      </span>
      {quick.map((attendance) => (
        <button
          key={attendance}
          type="button"
          class={`roll-mark is-${attendance}`}
          aria-pressed={mark?.attendance === attendance}
          aria-describedby={`number-${number}`}
          onClick={() => tap({ attendance })}
        >
          {words.roll.marks[attendance]}
        </button>
      ))}
      <button
        type="button"
        class="roll-mark is-more"
        aria-pressed={isSecondStep(mark)}
        aria-label={`${words.roll.more(number)}${isSecondStep(mark) ? told : ''}`}
        onClick={more}
      >
        {moreText(mark)}
      </button>
    </li>
  );
}

import { participantThemselves } from '../../../../shared/domain/forms/form.ts';
import type { Attendance, RollMark } from '../../../../shared/domain/groups/roll-call.ts';
import { OwnLabel } from '../../features/labels/own-label.tsx';
import type { TappedMark } from '../../features/sessions/roll.ts';
import { ownPageWords } from '../../texts/own-pages.ts';
import { texts } from '../../texts/staff.ts';

/** The marks that take one tap; the others need a second step. */
const quick = ['present', 'absent', 'absent_notified'] as const satisfies Attendance[];

type RollRowProps = {
  number: string;
  mark: RollMark | undefined;
  isUnsent: boolean;
  tap: (tapped: TappedMark) => void;
  more: () => void;
};

function moreText(mark: RollMark | undefined): string {
  if (mark?.attendance === 'part') return mark.minutes ? `${mark.minutes}′` : '½';
  return mark?.attendance === 'not_expected' ? '–' : '…';
}

const isSecondStep = (mark: RollMark | undefined) =>
  mark?.attendance === 'part' || mark?.attendance === 'not_expected';

/** One person of the roll: a number, three marks of one tap each, and a button for the others. */
export function RollRow({ number, mark, isUnsent, tap, more }: RollRowProps) {
  const markText = mark ? `, ${texts.roll.marks[mark.attendance]}` : '';
  return (
    <li class={mark ? 'roll-row is-marked' : 'roll-row'}>
      <OwnLabel number={number} id={`label-${number}`} />
      <span class="roll-number" id={`number-${number}`}>
        {number.slice(0, 4)} <wbr />
        {number.slice(4)}
        {isUnsent && (
          <span class="dot">
            <span class="unseen">{texts.roll.notSent}</span>
          </span>
        )}
        {mark?.markedBy === participantThemselves && (
          <span class="quiet small">{ownPageWords.saidThemselves}</span>
        )}
      </span>
      {quick.map((attendance) => (
        <button
          key={attendance}
          type="button"
          class={`roll-mark is-${attendance}`}
          aria-pressed={mark?.attendance === attendance}
          aria-describedby={`number-${number} label-${number}`}
          onClick={() => tap({ attendance })}
        >
          {texts.roll.buttons[attendance]}
        </button>
      ))}
      <button
        type="button"
        class="roll-mark is-more"
        aria-pressed={isSecondStep(mark)}
        aria-label={`${texts.roll.more(number)}${isSecondStep(mark) ? markText : ''}`}
        onClick={more}
      >
        {moreText(mark)}
      </button>
    </li>
  );
}

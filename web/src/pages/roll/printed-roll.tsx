import { attendance as attendances } from '../../../../shared/domain/groups/roll-call.ts';
import type { Session } from '../../../../shared/domain/groups/session.ts';
import { markText } from '../../features/sessions/mark-text.ts';
import { writtenDay } from '../../texts/format.ts';
import { texts } from '../../texts/staff.ts';

const words = texts.roll;

type PrintedRollProps = { group: string; session: Session; called: readonly string[] };

/** The roll on paper: a word for each mark where the screen has buttons, and how many of each. */
export function PrintedRoll({ group, session, called }: PrintedRollProps) {
  const marks = called.map((number) => ({ number, mark: session.marks[number] }));
  const totals = attendances.options
    .map((one) => ({ one, n: marks.filter(({ mark }) => mark?.attendance === one).length }))
    .filter(({ n }) => n > 0);
  const unmarked = marks.filter(({ mark }) => !mark).length;
  return (
    <div class="on-paper">
      <table>
        <caption>
          {group}, {writtenDay(session.date)}
        </caption>
        <thead>
          <tr>
            <th scope="col">{texts.forms.number}</th>
            <th scope="col">{words.printedMark}</th>
          </tr>
        </thead>
        <tbody>
          {marks.map(({ number, mark }) => (
            <tr key={number}>
              <th scope="row">{number}</th>
              <td>{markText(mark)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        {words.totals([
          ...totals.map(({ one, n }) => [words.marks[one], n] as const),
          ...(unmarked > 0 ? [[words.unmarked, unmarked] as const] : []),
        ])}
      </p>
      {session.note && <p>{session.note}</p>}
    </div>
  );
}

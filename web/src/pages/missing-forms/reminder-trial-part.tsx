import type { ShownTrialComparison } from '../../../../shared/domain/figures/disclose-reminder-trial.ts';
import type { StaffApi } from '../../api/staff-api.ts';
import { decimal, writtenDay } from '../../texts/format.ts';
import { texts } from '../../texts/staff.ts';
import { Loaded } from '../../ui/loaded.tsx';

const words = texts.reminderTrial;

type ComparisonProps = { title: string; shown: ShownTrialComparison | null };

/** One comparison of the halves: what each did, how they differ, and what follows from it. */
function Comparison({ title, shown }: ComparisonProps) {
  if (!shown)
    return (
      <>
        <h3>{title}</h3>
        <p>{words.tooFew}</p>
      </>
    );
  const { people, mean, verdict } = shown;
  const { value, low, high } = shown.difference;
  const difference = { value: decimal(value, 0), low: decimal(low, 0), high: decimal(high, 0) };
  return (
    <>
      <h3>{title}</h3>
      <table>
        <thead>
          <tr>
            <td />
            <th scope="col">{words.people}</th>
            <th scope="col">{words.share}</th>
          </tr>
        </thead>
        <tbody>
          {(['reminded', 'not_reminded'] as const).map((arm) => (
            <tr key={arm}>
              <th scope="row">{words.arms[arm]}</th>
              <td>{people[arm]}</td>
              <td>{mean[arm]} %</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        <strong>{words.verdicts[verdict]}</strong> {words.difference(difference)}
      </p>
      {verdict === 'no_difference_shown' && <p>{words.notNone(difference)}</p>}
    </>
  );
}

/** Whether reminders help, by a half that gets none; nothing where no such trial is under way. */
export const ReminderTrialPart = ({ api }: { api: StaffApi }) => (
  <Loaded load={() => api.getReminderTrial({})}>
    {({ since, figures }) =>
      since !== null &&
      figures !== null && (
        <section class="card">
          <h2>{words.title}</h2>
          <p>{words.how(writtenDay(since))}</p>
          <Comparison title={words.attendance} shown={figures.attendance} />
          <Comparison title={words.completion} shown={figures.completion} />
          <p class="quiet small">{words.limits}</p>
        </section>
      )
    }
  </Loaded>
);

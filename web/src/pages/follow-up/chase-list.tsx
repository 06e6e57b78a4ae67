import { dayOf } from '../../../../shared/domain/day.ts';
import { holdsOn } from '../../../../shared/domain/people/substitution.ts';
import { hashOf } from '../../routes/page-address.ts';
import { coordinatorTexts } from '../../texts/coordinator-texts.ts';
import { writtenDay } from '../../texts/format.ts';
import { daysLate, type LateForms } from './late-forms.ts';

const words = coordinatorTexts.followUp;

type ChaseNames = ReadonlyMap<string, string>;
type LateFormsItemProps = { one: LateForms; names: ChaseNames; today: string };

/** The run's leaders, and those who stand in for them today. */
function staffText({ run }: LateForms, names: ChaseNames, today: string): string {
  const nameOf = (id: string) => names.get(id) ?? words.someone;
  const leads = words.leads(run.leaders.map(nameOf).join(', '));
  const now = run.substitutes.filter((one) => holdsOn(one, today));
  if (now.length === 0) return leads;
  return `${leads}; ${words.substitutes(now.map(({ userId }) => nameOf(userId)).join(', '))}`;
}

function LateFormsItem({ one, names, today }: LateFormsItemProps) {
  const { run, occasion, forms, since } = one;
  const { runId } = run;
  return (
    <li>
      <p>
        <strong>{words.late(forms, coordinatorTexts.occasions[occasion])}</strong>{' '}
        {words.since(writtenDay(since), daysLate(since, today))}
      </p>
      <p>
        <a href={hashOf({ page: 'run', runId })}>{run.name}</a> · {staffText(one, names, today)}
      </p>
      <p>
        <a class="button" href={hashOf({ page: 'forms', runId })}>
          {words.open}
          <span class="unseen"> {run.name}</span>
        </a>
      </p>
    </li>
  );
}

type ChaseListProps = {
  chased: readonly LateForms[];
  names: ChaseNames;
  /**
   * Whether every run's forms have been read. Until then the page must not say that nothing is
   * late.
   */
  isWhole: boolean;
};

/** Late forms, those that have waited longest first. */
export function ChaseList({ chased, names, isWhole }: ChaseListProps) {
  const today = dayOf(new Date().toISOString());
  const forms = chased.reduce((sum, one) => sum + one.forms, 0);
  const runs = new Set(chased.map(({ run }) => run.runId)).size;
  return (
    <section>
      <h2>{words.chase}</h2>
      {chased.length === 0 && isWhole && <p>{words.nothingToChase}</p>}
      {chased.length > 0 && (
        <>
          <p class="lead">{words.chaseSum(forms, runs)}</p>
          <p class="quiet">{words.chaseExplained}</p>
          <ol class="chased">
            {chased.map((one) => (
              <LateFormsItem key={`${one.run.runId} ${one.occasion}`} {...{ one, names, today }} />
            ))}
          </ol>
        </>
      )}
    </section>
  );
}

import { lateFormLimits } from '../../../../shared/configuration.ts';
import { isOpenFor } from '../../../../shared/domain/groups/run.ts';
import type { StaffNames } from '../../../../shared/domain/people/staff.ts';
import { holdsOn } from '../../../../shared/domain/people/substitution.ts';
import { nameIn } from '../../api/colleagues.ts';
import { hashOf } from '../../routes/page-address.ts';
import { todayNow } from '../../session/clock.ts';
import { writtenDay } from '../../texts/format.ts';
import { texts } from '../../texts/staff.ts';
import { LinkedRow, LongRows } from '../../ui/list.tsx';
import { daysLate, type LateForms } from './late-forms.ts';

const words = texts.missingForms;

type ChaseRowsProps = { chased: readonly LateForms[]; names: StaffNames; today: string };

/** The run's leaders, and those who stand in for them today. */
function staffText({ run }: LateForms, names: StaffNames, today: string): string {
  const nameOf = (id: string) => nameIn(names, id);
  const leads = words.leads(run.leaders.map(nameOf).join(', '));
  const now = run.substitutes.filter((one) => holdsOn(one, today));
  if (now.length === 0) return leads;
  return `${leads}; ${words.substitutes(now.map(({ userId }) => nameOf(userId)).join(', '))}`;
}

const countOf = (chased: readonly LateForms[]) => ({
  forms: chased.reduce((sum, { forms }) => sum + forms, 0),
  runs: new Set(chased.map(({ run }) => run.runId)).size,
});

function ChaseRows({ chased, names, today }: ChaseRowsProps) {
  return (
    <LongRows
      items={chased}
      keyOf={({ run, occasion }) => `${run.runId} ${occasion}`}
      more={words.more}
    >
      {(one) => (
        <LinkedRow
          title={words.late(one.forms, texts.occasions[one.occasion])}
          about={[
            one.run.name,
            staffText(one, names, today),
            words.since(writtenDay(one.since)),
          ].join(' · ')}
          href={hashOf({ page: 'forms', runId: one.run.runId })}
          tag={words.days(daysLate(one.since, today))}
          tone="is-alarm"
        />
      )}
    </LongRows>
  );
}

/** Forms that are too late: how many, which ones, and the way to close them. */
function TooLateForms(props: ChaseRowsProps) {
  if (props.chased.length === 0) return null;
  const { forms, runs } = countOf(props.chased);
  const isOpen = props.chased.some(({ run }) => isOpenFor(run.status, 'forms'));
  return (
    <section class="too-late">
      <details class="folded-rows">
        <summary>{texts.lostForms.tooLate(forms, runs)}</summary>
        <ChaseRows {...props} />
      </details>
      <p class="quiet">{texts.lostForms.why(lateFormLimits.chasedDays)}</p>
      {isOpen && (
        <p>
          <a class="button" href={hashOf({ page: 'lost-forms' })}>
            {texts.lostForms.open}
          </a>
        </p>
      )}
    </section>
  );
}

type ChaseListProps = {
  chased: readonly LateForms[];
  tooLate: readonly LateForms[];
  names: StaffNames;
};

/** The late forms that can still be got, and those that hardly come any more. */
export function ChaseList({ chased, tooLate, names }: ChaseListProps) {
  const today = todayNow();
  const { forms, runs } = countOf(chased);
  return (
    <section class="chased">
      <h2>{words.chase}</h2>
      {chased.length === 0 ? (
        <p>{words.nothingToChase}</p>
      ) : (
        <>
          <p>{words.chaseSum(forms, runs)}</p>
          <ChaseRows {...{ names, today, chased }} />
        </>
      )}
      <TooLateForms {...{ names, today }} chased={tooLate} />
    </section>
  );
}

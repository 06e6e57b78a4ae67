import { firstPageLimits } from '../../../../shared/configuration.ts';
import type { StaffNames } from '../../../../shared/domain/people/staff.ts';
import { holdsOn } from '../../../../shared/domain/people/substitution.ts';
import { nameIn } from '../../api/colleagues.ts';
import { hashOf } from '../../routes/page-address.ts';
import { todayNow } from '../../session/clock.ts';
import { writtenDay } from '../../texts/format.ts';
import { texts } from '../../texts/staff.ts';
import { LinkedRow, LongRows } from '../../ui/list.tsx';
import { daysLate, type LateForms } from './late-forms.ts';

const words = texts.followUp;

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

/** Forms that have been late for so long that they hardly come, with their number. */
function LostForms(props: ChaseRowsProps) {
  if (props.chased.length === 0) return null;
  const { forms, runs } = countOf(props.chased);
  return (
    <details class="folded-rows">
      <summary>{words.lostSum(firstPageLimits.lostAfterDays, forms, runs)}</summary>
      <ChaseRows {...props} />
    </details>
  );
}

/** Late forms, those that have waited longest first; those that hardly come any more are folded. */
export function ChaseList({ chased, names }: Omit<ChaseRowsProps, 'today'>) {
  const today = todayNow();
  const isLost = ({ since }: LateForms) => daysLate(since, today) > firstPageLimits.lostAfterDays;
  const now = chased.filter((one) => !isLost(one));
  const { forms, runs } = countOf(now);
  return (
    <section class="chased">
      <h2>{words.chase}</h2>
      {now.length === 0 && <p>{words.nothingToChase}</p>}
      {now.length > 0 && (
        <>
          <p>{words.chaseSum(forms, runs)}</p>
          <ChaseRows {...{ names, today }} chased={now} />
        </>
      )}
      <LostForms {...{ names, today }} chased={chased.filter(isLost)} />
    </section>
  );
}

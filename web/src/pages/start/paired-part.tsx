import { daysAfter, daysBetween } from '../../../../shared/domain/day.ts';
import type { PairedSum } from '../../../../shared/domain/forms/paired-forms.ts';
import { allPages } from '../../api/all-pages.ts';
import type { StaffApi } from '../../api/staff-api.ts';
import { PairedGoal } from '../../features/paired/paired-goal.tsx';
import { type PairedRun, pairedGroups, sumOfRuns } from '../../features/paired/paired-groups.ts';
import { pairedSentence, pairedShare } from '../../features/paired/paired-sentences.ts';
import { hashOf } from '../../routes/page-address.ts';
import { todayNow } from '../../session/clock.ts';
import { shortDay } from '../../texts/format.ts';
import { texts } from '../../texts/staff.ts';
import { LinkedRow, type LinkedRowProps, LongRows } from '../../ui/list.tsx';
import { Loaded } from '../../ui/loaded.tsx';

const words = texts.paired;

/** So many groups are shown at first: the page has other lists too. */
const rowsAtFirst = 5;
/** From so many days before the last one a group's row is in amber. */
const soonDays = 7;

/** How long the first of the awaited end forms can still be answered in time, or for how long not. */
function tagOf(
  { paired: { until } }: PairedRun,
  today: string,
): Pick<LinkedRowProps, 'tag' | 'tone'> {
  if (until === null) return {};
  if (until < today) {
    const late = daysBetween(daysAfter(until, 1), today) + 1;
    return { tag: texts.todayPage.daysLate(late), tone: 'is-alarm' };
  }
  const left = daysBetween(today, until);
  return { tag: words.daysLeft(left), tone: left <= soonDays ? 'is-amber' : 'is-quiet' };
}

/** A group whose end forms may still come, with the way to its forms. */
function OpenRow({ run, today }: { run: PairedRun; today: string }) {
  return (
    <LinkedRow
      title={run.name}
      about={`${pairedSentence(run.paired)} ${words.mayCome(run.paired.awaited)}`}
      href={hashOf({ page: 'forms', runId: run.runId })}
      {...tagOf(run, today)}
    />
  );
}

function Row({ run, today }: { run: PairedRun; today: string }) {
  const { runId, name, endsOn, paired } = run;
  const ended = texts.startPage[paired.stage === 'under_way' ? 'lastDay' : 'endedOn'];
  return (
    <LinkedRow
      title={name}
      about={`${ended(shortDay(endsOn, today))} · ${pairedSentence(paired)}`}
      href={hashOf({ page: 'forms', runId })}
    />
  );
}

type FoldedProps = { runs: readonly PairedRun[]; today: string; title: string; sum?: PairedSum };

/** Groups about which nothing can be done now, with their share together. */
function Folded({ runs, today, title, sum }: FoldedProps) {
  if (runs.length === 0) return null;
  const share = sum && pairedShare(sum);
  return (
    <details class="folded-rows">
      <summary>
        {title} {share && <span class="tag is-quiet">{share}</span>}
      </summary>
      <LongRows items={runs} keyOf={({ runId }) => runId} more={texts.startPage.more}>
        {(run) => <Row run={run} today={today} />}
      </LongRows>
    </details>
  );
}

function PairedContent({ runs }: { runs: readonly PairedRun[] }) {
  const today = todayNow();
  const groups = pairedGroups(runs, today);
  const { open, underWay, over, earlier } = groups;
  const overTitle = (open.length > 0 ? words.othersOver : words.overOf)(over.length);
  return (
    <>
      <div class="card">
        <PairedGoal groups={groups} />
      </div>
      {open.length > 0 && (
        <>
          <h3>{words.open(open.length)}</h3>
          <LongRows
            items={open}
            keyOf={({ runId }) => runId}
            more={texts.startPage.more}
            atOnce={rowsAtFirst}
          >
            {(run) => <OpenRow run={run} today={today} />}
          </LongRows>
        </>
      )}
      <Folded {...{ today, runs: underWay, title: words.underWayOf(underWay.length) }} />
      <Folded {...{ today, runs: over, title: overTitle, sum: sumOfRuns(over) }} />
      <Folded
        {...{
          today,
          runs: earlier,
          title: words.earlierOf(earlier.length),
          sum: sumOfRuns(earlier),
        }}
      />
    </>
  );
}

/** How many participants answered both forms, against the goal, and which groups can be helped. */
export function PairedPart({ api }: { api: StaffApi }) {
  return (
    <section class="paired">
      <h2>{words.title}</h2>
      <Loaded load={() => allPages((query) => api.listFormProgress({ query }))}>
        {(runs) => <PairedContent runs={runs} />}
      </Loaded>
    </section>
  );
}

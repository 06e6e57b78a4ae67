import type { ComponentChildren } from 'preact';
import { dayOf } from '../../../../shared/domain/day.ts';
import type { RunLabel } from '../../../../shared/domain/figures/summary.ts';
import { isReadOnly, type Run } from '../../../../shared/domain/groups/run.ts';
import { writtenDay, writtenDays } from '../../texts/format.ts';
import { texts } from '../../texts/staff.ts';
import { PageTitle } from '../../ui/page-title.tsx';
import { Tabs } from '../../ui/tabs.tsx';

/** The pages of a group, in the order of its tabs. */
const groupPages = ['run', 'sessions', 'members', 'forms', 'results', 'settings'] as const;
export type GroupPage = (typeof groupPages)[number];

/** What only those see who lead the group, or substitute for a leader. */
const leadersPages: readonly GroupPage[] = ['members'];

type GroupHeadProps = {
  run: RunLabel & Partial<Pick<Run, 'removal'>>;
  page: GroupPage;
  /** Whether the viewer leads the group. */
  isLed: boolean;
  /** Why nothing can be changed here; that the group is closed or cancelled is said anyway. */
  note?: string;
  /** What else is said of the group beside its status. */
  about?: string | null;
  children?: ComponentChildren;
};

/**
 * The beginning of each page of a group: its name, where and when it is, its tabs, and on every tab
 * in the same place that the group can only be read.
 */
export function GroupHead({ run, page, isLed, note, about, children }: GroupHeadProps) {
  const { runId, municipality, startsOn, endsOn, status, removal } = run;
  const facts = [municipality, writtenDays(startsOn, endsOn), texts.status[status], about];
  const words = texts.group.readOnly;
  const atRest = removal
    ? words.removed(writtenDay(dayOf(removal.at)))
    : words.atRest(texts.status[status]);
  const reason = isReadOnly(run) ? atRest : note;
  const pages = groupPages.filter((one) => isLed || !leadersPages.includes(one));
  return (
    <div class="tabbed">
      <PageTitle
        title={run.name}
        part={texts.group.pages[page]}
        path={[{ name: texts.nav.places.groups, address: { page: 'groups' } }]}
      >
        <p class="quiet">{facts.filter(Boolean).join(' · ')}</p>
        {children}
      </PageTitle>
      <Tabs
        name={texts.group.nav}
        tabs={pages.map((one) => ({
          text: texts.group.pages[one],
          address: { page: one, runId },
          isCurrent: one === page,
        }))}
      />
      {reason && <p class="note under-tabs">{reason}</p>}
    </div>
  );
}

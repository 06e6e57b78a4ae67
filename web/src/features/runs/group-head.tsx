import type { ComponentChildren } from 'preact';
import type { RunLabel } from '../../../../shared/domain/figures/summary.ts';
import { writtenDays } from '../../texts/format.ts';
import { texts } from '../../texts/staff.ts';
import { PageTitle } from '../../ui/page-title.tsx';
import { Tabs } from '../../ui/tabs.tsx';

/** The pages of a group, in the order of its tabs. */
const groupPages = ['run', 'sessions', 'members', 'forms', 'results', 'settings'] as const;
export type GroupPage = (typeof groupPages)[number];

/** What only those see who lead the group, or substitute for a leader. */
const leadersPages: readonly GroupPage[] = ['members'];

type GroupHeadProps = {
  run: RunLabel;
  page: GroupPage;
  /** Whether the viewer leads the group. */
  isLed: boolean;
  children?: ComponentChildren;
};

/** The beginning of each page of a group: its name, where and when it is, and its tabs. */
export function GroupHead({ run, page, isLed, children }: GroupHeadProps) {
  const { runId, municipality, startsOn, endsOn, status } = run;
  const pages = groupPages.filter((one) => isLed || !leadersPages.includes(one));
  return (
    <div class="tabbed">
      <PageTitle
        title={run.name}
        part={texts.group.pages[page]}
        path={[{ name: texts.nav.places.groups, address: { page: 'groups' } }]}
      >
        <p class="quiet">
          {municipality} · {writtenDays(startsOn, endsOn)} · {texts.status[status]}
        </p>
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
    </div>
  );
}

import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { RunLabel } from '../../../../shared/domain/figures/summary.ts';
import { hashOf } from '../../routes/page-address.ts';
import { writtenDays } from '../../texts/format.ts';
import { texts } from '../../texts/staff.ts';
import { PageTitle } from '../../ui/page-title.tsx';
import './group-head.css';

/** The pages of a group, in the order of its tabs. */
const groupPages = ['run', 'sessions', 'members', 'forms', 'results', 'settings'] as const;
export type GroupPage = (typeof groupPages)[number];

/** What only those see who lead the group, or substitute for a leader. */
const leadersPages: readonly GroupPage[] = ['sessions', 'members'];

type GroupHeadProps = {
  run: RunLabel;
  page: GroupPage;
  /** Whether the viewer leads the group. */
  isLed: boolean;
  children?: ComponentChildren;
};

const showWhole = ({ currentTarget }: { currentTarget: HTMLElement }) =>
  currentTarget.scrollIntoView({ block: 'nearest', inline: 'center' });

/** The beginning of each page of a group: its name, where and when it is, and its tabs. */
export function GroupHead({ run, page, isLed, children }: GroupHeadProps) {
  const { runId, municipality, startsOn, endsOn, status } = run;
  const tabs = useRef<HTMLElement>(null);
  // On a phone the tabs are wider than the screen.
  useEffect(() => {
    const current = tabs.current?.querySelector('[aria-current]');
    current?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [page]);
  const pages = groupPages.filter((one) => isLed || !leadersPages.includes(one));
  return (
    <div class="group-head">
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
      <nav ref={tabs} class="tabs" aria-label={texts.group.nav}>
        <ul>
          {pages.map((one) => (
            <li key={one}>
              <a
                href={hashOf({ page: one, runId })}
                aria-current={one === page ? 'page' : undefined}
                // Browsers leave a tab half outside the row when it gets the focus.
                onFocus={showWhole}
              >
                {texts.group.pages[one]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}

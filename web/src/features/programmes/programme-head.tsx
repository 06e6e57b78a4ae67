import type { Programme } from '../../../../shared/domain/groups/programme.ts';
import { mayCompare, mayPlan } from '../../session/may-view.ts';
import type { StaffViewer } from '../../session/staff-viewer.ts';
import { texts } from '../../texts/staff.ts';
import { PageTitle } from '../../ui/page-title.tsx';
import { Tabs } from '../../ui/tabs.tsx';

const words = texts.programmes;

export type ProgrammePage =
  | 'programme'
  | 'comparison'
  | 'programme-template'
  | 'programme-settings';

type ProgrammeHeadProps = {
  programme: Programme;
  page: ProgrammePage;
  viewer: Pick<StaffViewer, 'roles'>;
  class?: string | undefined;
};

/** The beginning of each page of a programme: its name, its kind, and its tabs. */
export function ProgrammeHead({ programme, page, viewer, class: style }: ProgrammeHeadProps) {
  const { programmeId, name, kind } = programme;
  const pages: ProgrammePage[] = [
    'programme',
    ...(mayCompare(viewer) ? ['comparison' as const] : []),
    ...(mayPlan(viewer) ? (['programme-template', 'programme-settings'] as const) : []),
  ];
  return (
    <div class={style ? `tabbed ${style}` : 'tabbed'}>
      <PageTitle
        title={name}
        part={words.pages[page]}
        path={[{ name: texts.nav.places.programmes, address: { page: 'programmes' } }]}
      >
        <p class="quiet">{words.kinds[kind]}</p>
      </PageTitle>
      {pages.length > 1 && (
        <Tabs
          name={words.nav}
          tabs={pages.map((one) => ({
            text: words.pages[one],
            address: { page: one, programmeId },
            isCurrent: one === page,
          }))}
        />
      )}
    </div>
  );
}

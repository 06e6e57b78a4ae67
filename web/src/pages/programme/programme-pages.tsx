import { useState } from 'preact/hooks';
import type { Programme } from '../../../../shared/domain/groups/programme.ts';
import { allProgrammes, type StaffApi } from '../../api/staff-api.ts';
import { templateOf } from '../../api/templates.ts';
import { ProgrammeFigures } from '../../features/figures/programme-figures.tsx';
import { ProgrammeFacts } from '../../features/programmes/programme-facts.tsx';
import { ProgrammeHead } from '../../features/programmes/programme-head.tsx';
import { TemplateFacts } from '../../features/programmes/template-facts.tsx';
import { readAllRuns } from '../../features/runs/read-runs.ts';
import { isNowOrAhead, RunRow } from '../../features/runs/run-row.tsx';
import { noGroupFilters } from '../../routes/group-filters.ts';
import { hashOf, type PageAddress } from '../../routes/page-address.ts';
import { todayNow } from '../../session/clock.ts';
import {
  mayCompare,
  mayPlan,
  mayReadTemplates,
  mayView,
  planningRoles,
} from '../../session/may-view.ts';
import type { StaffViewer } from '../../session/staff-viewer.ts';
import { texts } from '../../texts/staff.ts';
import { Forbidden } from '../../ui/forbidden.tsx';
import { LongRows } from '../../ui/list.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { NotFound } from '../../ui/not-found.tsx';
import { PairedCard } from './paired-card.tsx';
import { ProgrammeSettings } from './programme-settings.tsx';

const words = texts.programmes;

type ApiAndId = { api: StaffApi; programmeId: string };

async function loadGroups({ api, programmeId }: ApiAndId) {
  const runs = await readAllRuns(api, todayNow(), programmeId);
  return runs.filter(isNowOrAhead);
}

/** The page has more than groups, so that fewer are shown at first than where they are alone. */
const groupsAtFirst = 10;

/** The programme's groups that run now or are to begin, of those that the viewer may see. */
function GroupsNow(request: ApiAndId) {
  const groups = { ...noGroupFilters, programme: request.programmeId, status: 'all' } as const;
  return (
    <section>
      <h2>{words.groupsNow}</h2>
      <Loaded load={() => loadGroups(request)}>
        {(runs) =>
          runs.length > 0 ? (
            <LongRows
              items={runs}
              keyOf={({ runId }) => runId}
              more={texts.groupsPage.more}
              atOnce={groupsAtFirst}
            >
              {(run) => <RunRow run={run} />}
            </LongRows>
          ) : (
            <p>{words.noGroupsNow}</p>
          )
        }
      </Loaded>
      <p>
        <a href={hashOf({ page: 'groups', groups })}>{words.allGroups}</a>
      </p>
    </section>
  );
}

/** Whom the programme's groups are for and not, and what is done in each of their sessions. */
function TemplateCard({ api, viewer, programmeId }: ApiAndId & { viewer: StaffViewer }) {
  const words = texts.template;
  const address = hashOf({ page: 'programme-template', programmeId });
  const linkText = (isThere: boolean) => {
    if (!mayPlan(viewer)) return words.readWhole;
    return isThere ? words.edit : words.make;
  };
  return (
    <section class="card">
      <h2>{texts.programmes.pages['programme-template']}</h2>
      <Loaded load={() => templateOf(api, programmeId)}>
        {(template) => (
          <>
            {template ? <TemplateFacts template={template} isBrief /> : <p>{words.hasNone}</p>}
            {(template || mayPlan(viewer)) && <a href={address}>{linkText(template !== null)}</a>}
          </>
        )}
      </Loaded>
    </section>
  );
}

type ProgrammeProps = { api: StaffApi; viewer: StaffViewer; programme: Programme };

/** What the programme is and whom it is for, its groups, and what is known of its outcomes. */
function Overview({ api, viewer, programme }: ProgrammeProps) {
  const { programmeId } = programme;
  const isDescribed = Boolean(programme.description || programme.eligibility);
  return (
    <div class="columns">
      <div>
        <section class="card">
          <h2>{words.about}</h2>
          {isDescribed ? <ProgrammeFacts programme={programme} /> : <p>{words.notDescribed}</p>}
          {mayPlan(viewer) && (
            <a href={hashOf({ page: 'programme-settings', programmeId })}>
              {isDescribed ? words.edit : words.describe}
            </a>
          )}
        </section>
        {mayCompare(viewer) && <GroupsNow api={api} programmeId={programmeId} />}
        {mayReadTemplates(viewer) && <TemplateCard {...{ api, viewer, programmeId }} />}
      </div>
      {mayCompare(viewer) && (
        <div>
          <ProgrammeFigures api={api} programmeId={programmeId} />
          {viewer.roles.includes('coordinator') && <PairedCard {...{ api, programmeId }} />}
        </div>
      )}
      {!mayCompare(viewer) && mayView(viewer, 'exports') && (
        <section class="card">
          <h2>{words.research.title}</h2>
          <p>{words.research.text}</p>
          <a href={hashOf({ page: 'exports' })}>{words.research.go}</a>
        </section>
      )}
    </div>
  );
}

type ProgrammeAddress = Extract<PageAddress, { page: 'programme' | 'programme-settings' }>;
type ProgrammeContentProps = Omit<ProgrammeProps, 'programme'> & {
  address: ProgrammeAddress;
  programmes: readonly Programme[];
};

function ProgrammeContent({ address, programmes, api, viewer }: ProgrammeContentProps) {
  const { page, programmeId } = address;
  const [programme, setProgramme] = useState(
    programmes.find((one) => one.programmeId === programmeId),
  );
  if (!programme) return <NotFound reason={words.notFound} />;
  return (
    <>
      <ProgrammeHead programme={programme} page={page} viewer={viewer} />
      {page === 'programme' ? (
        <Overview {...{ api, viewer, programme }} />
      ) : (
        <ProgrammeSettings {...{ api, programme, programmes }} saved={setProgramme} />
      )}
    </>
  );
}

type ProgrammePagesProps = Omit<ProgrammeContentProps, 'programmes'>;

/** A programme's own page, and its settings for those who plan. */
export function ProgrammePages(props: ProgrammePagesProps) {
  const { api, viewer, address } = props;
  if (address.page === 'programme-settings' && !mayPlan(viewer))
    return <Forbidden roles={planningRoles} />;
  return (
    <Loaded load={() => allProgrammes(api)}>
      {(programmes) => <ProgrammeContent {...props} programmes={programmes} />}
    </Loaded>
  );
}

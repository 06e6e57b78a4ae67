import { useState } from 'preact/hooks';
import type { Run } from '../../../../shared/domain/groups/run.ts';
import type { HandOver } from '../../../../shared/domain/people/hand-over.ts';
import { allPages } from '../../api/all-pages.ts';
import { listColleagues, nameIn } from '../../api/colleagues.ts';
import { allProgrammes, type StaffApi } from '../../api/staff-api.ts';
import { refreshVault } from '../../features/people/refresh-vault.ts';
import { hashOf } from '../../routes/page-address.ts';
import type { StaffViewer } from '../../session/staff-viewer.ts';
import { writtenDays } from '../../texts/format.ts';
import { texts } from '../../texts/staff.ts';
import { Fact } from '../../ui/fact.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { ConfirmLeader } from './confirm-leader.tsx';
import { ContactCard } from './contact-card.tsx';
import { PartnerLinksCard } from './partner-links-card.tsx';
import { HandOversCard, LeadersCard, SubstitutesCard } from './staff-part.tsx';

const words = texts.group.settings;

const allHandOvers = (api: StaffApi, runId: string) =>
  allPages((query) => api.listRunHandOvers({ params: { runId }, query }));

async function load(api: StaffApi, runId: string) {
  const [programmes, colleagues, handOvers] = await Promise.all([
    allProgrammes(api),
    listColleagues(api),
    allHandOvers(api, runId),
  ]);
  return { programmes, colleagues, handOvers };
}
type LoadedSettings = Awaited<ReturnType<typeof load>>;

/** The version of its programme's template that a group was opened from. */
function PinnedTemplate({ run: { programmeId, templateVersion } }: { run: Run }) {
  if (templateVersion === null) return <>{words.noTemplate}</>;
  const page = 'template-version';
  return (
    <a href={hashOf({ page, programmeId, templateVersion: String(templateVersion) })}>
      {words.templateVersion(templateVersion)}
    </a>
  );
}

type FactsProps = Pick<LoadedSettings, 'programmes'> & { run: Run };

/** What was decided when the group was planned. */
function PlannedFacts({ run, programmes }: FactsProps) {
  const { programmeId } = run;
  return (
    <dl class="card of-rows fact-rows">
      <Fact name={words.programme}>
        <a href={hashOf({ page: 'programme', programmeId })}>
          {programmes.find((one) => one.programmeId === programmeId)?.name ?? programmeId}
        </a>
      </Fact>
      <Fact name={words.template}>
        <PinnedTemplate run={run} />
      </Fact>
      <Fact name={words.municipality}>{run.municipality}</Fact>
      <Fact name={words.days}>{writtenDays(run.startsOn, run.endsOn)}</Fact>
      <Fact name={words.capacity}>{run.capacity}</Fact>
    </dl>
  );
}

type SettingsProps = {
  api: StaffApi;
  viewer: StaffViewer;
  run: Run;
  show: (run: Run) => void;
  /** The viewer has handed the group over, and no longer sees it. */
  lost: (to: string) => void;
};

function SettingsCards({ loaded, ...props }: SettingsProps & { loaded: LoadedSettings }) {
  const { api, viewer, run, show, lost } = props;
  const { programmes, colleagues } = loaded;
  const [handOvers, list] = useState<readonly HandOver[]>(loaded.handOvers);
  const names = new Map(colleagues.map(({ userId, name }) => [userId, name]));
  const nameOf = (userId: string) => nameIn(names, userId);
  const { runId } = run;
  const changed = async () => {
    await refreshVault();
    show(await api.getRun({ params: { runId } }));
  };
  const handedOver = async ({ from, to }: { from: string; to: string }) => {
    if (from === viewer.id && !viewer.roles.includes('coordinator')) {
      lost(nameOf(to));
      return refreshVault();
    }
    await changed();
    list(await allHandOvers(api, runId));
  };
  const given = { api, viewer, run, colleagues, nameOf };
  return (
    <div class="columns">
      <div>
        <LeadersCard {...given} handedOver={handedOver} />
        <SubstitutesCard {...given} changed={changed} />
        <ContactCard {...{ api, run, changed }} />
        {viewer.roles.includes('coordinator') && <PartnerLinksCard api={api} run={run} />}
        <HandOversCard handOvers={handOvers} nameOf={nameOf} />
      </div>
      <div>
        <PlannedFacts run={run} programmes={programmes} />
        <p>
          <a class="button" href={hashOf({ page: 'copy-group', runId })}>
            {texts.newGroup.copy}
          </a>
        </p>
      </div>
    </div>
  );
}

/** The group's leaders and substitutes, and what was decided when it was planned. */
export function SettingsContent(props: SettingsProps) {
  const { api, viewer, run } = props;
  // It stays after the confirmation, and says that it is done.
  const [waits] = useState(run.unconfirmedLeaders.length > 0);
  return (
    <>
      {waits && (
        <ConfirmLeader
          {...{ api, viewer, label: run }}
          confirmed={async () => props.show(await api.getRun({ params: { runId: run.runId } }))}
        />
      )}
      <Loaded load={() => load(api, run.runId)}>
        {(loaded) => <SettingsCards {...props} loaded={loaded} />}
      </Loaded>
    </>
  );
}

import type { Run } from '../../../../shared/domain/groups/run.ts';
import { listNames, nameIn } from '../../api/colleagues.ts';
import { allProgrammes, type StaffApi } from '../../api/staff-api.ts';
import { hashOf } from '../../routes/page-address.ts';
import { listed, writtenDays } from '../../texts/format.ts';
import { texts } from '../../texts/staff.ts';
import { Fact } from '../../ui/fact.tsx';
import { Loaded } from '../../ui/loaded.tsx';

const words = texts.group.settings;

async function load(api: StaffApi) {
  const [programmes, names] = await Promise.all([allProgrammes(api), listNames(api)]);
  return { programmes, names };
}

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

/** What was decided when the group was planned. */
export function SettingsContent({ api, run }: { api: StaffApi; run: Run }) {
  const { programmeId } = run;
  return (
    <Loaded load={() => load(api)}>
      {({ programmes, names }) => (
        <>
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
            <Fact name={words.leaders}>{listed(run.leaders.map((id) => nameIn(names, id)))}</Fact>
            <Fact name={words.capacity}>{run.capacity}</Fact>
          </dl>
          <p>
            <a class="button" href={hashOf({ page: 'copy-group', runId: run.runId })}>
              {texts.newGroup.copy}
            </a>
          </p>
        </>
      )}
    </Loaded>
  );
}

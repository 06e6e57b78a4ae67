import type { Run } from '../../../../shared/domain/groups/run.ts';
import { listNames } from '../../api/colleagues.ts';
import { allProgrammes, type StaffApi } from '../../api/staff-api.ts';
import { hashOf } from '../../routes/page-address.ts';
import { listed, writtenDays } from '../../texts/format.ts';
import { texts } from '../../texts/staff.ts';
import { Loaded } from '../../ui/loaded.tsx';

const words = texts.group.settings;

async function load(api: StaffApi) {
  const [programmes, names] = await Promise.all([allProgrammes(api), listNames()]);
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
        <section class="card">
          <dl class="facts pairs">
            <dt>{words.programme}</dt>
            <dd>
              <a href={hashOf({ page: 'programme', programmeId })}>
                {programmes.find((one) => one.programmeId === programmeId)?.name ?? programmeId}
              </a>
            </dd>
            <dt>{words.template}</dt>
            <dd>
              <PinnedTemplate run={run} />
            </dd>
            <dt>{words.municipality}</dt>
            <dd>{run.municipality}</dd>
            <dt>{words.days}</dt>
            <dd>{writtenDays(run.startsOn, run.endsOn)}</dd>
            <dt>{words.leaders}</dt>
            <dd>{listed(run.leaders.map((id) => names.get(id) ?? texts.forms.someoneElse))}</dd>
            <dt>{words.capacity}</dt>
            <dd>{run.capacity}</dd>
          </dl>
          <p>
            <a class="button" href={hashOf({ page: 'copy-group', runId: run.runId })}>
              {texts.newGroup.copy}
            </a>
          </p>
        </section>
      )}
    </Loaded>
  );
}

import { useState } from 'preact/hooks';
import type { Programme } from '../../../../shared/domain/groups/programme.ts';
import { allProgrammes, type StaffApi } from '../../api/staff-api.ts';
import { hashOf } from '../../routes/page-address.ts';
import { mayPlan } from '../../session/may-view.ts';
import type { StaffViewer } from '../../session/staff-viewer.ts';
import { texts } from '../../texts/staff.ts';
import { LinkedRow, Rows } from '../../ui/list.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { NewProgramme } from './new-programme.tsx';

const words = texts.programmes;

type ProgrammeListProps = { api: StaffApi; viewer: StaffViewer; first: readonly Programme[] };

function ProgrammeList({ api, viewer, first }: ProgrammeListProps) {
  const [programmes, setProgrammes] = useState(first);
  return (
    <>
      {programmes.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <div class="card of-rows">
          <Rows items={programmes} keyOf={({ programmeId }) => programmeId}>
            {({ programmeId, name, kind, eligibility }) => (
              <LinkedRow
                title={name}
                about={[words.kinds[kind], eligibility].filter(Boolean).join(' · ')}
                href={hashOf({ page: 'programme', programmeId })}
              />
            )}
          </Rows>
        </div>
      )}
      {mayPlan(viewer) && (
        <NewProgramme
          api={api}
          programmes={programmes}
          added={(programme) => setProgrammes([...programmes, programme])}
        />
      )}
    </>
  );
}

/** The programmes, each leading to its own page; those who plan add them. */
export function ProgrammesPage({ api, viewer }: { api: StaffApi; viewer: StaffViewer }) {
  return (
    <>
      <PageTitle title={words.title} />
      <Loaded load={() => allProgrammes(api)}>
        {(first) => <ProgrammeList {...{ api, viewer, first }} />}
      </Loaded>
    </>
  );
}

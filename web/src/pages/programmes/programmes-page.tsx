import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Programme } from '../../../../shared/domain/groups/programme.ts';
import { allProgrammes, type StaffApi } from '../../api/staff-api.ts';
import { hashOf } from '../../routes/page-address.ts';
import { mayCompare } from '../../session/may-view.ts';
import type { StaffViewer } from '../../session/staff-viewer.ts';
import { texts } from '../../texts/staff.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { EditProgramme } from './edit-programme.tsx';
import { NewProgramme } from './new-programme.tsx';
import { ProgrammeFacts } from './programme-list.tsx';

const words = texts.programmes;

type EditableProgrammeCardProps = {
  programme: Programme;
  viewer: StaffViewer;
  children: ComponentChildren;
};

function EditableProgrammeCard({ programme, viewer, children }: EditableProgrammeCardProps) {
  const { programmeId, name, kind } = programme;
  return (
    <li class="card">
      <h2>
        {mayCompare(viewer) ? (
          <a href={hashOf({ page: 'programme', programmeId })}>{name}</a>
        ) : (
          name
        )}
      </h2>
      <p class="quiet">{words.kinds[kind]}</p>
      <ProgrammeFacts programme={programme} />
      {children}
    </li>
  );
}

type EditableProgrammesProps = { api: StaffApi; viewer: StaffViewer; first: readonly Programme[] };

function EditableProgrammes({ api, viewer, first }: EditableProgrammesProps) {
  const [programmes, setProgrammes] = useState(first);
  const plans = viewer.roles.includes('coordinator');
  const replace = (saved: Programme) =>
    setProgrammes(programmes.map((one) => (one.programmeId === saved.programmeId ? saved : one)));
  return (
    <>
      {programmes.length === 0 && <p>{texts.programmes.none}</p>}
      <ul class="cards">
        {programmes.map((programme) => (
          <EditableProgrammeCard key={programme.programmeId} {...{ programme, viewer }}>
            {plans && <EditProgramme {...{ api, programme, programmes, replace }} />}
          </EditableProgrammeCard>
        ))}
      </ul>
      {plans && (
        <NewProgramme
          api={api}
          programmes={programmes}
          added={(programme) => setProgrammes([...programmes, programme])}
        />
      )}
    </>
  );
}

/** The programmes, each linked to its comparison; coordinators add and change them. */
export function ProgrammesPage({ api, viewer }: { api: StaffApi; viewer: StaffViewer }) {
  return (
    <>
      <PageTitle title={words.title} />
      <Loaded load={() => allProgrammes(api)}>
        {(first) => <EditableProgrammes {...{ api, viewer, first }} />}
      </Loaded>
    </>
  );
}

import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Programme } from '../../../../shared/domain/groups/programme.ts';
import { allProgrammes, type StaffApi } from '../../api/staff-api.ts';
import { ProgrammeFacts } from '../../features/programmes/programme-facts.tsx';
import { hashOf } from '../../routes/page-address.ts';
import { mayCompare } from '../../session/may-view.ts';
import type { StaffViewer } from '../../session/staff-viewer.ts';
import { coordinatorTexts } from '../../texts/coordinator-texts.ts';
import { texts } from '../../texts/texts.ts';
import { Cards } from '../../ui/list.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { EditProgramme } from './edit-programme.tsx';
import { NewProgramme } from './new-programme.tsx';

const words = coordinatorTexts.programmes;

type EditableProgrammeProps = {
  programme: Programme;
  viewer: StaffViewer;
  children: ComponentChildren;
};

function EditableProgramme({ programme, viewer, children }: EditableProgrammeProps) {
  const { programmeId, name, kind } = programme;
  return (
    <>
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
    </>
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
      <Cards
        items={programmes}
        none={texts.programmes.none}
        keyOf={({ programmeId }) => programmeId}
      >
        {(programme) => (
          <EditableProgramme {...{ programme, viewer }}>
            {plans && <EditProgramme {...{ api, programme, programmes, replace }} />}
          </EditableProgramme>
        )}
      </Cards>
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

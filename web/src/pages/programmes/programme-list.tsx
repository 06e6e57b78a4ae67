import type { Programme } from '../../../../shared/domain/groups/programme.ts';
import { allProgrammes, type StaffApi } from '../../api/staff-api.ts';
import { ProgrammeFacts } from '../../features/programmes/programme-facts.tsx';
import { hashOf } from '../../routes/page-address.ts';
import { mayCompare } from '../../session/may-view.ts';
import type { StaffViewer } from '../../session/staff-viewer.ts';
import { texts } from '../../texts/texts.ts';
import { Cards } from '../../ui/list.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageTitle } from '../../ui/page-title.tsx';

type ListedProgrammeProps = { programme: Programme; isOpen: boolean };

/** A programme; its name links to its groups for those who may see them. */
function ListedProgramme({ programme, isOpen }: ListedProgrammeProps) {
  const { programmeId, name } = programme;
  return (
    <>
      <h2>{isOpen ? <a href={hashOf({ page: 'programme', programmeId })}>{name}</a> : name}</h2>
      <ProgrammeFacts programme={programme} />
    </>
  );
}

/** The organisation's programmes. */
export function ProgrammeList({ api, viewer }: { api: StaffApi; viewer: StaffViewer }) {
  return (
    <>
      <PageTitle title={texts.programmes.title} />
      <Loaded load={() => allProgrammes(api)}>
        {(programmes) => (
          <Cards
            items={programmes}
            none={texts.programmes.none}
            keyOf={({ programmeId }) => programmeId}
          >
            {(programme) => <ListedProgramme programme={programme} isOpen={mayCompare(viewer)} />}
          </Cards>
        )}
      </Loaded>
    </>
  );
}

import type { Programme } from '../../../../shared/domain/groups/programme.ts';
import { allProgrammes, type StaffApi } from '../../api/staff-api.ts';
import { hashOf } from '../../routes/page-address.ts';
import { mayCompare } from '../../session/may-view.ts';
import type { StaffViewer } from '../../session/staff-viewer.ts';
import { texts } from '../../texts/staff.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { PageTitle } from '../../ui/page-title.tsx';

/** The description of a programme, and whom it is for. */
export function ProgrammeFacts({ programme }: { programme: Programme }) {
  return (
    <>
      {programme.description && <p>{programme.description}</p>}
      {programme.eligibility && (
        <p class="quiet">{texts.programmes.forWhom(programme.eligibility)}</p>
      )}
    </>
  );
}

type ProgrammeCardProps = { programme: Programme; isOpen: boolean };

/** A programme; its name links to its groups for those who may see them. */
function ProgrammeCard({ programme, isOpen }: ProgrammeCardProps) {
  const { programmeId, name } = programme;
  return (
    <li class="card">
      <h2>{isOpen ? <a href={hashOf({ page: 'programme', programmeId })}>{name}</a> : name}</h2>
      <ProgrammeFacts programme={programme} />
    </li>
  );
}

/** The organisation's programmes. */
export function ProgrammeList({ api, viewer }: { api: StaffApi; viewer: StaffViewer }) {
  return (
    <>
      <PageTitle title={texts.programmes.title} />
      <Loaded load={() => allProgrammes(api)}>
        {(programmes) =>
          programmes.length === 0 ? (
            <p>{texts.programmes.none}</p>
          ) : (
            <ul class="cards">
              {programmes.map((programme) => (
                <ProgrammeCard
                  key={programme.programmeId}
                  programme={programme}
                  isOpen={mayCompare(viewer)}
                />
              ))}
            </ul>
          )
        }
      </Loaded>
    </>
  );
}

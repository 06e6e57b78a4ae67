import { useId, useState } from 'preact/hooks';
import type { Programme } from '../../../../shared/domain/groups/programme.ts';
import { allProgrammes, type StaffApi } from '../../api/staff-api.ts';
import { hashOf } from '../../routes/page-address.ts';
import { mayPlan } from '../../session/may-view.ts';
import type { StaffViewer } from '../../session/staff-viewer.ts';
import { foldedText, isFoundBy } from '../../texts/search.ts';
import { texts } from '../../texts/staff.ts';
import { TextField } from '../../ui/field.tsx';
import { LinkedRow, LongRows } from '../../ui/list.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { NewProgramme } from './new-programme.tsx';

const words = texts.programmes;

/** A list that is longer than a screen has a search. */
const searchedFrom = 12;

/** The programmes that match the search; each leads to its own page. */
function FoundProgrammes({ programmes }: { programmes: readonly Programme[] }) {
  const [search, setSearch] = useState('');
  const hint = useId();
  const isFound = isFoundBy(search);
  const found = programmes.filter(({ name, kind, eligibility }) =>
    isFound(foldedText([name, words.kinds[kind], eligibility].join('\n'))),
  );
  return (
    <>
      {programmes.length >= searchedFrom && (
        // biome-ignore lint/a11y/useSemanticElements: the browsers that we support do not know <search>
        <div role="search" aria-label={words.search}>
          <TextField
            label={words.search}
            autocomplete="off"
            spellcheck={false}
            value={search}
            set={setSearch}
            aria-describedby={hint}
          />
          <p id={hint} role="status" class="quiet">
            {words.found(found.length)}
          </p>
        </div>
      )}
      {found.length > 0 && (
        <LongRows
          key={search}
          items={found}
          keyOf={({ programmeId }) => programmeId}
          more={texts.groupsPage.more}
        >
          {({ programmeId, name, kind, eligibility }) => (
            <LinkedRow
              title={name}
              about={[words.kinds[kind], eligibility].filter(Boolean).join(' · ')}
              href={hashOf({ page: 'programme', programmeId })}
            />
          )}
        </LongRows>
      )}
    </>
  );
}

type ProgrammeListProps = { api: StaffApi; viewer: StaffViewer; first: readonly Programme[] };

function ProgrammeList({ api, viewer, first }: ProgrammeListProps) {
  const [programmes, setProgrammes] = useState(first);
  return (
    <>
      {programmes.length === 0 ? <p>{words.none}</p> : <FoundProgrammes programmes={programmes} />}
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

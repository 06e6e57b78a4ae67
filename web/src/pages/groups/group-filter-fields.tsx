import { useState } from 'preact/hooks';
import type { Programme } from '../../../../shared/domain/groups/programme.ts';
import { runStatus } from '../../../../shared/domain/groups/run.ts';
import { municipalitiesOf } from '../../features/runs/choose-runs.ts';
import {
  anyOption,
  MunicipalityField,
  ProgrammeFilter,
} from '../../features/runs/filter-actions.tsx';
import type { ListedRun } from '../../offline/vault-copy.ts';
import {
  type GroupFilters,
  noGroupFilters,
  type StatusFilter,
} from '../../routes/group-filters.ts';
import { texts } from '../../texts/staff.ts';
import { type FieldOption, SelectField, TextField } from '../../ui/field.tsx';
import { yearsOf } from './find-groups.ts';

const words = texts.groupsPage;

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const statusOptions: FieldOption<StatusFilter>[] = [
  ['', words.open],
  ...runStatus.options.map((status) => [status, capital(texts.status[status])] as const),
  ['all', words.allStatuses],
];

/** The leaders whose names are known, in alphabetical order. */
function leaderOptions(
  runs: readonly ListedRun[],
  people: ReadonlyMap<string, string>,
): FieldOption[] {
  const leaders = [...new Set(runs.flatMap((run) => run.leaders))];
  return leaders
    .flatMap((id): FieldOption[] => {
      const name = people.get(id);
      return name ? [[id, name]] : [];
    })
    .sort(([, one], [, other]) => one.localeCompare(other, 'fi'));
}

/** The filters that are folded away until somebody needs them. */
const folded = ['programme', 'municipality', 'leader', 'year'] as const;

type GroupFilterFieldsProps = {
  runs: readonly ListedRun[];
  programmes: readonly Programme[];
  people: ReadonlyMap<string, string>;
  filters: GroupFilters;
  set: (change: Partial<GroupFilters>) => void;
};

/** Searches and narrows the list of groups; every choice applies at once. */
export function GroupFilterFields(props: GroupFilterFieldsProps) {
  const { runs, programmes, people, filters, set } = props;
  const used = folded.filter((filter) => filters[filter] !== '').length;
  const [isOpen] = useState(used > 0);
  const leaders = leaderOptions(runs, people);
  const years = yearsOf(runs).map((year): FieldOption => [year, year]);
  const { search } = filters;
  const isNarrowed = used > 0 || search !== '' || filters.status !== '';
  return (
    // biome-ignore lint/a11y/useSemanticElements: the browsers that we support do not know <search>
    <div class="filters group-filters" role="search" aria-label={texts.filters.title}>
      <TextField
        label={words.search}
        autocomplete="off"
        spellcheck={false}
        value={search}
        set={(typed) => set({ search: typed })}
        aria-describedby="group-search-hint"
      >
        <span id="group-search-hint" class="quiet small">
          {words.searchHint}
        </span>
      </TextField>
      <SelectField
        {...{ label: words.status, value: filters.status, options: statusOptions }}
        set={(status) => set({ status })}
      />
      <details open={isOpen}>
        <summary>{words.moreFilters(used)}</summary>
        <div class="folded-filters">
          {programmes.length > 0 && (
            <ProgrammeFilter
              {...{ value: filters.programme, programmes }}
              set={(programme) => set({ programme })}
            />
          )}
          <MunicipalityField
            {...{ value: filters.municipality, municipalities: municipalitiesOf(runs) }}
            set={(municipality) => set({ municipality })}
          />
          {leaders.length > 0 && (
            <SelectField
              {...{ label: words.leader, value: filters.leader, options: [anyOption, ...leaders] }}
              set={(leader) => set({ leader })}
            />
          )}
          <SelectField
            {...{ label: words.year, value: filters.year, options: [anyOption, ...years] }}
            set={(year) => set({ year })}
          />
        </div>
      </details>
      {isNarrowed && (
        <p>
          <button type="button" class="plain" onClick={() => set(noGroupFilters)}>
            {words.clear}
          </button>
        </p>
      )}
    </div>
  );
}

import { texts } from '../texts/staff.ts';
import { anyChoice, ChoiceField, MunicipalityField, type SelectChoice } from './choice-field.tsx';
import { coordinatorHashOf } from './coordinator-address.ts';
import { FilterActions } from './filter-actions.tsx';
import { OptionalDayField } from './optional-day-field.tsx';
import { isInOrder, noFilters, type RunFilters } from './run-filters.ts';
import { useFields } from './use-fields.ts';

const words = texts.filters;

const addressFor = (filters: RunFilters) =>
  coordinatorHashOf({ page: 'desk', view: 'follow-up', filters });

const go = (filters: RunFilters) => {
  location.hash = addressFor(filters);
};

type FilterFormProps = {
  filters: RunFilters;
  programmes: readonly SelectChoice[];
  municipalities: readonly string[];
  found: number;
};

/** Narrows the list; the address holds the filters. */
export function FilterForm({ filters, programmes, municipalities, found }: FilterFormProps) {
  const { fields, set } = useFields(filters, addressFor(filters));
  const isWrong = !isInOrder(fields);
  const submit = (event: Event) => {
    event.preventDefault();
    if (!isWrong) go(fields);
  };
  return (
    <form class="filters" onSubmit={submit} aria-label={words.title}>
      <ChoiceField
        {...{
          label: words.programme,
          value: fields.programme,
          choices: [anyChoice, ...programmes],
        }}
        choose={(programme) => set({ programme })}
      />
      <MunicipalityField
        {...{ value: fields.municipality, municipalities }}
        choose={(municipality) => set({ municipality })}
      />
      <OptionalDayField label={words.from} value={fields.from} say={(from) => set({ from })} />
      <OptionalDayField label={words.to} value={fields.to} say={(to) => set({ to })} />
      <label class="check">
        <input
          type="checkbox"
          checked={fields.all}
          onChange={({ currentTarget }) => set({ all: currentTarget.checked })}
        />
        {words.all}
      </label>
      <FilterActions clear={() => go(noFilters)} found={found} isWrong={isWrong} />
    </form>
  );
}

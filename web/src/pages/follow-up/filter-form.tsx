import { FilterActions } from '../../features/runs/filter-actions.tsx';
import { coordinatorHashOf } from '../../routes/coordinator-address.ts';
import { isInOrder, noFilters, type RunFilters } from '../../routes/run-filters.ts';
import { texts } from '../../texts/staff.ts';
import {
  anyChoice,
  ChoiceField,
  MunicipalityField,
  type SelectChoice,
} from '../../ui/choice-field.tsx';
import { OptionalDayField } from '../../ui/optional-day-field.tsx';
import { useFields } from '../../ui/use-fields.ts';

const words = texts.filters;

const addressFor = (filters: RunFilters) =>
  coordinatorHashOf({ page: 'coordinator', view: 'follow-up', filters });

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

import { anyChoice, type Choice, ChoiceField, MunicipalityField } from './choice-field.tsx';
import { DayField } from './day-field.tsx';
import { deskAddress } from './desk-place.ts';
import { FilterDeeds } from './filter-deeds.tsx';
import { type Filters, isInOrder, noFilters } from './filters.ts';
import { deskTexts } from './texts.ts';
import { useFields } from './use-fields.ts';

const words = deskTexts.filters;

const addressFor = (filters: Filters) => deskAddress({ page: 'desk', view: 'follow-up', filters });

const go = (filters: Filters) => {
  location.hash = addressFor(filters);
};

type Props = {
  filters: Filters;
  programmes: readonly Choice[];
  municipalities: readonly string[];
  found: number;
};

/** Narrows the list; what was asked for stands in the address. */
export function FilterForm({ filters, programmes, municipalities, found }: Props) {
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
      <DayField label={words.from} value={fields.from} say={(from) => set({ from })} />
      <DayField label={words.to} value={fields.to} say={(to) => set({ to })} />
      <label class="check">
        <input
          type="checkbox"
          checked={fields.all}
          onChange={({ currentTarget }) => set({ all: currentTarget.checked })}
        />
        {words.all}
      </label>
      <FilterDeeds clear={() => go(noFilters)} found={found} isWrong={isWrong} />
    </form>
  );
}

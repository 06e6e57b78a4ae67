import type { Programme } from '../../../../shared/domain/groups/programme.ts';
import {
  FilterForm,
  MunicipalityField,
  ProgrammeFilter,
} from '../../features/runs/filter-actions.tsx';
import { hashOf } from '../../routes/page-address.ts';
import { filtersText, isInOrder, noFilters, type RunFilters } from '../../routes/run-filters.ts';
import { texts } from '../../texts/staff.ts';
import { CheckField, DayField } from '../../ui/field.tsx';
import { useFields } from '../../ui/use-fields.ts';

const words = texts.filters;

const addressFor = (filters: RunFilters) => hashOf({ page: 'missing-forms', filters });

const go = (filters: RunFilters) => {
  location.hash = addressFor(filters);
};

type MissingFormsFiltersProps = {
  filters: RunFilters;
  programmes: readonly Programme[];
  municipalities: readonly string[];
  found: number;
};

/** Narrows the list; the address holds the filters. */
export function MissingFormsFilters(props: MissingFormsFiltersProps) {
  const { filters, programmes, municipalities, found } = props;
  const { fields, set } = useFields(filters, addressFor(filters));
  return (
    <FilterForm
      isNarrowed={filtersText(filters) !== ''}
      isWrong={!isInOrder(fields)}
      found={found}
      apply={() => go(fields)}
      clear={() => go(noFilters)}
    >
      <ProgrammeFilter
        {...{ value: fields.programme, programmes }}
        set={(programme) => set({ programme })}
      />
      <MunicipalityField
        {...{ value: fields.municipality, municipalities }}
        set={(municipality) => set({ municipality })}
      />
      <DayField label={words.from} value={fields.from} set={(from) => set({ from })} />
      <DayField label={words.to} value={fields.to} set={(to) => set({ to })} />
      <CheckField label={words.all} value={fields.all} set={(all) => set({ all })} />
    </FilterForm>
  );
}

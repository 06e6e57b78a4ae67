import { releasedOccasions } from '../../../../shared/domain/figures/release-content.ts';
import { FilterForm, MunicipalityField } from '../../features/runs/filter-actions.tsx';
import {
  type ComparisonChoice,
  leavesRunsOut,
  wholeProgramme,
} from '../../routes/comparison-choice.ts';
import { hashOf } from '../../routes/page-address.ts';
import { isInOrder } from '../../routes/run-filters.ts';
import { texts } from '../../texts/staff.ts';
import { DayField, SelectField } from '../../ui/field.tsx';
import { useFields } from '../../ui/use-fields.ts';

const words = texts.filters;
const { forest } = texts;

const occasions = releasedOccasions.map((code) => [code, forest.occasions[code]] as const);

type ComparisonFilterProps = {
  programmeId: string;
  chosen: ComparisonChoice;
  municipalities: readonly string[];
  found: number | null;
};

/** Chooses what is compared; the address holds the choice. */
export function ComparisonFilter({
  programmeId,
  chosen,
  municipalities,
  found,
}: ComparisonFilterProps) {
  const addressFor = (choice: ComparisonChoice) =>
    hashOf({ page: 'comparison', programmeId, chosen: choice });
  const { fields, set } = useFields(chosen, addressFor(chosen));
  const go = (choice: ComparisonChoice) => {
    location.hash = addressFor(choice);
  };
  return (
    <FilterForm
      first={
        <SelectField
          {...{ label: forest.occasion, value: fields.occasion, options: occasions }}
          set={(occasion) => go({ ...fields, occasion })}
        />
      }
      isNarrowed={leavesRunsOut(chosen)}
      isWrong={!isInOrder(fields)}
      found={found}
      apply={() => go(fields)}
      clear={() => go({ ...wholeProgramme, occasion: chosen.occasion })}
    >
      <MunicipalityField
        {...{ value: fields.municipality, municipalities }}
        set={(municipality) => set({ municipality })}
      />
      <DayField label={words.endedFrom} value={fields.from} set={(from) => set({ from })} />
      <DayField label={words.endedTo} value={fields.to} set={(to) => set({ to })} />
    </FilterForm>
  );
}

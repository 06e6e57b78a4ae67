import { releasedOccasions } from '../../../../shared/domain/figures/release-content.ts';
import { FilterActions } from '../../features/runs/filter-actions.tsx';
import { type ComparisonChoice, wholeProgramme } from '../../routes/comparison-choice.ts';
import { hashOf } from '../../routes/page-address.ts';
import { isInOrder } from '../../routes/run-filters.ts';
import { texts } from '../../texts/staff.ts';
import { ChoiceField, MunicipalityField } from '../../ui/choice-field.tsx';
import { OptionalDayField } from '../../ui/optional-day-field.tsx';
import { useFields } from '../../ui/use-fields.ts';

const words = texts.filters;
const { forest } = texts;

const occasions = releasedOccasions.map((value) => ({ value, text: forest.occasions[value] }));

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
    hashOf({ page: 'programme', programmeId, chosen: choice });
  const { fields, set } = useFields(chosen, addressFor(chosen));
  const go = (choice: ComparisonChoice) => {
    location.hash = addressFor(choice);
  };
  const submit = (event: Event) => {
    event.preventDefault();
    if (isInOrder(fields)) go(fields);
  };
  return (
    <form class="filters" onSubmit={submit} aria-label={words.title}>
      <ChoiceField
        {...{ label: forest.occasion, value: fields.occasion, choices: occasions }}
        choose={(value) => set({ occasion: value as ComparisonChoice['occasion'] })}
      />
      <MunicipalityField
        {...{ value: fields.municipality, municipalities }}
        choose={(municipality) => set({ municipality })}
      />
      <OptionalDayField label={words.endedFrom} value={fields.from} say={(from) => set({ from })} />
      <OptionalDayField label={words.endedTo} value={fields.to} say={(to) => set({ to })} />
      <FilterActions clear={() => go(wholeProgramme)} found={found} isWrong={!isInOrder(fields)} />
    </form>
  );
}

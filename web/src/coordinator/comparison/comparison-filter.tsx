import { releasedOccasions } from '../../../../shared/model/released-occasion.ts';
import { hashOf } from '../../page-address.ts';
import { texts } from '../../texts/staff.ts';
import { ChoiceField, MunicipalityField } from '../choice-field.tsx';
import { FilterActions } from '../filter-actions.tsx';
import { OptionalDayField } from '../optional-day-field.tsx';
import { isInOrder } from '../run-filters.ts';
import { useFields } from '../use-fields.ts';
import { type ComparisonChoice, wholeProgramme } from './comparison-choice.ts';

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

import { releasedOccasions } from '../../../../shared/model/released-occasion.ts';
import { addressOf } from '../../place.ts';
import { ChoiceField, MunicipalityField } from '../choice-field.tsx';
import { DayField } from '../day-field.tsx';
import { FilterDeeds } from '../filter-deeds.tsx';
import { isInOrder } from '../filters.ts';
import { deskTexts } from '../texts.ts';
import { useFields } from '../use-fields.ts';
import { type Chosen, everything } from './chosen.ts';

const words = deskTexts.filters;
const { forest } = deskTexts;

const occasions = releasedOccasions.map((value) => ({ value, text: forest.occasions[value] }));

type Props = {
  programmeId: string;
  chosen: Chosen;
  municipalities: readonly string[];
  found: number | null;
};

/** Chooses what is compared; what was asked for stands in the address. */
export function ComparisonFilter({ programmeId, chosen, municipalities, found }: Props) {
  const addressFor = (wanted: Chosen) =>
    addressOf({ page: 'programme', programmeId, chosen: wanted });
  const { fields, set } = useFields(chosen, addressFor(chosen));
  const go = (wanted: Chosen) => {
    location.hash = addressFor(wanted);
  };
  const submit = (event: Event) => {
    event.preventDefault();
    if (isInOrder(fields)) go(fields);
  };
  return (
    <form class="filters" onSubmit={submit} aria-label={words.title}>
      <ChoiceField
        {...{ label: forest.occasion, value: fields.occasion, choices: occasions }}
        choose={(value) => set({ occasion: value as Chosen['occasion'] })}
      />
      <MunicipalityField
        {...{ value: fields.municipality, municipalities }}
        choose={(municipality) => set({ municipality })}
      />
      <DayField label={words.endedFrom} value={fields.from} say={(from) => set({ from })} />
      <DayField label={words.endedTo} value={fields.to} say={(to) => set({ to })} />
      <FilterDeeds clear={() => go(everything)} found={found} isWrong={!isInOrder(fields)} />
    </form>
  );
}

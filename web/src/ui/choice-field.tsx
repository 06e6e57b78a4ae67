import { texts } from '../texts/staff.ts';

const words = texts.filters;

export type SelectChoice = { value: string; text: string };

type ChoiceFieldProps = {
  label: string;
  value: string;
  choices: readonly SelectChoice[];
  choose: (value: string) => void;
};

/** A select field, with its label above. */
export function ChoiceField({ label, value, choices, choose }: ChoiceFieldProps) {
  return (
    <label class="field-row">
      {label}
      <select value={value} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        {choices.map((one) => (
          <option key={one.value} value={one.value}>
            {one.text}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The choice that leaves nothing out. */
export const anyChoice: SelectChoice = { value: '', text: words.any };

type MunicipalityFieldProps = Pick<ChoiceFieldProps, 'value' | 'choose'> & {
  municipalities: readonly string[];
};

/** One municipality of those in the list, or all. */
export function MunicipalityField({ municipalities, ...chosen }: MunicipalityFieldProps) {
  const named = municipalities.map((name) => ({ value: name, text: name }));
  return <ChoiceField {...chosen} label={words.municipality} choices={[anyChoice, ...named]} />;
}

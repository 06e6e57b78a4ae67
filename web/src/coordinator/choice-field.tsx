import { deskTexts } from './texts.ts';

const words = deskTexts.filters;

export type Choice = { value: string; text: string };

type Props = {
  label: string;
  value: string;
  choices: readonly Choice[];
  choose: (value: string) => void;
};

/** One of some, with its label above. */
export function ChoiceField({ label, value, choices, choose }: Props) {
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

/** The choice that narrows nothing. */
export const anyChoice: Choice = { value: '', text: words.any };

type MunicipalityProps = Pick<Props, 'value' | 'choose'> & { municipalities: readonly string[] };

/** One municipality of those there are, or all. */
export function MunicipalityField({ municipalities, ...chosen }: MunicipalityProps) {
  const places = municipalities.map((name) => ({ value: name, text: name }));
  return <ChoiceField {...chosen} label={words.municipality} choices={[anyChoice, ...places]} />;
}

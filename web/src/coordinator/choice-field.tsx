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

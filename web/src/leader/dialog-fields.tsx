import { useId } from 'preact/hooks';

type FieldProps = { label: string; value: string; set: (value: string) => void };

/** A day of the calendar. */
export function DayField({ label, value, set }: FieldProps) {
  const id = useId();
  return (
    <div class="field-row">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="date"
        value={value}
        onInput={({ currentTarget }) => set(currentTarget.value)}
      />
    </div>
  );
}

type ChoiceProps = FieldProps & { options: readonly (readonly [value: string, text: string])[] };

/** One of a few. */
export function Choice({ label, value, set, options }: ChoiceProps) {
  const id = useId();
  return (
    <div class="field-row">
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={({ currentTarget }) => set(currentTarget.value)}>
        {options.map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}

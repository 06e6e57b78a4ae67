import { useId } from 'preact/hooks';

type DialogFieldProps = { label: string; value: string; set: (value: string) => void };

/** A field for a day. */
export function DialogDayField({ label, value, set }: DialogFieldProps) {
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

type DialogChoiceProps = DialogFieldProps & {
  options: readonly (readonly [value: string, text: string])[];
};

/** A choice of a few options. */
export function DialogChoice({ label, value, set, options }: DialogChoiceProps) {
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

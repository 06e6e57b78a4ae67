type OptionalDayFieldProps = { label: string; value: string; say: (day: string) => void };

/** A day, or none. */
export function OptionalDayField({ label, value, say }: OptionalDayFieldProps) {
  return (
    <label class="field-row">
      {label}
      <input type="date" value={value} onInput={({ currentTarget }) => say(currentTarget.value)} />
    </label>
  );
}

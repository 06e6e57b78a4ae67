type Props = { label: string; value: string; say: (day: string) => void };

/** A day, or none. */
export function DayField({ label, value, say }: Props) {
  return (
    <label class="field-row">
      {label}
      <input type="date" value={value} onInput={({ currentTarget }) => say(currentTarget.value)} />
    </label>
  );
}

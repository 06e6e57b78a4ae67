import { useEffect, useId, useRef } from 'preact/hooks';

type SecretFieldProps = {
  label: string;
  value: string;
  set: (value: string) => void;
  isNew?: boolean;
  isFirst?: boolean;
};

/** A PIN: digits by the tablet's number keys, or anything by a keyboard. */
export const PinField = (props: SecretFieldProps) => <SecretField {...props} isDigits />;

/** Something that is typed unseen. */
export function SecretField(props: SecretFieldProps & { isDigits?: boolean }) {
  const { label, value, set, isNew = false, isFirst = false, isDigits = false } = props;
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isFirst) field.current?.focus();
  }, [isFirst]);
  return (
    <div class="field-row">
      <label for={id}>{label}</label>
      <input
        ref={field}
        id={id}
        type="password"
        inputMode={isDigits ? 'numeric' : 'text'}
        autocomplete={isNew ? 'new-password' : 'off'}
        maxLength={64}
        value={value}
        onInput={({ currentTarget }) => set(currentTarget.value)}
      />
    </div>
  );
}

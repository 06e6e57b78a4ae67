import { useEffect, useId, useRef } from 'preact/hooks';

type SecretFieldProps = {
  label: string;
  value: string;
  set: (value: string) => void;
  isNew?: boolean;
  isFirst?: boolean;
};

/** A PIN, typed with the tablet's number keys, or with anything on a keyboard. */
export const PinField = (props: SecretFieldProps) => <SecretField {...props} isDigits />;

/** A secret that is not shown while it is typed. */
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

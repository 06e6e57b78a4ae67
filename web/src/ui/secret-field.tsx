import { useEffect, useId, useRef } from 'preact/hooks';
import { type FieldProps, FieldRow } from './field.tsx';

type SecretFieldProps = FieldProps & { isNew?: boolean; isFirst?: boolean; isDigits?: boolean };

/** A secret that is not shown while it is typed. */
export function SecretField(props: SecretFieldProps) {
  const { label, value, set, isNew = false, isFirst = false, isDigits = false } = props;
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isFirst) field.current?.focus();
  }, [isFirst]);
  return (
    <FieldRow id={id} label={label}>
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
    </FieldRow>
  );
}

/** A PIN, typed with the tablet's number keys, or with anything on a keyboard. */
export const PinField = (props: Omit<SecretFieldProps, 'isDigits'>) => (
  <SecretField {...props} isDigits />
);

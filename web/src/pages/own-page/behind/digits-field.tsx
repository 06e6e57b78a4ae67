import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { useBehind } from './behind-language.ts';

type DigitsFieldProps = {
  label: string;
  value: string;
  set: (value: string) => void;
  /** Nobody sees the digits over a shoulder, unless they are asked to be shown. */
  isSecret?: boolean;
  isFirst?: boolean;
  most: number;
};

/**
 * A field for digits, with the phone's keys for them. It is no field for passwords: no browser then
 * offers to store what is typed on a phone that may be somebody else's.
 */
export function DigitsField({
  label,
  value,
  set,
  isSecret = false,
  isFirst = false,
  most,
}: DigitsFieldProps) {
  const { say } = useBehind();
  const [isShown, setShown] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => {
    if (isFirst) field.current?.focus();
  }, [isFirst]);
  return (
    <p>
      <label for={id}>{label}</label>
      <input
        ref={field}
        id={id}
        class={isSecret && !isShown ? 'digits hidden' : 'digits'}
        type="text"
        dir="ltr"
        inputMode="numeric"
        autocomplete="off"
        autocorrect="off"
        spellcheck={false}
        maxLength={most}
        value={value}
        onInput={({ currentTarget }) => set(currentTarget.value.replace(/\D/g, ''))}
      />
      {isSecret && (
        <button type="button" class="plain" onClick={() => setShown(!isShown)}>
          {say(isShown ? 'hide' : 'show')}
        </button>
      )}
    </p>
  );
}

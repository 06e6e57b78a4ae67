import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';

type FieldRowProps = { id: string; label: ComponentChildren; children: ComponentChildren };

/** A field with its label above, and what belongs to it below. */
export function FieldRow({ id, label, children }: FieldRowProps) {
  return (
    <div class="field-row">
      <label for={id}>{label}</label>
      {children}
    </div>
  );
}

export type FieldProps<Value = string> = {
  label: ComponentChildren;
  value: Value;
  set: (value: Value) => void;
};
/** What a field passes on to the element itself. */
type Attributes = {
  class?: string;
  required?: boolean;
  maxLength?: number;
  'aria-describedby'?: string;
  'aria-invalid'?: boolean;
};
type LineAttributes = Attributes & {
  inputMode?: 'numeric' | 'decimal';
  autocomplete?: 'off';
  autocapitalize?: 'characters';
  spellcheck?: boolean;
  children?: ComponentChildren;
};
type TextFieldProps = FieldProps & LineAttributes;

/** A line of text. What is below it, such as a hint or a fault, comes as its child. */
export function TextField({ label, value, set, children, ...attributes }: TextFieldProps) {
  const id = useId();
  return (
    <FieldRow id={id} label={label}>
      <input
        {...attributes}
        id={id}
        value={value}
        onInput={({ currentTarget }) => set(currentTarget.value)}
      />
      {children}
    </FieldRow>
  );
}

/** A number that somebody is expected to type, and not one of the participant. */
export const ParticipantNumberField = (props: TextFieldProps) => (
  <TextField autocomplete="off" spellcheck={false} {...props} />
);

/** Some sentences: the field is as high as what is in it, and at least as high as its rows. */
export function LongTextField(
  props: FieldProps & Attributes & { rows: number; children?: ComponentChildren },
) {
  const { label, value, set, children, ...attributes } = props;
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const { current } = area;
    if (!current) return;
    current.style.height = 'auto';
    const border = current.offsetHeight - current.clientHeight;
    if (current.scrollHeight > 0) current.style.height = `${current.scrollHeight + border}px`;
  }, [value]);
  return (
    <FieldRow id={id} label={label}>
      <textarea
        {...attributes}
        ref={area}
        id={id}
        value={value}
        onInput={({ currentTarget }) => set(currentTarget.value)}
      />
      {children}
    </FieldRow>
  );
}

type DayFieldProps = FieldProps & {
  required?: boolean;
  max?: string;
  children?: ComponentChildren;
};

/** A day, picked or typed in the browser's own field; empty when there is none. */
export function DayField({ label, value, set, children, ...attributes }: DayFieldProps) {
  const id = useId();
  return (
    <FieldRow id={id} label={label}>
      <input
        {...attributes}
        id={id}
        type="date"
        value={value}
        onInput={({ currentTarget }) => set(currentTarget.value)}
      />
      {children}
    </FieldRow>
  );
}

/** A time of day, in the browser's own field; empty when there is none. */
export function TimeField({ label, value, set }: FieldProps) {
  const id = useId();
  return (
    <FieldRow id={id} label={label}>
      <input
        id={id}
        type="time"
        value={value}
        onInput={({ currentTarget }) => set(currentTarget.value)}
      />
    </FieldRow>
  );
}

type MinutesFieldProps = FieldProps<number> & { children?: ComponentChildren };

/** A whole number of minutes; what is no number is `NaN`, and shown as nothing. */
export function MinutesField({ value, set, ...rest }: MinutesFieldProps) {
  return (
    <TextField
      {...rest}
      inputMode="numeric"
      value={Number.isNaN(value) ? '' : String(value)}
      set={(text) => set(Number.parseInt(text, 10))}
    />
  );
}

/** What a field offers: a value, its text, and whether it is shown and cannot be chosen. */
export type FieldOption<Value extends string = string> = readonly [
  value: Value,
  text: string,
  state?: 'disabled',
];

/**
 * The options of codes that have a text each.
 * @example optionsOf({ a: 'A' }) // [['a', 'A']]
 */
export const optionsOf = <Value extends string>(
  texts: Readonly<Record<Value, string>>,
): FieldOption<Value>[] => Object.entries(texts) as [Value, string][];

type SelectProps<Value extends string> = Omit<FieldProps<Value>, 'label'> & {
  options: readonly FieldOption<Value>[];
};

/** A select element alone, for a place that has its own label. */
export function Select<Value extends string>({
  value,
  set,
  options,
  ...passed
}: SelectProps<Value> & { id?: string; 'aria-label'?: string }) {
  const choose = (chosen: string) => {
    const found = options.find(([one]) => one === chosen);
    if (found) set(found[0]);
  };
  return (
    <select {...passed} value={value} onChange={({ currentTarget }) => choose(currentTarget.value)}>
      {options.map(([one, text, state]) => (
        <option key={one} value={one} disabled={state === 'disabled'}>
          {text}
        </option>
      ))}
    </select>
  );
}

/** One of several, in a list that opens. */
export function SelectField<Value extends string>({
  label,
  ...select
}: SelectProps<Value> & { label: ComponentChildren }) {
  const id = useId();
  return (
    <FieldRow id={id} label={label}>
      <Select {...select} id={id} />
    </FieldRow>
  );
}

type RadioFieldProps<Value extends string> = {
  title: string;
  /** Said by screen readers only, where the page shows it already. */
  isTitleUnseen?: boolean;
  name: string;
  value: Value | null | undefined;
  set: (value: Value) => void;
  options: readonly FieldOption<Value>[];
  isInLine?: boolean;
  children?: ComponentChildren;
};

/** One of a few, all of them shown. */
export function RadioField<Value extends string>(props: RadioFieldProps<Value>) {
  const { title, name, value, set, options, children } = props;
  return (
    <fieldset class={props.isInLine ? 'choices-of-one in-line' : 'choices-of-one'}>
      <legend class={props.isTitleUnseen ? 'unseen' : undefined}>{title}</legend>
      {options.map(([one, text]) => (
        <label key={one}>
          <input type="radio" name={name} checked={value === one} onChange={() => set(one)} />
          <span>{text}</span>
        </label>
      ))}
      {children}
    </fieldset>
  );
}

type CheckFieldProps = {
  label: ComponentChildren;
  value: boolean;
  set: (value: boolean) => void;
  hint?: string;
  disabled?: boolean;
};

/** Something that holds or does not. */
export function CheckField({ label, value, set, hint, disabled = false }: CheckFieldProps) {
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={value}
        disabled={disabled}
        onChange={({ currentTarget }) => set(currentTarget.checked)}
      />
      <span>
        {label}
        {hint && <span class="quiet hint">{hint}</span>}
      </span>
    </label>
  );
}

/** A JSON file from the device. */
export function FileField({ label, set }: { label: string; set: (file: File | null) => void }) {
  const id = useId();
  return (
    <FieldRow id={id} label={label}>
      <input
        id={id}
        type="file"
        accept=".json,application/json"
        onChange={({ currentTarget }) => set(currentTarget.files?.[0] ?? null)}
      />
    </FieldRow>
  );
}

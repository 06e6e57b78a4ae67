import type { StaffingReason, StatedReason } from '../../../../shared/domain/people/staffing.ts';
import { texts } from '../../texts/staff.ts';
import { optionsOf, SelectField, TextField } from '../../ui/field.tsx';

const words = texts.staffing;

/** A reason as it is being written. */
export type WrittenReason = { code: StaffingReason; note: string };

/**
 * The reason as it is sent: a note only where the code does not say it.
 * @example statedAs({ code: 'absence', note: 'x' }) // { code: 'absence', note: null }
 */
export const statedAs = ({ code, note }: WrittenReason): StatedReason => ({
  code,
  note: code === 'other' ? note.trim() : null,
});

/**
 * Whether the reason does not say which one it is.
 * @example lacksReason({ code: 'other', note: ' ' }) // true
 */
export const lacksReason = ({ code, note }: WrittenReason): boolean =>
  code === 'other' && note.trim() === '';

type ReasonFieldsProps = { value: WrittenReason; set: (value: WrittenReason) => void };

/** Why work goes from one person to another: a code, and a few words for another reason. */
export const ReasonFields = ({ value, set }: ReasonFieldsProps) => (
  <>
    <SelectField
      label={words.reason}
      value={value.code}
      set={(code) => set({ ...value, code })}
      options={optionsOf(words.reasons)}
    />
    {value.code === 'other' && (
      <TextField
        label={words.note}
        class="long"
        maxLength={200}
        value={value.note}
        set={(note) => set({ ...value, note })}
      />
    )}
  </>
);

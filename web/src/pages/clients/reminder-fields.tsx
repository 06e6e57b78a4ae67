import type { ReminderAddress } from '../../../../shared/domain/people/identity.ts';
import { texts } from '../../texts/staff.ts';
import { optionsOf, SelectField, TextField } from '../../ui/field.tsx';

const words = texts.clientPage.name.reminders;

/** How reminders come, and the address as it was typed for each way. */
export type TypedReminders = {
  channel: ReminderAddress['channel'] | 'none';
  sms: string;
  email: string;
};

/** What the fields show of a stored address; a number begins as the client's telephone. */
export const typedReminders = (
  stored: ReminderAddress | null,
  phone: string | null,
): TypedReminders => ({
  channel: stored?.channel ?? 'none',
  sms: stored?.channel === 'sms' ? stored.address : (phone ?? ''),
  email: stored?.channel === 'email' ? stored.address : '',
});

/** The address as it is saved; null where the client wants no reminders. */
export function remindersOfTyped({ channel, sms, email }: TypedReminders): ReminderAddress | null {
  if (channel === 'none') return null;
  return { channel, address: (channel === 'sms' ? sms : email).trim() };
}

type ReminderFieldsProps = {
  typed: TypedReminders;
  set: (typed: TypedReminders) => void;
  /** The day on which the client stopped the reminders, in words. */
  stoppedOn: string | null;
};

/** How and where reminders come; the consent to them is asked on a page of its own. */
export function ReminderFields({ typed, set, stoppedOn }: ReminderFieldsProps) {
  const { channel } = typed;
  return (
    <>
      <SelectField
        label={words.channel}
        value={channel}
        set={(chosen) => set({ ...typed, channel: chosen })}
        options={optionsOf(words.channels)}
      />
      {channel !== 'none' && (
        <TextField
          label={words.addresses[channel]}
          class="long"
          autocomplete="off"
          spellcheck={false}
          maxLength={channel === 'sms' ? 25 : 254}
          value={typed[channel]}
          set={(address) => set({ ...typed, [channel]: address })}
        >
          <span class="quiet hint">{words.hints[channel]}</span>
        </TextField>
      )}
      {stoppedOn && <p class="note">{words.stopped(stoppedOn)}</p>}
    </>
  );
}

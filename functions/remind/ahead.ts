import { reminderLimits } from '../../shared/configuration.ts';
import {
  type DueAhead,
  type RunForReminders,
  remindersAhead,
} from '../../shared/domain/forms/due-reminders.ts';
import type { StoredArm, StoredMessage } from '../../shared/domain/people/reminder.ts';
import { isOnTrial } from '../../shared/domain/people/reminder.ts';
import { keys } from '../store/keys.ts';
import { type ReminderSettings, readAllowed } from '../store/reminding.ts';
import { drawnArm } from './arm.ts';

type OutboxOfPerson = { messages: readonly StoredMessage[]; arms: readonly StoredArm[] };

/** Of whom the next reminders are asked, and when. */
export type AheadRequest = {
  org: string;
  participantId: string;
  today: string;
  settings: ReminderSettings;
};

/** What of a person's next reminders is known, and whether they allowed any. */
export type PersonAhead = { ahead: DueAhead[]; isAllowed: boolean };

/** The half of the trial of today in which a person is, or will be. */
function isLeftOut(
  { org, participantId, today, settings }: AheadRequest,
  { arms }: OutboxOfPerson,
) {
  const since = settings.reminderTrial?.since;
  if (since === undefined || since > today) return false;
  const stored = arms.find((one) => one.since === since);
  return (stored?.arm ?? drawnArm(org, since, participantId)) === 'not_reminded';
}

/**
 * The reminders that a person will get within the next days, as far as can be said today: nothing is
 * put anywhere.
 */
export async function personAhead(
  of: AheadRequest,
  runs: readonly RunForReminders[],
  outbox: OutboxOfPerson,
): Promise<PersonAhead> {
  const { org, participantId, today, settings } = of;
  const allowed = await readAllowed(org, participantId);
  const isAllowed = allowed.has('reminders');
  if (!settings.reminders || !isAllowed) return { ahead: [], isAllowed };
  const stored = new Set(
    outbox.messages
      .filter(({ state }) => state !== 'refused')
      .map((one) => keys.message(org, participantId, one).sk),
  );
  const leftOut = isLeftOut(of, outbox);
  const ahead = runs
    .flatMap((run) => remindersAhead(run, { from: today, days: reminderLimits.aheadDays }))
    .filter(
      (one) =>
        one.participantId === participantId &&
        one.needs.every((purpose) => allowed.has(purpose)) &&
        !(leftOut && isOnTrial(one.kind)) &&
        !stored.has(keys.message(org, participantId, one).sk),
    )
    .toSorted((a, b) => `${a.on} ${a.kind}`.localeCompare(`${b.on} ${b.kind}`));
  return { ahead, isAllowed };
}

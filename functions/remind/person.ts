import { reminderLimits } from '../../shared/configuration.ts';
import { type DueReminder, inOrder } from '../../shared/domain/forms/due-reminders.ts';
import {
  isOnTrial,
  type MessageReason,
  type TrialArm,
} from '../../shared/domain/people/reminder.ts';
import { keys } from '../store/keys.ts';
import {
  giveBackOfMonth,
  giveUpReminder,
  putArm,
  putReminder,
  type Reminded,
  type ReminderMoment,
  readAllowed,
  readReminded,
  repeatReminder,
  takeOfMonth,
} from '../store/reminding.ts';
import { drawnArm } from './arm.ts';

/** An organisation that sends reminders, in one hour. */
export type RemindingHour = ReminderMoment & {
  org: string;
  perMonth: number;
  /** The day from which the trial counts; undefined where there is none yet. */
  since: string | undefined;
};

/** The half of the trial, drawn and stored at the first reminder that it is about. */
async function armOf(
  { org, since, now }: RemindingHour,
  participantId: string,
  stored: TrialArm | undefined,
): Promise<TrialArm> {
  if (since === undefined) return 'reminded';
  if (stored) return stored;
  const arm = drawnArm(org, since, participantId);
  await putArm(org, { participantId, arm, since, decidedAt: now });
  return arm;
}

/** Refused for good: the person's own word, or an address that will not become right by itself. */
const final: readonly (MessageReason | null)[] = ['opted_out'];

const mayRepeat = ({
  state,
  reason,
  tries,
}: { state: string; tries: number } & {
  reason: MessageReason | null;
}) => state === 'refused' && tries < reminderLimits.tries && !final.includes(reason);

/** The reminder that the person gets now; undefined where none, or where they had one today. */
function chosen(
  org: string,
  due: readonly DueReminder[],
  { messages, today }: Reminded,
): { due: DueReminder; sk: string } | undefined {
  return inOrder(due)
    .map((one) => ({ due: one, sk: keys.message(org, one.participantId, one).sk }))
    .find(({ sk }) => {
      const stored = messages.get(sk);
      return (!stored || mayRepeat(stored)) && (today === undefined || today === sk);
    });
}

/** What was done for a person: a reminder may have been held back by the most of the month. */
export type PersonReminded = 'waiting' | 'nothing' | 'too_many';

async function counted(
  { org, day, perMonth }: RemindingHour,
  put: () => Promise<boolean>,
): Promise<PersonReminded> {
  const month = day.slice(0, 7);
  if (!(await takeOfMonth(org, month, perMonth))) return 'too_many';
  if (await put()) return 'waiting';
  await giveBackOfMonth(org, month);
  return 'nothing';
}

/**
 * Puts at most one of the reminders that are due to a person into the outbox, and gives up what waits
 * there without being due or allowed any longer.
 */
export async function remindPerson(
  hour: RemindingHour,
  participantId: string,
  due: readonly DueReminder[],
): Promise<PersonReminded> {
  const { org, day, since, now } = hour;
  const reminded = await readReminded(org, participantId, { day, since });
  const waits = [...reminded.messages.values()].filter(({ state }) => state === 'waiting');
  const hasNew = chosen(org, due, reminded) !== undefined;
  if (!hasNew && waits.length === 0) return 'nothing';
  const allowed = await readAllowed(org, participantId);
  const wanted = due.filter(({ needs }) => needs.every((purpose) => allowed.has(purpose)));
  const isTried = wanted.some(({ kind }) => isOnTrial(kind));
  const arm = isTried ? await armOf(hour, participantId, reminded.arm) : 'reminded';
  const given = wanted.filter(({ kind }) => arm === 'reminded' || !isOnTrial(kind));
  const still = new Set(given.map((one) => keys.message(org, participantId, one).sk));
  // A one-time word is nothing that the person must have allowed.
  for (const message of waits)
    if (!still.has(message.sk) && !message.sk.startsWith('MESSAGE#own_word#'))
      await giveUpReminder(org, participantId, message, now);
  const next = chosen(org, given, reminded);
  if (!next) return 'nothing';
  const stored = reminded.messages.get(next.sk);
  // It was counted when it was put there first.
  if (stored) return (await repeatReminder(org, next.due, stored, hour)) ? 'waiting' : 'nothing';
  return counted(hour, () => putReminder(org, next.due, hour));
}

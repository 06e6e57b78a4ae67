import * as z from 'zod';
import { date, participantId, runId, timestamp, version } from '../ids.ts';

/** What a person is reminded of, what counts most first: of several on one day the first is sent. */
export const reminderKind = z
  .enum([
    'next_session',
    'offered_place',
    'form_closing',
    'referral_outcome',
    'follow_up',
    'form_due',
  ])
  .meta({ id: 'ReminderKind' });
export type ReminderKind = z.infer<typeof reminderKind>;

/** Every message to a participant: a reminder, or the one-time word that they asked for themselves. */
export const messageKind = z
  .enum([...reminderKind.options, 'own_word'])
  .meta({ id: 'MessageKind' });
export type MessageKind = z.infer<typeof messageKind>;

/**
 * Where a message is. `claimed` is one that is being sent; `refused` was certainly not sent and may be
 * tried again; of `unknown` nobody can say whether it arrived, so it is never sent again; `not_sent`
 * was given up before anything was tried.
 */
export const messageState = z
  .enum(['waiting', 'claimed', 'sent', 'refused', 'unknown', 'not_sent'])
  .meta({ id: 'MessageState' });
export type MessageState = z.infer<typeof messageState>;

/** Why a carrier refused a message, or why it was given up. */
export const messageReason = z
  .enum([
    // Refused by the carrier.
    'throttled',
    'rejected',
    'unreachable',
    'opted_out',
    // Refused by us, before anything was sent.
    'not_audited',
    // Given up.
    'too_late',
    'no_longer_due',
    'no_address',
    'stopped',
    'no_carrier',
  ])
  .meta({ id: 'MessageReason' });
export type MessageReason = z.infer<typeof messageReason>;

/** How a message goes out. */
export const messageChannel = z.enum(['sms', 'email']).meta({ id: 'MessageChannel' });
export type MessageChannel = z.infer<typeof messageChannel>;

/** A message as it is stored: by number, without the address and without its text. */
export const storedMessage = z.strictObject({
  participantId,
  kind: messageKind,
  /** The group it is about; null of a one-time word. */
  runId: runId.nullable(),
  /** What it is about, so that nobody is reminded of one thing twice. */
  thing: z.string(),
  /** What the text says beside its words: a day, a time, and the service that sends it. */
  day: date.nullable(),
  time: z.string().nullable(),
  service: z.string(),
  state: messageState,
  reason: messageReason.nullable(),
  /** How often a carrier was asked to send it. */
  tries: z.int().min(0),
  /** From when and until when it may be sent. */
  from: timestamp,
  until: timestamp,
  /** The call of the function that is sending it or sent it. */
  claim: z.strictObject({ id: z.string(), at: timestamp }).nullable(),
  channel: messageChannel.nullable(),
  /** When it came to its state. */
  at: timestamp,
  /** The carrier's own id of it, by which it is found in the carrier's log. */
  carrierId: z.string().nullable(),
  /** Of a one-time word: what it is compared with, and since when the number was the person's. */
  word: z
    .strictObject({ salt: z.string(), hash: z.string(), phoneSince: timestamp.nullable() })
    .nullable()
    .default(null),
  version,
});
export type StoredMessage = z.infer<typeof storedMessage>;

/** A message as staff and the person see it: that it went and how, never what it compares. */
export const shownMessage = storedMessage
  .pick({ kind: true, runId: true, state: true, reason: true, at: true, channel: true })
  .meta({ id: 'ShownMessage' });
export type ShownMessage = z.infer<typeof shownMessage>;

/** A message that has not been stored yet, and the first day on which it will be sent. */
export const nextMessage = z
  .strictObject({ kind: reminderKind, runId, on: date })
  .meta({ id: 'NextMessage' });
export type NextMessage = z.infer<typeof nextMessage>;

/**
 * A message without what only the sending needs.
 * @example showMessage({ kind: 'form_due', runId: 'r1', state: 'sent', reason: null, at: '2026-03-02T08:00:00.000Z', channel: 'sms', tries: 1 }).state // 'sent'
 */
export const showMessage = ({
  kind,
  runId: about,
  state,
  reason,
  at,
  channel,
}: ShownMessage): ShownMessage => ({ ...{ kind, runId: about, state, reason, at, channel } });

/** The halves of a trial: people in the second get no reminders of sessions and forms. */
export const trialArm = z.enum(['reminded', 'not_reminded']);
export type TrialArm = z.infer<typeof trialArm>;

/** In which half of a trial a person is: drawn once, and stored. */
export const storedArm = z.strictObject({
  participantId,
  arm: trialArm,
  /** The day from which the trial counts. */
  since: date,
  decidedAt: timestamp,
});
export type StoredArm = z.infer<typeof storedArm>;

/**
 * Is the reminder one whose worth a trial asks about? News of a referral goes to everybody.
 * @example isOnTrial('offered_place') // false
 */
export const isOnTrial = (kind: ReminderKind): boolean =>
  kind !== 'offered_place' && kind !== 'referral_outcome';

import { randomUUID } from 'node:crypto';
import { maySendAt } from '../../shared/domain/groups/sending-hours.ts';
import type {
  MessageChannel,
  MessageReason,
  StoredMessage,
} from '../../shared/domain/people/reminder.ts';
import type { Subject } from '../../shared/domain/privacy/audit.ts';
import type { Carried, Carrier } from '../carriers/carrier.ts';
import { hasEmail, sendEmail } from '../carriers/email.ts';
import { hasSms, sendSms } from '../carriers/sms.ts';
import { e164Of } from '../carriers/telephone.ts';
import { storeAudit } from '../store/audit.ts';
import { newOneTimeWord } from '../store/one-time-word.ts';
import {
  claimMessage,
  decideMessage,
  giveUpMessage,
  leaveUnknown,
  type MessageOfOrg,
} from '../store/outbox.ts';
import { type ReachablePerson, readReachable, stopReminders } from '../store/reachable-people.ts';
import { messageText } from './message-texts.ts';

/** The time now: a function that sends for a minute looks at the clock for each message. */
type Clock = () => string;

const carriers: Record<MessageChannel, { send: Carrier; isThere: () => boolean }> = {
  sms: { send: sendSms, isThere: hasSms },
  email: { send: sendEmail, isThere: hasEmail },
};

type MessageWay = { channel: MessageChannel; to: string };

/** Where a message goes to, or why it goes nowhere. */
function wayOf(
  { kind }: StoredMessage,
  person: ReachablePerson | undefined,
): MessageWay | { lacks: MessageReason } {
  const lacks = 'no_address' as const;
  // The word shows that somebody holds the telephone, wherever their reminders go.
  if (kind === 'own_word') {
    const to = person?.phone ? e164Of(person.phone) : undefined;
    return to ? { channel: 'sms', to } : { lacks };
  }
  if (!person?.reminders) return { lacks };
  if (person.stoppedAt) return { lacks: 'stopped' };
  const { channel, address } = person.reminders;
  const to = channel === 'sms' ? e164Of(address) : address;
  return to ? { channel, to } : { lacks };
}

/** Writes into the audit, under the person, that a message is being sent and how that ended. */
async function audited(
  { org, message }: MessageOfOrg,
  { id, at }: { id: string; at: string },
  outcome: string,
): Promise<void> {
  const { participantId, runId, kind } = message;
  const subject: Subject = { of: 'people', organisation: org, participantIds: [participantId] };
  const phase = outcome === 'begun' ? 'begun' : 'ended';
  await storeAudit(
    {
      ...{ at, requestId: id, by: { kind: 'automatic' }, reason: null, outcome },
      route: kind === 'own_word' ? 'sendOneTimeWord' : 'sendReminder',
      place: { participantId, ...(runId ? { runId } : {}) },
    },
    [subject],
    { phase, isFirst: true },
  );
}

/** Is it written into the audit? What cannot be audited is not sent. */
async function isAudited(of: MessageOfOrg, claim: { id: string; at: string }): Promise<boolean> {
  try {
    await audited(of, claim, 'begun');
    return true;
  } catch {
    return false;
  }
}

const outcomeOf = (carried: Carried) => ({
  state: carried.state,
  reason: carried.state === 'refused' ? carried.reason : null,
  carrierId: carried.state === 'sent' ? carried.carrierId : null,
});

/** Sends a message that waits: taken first, then audited, then sent once, then decided. */
async function send(
  of: MessageOfOrg,
  { channel, to }: MessageWay,
  person: ReachablePerson,
  clock: Clock,
): Promise<void> {
  const { org, message } = of;
  const isWord = message.kind === 'own_word';
  const made = isWord ? newOneTimeWord() : undefined;
  const word = made ? { ...made.stored, phoneSince: person.phoneSince } : null;
  const claim = { id: randomUUID(), at: clock() };
  if (!(await claimMessage(of, { ...claim, channel, word }))) return;
  const isNoted = await isAudited(of, claim);
  const text = messageText({ ...message, word: made?.word ?? '' }, channel, person.language);
  const carried: Carried = isNoted
    ? await carriers[channel].send({ to, ...text })
    : { state: 'refused', reason: 'not_audited' };
  await decideMessage(of, claim.id, clock(), outcomeOf(carried));
  if (carried.state === 'refused' && carried.reason === 'opted_out' && !isWord)
    await stopReminders(org, message.participantId, { address: to, at: clock() });
  // Of what may have been sent only its beginning is in the audit, as of any write.
  if (isNoted && carried.state !== 'unknown')
    await audited(of, claim, carried.state === 'sent' ? 'done' : 'not_sent');
}

/**
 * Takes a message a step: sends it if it waits and may be sent now, gives it up if it may not any
 * longer, and lists it as unknown if a function took it and ended without deciding.
 */
export async function deliverOne(of: MessageOfOrg, clock: Clock): Promise<void> {
  const { org, message } = of;
  const now = clock();
  if (message.state === 'claimed') return void (await leaveUnknown(of, now));
  if (now >= message.until) return void (await giveUpMessage(of, 'too_late', now));
  if (message.kind !== 'own_word' && !maySendAt(now)) return;
  const person = await readReachable(org, message.participantId);
  const way = wayOf(message, person);
  if ('lacks' in way) return void (await giveUpMessage(of, way.lacks, now));
  if (!carriers[way.channel].isThere()) return void (await giveUpMessage(of, 'no_carrier', now));
  if (person) await send(of, way, person, clock);
}

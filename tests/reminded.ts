import { askOwnWord, readOutbox } from '../functions/store/outbox.ts';
import { putArm, putReminder } from '../functions/store/reminding.ts';
import type { LocalServer } from '../infra/local/local-server.ts';
import type { Purpose } from '../shared/domain/people/consent.ts';
import { as, enrolled } from './make.ts';

/** The organisation of the demo's users. */
export const org = 'kainuu';

/** Lets the organisation send reminders; null stops them. */
export async function letRemind(
  server: LocalServer,
  reminders: { service: string; perMonth: number } | null = {
    ...{ service: 'Kainuun palvelu', perMonth: 10_000 },
  },
  reminderTrial: { since: string } | null = null,
) {
  const admin = as(server, 'admin');
  const { version, whoOpensGroups } = await admin.getOrganisation({});
  const body = { whoOpensGroups, reminders, reminderTrial };
  return admin.putOrganisation({ body, ifMatch: version });
}

/** Has the client say yes or no to a purpose, on paper. */
export async function allow(
  server: LocalServer,
  participantId: string,
  purpose: Purpose,
  said: { given?: boolean; on?: string; ifMatch?: number } = {},
) {
  const { given = true, on = '2026-03-01', ifMatch } = said;
  const body = { given, on, textVersion: '1', source: 'paper' as const };
  await as(server, 'own-worker').putConsent({ params: { participantId, purpose }, body, ifMatch });
}

/** Stores where a client's reminders go to, with a name and a telephone. */
export async function reachableAt(
  server: LocalServer,
  participantId: string,
  reminders: { channel: 'sms' | 'email'; address: string } | null,
  changes = {},
) {
  const who = { name: `Maija ${participantId}`, phone: '040 123 4567', language: 'fi' as const };
  const params = { participantId };
  await as(server, 'own-worker').putIdentity({ params, body: { ...who, reminders, ...changes } });
}

let numbers = 0;
/** A telephone number that nobody else has here. */
export function newTelephone(): string {
  numbers += 1;
  return `+3584050${String(numbers).padStart(5, '0')}`;
}

/** A member of a run who allowed reminders by text message, with their number. */
export async function remindable(server: LocalServer, runId: string, changes = {}) {
  const participantId = await enrolled(server, runId);
  const to = newTelephone();
  await allow(server, participantId, 'reminders');
  await reachableAt(server, participantId, { channel: 'sms', address: to }, changes);
  return { participantId, to };
}

/** Puts what is due at a moment into the outbox. */
export const remindAt = (server: LocalServer, time: string) => server.call('Remind', { time });
/** Sends what waits at a moment. */
export const deliverAt = (server: LocalServer, time: string) => server.call('Deliver', { time });

/** Both, a minute apart. */
export async function remindAndDeliver(server: LocalServer, time: string) {
  await remindAt(server, time);
  await deliverAt(server, new Date(Date.parse(time) + 60_000).toISOString());
}

/** The messages to a person with the state of each, in the order of their kinds. */
export async function messagesOf(participantId: string) {
  const { messages } = await readOutbox(org, participantId);
  return messages
    .map(({ kind, state, reason }) => [kind, reason ? `${state} ${reason}` : state].join(' '))
    .toSorted();
}

/** Stores every kind of message to a person that there is, and in which half of a trial they are. */
export async function storeMessages(participantId: string, runId: string) {
  const [now, day] = ['2026-03-09T08:00:00.000Z', '2026-03-09'];
  const until = '2026-03-09T17:00:00.000Z';
  await askOwnWord(org, participantId, { now, service: 'Palvelu' });
  await putReminder(
    org,
    {
      ...{ participantId, kind: 'next_session', runId, thing: 's1#2026-03-10' },
      ...{ day: '2026-03-10', time: '13:00', needs: ['reminders'] },
    },
    { now, day, until, service: 'Palvelu' },
  );
  await putArm(org, { participantId, arm: 'reminded', since: '2026-03-01', decidedAt: now });
}

import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { Stand } from '../../infra/local/stand.ts';
import {
  answers,
  as,
  enrolled,
  formBody,
  formParams,
  holding,
  newId,
  participant,
  sessionBody,
} from '../make.ts';

/** A table's name by the beginning of its logical id. */
export const tableOf = (stand: Stand, name: 'Records' | 'Identities') =>
  Object.entries(stand.tables).find(([id]) => id.startsWith(name))?.[1] ?? '';

/** All items of a table in which a text stands anywhere. */
export async function itemsWith(stand: Stand, name: 'Records' | 'Identities', text: string) {
  const TableName = tableOf(stand, name);
  const { Items = [] } = await stand.documents.send(new ScanCommand({ TableName }));
  return Items.filter((item) => JSON.stringify(item).includes(text));
}

const markedAt = '2026-03-02T12:00:00.000Z';
const present = { attendance: 'present' as const, markedAt, device: 'tablet' };

/** Marks the members as present in a session of the run. */
export async function takeRoll(stand: Stand, runId: string, members: readonly string[]) {
  const params = { runId, sessionId: newId('session') };
  const leader = as(stand, 'leader');
  await leader.putSession({ params, body: sessionBody() });
  const marks = Object.fromEntries(members.map((number) => [number, present]));
  await leader.patchAttendance({ params, body: { marks } });
  return params.sessionId;
}

/** A link to a member's end form, through which one answer was saved; and the link it replaced. */
async function answerHalf(stand: Stand, runId: string, participantId: string) {
  const leader = as(stand, 'leader');
  const { occasion, instrumentId } = formParams(runId, participantId, 'end');
  const body = {
    ...{ occasion, instrumentId, participantIds: [participantId] },
    outsideWindow: 'other' as const,
  };
  await leader.postLinks({ params: { runId }, body });
  const { items } = await leader.postLinks({ params: { runId }, body });
  const secret = items[0]?.secret ?? '';
  const saves = { feels_healthy: { answer: 2, at: new Date().toISOString() } };
  await holding(stand, secret).patchAnswer({ body: { device: 'phone', saves } });
  return secret;
}

/** A member of whom everything is kept that can be: all but the name. */
export async function wholePerson(stand: Stand, runId: string) {
  const participantId = await enrolled(stand, runId, { sex: 'female', birth_year: 1980 });
  const leader = as(stand, 'leader');
  await as(stand, 'own-worker').putConsent({
    params: { participantId, purpose: 'measurement' },
    body: { given: true, on: '2026-03-02', textVersion: '1', source: 'paper' },
  });
  const sessionId = await takeRoll(stand, runId, [participantId]);
  await leader.putForm({ params: formParams(runId, participantId), body: formBody(answers(4)) });
  const { channel: _, ...entry } = formBody(answers(5), { outsideWindow: 'other' });
  const followUp = formParams(runId, participantId, 'follow_up');
  await leader.putPaperEntry({ params: followUp, body: entry });
  await leader.putFormDecision({
    params: followUp,
    body: { decision: 'handed_out', on: '2026-03-02' },
  });
  const secret = await answerHalf(stand, runId, participantId);
  return { participantId, sessionId, secret };
}

/** A client of the own worker, whose name is kept. */
export async function namedPerson(stand: Stand, name = 'Maija Mallikas') {
  const participantId = await participant(stand);
  await as(stand, 'own-worker').putIdentity({
    params: { participantId },
    body: { name, phone: '+358 40 123 4567', language: 'sv' },
  });
  return participantId;
}

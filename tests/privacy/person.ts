import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { LocalServer } from '../../infra/local/local-server.ts';
import {
  as,
  enrolled,
  formParams,
  holding,
  newAnswers,
  newFormBody,
  newId,
  newParticipant,
  newSessionBody,
} from '../make.ts';

/** A table's name by the beginning of its logical id. */
export const tableNameOf = (server: LocalServer, name: 'Records' | 'Identities') =>
  Object.entries(server.tables).find(([id]) => id.startsWith(name))?.[1] ?? '';

/** All items of a table that contain a text anywhere. */
export async function itemsWith(server: LocalServer, name: 'Records' | 'Identities', text: string) {
  const TableName = tableNameOf(server, name);
  const { Items = [] } = await server.documents.send(new ScanCommand({ TableName }));
  return Items.filter((item) => JSON.stringify(item).includes(text));
}

/** The sort keys of all items of a run. */
export const sortKeysOfRun = async (server: LocalServer, runId: string): Promise<string[]> =>
  (await itemsWith(server, 'Records', `#RUN#${runId}`)).map(({ sk }) => String(sk)).toSorted();

const markedAt = '2026-03-02T12:00:00.000Z';
const present = { attendance: 'present' as const, markedAt, device: 'tablet' };

/** Marks the members as present in a session of the run. */
export async function takeRoll(server: LocalServer, runId: string, members: readonly string[]) {
  const params = { runId, sessionId: newId('session') };
  const leader = as(server, 'leader');
  await leader.putSession({ params, body: newSessionBody() });
  const marks = Object.fromEntries(members.map((number) => [number, present]));
  await leader.patchAttendance({ params, body: { marks } });
  return params.sessionId;
}

/** A link to a member's end form, through which one answer was saved; and the link it replaced. */
async function answerHalf(server: LocalServer, runId: string, participantId: string) {
  const leader = as(server, 'leader');
  const { occasion, instrumentId } = formParams(runId, participantId, 'end');
  const body = {
    ...{ occasion, instrumentId, participantIds: [participantId] },
    outsideWindow: 'other' as const,
  };
  await leader.postLinks({ params: { runId }, body });
  const { items } = await leader.postLinks({ params: { runId }, body });
  const secret = items[0]?.secret ?? '';
  const saves = { feels_healthy: { answer: 2, at: new Date().toISOString() } };
  await holding(server, secret).patchAnswer({ body: { device: 'phone', saves } });
  return secret;
}

/** A member about whom everything possible is stored, except the name. */
export async function wholePerson(server: LocalServer, runId: string) {
  const participantId = await enrolled(server, runId, { sex: 'female', birth_year: 1980 });
  const leader = as(server, 'leader');
  await as(server, 'own-worker').putConsent({
    params: { participantId, purpose: 'measurement' },
    body: { given: true, on: '2026-03-02', textVersion: '1', source: 'paper' },
  });
  const sessionId = await takeRoll(server, runId, [participantId]);
  await leader.putForm({
    params: formParams(runId, participantId),
    body: newFormBody(newAnswers(4)),
  });
  const { channel: _, ...entry } = newFormBody(newAnswers(5), { outsideWindow: 'other' });
  const followUp = formParams(runId, participantId, 'follow_up');
  await leader.putPaperEntry({ params: followUp, body: entry });
  await leader.putFormDecision({
    params: followUp,
    body: { decision: 'handed_out', on: '2026-03-02' },
  });
  const secret = await answerHalf(server, runId, participantId);
  return { participantId, sessionId, secret };
}

/** A client of the own worker, whose name is stored. */
export async function namedPerson(server: LocalServer, name = 'Maija Mallikas') {
  const participantId = await newParticipant(server);
  await as(server, 'own-worker').putIdentity({
    params: { participantId },
    body: { name, phone: '+358 40 123 4567', language: 'sv' },
  });
  return participantId;
}

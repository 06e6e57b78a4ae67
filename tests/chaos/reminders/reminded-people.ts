import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { BatchWriteCommand, DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { indexed, keys } from '../../../functions/store/keys.ts';
import { localAwsAccount } from '../../../infra/local/template/intrinsics.ts';
import { newParticipantId } from '../../../shared/domain/participant-id.ts';
import { inLanes } from '../harness/persistence.ts';

/** A place in the tables: one item, in the records or in the identities. */
type PlacedItem = { table: 'Records' | 'Identities'; item: Record<string, unknown> };

/** The organisation, and the day on which everybody's session is. */
export const remindedOrg = 'kainuu';
const sessionDay = '2026-03-10';
/** The day before, on which everybody is reminded. */
export const remindedDay = '2026-03-09';

const membersOfRun = 100;
const batch = 25;

/** A person who is to be reminded: by number, and by the number of their telephone. */
export type RemindedPerson = { participantId: string; to: string };

const records = (item: Record<string, unknown>): PlacedItem => ({ table: 'Records', item });

function itemsOfPerson({ participantId, to }: RemindedPerson, runId: string): PlacedItem[] {
  const org = remindedOrg;
  const said = { given: true, on: '2026-03-01', textVersion: '1', source: 'paper' };
  const recorded = { recordedBy: 'own-worker', recordedAt: '2026-03-01T10:00:00.000Z' };
  return [
    records({
      ...keys.participant(org, participantId),
      ...{ participantId, ownWorker: 'own-worker', registeredBy: 'own-worker', version: 1 },
    }),
    records({
      ...keys.consent(org, participantId, 'reminders'),
      ...{ participantId, purpose: 'reminders', history: [{ ...said, ...recorded }], version: 1 },
    }),
    records({
      ...keys.member(org, runId, participantId),
      ...indexed.memberOfRun(org, participantId, runId),
      ...{ participantId, state: 'enrolled', joinedOn: '2026-03-02', version: 1 },
    }),
    {
      table: 'Identities',
      item: {
        ...keys.identity(org, participantId),
        ...{ participantId, name: 'Myrskyn Kokeilija', phone: to, language: 'fi', version: 1 },
        reminders: { channel: 'sms', address: to },
      },
    },
  ];
}

function itemsOfRun(runId: string): PlacedItem[] {
  const run = { runId, startsOn: '2026-03-02', endsOn: '2026-05-04', status: 'running' };
  return [
    records({
      ...keys.run(remindedOrg, runId),
      ...indexed.runByStart(remindedOrg, run),
      ...{ ...run, instruments: [], windows: {}, version: 1 },
    }),
    records({
      ...keys.session(remindedOrg, runId, 's1'),
      ...{ sessionId: 's1', kind: 'meeting', date: sessionDay, startsAt: '13:00', version: 1 },
      ...{ status: 'planned', members: [], last: false, marks: {} },
    }),
  ];
}

const settings = records({
  ...keys.organisation(remindedOrg),
  ...indexed.reminding(remindedOrg),
  ...{ reminders: { service: 'Palvelu', perMonth: 100_000 }, reminderTrial: null, version: 1 },
});

/**
 * Stores some people who are all due for a reminder of the next session, in groups of a hundred, as
 * the functions would: what a storm of messages needs, without the requests that would store it.
 */
export async function storePeople(
  { endpoint, tables }: { endpoint: string; tables: Readonly<Record<string, string>> },
  count: number,
): Promise<RemindedPerson[]> {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new DynamoDBClient({ endpoint, region: localAwsAccount.region, credentials });
  const documents = DynamoDBDocumentClient.from(client);
  const nameOf = (table: PlacedItem['table']) =>
    Object.entries(tables).find(([id]) => id.startsWith(table))?.[1] ?? '';
  const people = Array.from({ length: count }, (_, n) => ({
    participantId: newParticipantId(),
    to: `+3584050${String(n).padStart(5, '0')}`,
  }));
  const runOf = (n: number) => `myrsky-${Math.floor(n / membersOfRun)}`;
  const runs = new Set(people.map((_, n) => runOf(n)));
  const all = [
    settings,
    ...[...runs].flatMap(itemsOfRun),
    ...people.flatMap((person, n) => itemsOfPerson(person, runOf(n))),
  ];
  const batches = (['Records', 'Identities'] as const).flatMap((table) => {
    const items = all.filter((one) => one.table === table).map(({ item }) => item);
    return Array.from({ length: Math.ceil(items.length / batch) }, (_, n) => ({
      [nameOf(table)]: items
        .slice(n * batch, (n + 1) * batch)
        .map((Item) => ({ PutRequest: { Item } })),
    }));
  });
  await inLanes(batches, 4, async (RequestItems) => {
    await documents.send(new BatchWriteCommand({ RequestItems }));
  });
  client.destroy();
  return people;
}

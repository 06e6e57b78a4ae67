import { retentionLimits, retentionYears } from '../../shared/configuration.ts';
import { daysAfter } from '../../shared/domain/day.ts';
import type { Run } from '../../shared/domain/groups/run.ts';
import {
  type RemovalNight,
  type RemovalsAhead,
  removalNight,
  removalsAhead,
} from '../../shared/domain/privacy/removal.ts';
import { yearsAfter } from '../../shared/domain/retention-days.ts';
import { documents } from './documents.ts';
import { indexed, keys } from './keys.ts';
import { queryAll } from './query.ts';
import { listRuns } from './runs.ts';
import { type Item, readItem, recordsTable } from './table.ts';

/** The clients of an organisation who may be removed soon, with the groups they are in. */
export type ListedClients = Map<string, { recordedOn: string | null; runIds: string[] }>;

const partsOf = (key: unknown) => {
  const [, org = '', , id = ''] = String(key).split('#');
  return { org, id };
};

/** Adds what an item of the index says about a client, or only that there is the organisation. */
function addListed(found: Map<string, ListedClients>, item: Item): void {
  if (!String(item.pk).startsWith('ORG#')) return;
  const { org, id } = partsOf(item.pk);
  const clients: ListedClients = found.get(org) ?? new Map();
  found.set(org, clients);
  const listed = (participantId: string) => {
    const one = clients.get(participantId) ?? { recordedOn: null, runIds: [] };
    clients.set(participantId, one);
    return one;
  };
  const sk = String(item.sk);
  if (sk.startsWith('MEMBER#') || sk.startsWith('REFERRAL#'))
    listed(sk.slice(sk.indexOf('#') + 1)).runIds.push(id);
  if (sk === keys.participant('', '').sk && String(item.pk).includes('#PARTICIPANT#'))
    listed(id).recordedOn = item.recordedOn === undefined ? null : (item.recordedOn as string);
}

/**
 * Every client of every organisation with their groups, from the index of persons: every client is
 * in it under a worker, and every membership under the client. It has no form, session or text.
 */
export async function listAllClients(): Promise<Map<string, ListedClients>> {
  const found = new Map<string, ListedClients>();
  let ExclusiveStartKey: Item | undefined;
  do {
    const page = await documents.send('Scan', {
      TableName: recordsTable(),
      IndexName: 'byPerson',
      ProjectionExpression: 'pk, sk, recordedOn',
      ExclusiveStartKey,
    });
    for (const item of page.Items ?? []) addListed(found, item);
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey);
  return found;
}

/** The runs of an organisation that ended so long ago that their retention is over soon, or was. */
export async function listOldRuns(org: string, today: string): Promise<Run[]> {
  const to = daysAfter(yearsAfter(today, -retentionYears.group), retentionLimits.aheadDays);
  const runs: Run[] = [];
  let cursor: string | undefined;
  do {
    const { items, next } = await listRuns(org, { to }, { cursor });
    runs.push(...items.filter((run) => run.endsOn <= to));
    cursor = next ?? undefined;
  } while (cursor);
  return runs;
}

/** Stores what a night removed, if anything, and what will be removed next. */
export async function storeReport(
  org: string,
  night: RemovalNight,
  ahead: RemovalsAhead,
): Promise<void> {
  const TableName = recordsTable();
  if (night.groups.length > 0 || night.clients > 0)
    await documents.send('PutItem', {
      TableName,
      Item: { ...keys.removalNight(org, night.on), ...night },
    });
  const listed = { ...keys.removalsAhead(org), ...indexed.removalsOf(org) };
  await documents.send('PutItem', { TableName, Item: { ...listed, ...ahead } });
}

/** What was removed in an organisation, the last night first; and what will be, once a night knew. */
export async function readReports(
  org: string,
): Promise<{ ahead: RemovalsAhead | null; nights: RemovalNight[] }> {
  const { pk, sk } = keys.removalsAhead(org);
  const items = await queryAll({ partition: pk, isBackwards: true });
  const ahead = items.find((item) => item.sk === sk);
  return {
    ahead: ahead ? readItem(removalsAhead, ahead) : null,
    nights: items.filter((item) => item.sk !== sk).map((item) => readItem(removalNight, item)),
  };
}

import { keys } from './keys.ts';
import { itemsOfOutbox } from './outbox.ts';
import { deleteItem, keyOfItem } from './run-erasures.ts';
import { type TransactionPart, untilWritten, writeTogether } from './save.ts';
import { getItems, type Item, recordsTable } from './table.ts';

/** Deletes every message to a person, and which half of a trial they were in. */
export async function eraseOutbox(org: string, participantId: string): Promise<void> {
  for (const item of await itemsOfOutbox(org, participantId)) await deleteItem(item);
}

/** Deletes the messages about one group, which is removed. */
export async function eraseMessagesOfRun(
  org: string,
  runId: string,
  participantId: string,
): Promise<void> {
  const items = await itemsOfOutbox(org, participantId);
  for (const item of items.filter((one) => one.runId === runId)) await deleteItem(item);
}

/** The positions in the lists of what waits and of a trial's people, under the other number. */
function listedUnder({ runsSort, personSort }: Item, staying: string): Item {
  const [at = '', org = ''] = String(runsSort).split('#');
  return {
    ...(runsSort === undefined ? {} : { runsSort: `${at}#${org}#${staying}` }),
    ...(personSort === undefined ? {} : { personSort: staying }),
  };
}

/** Moves an item; where the other number has one of the same thing, that one stays. */
function moved(
  item: Item,
  there: Item | undefined,
  staying: string,
  pk: string,
): TransactionPart[] {
  const TableName = recordsTable();
  const asRead =
    typeof item.version === 'number'
      ? {
          ConditionExpression: 'version = :seen',
          ExpressionAttributeValues: { ':seen': item.version },
        }
      : { ConditionExpression: 'attribute_exists(pk)' };
  const gone = { Delete: { TableName, Key: keyOfItem(item), ...asRead } };
  if (there) return [gone];
  const named = 'participantId' in item ? { participantId: staying } : {};
  const Item = { ...item, ...named, ...listedUnder(item, staying), pk };
  const put = { TableName, Item, ConditionExpression: 'attribute_not_exists(pk)' };
  return [{ Put: put }, gone];
}

/**
 * Moves the messages of a number that ends to the one that stays, until none is left: so nobody is
 * reminded of one thing under both. One that is being sent just now is listed as unknown later.
 */
export async function joinOutbox(org: string, ending: string, staying: string): Promise<void> {
  const { pk } = keys.trialArm(org, staying, '');
  await untilWritten(async () => {
    const items = await itemsOfOutbox(org, ending);
    for (const item of items) {
      const [there] = await getItems([{ pk, sk: String(item.sk) }]);
      // Stopped where it was sent meanwhile: it is found again at the next look.
      await writeTogether(moved(item, there, staying, pk));
    }
    return items.length === 0 || undefined;
  });
}

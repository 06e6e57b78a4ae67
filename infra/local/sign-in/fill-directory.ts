import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { staffItems } from '../../../functions/store/staff-items.ts';
import { memberAtFirstSignIn } from '../../../shared/domain/people/staff.ts';
import { demoMailOf } from './accounts.ts';
import type { DemoUser } from './demo-users.ts';

/** The directory of the staff of one local server. */
export type LocalDirectory = {
  documents: DynamoDBDocumentClient;
  recordsTable: string;
  /** The issuer of the local tokens; null for people who have no account. */
  issuer: string | null;
};

function itemsOf(issuer: string | null, { id, name, roles, organisation }: DemoUser) {
  const member = memberAtFirstSignIn(
    { issuer: issuer ?? '', sub: id },
    {
      ...{ name, roles },
      ...(issuer ? { userName: demoMailOf({ id }) } : {}),
    },
  );
  return staffItems(organisation, issuer ? member : { ...member, subjects: [] });
}

/** Writes all of them, or none if one is there already. */
async function addTogether(
  { documents, recordsTable, issuer }: LocalDirectory,
  users: readonly DemoUser[],
): Promise<boolean> {
  const items = users.flatMap((user) => itemsOf(issuer, user));
  const TransactItems = items.map((Item) => ({
    Put: {
      TableName: recordsTable,
      Item,
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  }));
  try {
    await documents.send(new TransactWriteCommand({ TransactItems }));
    return true;
  } catch (error) {
    if (error instanceof TransactionCanceledException) return false;
    throw error;
  }
}

/**
 * Puts users into the directory of the staff, as their first sign-in would, except those who are in
 * it already.
 */
export async function fillDirectory(
  directory: LocalDirectory,
  users: readonly DemoUser[],
): Promise<void> {
  const added = await addTogether(directory, users);
  if (added || users.length === 1) return;
  for (const user of users) await addTogether(directory, [user]);
}

import * as z from 'zod';
import {
  type InstrumentDraftBody,
  type StoredInstrumentDraft,
  storedInstrumentDraft,
} from '../../shared/domain/forms/instrument-draft.ts';
import { timestamp, userId, version } from '../../shared/domain/ids.ts';
import { Problem } from '../../shared/problems.ts';
import { documents, isConditionFailed } from './documents.ts';
import { keys } from './keys.ts';
import { queryAll } from './query.ts';
import { saveItem } from './save.ts';
import { getItem, type Item, readItem, recordsTable } from './table.ts';

/** The attribute that markers have, and drafts lack. */
const marker = 'deletedAt';

/**
 * Replaces a draft that was deleted. Its version is above that of the draft, and the next draft
 * starts above it: so whatever was sent to the deleted one, and arrives late, is a conflict.
 */
const deletedDraft = z.strictObject({
  instrumentId: z.string(),
  deletedBy: userId,
  [marker]: timestamp,
  version,
});

/** The possible items under a draft's key. */
export const draftOrMarker = z.union([storedInstrumentDraft, deletedDraft]);

const isDraft = (stored: z.infer<typeof draftOrMarker>): stored is StoredInstrumentDraft =>
  !(marker in stored);

export async function getInstrumentDraft(
  org: string,
  instrumentId: string,
): Promise<StoredInstrumentDraft | undefined> {
  const stored = await getItem(draftOrMarker, keys.instrumentDraft(org, instrumentId));
  return stored && isDraft(stored) ? stored : undefined;
}

/** Every draft of the organisation. */
export async function listInstrumentDrafts(org: string): Promise<StoredInstrumentDraft[]> {
  const { pk, sk } = keys.instrumentDraft(org, '');
  const items = await queryAll({ partition: pk, prefix: sk });
  return items.map((item) => readItem(draftOrMarker, item)).filter(isDraft);
}

/**
 * Saves a draft over the version that was read.
 * @throws Problem version.conflict, version.required
 */
export async function saveInstrumentDraft(
  org: string,
  instrumentId: string,
  body: InstrumentDraftBody,
  { ifMatch, ...signed }: { savedBy: string; savedAt: string; ifMatch: number | undefined },
): Promise<StoredInstrumentDraft> {
  const item = await saveItem({
    key: keys.instrumentDraft(org, instrumentId),
    content: { instrumentId, ...body },
    ...{ signed, ifMatch, marker },
    removed: ['deletedBy', marker],
    exists: 'version.required',
  });
  return readItem(storedInstrumentDraft, item);
}

/**
 * Deletes the draft that was read, and leaves a marker in its place. Where there is none any more,
 * there is nothing to do.
 * @throws Problem version.conflict where there is another one now
 */
export async function deleteInstrumentDraft(
  org: string,
  instrumentId: string,
  { ifMatch, ...signed }: { deletedBy: string; deletedAt: string; ifMatch: number },
): Promise<void> {
  const content = { instrumentId, ...signed, version: ifMatch + 1 };
  try {
    await documents.send('PutItem', {
      TableName: recordsTable(),
      Item: { ...keys.instrumentDraft(org, instrumentId), ...content },
      ConditionExpression: `version = :read AND attribute_not_exists(${marker})`,
      ExpressionAttributeValues: { ':read': ifMatch },
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    });
  } catch (error) {
    if (!isConditionFailed(error)) throw error;
    const stored: Item | undefined = error.stored;
    if (stored && !(marker in stored)) throw new Problem('version.conflict');
  }
}

import {
  type InstrumentDraftBody,
  type StoredInstrumentDraft,
  storedInstrumentDraft,
} from '../../shared/domain/forms/instrument-draft.ts';
import { documents } from './documents.ts';
import { keys } from './keys.ts';
import { queryAll } from './query.ts';
import { saveItem } from './save.ts';
import { getItem, readItem, recordsTable } from './table.ts';

export const getInstrumentDraft = (
  org: string,
  instrumentId: string,
): Promise<StoredInstrumentDraft | undefined> =>
  getItem(storedInstrumentDraft, keys.instrumentDraft(org, instrumentId));

/** Every draft of the organisation. */
export async function listInstrumentDrafts(org: string): Promise<StoredInstrumentDraft[]> {
  const { pk, sk } = keys.instrumentDraft(org, '');
  const items = await queryAll({ partition: pk, prefix: sk });
  return items.map((item) => readItem(storedInstrumentDraft, item));
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
    signed,
    ifMatch,
    exists: 'version.required',
  });
  return readItem(storedInstrumentDraft, item);
}

/** Deletes a draft; one that is gone already is no fault. */
export async function deleteInstrumentDraft(org: string, instrumentId: string): Promise<void> {
  const Key = keys.instrumentDraft(org, instrumentId);
  await documents.send('DeleteItem', { TableName: recordsTable(), Key });
}

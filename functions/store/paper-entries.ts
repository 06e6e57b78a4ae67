import { type Form, type FormKey, form, statusOf } from '../../shared/domain/forms/form.ts';
import { newForm, repeated } from '../../shared/domain/forms/form-versions.ts';
import {
  differences,
  type PaperEntry,
  type PaperEntryReply,
  paperEntry,
} from '../../shared/domain/forms/paper-entry.ts';
import { Problem } from '../../shared/problems.ts';
import { documents, isConditionFailed } from './documents.ts';
import { putForm } from './forms.ts';
import { keys } from './keys.ts';
import { refusalOf, untilWritten, updateOf, type VersionedSave, writeTogether } from './save.ts';
import { getItem, recordsTable } from './table.ts';

type FirstEntry = Omit<PaperEntry, 'comparedBy' | 'version'>;

const paperForm = (
  { enteredBy, enteredAt, ...entry }: FirstEntry,
  others: { secondEntryBy?: string; comparedBy?: string[] } = {},
) =>
  newForm(
    { ...entry, channel: 'paper' },
    { by: enteredBy, at: enteredAt, handedOutBy: null, ...others },
  );

/** A person's own entry. Another person's entry is never read to complete this one. */
export async function getOwnPaperEntry(
  org: string,
  runId: string,
  key: FormKey,
  enteredBy: string,
): Promise<PaperEntry | undefined> {
  const entry = await getItem(paperEntry, keys.paperEntry(org, runId, key));
  return entry?.enteredBy === enteredBy ? entry : undefined;
}

/**
 * The reply to the person who entered the stored form and enters the same again; others are all
 * refused in the same way.
 */
function replyOf(entry: FirstEntry, here: Form): PaperEntryReply {
  const stored = repeated(here, paperForm(entry));
  return { status: 'received', form: statusOf(stored), version: stored.version };
}

/**
 * Stores a first entry, or the same person's corrected one over the version they saw, unless the
 * form was stored or the entry was changed meanwhile: a late repeat never overwrites the
 * correction.
 */
async function saveFirst(
  org: string,
  runId: string,
  { enteredBy, enteredAt, ...content }: FirstEntry,
  { stored, ifMatch }: { stored: PaperEntry | undefined; ifMatch: number | undefined },
): Promise<PaperEntryReply | undefined> {
  const save: VersionedSave = {
    key: keys.paperEntry(org, runId, content),
    content,
    signed: { enteredBy, enteredAt },
    ifMatch,
    exists: 'version.required',
  };
  if (stored?.version !== ifMatch) {
    const refusal = refusalOf(save, stored);
    if (refusal || !stored) throw refusal;
    return { status: 'second_awaited', enteredAt: stored.enteredAt, version: stored.version };
  }
  const noForm = {
    TableName: recordsTable(),
    Key: keys.form(org, runId, content),
    ConditionExpression: 'attribute_not_exists(pk)',
  };
  const stopped = await writeTogether([{ ConditionCheck: noForm }, { Update: updateOf(save) }]);
  return stopped ? undefined : { status: 'second_awaited', enteredAt, version: (ifMatch ?? 0) + 1 };
}

/** The condition that an entry is as it was read: not changed, and not compared with any other. */
const isAsRead = ({ version, comparedBy }: PaperEntry) => ({
  ConditionExpression: `version = :seen AND ${
    comparedBy.length > 0 ? 'comparedBy = :compared' : 'attribute_not_exists(comparedBy)'
  }`,
  ExpressionAttributeValues: {
    ':seen': version,
    ...(comparedBy.length > 0 ? { ':compared': comparedBy } : {}),
  },
});

/** Makes a form of two equal entries, unless somebody changed either meanwhile. */
async function storeBoth(org: string, runId: string, first: PaperEntry, second: FirstEntry) {
  const { version: _, comparedBy, ...entered } = first;
  const form = paperForm(entered, { secondEntryBy: second.enteredBy, comparedBy });
  await writeTogether([
    { Put: putForm(org, runId, form) },
    {
      Delete: {
        TableName: recordsTable(),
        Key: keys.paperEntry(org, runId, first),
        ...isAsRead(first),
      },
    },
  ]);
}

/**
 * Stores which people had an entry compared with their own reading and saw where they differ: they
 * know the answers, or could. Returns whether that is stored now, or was before.
 */
async function storeCompared(
  org: string,
  runId: string,
  first: PaperEntry,
  by: string,
): Promise<boolean> {
  if (first.comparedBy.includes(by)) return true;
  const { ConditionExpression, ExpressionAttributeValues } = isAsRead(first);
  try {
    await documents.send('UpdateItem', {
      TableName: recordsTable(),
      Key: keys.paperEntry(org, runId, first),
      UpdateExpression: 'SET comparedBy = :all',
      ConditionExpression,
      ExpressionAttributeValues: {
        ...ExpressionAttributeValues,
        ':all': [...first.comparedBy, by],
      },
    });
    return true;
  } catch (error) {
    if (isConditionFailed(error)) return false;
    throw error;
  }
}

/**
 * Stores an entry of a paper form: one person's entry is stored separately, and becomes a form when
 * another person's entry is equal. When it differs, only the fact that they were compared is
 * stored.
 * @param ifMatch the version of the entry that was looked at; another person's is compared, not replaced
 * @throws Problem form.entries_differ, form.exists, form.participants_own, version.conflict, version.required, server.busy
 */
export async function savePaperEntry(
  org: string,
  runId: string,
  entry: FirstEntry,
  ifMatch: number | undefined,
): Promise<PaperEntryReply> {
  return untilWritten(async () => {
    const here = await getItem(form, keys.form(org, runId, entry));
    if (here) return replyOf(entry, here);
    const stored = await getItem(paperEntry, keys.paperEntry(org, runId, entry));
    if (!stored || stored.enteredBy === entry.enteredBy)
      return saveFirst(org, runId, entry, { stored, ifMatch });
    const errors = differences(stored, entry);
    if (errors.length > 0) {
      if (!(await storeCompared(org, runId, stored, entry.enteredBy))) return undefined;
      throw new Problem('form.entries_differ', { errors });
    }
    await storeBoth(org, runId, stored, entry);
    // Read again: what was just stored, or what was in the way.
    return undefined;
  });
}

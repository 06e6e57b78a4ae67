import { type Form, form, statusOf } from '../../shared/model/form.ts';
import {
  checkSameEntry,
  type PaperEntry,
  type PaperEntryReply,
  paperEntry,
} from '../../shared/model/paper-entry.ts';
import { formSave } from './forms.ts';
import { keys } from './keys.ts';
import { refusalOf, type Save, untilWritten, updateOf, writeTogether } from './save.ts';
import { getItem, recordsTable } from './table.ts';

type Entry = Omit<PaperEntry, 'version'>;

const paperForm = ({ enteredBy, enteredAt, ...entry }: Entry) => ({
  ...entry,
  channel: 'paper' as const,
  receivedBy: enteredBy,
  receivedAt: enteredAt,
});

/** The reply of a form that is here already with the same content; another one stands in the way. */
function replyOf(org: string, runId: string, entry: Entry, here: Form): PaperEntryReply {
  const refusal = refusalOf(formSave(org, runId, paperForm(entry)), here);
  if (refusal) throw refusal;
  return { status: 'received', form: statusOf(here), version: here.version };
}

/**
 * Keeps a first entry, or the same person's corrected one over the version that she saw, unless the
 * form came in or the entry was changed meanwhile: a late repeat never goes over the correction.
 */
async function saveFirst(
  org: string,
  runId: string,
  { enteredBy, enteredAt, ...content }: Entry,
  { kept, ifMatch }: { kept: PaperEntry | undefined; ifMatch: number | undefined },
): Promise<PaperEntryReply | undefined> {
  const save: Save = {
    key: keys.paperEntry(org, runId, content),
    content,
    signed: { enteredBy, enteredAt },
    ifMatch,
    exists: 'version.required',
  };
  if (kept?.version !== ifMatch) {
    const refusal = refusalOf(save, kept);
    if (refusal || !kept) throw refusal;
    return { status: 'second_awaited', enteredAt: kept.enteredAt, version: kept.version };
  }
  const noForm = {
    TableName: recordsTable(),
    Key: keys.form(org, runId, content),
    ConditionExpression: 'attribute_not_exists(pk)',
  };
  const stopped = await writeTogether([{ ConditionCheck: noForm }, { Update: updateOf(save) }]);
  return stopped ? undefined : { status: 'second_awaited', enteredAt, version: (ifMatch ?? 0) + 1 };
}

/** Makes a form of two entries that say the same, unless somebody changed either meanwhile. */
async function keepBoth(org: string, runId: string, first: PaperEntry, second: Entry) {
  const { version, ...entered } = first;
  const save = formSave(org, runId, { ...paperForm(entered), secondEntryBy: second.enteredBy });
  await writeTogether([
    { Update: updateOf(save) },
    {
      Delete: {
        TableName: recordsTable(),
        Key: keys.paperEntry(org, runId, first),
        ConditionExpression: 'version = :seen',
        ExpressionAttributeValues: { ':seen': version },
      },
    },
  ]);
}

/**
 * Keeps an entry of a paper form: one person's is kept aside, and becomes a form when another
 * person's is the same. When it differs, nothing is stored.
 * @param ifMatch the version of the entry that was looked at; another person's is compared, not replaced
 * @throws Problem form.entries_differ, form.exists, version.conflict, version.required, server.busy
 */
export async function savePaperEntry(
  org: string,
  runId: string,
  entry: Entry,
  ifMatch: number | undefined,
): Promise<PaperEntryReply> {
  return untilWritten(async () => {
    const here = await getItem(form, keys.form(org, runId, entry));
    if (here) return replyOf(org, runId, entry, here);
    const kept = await getItem(paperEntry, keys.paperEntry(org, runId, entry));
    if (!kept || kept.enteredBy === entry.enteredBy)
      return saveFirst(org, runId, entry, { kept, ifMatch });
    checkSameEntry(kept, entry);
    await keepBoth(org, runId, kept, entry);
    // Read again: what was kept just now, or what was in the way.
    return undefined;
  });
}

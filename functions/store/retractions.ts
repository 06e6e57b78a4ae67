import { dayOf } from '../../shared/domain/day.ts';
import { draftForm, erased } from '../../shared/domain/forms/draft-form.ts';
import { type Form, type FormKey, form } from '../../shared/domain/forms/form.ts';
import { newForm, takenBack } from '../../shared/domain/forms/form-versions.ts';
import { paperEntry } from '../../shared/domain/forms/paper-entry.ts';
import { Problem } from '../../shared/problems.ts';
import { putForm } from './forms.ts';
import { keys } from './keys.ts';
import { putOver, untilWritten, writeTogether } from './save.ts';
import { getItems, readItem, recordsTable } from './table.ts';

type SignedBy = { by: string; at: string };

type BegunForm = Pick<Form, 'instrumentVersion' | 'synthetic' | 'channel'>;

/** The empty form stored for one that is retracted before it was handed in. */
function unfinished(key: FormKey, begun: BegunForm, { by, at }: SignedBy): Form {
  const { occasion, instrumentId, participantId } = key;
  const { instrumentVersion, channel, synthetic } = begun;
  const nothing = { answers: {}, answeredOn: dayOf(at), outsideWindow: null };
  return newForm(
    {
      ...{ occasion, instrumentId, participantId, instrumentVersion, channel, synthetic },
      ...nothing,
    },
    { by, at, handedOutBy: null },
  );
}

/** Form, draft form and first entry, as far as they exist. */
async function readAll(org: string, runId: string, key: FormKey) {
  const [formItem, draftItem, entryItem] = await getItems([
    keys.form(org, runId, key),
    keys.answering(org, runId, key),
    keys.paperEntry(org, runId, key),
  ]);
  const making = draftItem && readItem(draftForm, draftItem);
  const entry = entryItem && readItem(paperEntry, entryItem);
  const begun: BegunForm | undefined = making
    ? { ...making, channel: making.link.channel }
    : entry && { ...entry, channel: 'paper' };
  return { here: formItem && readItem(form, formItem), making, begun };
}

/**
 * Retracts a form: all answers are erased, and an empty form marked as retracted stays in its slot,
 * so that a late repeat of the old one cannot bring the answers back.
 * @throws Problem form.unknown when nothing was answered
 */
export async function retractForm(
  org: string,
  runId: string,
  key: FormKey,
  retracted: SignedBy,
): Promise<void> {
  await untilWritten(async () => {
    const { here, making, begun } = await readAll(org, runId, key);
    const present = here ?? (begun && unfinished(key, begun, retracted));
    if (!present) throw new Problem('form.unknown');
    if (present.retracted) return true;
    const ended = making && erased(making, retracted.at);
    const stopped = await writeTogether([
      { Put: putForm(org, runId, takenBack(present, retracted)) },
      ...(ended ? [{ Put: putOver(keys.answering(org, runId, key), ended) }] : []),
      { Delete: { TableName: recordsTable(), Key: keys.paperEntry(org, runId, key) } },
    ]);
    return stopped ? undefined : true;
  });
}

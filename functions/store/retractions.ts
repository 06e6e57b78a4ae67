import { type Answering, answering, erased } from '../../shared/model/answering.ts';
import { dayOf } from '../../shared/model/day.ts';
import { type Form, type FormKey, form } from '../../shared/model/form.ts';
import { Problem } from '../../shared/problems.ts';
import { keys } from './keys.ts';
import { putOver, untilWritten, writeTogether } from './save.ts';
import { getItems, readItem, recordsTable } from './table.ts';

type Signed = { by: string; at: string };

/** What stands for a form that is taken back before it came in. */
const unfinished = (making: Answering, { by, at }: Signed): Form => ({
  occasion: making.occasion,
  instrumentId: making.instrumentId,
  participantId: making.participantId,
  instrumentVersion: making.instrumentVersion,
  answeredOn: dayOf(at),
  channel: making.link.channel,
  answers: {},
  outsideWindow: null,
  synthetic: making.synthetic,
  receivedBy: by,
  receivedAt: at,
  secondEntryBy: null,
  retracted: null,
  version: 0,
});

/** Form, form in the making and first entry, as far as they are there. */
async function readAll(org: string, runId: string, key: FormKey) {
  const [here, making] = await getItems([
    keys.form(org, runId, key),
    keys.answering(org, runId, key),
  ]);
  return { here: here && readItem(form, here), making: making && readItem(answering, making) };
}

/**
 * Takes a form back: whatever was answered is erased, and an empty form marked as taken back
 * stays in its place, so that a late repeat of the old one cannot bring the answers back.
 * @throws Problem form.unknown when nothing was answered
 */
export async function retractForm(
  org: string,
  runId: string,
  key: FormKey,
  retracted: Signed,
): Promise<void> {
  await untilWritten(async () => {
    const { here, making } = await readAll(org, runId, key);
    const taken = here ?? (making && unfinished(making, retracted));
    if (!taken) throw new Problem('form.unknown');
    if (taken.retracted) return true;
    const empty = { ...taken, answers: {}, retracted };
    const ended = making && erased(making, retracted.at);
    const stopped = await writeTogether([
      { Put: putOver(keys.form(org, runId, key), empty) },
      ...(ended ? [{ Put: putOver(keys.answering(org, runId, key), ended) }] : []),
      { Delete: { TableName: recordsTable(), Key: keys.paperEntry(org, runId, key) } },
    ]);
    return stopped ? undefined : true;
  });
}

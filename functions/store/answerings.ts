import * as z from 'zod';
import { type Answering, answering } from '../../shared/model/answering.ts';
import { type Form, type FormKey, form, formKey } from '../../shared/model/form.ts';
import { type PaperEntry, paperEntry } from '../../shared/model/paper-entry.ts';
import { documents, isConditionFailed } from './documents.ts';
import { putForm } from './forms.ts';
import { indexed, type Key, keys } from './keys.ts';
import { queryAll } from './query.ts';
import { putOver, untilWritten, writeTogether } from './save.ts';
import { getItem, getItems, readItem, recordsTable } from './table.ts';

/** Where a link leads. Whether it still opens anything, the form in the making says. */
export const linkEntry = z.strictObject({
  organisation: z.string(),
  runId: z.string(),
  ...formKey,
  /** Seconds since 1970, when DynamoDB may forget it. */
  expiresAt: z.int(),
});
export type Led = Omit<z.infer<typeof linkEntry>, 'expiresAt'>;

/** A form in the making with the form, once that is here. */
export type OnItsWay = { led: Led; answering: Answering; form: Form | undefined };

/** Read in place of what an unknown link would lead to, so that it takes the same time. */
const nowhere: Led = {
  organisation: 'nowhere',
  runId: 'nowhere',
  occasion: 'start',
  instrumentId: 'none',
  participantId: '00000000',
};

async function readWay(led: Led): Promise<OnItsWay | undefined> {
  const { organisation, runId } = led;
  const formAt = keys.form(organisation, runId, led);
  const [making, here] = await getItems([keys.answering(organisation, runId, led), formAt]);
  if (!making) return undefined;
  const kept = readItem(answering, making);
  // A batch is no snapshot: the form may have come in while its making was read.
  const cameIn = !here && kept.submittedAt !== null;
  const there = cameIn ? await getItem(form, formAt) : here && readItem(form, here);
  return { led, answering: kept, form: there };
}

/** What a link's hash leads to: the same two reads whether it leads anywhere or not. */
export async function readByLink(hash: string): Promise<OnItsWay | undefined> {
  const entry = await getItem(linkEntry, keys.link(hash));
  const { expiresAt: _, ...led } = entry ?? { ...nowhere, expiresAt: 0 };
  return readWay(led);
}

/** The next state of a form in the making, written only over the state it was made from. */
const putOf = (org: string, runId: string, next: Answering) =>
  putOver(keys.answering(org, runId, next), next);

/** Writes it, unless somebody was faster. */
async function tryPut(org: string, runId: string, next: Answering): Promise<boolean> {
  try {
    await documents.send('PutItem', putOf(org, runId, next));
    return true;
  } catch (error) {
    if (isConditionFailed(error)) return false;
    throw error;
  }
}

/**
 * Changes a form in the making, again and again until nobody was faster. `change` decides from
 * the present state, and gives the very same object when nothing is to change.
 * @throws what `change` throws; Problem server.busy
 */
export async function saveAnswering(
  way: OnItsWay,
  change: (present: OnItsWay) => Answering,
): Promise<Answering> {
  const { organisation, runId } = way.led;
  let present = way;
  return untilWritten(async () => {
    const next = change(present);
    if (next === present.answering || (await tryPut(organisation, runId, next))) return next;
    present = (await readWay(way.led)) ?? present;
    return undefined;
  });
}

/**
 * Hands a form in, or decides on its correction: the form and its making are written in one
 * transaction. `decide` gives both from the present state, or nothing when nothing is to change.
 * @throws what `decide` throws; Problem server.busy
 */
export async function saveWithForm(
  way: OnItsWay,
  decide: (present: OnItsWay) => { answering: Answering; form: Form } | undefined,
): Promise<void> {
  const { organisation, runId } = way.led;
  let present = way;
  await untilWritten(async () => {
    const next = decide(present);
    if (!next) return true;
    const stopped = await writeTogether([
      { Put: putOf(organisation, runId, next.answering) },
      { Put: putForm(organisation, runId, next.form) },
    ]);
    if (!stopped) return true;
    present = (await readWay(way.led)) ?? present;
    return undefined;
  });
}

/** A form in the making with the form, by the run it belongs to. */
export const readOnItsWay = (organisation: string, runId: string, key: FormKey) =>
  readWay({ organisation, runId, ...key });

/** What a new link is looked up by. */
export type NewEntry = { hash: string; led: Led; expiresAt: number };

/** Lets hashes lead to their forms; they open nothing until the form in the making names them. */
export async function putLinkEntries(entries: readonly NewEntry[]): Promise<void> {
  await Promise.all(
    entries.map(({ hash, led, expiresAt }) =>
      documents.send('PutItem', {
        TableName: recordsTable(),
        Item: {
          ...keys.link(hash),
          ...indexed.linkOfParticipant(led.organisation, led.participantId, hash),
          ...led,
          expiresAt,
        },
      }),
    ),
  );
}

/**
 * Changes the forms in the making of some members, all or none.
 * @param change makes the next state of each, in the members' order, from the present ones; null
 *   leaves that one alone
 * @returns what was written, in the members' order
 */
export async function saveAnswerings(
  org: string,
  runId: string,
  forms: readonly FormKey[],
  change: (present: readonly (Answering | undefined)[]) => (Answering | null)[],
): Promise<(Answering | null)[]> {
  if (forms.length === 0) return [];
  return untilWritten(async () => {
    const items = await getItems(forms.map((key) => keys.answering(org, runId, key)));
    const next = change(items.map((item) => item && readItem(answering, item)));
    const puts = next.flatMap((one) => (one ? [{ Put: putOf(org, runId, one) }] : []));
    const stopped = puts.length > 0 && (await writeTogether(puts));
    return stopped ? undefined : next;
  });
}

/** All forms of a run that are on their way. */
export async function readIncoming(
  org: string,
  runId: string,
): Promise<{ answerings: Answering[]; entries: PaperEntry[] }> {
  const { pk }: Key = keys.answering(org, runId, nowhere);
  const items = await queryAll({ partition: pk });
  const under = (prefix: string) => items.filter((item) => String(item.sk).startsWith(prefix));
  return {
    answerings: under('ANSWER#').map((item) => readItem(answering, item)),
    entries: under('ENTRY#').map((item) => readItem(paperEntry, item)),
  };
}

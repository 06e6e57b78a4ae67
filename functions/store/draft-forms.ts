import * as z from 'zod';
import { type DraftForm, draftForm } from '../../shared/domain/forms/draft-form.ts';
import { type Form, type FormKey, form, formKeyShape } from '../../shared/domain/forms/form.ts';
import { type PaperEntry, paperEntry } from '../../shared/domain/forms/paper-entry.ts';
import { documents } from './documents.ts';
import { putForm } from './forms.ts';
import { indexed, type Key, keys } from './keys.ts';
import { queryAll } from './query.ts';
import { putOver, putUnlessOvertaken, untilWritten, writeTogether } from './save.ts';
import { getItem, getItems, readItem, recordsTable } from './table.ts';

/** Where a link leads. The draft form decides whether it still opens anything. */
export const linkEntry = z.strictObject({
  organisation: z.string(),
  runId: z.string(),
  ...formKeyShape,
  /** Seconds since 1970 after which DynamoDB may delete it. */
  expiresAt: z.int(),
});
export type LinkTarget = Omit<z.infer<typeof linkEntry>, 'expiresAt'>;

/** A draft form with the form, once that is stored. */
export type LinkedDraft = { target: LinkTarget; draft: DraftForm; form: Form | undefined };

/** Read instead of the target of an unknown link, so that both take the same time. */
const nowhere: LinkTarget = {
  organisation: 'nowhere',
  runId: 'nowhere',
  occasion: 'start',
  instrumentId: 'none',
  participantId: '00000000',
};

async function readWay(target: LinkTarget): Promise<LinkedDraft | undefined> {
  const { organisation, runId } = target;
  const formAt = keys.form(organisation, runId, target);
  const [making, here] = await getItems([keys.answering(organisation, runId, target), formAt]);
  if (!making) return undefined;
  const stored = readItem(draftForm, making);
  // A batch is no snapshot: the form may have been stored while its draft was read.
  const cameIn = !here && stored.submittedAt !== null;
  const there = cameIn ? await getItem(form, formAt) : here && readItem(form, here);
  return { target, draft: stored, form: there };
}

/** What a link's hash leads to: the same two reads whether it leads anywhere or not. */
export async function readByLink(hash: string): Promise<LinkedDraft | undefined> {
  const entry = await getItem(linkEntry, keys.link(hash));
  const { expiresAt: _, ...target } = entry ?? { ...nowhere, expiresAt: 0 };
  return readWay(target);
}

/** The next state of a draft form, written only over the state it was made from. */
const putOf = (org: string, runId: string, next: DraftForm) =>
  putOver(keys.answering(org, runId, next), next);

/** Writes it, unless another write came first. */
const tryPut = (org: string, runId: string, next: DraftForm): Promise<boolean> =>
  putUnlessOvertaken(putOf(org, runId, next));

/**
 * Changes a draft form, repeatedly until no other write comes first. `change` decides from the
 * present state, and returns the very same object when nothing has to change.
 * @throws what `change` throws; Problem server.busy
 */
export async function saveDraftForm(
  way: LinkedDraft,
  change: (present: LinkedDraft) => DraftForm,
): Promise<DraftForm> {
  const { organisation, runId } = way.target;
  let present = way;
  return untilWritten(async () => {
    const next = change(present);
    if (next === present.draft || (await tryPut(organisation, runId, next))) return next;
    present = (await readWay(way.target)) ?? present;
    return undefined;
  });
}

/**
 * Hands a form in, or decides on its correction: the form and its draft are written in one
 * transaction. `decide` returns both from the present state, or nothing when nothing has to change.
 * @throws what `decide` throws; Problem server.busy
 */
export async function saveWithForm(
  way: LinkedDraft,
  decide: (present: LinkedDraft) => { draft: DraftForm; form: Form } | undefined,
): Promise<void> {
  const { organisation, runId } = way.target;
  let present = way;
  await untilWritten(async () => {
    const next = decide(present);
    if (!next) return true;
    const stopped = await writeTogether([
      { Put: putOf(organisation, runId, next.draft) },
      { Put: putForm(organisation, runId, next.form) },
    ]);
    if (!stopped) return true;
    present = (await readWay(way.target)) ?? present;
    return undefined;
  });
}

/** A draft form with the form, by the run it belongs to. */
export const readOnItsWay = (organisation: string, runId: string, key: FormKey) =>
  readWay({ organisation, runId, ...key });

/** The key by which a new link is looked up. */
export type NewLinkEntry = { hash: string; target: LinkTarget; expiresAt: number };

/** Makes hashes lead to their forms; they open nothing until the draft form names them. */
export async function putLinkEntries(entries: readonly NewLinkEntry[]): Promise<void> {
  await Promise.all(
    entries.map(({ hash, target, expiresAt }) =>
      documents.send('PutItem', {
        TableName: recordsTable(),
        Item: {
          ...keys.link(hash),
          ...indexed.linkOfParticipant(target.organisation, target.participantId, hash),
          ...target,
          expiresAt,
        },
      }),
    ),
  );
}

/**
 * Changes the draft forms of some members, all or none.
 * @param change makes the next state of each, in the members' order, from the present ones; null
 * leaves that one unchanged
 * @returns what was written, in the members' order
 */
export async function saveDraftForms(
  org: string,
  runId: string,
  forms: readonly FormKey[],
  change: (present: readonly (DraftForm | undefined)[]) => (DraftForm | null)[],
): Promise<(DraftForm | null)[]> {
  if (forms.length === 0) return [];
  return untilWritten(async () => {
    const items = await getItems(forms.map((key) => keys.answering(org, runId, key)));
    const next = change(items.map((item) => item && readItem(draftForm, item)));
    const puts = next.flatMap((one) => (one ? [{ Put: putOf(org, runId, one) }] : []));
    const stopped = puts.length > 0 && (await writeTogether(puts));
    return stopped ? undefined : next;
  });
}

/** All draft forms of a run. */
export async function readDraftsOfRun(
  org: string,
  runId: string,
): Promise<{ answerings: DraftForm[]; entries: PaperEntry[] }> {
  const { pk }: Key = keys.answering(org, runId, nowhere);
  const items = await queryAll({ partition: pk });
  const under = (prefix: string) => items.filter((item) => String(item.sk).startsWith(prefix));
  return {
    answerings: under('ANSWER#').map((item) => readItem(draftForm, item)),
    entries: under('ENTRY#').map((item) => readItem(paperEntry, item)),
  };
}

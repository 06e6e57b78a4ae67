import * as z from 'zod';
import { configuration } from '../../shared/configuration.ts';
import { type DraftForm, draftForm } from '../../shared/domain/forms/draft-form.ts';
import { type Form, type FormKey, form, formKeyShape } from '../../shared/domain/forms/form.ts';
import { type PaperEntry, paperEntry } from '../../shared/domain/forms/paper-entry.ts';
import { date, userId } from '../../shared/domain/ids.ts';
import { Problem } from '../../shared/problems.ts';
import { documents } from './documents.ts';
import { putForm } from './forms.ts';
import { indexed, type Key, keys } from './keys.ts';
import { getOwnLink, linkStillOpens, opensOwnPage } from './own-links.ts';
import { queryAll } from './query.ts';
import {
  putOver,
  putUnlessOvertaken,
  type TransactionPart,
  untilWritten,
  writeTogether,
} from './save.ts';
import { getItem, getItems, readItem, recordsTable } from './table.ts';

/**
 * That a participant's own page opened the form (ADR 66): then not the draft's link decides whether
 * it still opens, but the link to the page.
 */
const fromOwnPage = z.strictObject({
  /** The group whose leader made the link to the page; null where the own worker did. */
  runId: z.string().nullable(),
  secretHash: z.string(),
  issuedBy: userId,
  /** The last day on which the form can be handed in. */
  until: date,
});
export type FromOwnPage = z.infer<typeof fromOwnPage>;

/** Where a link leads. The draft form decides whether it still opens anything. */
export const linkEntry = z.strictObject({
  organisation: z.string(),
  runId: z.string(),
  ...formKeyShape,
  /** Null for a link that staff made. */
  ownPage: fromOwnPage.nullable().default(null),
  /** Seconds since 1970 after which DynamoDB may delete it. */
  expiresAt: z.int(),
});
export type LinkTarget = Omit<z.infer<typeof linkEntry>, 'expiresAt' | 'ownPage'>;

/** A draft form with the form, once that is stored. */
export type LinkedDraft = {
  target: LinkTarget;
  draft: DraftForm;
  form: Form | undefined;
  /** Where the participant's own page opened it; null where a link of its own did. */
  ownPage: FromOwnPage | null;
};

/** Read instead of the target of an unknown link, so that both take the same time. */
const nowhere: LinkTarget = {
  organisation: 'nowhere',
  runId: 'nowhere',
  occasion: 'start',
  instrumentId: 'none',
  participantId: '00000000',
};

async function readWay(
  target: LinkTarget,
  ownPage: FromOwnPage | null = null,
): Promise<LinkedDraft | undefined> {
  const { organisation, runId } = target;
  const formAt = keys.form(organisation, runId, target);
  const [making, here] = await getItems([keys.answering(organisation, runId, target), formAt]);
  if (!making) return undefined;
  const stored = readItem(draftForm, making);
  // A batch is no snapshot: the form may have been stored while its draft was read.
  const cameIn = !here && stored.submittedAt !== null;
  const there = cameIn ? await getItem(form, formAt) : here && readItem(form, here);
  return { target, draft: stored, form: there, ownPage };
}

/** What a link's hash leads to: the same two reads whether it leads anywhere or not. */
export async function readByLink(hash: string): Promise<LinkedDraft | undefined> {
  const entry = await getItem(linkEntry, keys.link(hash));
  const { expiresAt: _, ownPage, ...target } = entry ?? { ...nowhere, expiresAt: 0, ownPage: null };
  return readWay(target, ownPage);
}

/** Is the link to the own page that opened the form still the present one? */
export async function isFromOpenPage(way: LinkedDraft | undefined): Promise<boolean> {
  const { target, ownPage } = way ?? {};
  const link = await getOwnLink(
    target && ownPage ? { ...target, runId: ownPage.runId } : undefined,
  );
  return link !== undefined && ownPage != null && opensOwnPage(link, ownPage.secretHash);
}

/** The same way as it is now. */
const readAgain = ({ target, ownPage }: LinkedDraft) => readWay(target, ownPage);

/** The link to the own page by which a form was opened, as a condition of what is written by it. */
const stillOpens = ({ target, ownPage }: LinkedDraft): TransactionPart[] =>
  ownPage ? [linkStillOpens({ ...target, runId: ownPage.runId }, ownPage.secretHash)] : [];

/**
 * Writes some items by a link, all or none, unless another write came first.
 * @throws Problem link.unknown where the link to the own page was replaced or revoked meanwhile
 */
async function tryPuts(
  way: LinkedDraft,
  puts: readonly ReturnType<typeof putOver>[],
): Promise<boolean> {
  const [only] = puts;
  const conditions = stillOpens(way);
  if (only && puts.length === 1 && conditions.length === 0) return putUnlessOvertaken(only);
  const stopped = await writeTogether([...puts.map((Put) => ({ Put })), ...conditions]);
  if (stopped?.slice(puts.length).some(({ failed }) => failed)) throw new Problem('link.unknown');
  return stopped === undefined;
}

/** The next state of a draft form, written only over the state it was made from. */
const putOf = (org: string, runId: string, next: DraftForm) =>
  putOver(keys.answering(org, runId, next), next);

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
    if (next === present.draft) return next;
    if (await tryPuts(way, [putOf(organisation, runId, next)])) return next;
    present = (await readAgain(way)) ?? present;
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
    const puts = [putOf(organisation, runId, next.draft), putForm(organisation, runId, next.form)];
    if (await tryPuts(way, puts)) return true;
    present = (await readAgain(way)) ?? present;
    return undefined;
  });
}

/** A draft form with the form, by the run it belongs to. */
export const readOnItsWay = (organisation: string, runId: string, key: FormKey) =>
  readWay({ organisation, runId, ...key });

const dayMs = 24 * 60 * 60 * 1000;
/** Links are looked up until their last day and the days after it are over in every time zone. */
const storedMs = (configuration.linkStoredDays + 2) * dayMs;

/**
 * Seconds since 1970 after which the entry of a link may be deleted.
 * @param until the link's last day
 */
export const linkExpiry = (until: string): number =>
  Math.ceil((Date.parse(until) + storedMs) / 1000);

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

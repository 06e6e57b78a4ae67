import { draftForm } from '../../shared/domain/forms/draft-form.ts';
import { type FormKey, form, originOf } from '../../shared/domain/forms/form.ts';
import { storedDecision } from '../../shared/domain/forms/form-decision.ts';
import { paperEntry } from '../../shared/domain/forms/paper-entry.ts';
import { withEntry } from '../../shared/domain/groups/queue.ts';
import type { RollMarks } from '../../shared/domain/groups/roll-call.ts';
import { session } from '../../shared/domain/groups/session.ts';
import { type Member, member, takesPlace, wasEnrolled } from '../../shared/domain/people/member.ts';
import { isOpenReferral, storedReferral } from '../../shared/domain/people/referral.ts';
import {
  answeredIn,
  type JoinedSide,
  type JoiningBody,
  type JoiningConflicts,
  joinedMark,
  joinedSlot,
  membersDiffer,
  type SlotContents,
  slotsFreed,
} from '../../shared/domain/privacy/joining.ts';
import { documents, isConditionFailed } from './documents.ts';
import { storedForm } from './forms.ts';
import { indexed, type Key, keys } from './keys.ts';
import { isOfPerson, itemsOfRun } from './person-traces.ts';
import { placeFreed } from './places.ts';
import { queueOf, queuePut } from './queues.ts';
import { keyOfItem, kindOfKey, membersUpdate } from './run-erasures.ts';
import { type TransactionPart, untilWritten, writeTogether } from './save.ts';
import { type Item, readItem, recordsTable } from './table.ts';

/** Two numbers of one person: everything under the number that ends moves to the one that stays. */
export type Joined = { org: string; ending: string; staying: string; decided: JoiningBody };

/** The condition that an item is as it was read, or still missing. */
function asRead(item: Item | undefined) {
  if (!item) return { ConditionExpression: 'attribute_not_exists(pk)' };
  if (typeof item.version !== 'number') return { ConditionExpression: 'attribute_exists(pk)' };
  return {
    ConditionExpression: 'version = :seen',
    ExpressionAttributeValues: { ':seen': item.version },
  };
}

const TableName = () => recordsTable();
const put = (key: Key, content: Item, there: Item | undefined): TransactionPart => ({
  Put: { TableName: TableName(), Item: { ...content, ...key }, ...asRead(there) },
});
const remove = (item: Item): TransactionPart => ({
  Delete: { TableName: TableName(), Key: keyOfItem(item), ...asRead(item) },
});

/** A version above both, so that an edit based on either cannot overwrite the result. */
const above = (...items: (Item | undefined)[]) =>
  1 + Math.max(0, ...items.map((item) => Number(item?.version ?? 0)));

/** A person's items in a run by form slot. */
const slotKinds = { form: 'FORM', draft: 'ANSWER', entry: 'ENTRY', decision: 'DECISION' } as const;
type SlotKind = keyof typeof slotKinds;
const slotOf = ({ sk }: Item) => String(sk).split('#').slice(1, 3).join('#');
const isInSlot = (item: Item) => Object.values<string>(slotKinds).includes(kindOfKey(item));

type SlotItems = Partial<Record<SlotKind, Item>>;

const itemsIn = (own: readonly Item[], slot: string): SlotItems =>
  Object.fromEntries(
    (Object.keys(slotKinds) as SlotKind[]).flatMap((kind) => {
      const found = own.find(
        (item) => kindOfKey(item) === slotKinds[kind] && slotOf(item) === slot,
      );
      return found ? [[kind, found]] : [];
    }),
  );

const contentsOf = ({ form: one, draft, entry, decision }: SlotItems): SlotContents => ({
  form: one && readItem(form, one),
  draft: draft && readItem(draftForm, draft),
  entry: entry && readItem(paperEntry, entry),
  decision: decision && readItem(storedDecision, decision),
});

/** The people whose items a run holds. */
type RunOfTwo = { all: Item[]; ending: Item[]; staying: Item[] };

async function readRun({ org, ending, staying }: Joined, runId: string): Promise<RunOfTwo> {
  const all = await itemsOfRun(org, runId);
  const of = (number: string) => all.filter((item) => isOfPerson(item, number));
  return { all, ending: of(ending), staying: of(staying) };
}

const memberIn = (own: readonly Item[]) => own.find((item) => kindOfKey(item) === 'MEMBER');
const parsedMember = (item: Item | undefined) => item && (readItem(member, item) as Member);

/** Where the records of two numbers contradict each other in a run. */
export async function conflictsIn(
  joined: Joined,
  runId: string,
): Promise<Pick<JoiningConflicts, 'members' | 'forms'> & { runName: string }> {
  const { all, ending, staying } = await readRun(joined, runId);
  const runName = String(all.find(({ sk }) => sk === 'RUN')?.name ?? '');
  const [mine, theirs] = [parsedMember(memberIn(ending)), parsedMember(memberIn(staying))];
  const slots = [...new Set(ending.filter(isInSlot).map(slotOf))].toSorted();
  const forms = slots.flatMap((slot) => {
    const [one, other] = [contentsOf(itemsIn(ending, slot)), contentsOf(itemsIn(staying, slot))];
    const [is, there] = [answeredIn(one), answeredIn(other)];
    if (!is || !there) return [];
    const [occasion, instrumentId = ''] = slot.split('#') as [FormKey['occasion'], string];
    const bothKept = is === 'form' && there === 'form';
    return [{ runId, runName, occasion, instrumentId, ending: is, staying: there, bothKept }];
  });
  const members =
    mine && theirs && membersDiffer(mine, theirs)
      ? [{ runId, runName, ending: mine.state, staying: theirs.state }]
      : [];
  return { members, forms, runName };
}

type JoinStep = (joined: Joined, runId: string, found: RunOfTwo) => Promise<TransactionPart[][]>;

/**
 * Counts made by hand that include one person twice are deleted: nobody can take one of the two
 * out.
 */
const handCounts: JoinStep = async (_, __, { all, ending, staying }) => {
  const isCounted = (own: readonly Item[]) => {
    const found = parsedMember(memberIn(own));
    return found !== undefined && wasEnrolled(found);
  };
  if (!isCounted(ending) || !isCounted(staying)) return [];
  const byHand = all.filter(({ sk }) => /^(CONFIRMED_)?BACKGROUND$/.test(String(sk)));
  return byHand.map((item) => [
    { Delete: { TableName: TableName(), Key: keyOfItem(item) } } satisfies TransactionPart,
  ]);
};

const membership: JoinStep = async ({ org, staying, decided }, runId, found) => {
  const [mine, theirs] = [memberIn(found.ending), memberIn(found.staying)];
  if (!mine) return [];
  // Of an earlier release's membership that is a referral, the other number has a later one.
  if (!wasEnrolled(parsedMember(mine) as Member) && referralIn(found.staying))
    return [[remove(mine)]];
  const isMine =
    !theirs || decided.members.some((one) => one.runId === runId && one.keep === 'ending');
  const stored = parsedMember(isMine ? mine : theirs) as Member;
  const [one, other] = [parsedMember(mine) as Member, parsedMember(theirs)];
  const content = { ...stored, participantId: staying, version: above(mine, theirs) };
  const freed = other ? slotsFreed(one, other, stored) : 0;
  return [
    [
      put(
        keys.member(org, runId, staying),
        { ...content, ...indexed.memberOfRun(org, staying, runId) },
        theirs,
      ),
      remove(mine),
      ...(freed > 0 ? [{ Update: placeFreed(org, runId) }] : []),
    ],
  ];
};

/**
 * The writes for one form slot: the item under the number that stays, and its removal under the
 * other.
 */
function slotParts(
  { org, staying }: Joined,
  runId: string,
  key: FormKey,
  { mine, theirs, contents }: { mine: SlotItems; theirs: SlotItems; contents: SlotContents },
): TransactionPart[] {
  const places: Record<SlotKind, Key> = {
    form: keys.form(org, runId, key),
    draft: keys.answering(org, runId, key),
    entry: keys.paperEntry(org, runId, key),
    decision: keys.formDecision(org, runId, key),
  };
  return (Object.keys(slotKinds) as SlotKind[]).flatMap((kind) => {
    const [one, other] = [mine[kind], theirs[kind]];
    const content = contents[kind];
    const stored =
      kind === 'form' && contents.form
        ? storedForm({ ...contents.form, origin: originOf(contents.form) })
        : content;
    const moved = stored && { ...stored, participantId: staying, version: above(one, other) };
    return [
      ...(moved ? [put(places[kind], moved, other)] : other ? [remove(other)] : []),
      ...(one ? [remove(one)] : []),
    ];
  });
}

const slots: JoinStep = async (joined, runId, { ending, staying }) =>
  [...new Set(ending.filter(isInSlot).map(slotOf))].map((slot) => {
    const [occasion, instrumentId = ''] = slot.split('#') as [FormKey['occasion'], string];
    const [mine, theirs] = [itemsIn(ending, slot), itemsIn(staying, slot)];
    const keep: JoinedSide | undefined = joined.decided.forms.find(
      (one) =>
        one.runId === runId && one.occasion === occasion && one.instrumentId === instrumentId,
    )?.keep;
    const contents = joinedSlot(contentsOf(mine), contentsOf(theirs), keep);
    const key = { occasion, instrumentId, participantId: joined.staying };
    return slotParts(joined, runId, key, { mine, theirs, contents });
  });

const marks: JoinStep = async ({ ending, staying }, _, { all }) =>
  all.flatMap((item) => {
    const roll = kindOfKey(item) === 'SESSION' ? (item.marks as RollMarks) : {};
    const [mine, theirs] = [roll[ending], roll[staying]];
    if (!mine) return [];
    const Update = {
      TableName: TableName(),
      Key: keyOfItem(item),
      UpdateExpression: 'SET marks.#staying = :mark REMOVE marks.#ending',
      ConditionExpression: `marks.#ending = :mine AND ${theirs ? 'marks.#staying = :theirs' : 'attribute_not_exists(marks.#staying)'}`,
      ExpressionAttributeNames: { '#ending': ending, '#staying': staying },
      ExpressionAttributeValues: {
        ':mark': joinedMark(mine, theirs),
        ':mine': mine,
        ...(theirs ? { ':theirs': theirs } : {}),
      },
    };
    return [[{ Update }]];
  });

/** The number that stays takes the place of the one that ends among those a session is for. */
const catchUps: JoinStep = async ({ ending, staying }, _, { all }) =>
  all
    .filter((item) => kindOfKey(item) === 'SESSION')
    .flatMap((item) => {
      const { members, version } = readItem(session, item);
      if (!members.includes(ending)) return [];
      const renamed = members.map((one) => (one === ending ? staying : one));
      return [[{ Update: membersUpdate(item, [...new Set(renamed)], version) }]];
    });

const referralIn = (own: readonly Item[]) => own.find((item) => kindOfKey(item) === 'REFERRAL');

/** How much a referral still matters: an offer above a wait, and a wait above one that has ended. */
function weightOf(item: Item): number {
  const { state } = readItem(storedReferral, item);
  return Number(isOpenReferral(state)) + Number(state === 'offered');
}

/**
 * Of two referrals to one run the one that still matters more is kept, and the other ends with its
 * entry in the queue. Somebody who has a place waits for none.
 */
const referrals: JoinStep = async ({ org, staying }, runId, found) => {
  // What becomes of it depends on the membership that stays, so that moves first.
  if (memberIn(found.ending)) return [];
  const [mine, theirs] = [referralIn(found.ending), referralIn(found.staying)];
  const there = parsedMember(memberIn(found.staying));
  const queue = queueOf(found.all.find(({ sk }) => sk === 'QUEUE'));
  const leaving = (item: Item): TransactionPart[] => {
    const { queueId } = readItem(storedReferral, item);
    return queue && queueId ? [queuePut(org, runId, queue, withEntry(queue, queueId, null))] : [];
  };
  const ended = (item: Item) => [[remove(item), ...leaving(item)]];
  if (theirs && weightOf(theirs) > 0 && takesPlace(there?.state)) return ended(theirs);
  if (!mine) return [];
  // A membership of an earlier release may itself be a referral.
  const isThere = there !== undefined && !wasEnrolled(there);
  if (isThere || (theirs && weightOf(theirs) >= weightOf(mine))) return ended(mine);
  const content = {
    ...{ ...mine, ...indexed.memberOfRun(org, staying, runId) },
    ...{ participantId: staying, version: above(mine, theirs) },
  };
  const moved = put(keys.referral(org, runId, staying), content, theirs);
  return [[moved, remove(mine), ...(theirs ? leaving(theirs) : [])]];
};

/**
 * Every other item of the number: moved to the other number, unless that has an equal one already.
 */
const others: JoinStep = async ({ ending, staying }, _, found) =>
  found.ending
    .filter((item) => !isInSlot(item) && !['MEMBER', 'REFERRAL'].includes(kindOfKey(item)))
    .map((item) => {
      const sk = `${String(item.sk).slice(0, -ending.length)}${staying}`;
      const key = { pk: String(item.pk), sk };
      const there = found.staying.find((one) => one.sk === sk);
      const named = 'participantId' in item ? { participantId: staying } : {};
      return [...(there ? [] : [put(key, { ...item, ...named }, undefined)]), remove(item)];
    });

/**
 * What moves in a run, in this order: first the counts made by hand, while both are members; then
 * the membership, without which nothing can be added under the number that ends; then the rest.
 */
const steps: readonly JoinStep[] = [
  handCounts,
  membership,
  referrals,
  slots,
  marks,
  catchUps,
  others,
];

/**
 * Moves all that a run holds under one number to another, and looks again until nothing is left, so
 * that what is written meanwhile moves too. Each thing moves in one transaction, and no list of
 * what has moved is needed, so it may be stopped anywhere and started again.
 */
export async function joinInRun(joined: Joined, runId: string): Promise<void> {
  const guard: TransactionPart = {
    ConditionCheck: {
      TableName: TableName(),
      Key: keys.participant(joined.org, joined.staying),
      ConditionExpression: 'attribute_exists(registeredBy)',
    },
  };
  await untilWritten(async () => {
    const found = await readRun(joined, runId);
    let moved = 0;
    for (const step of steps)
      for (const parts of await step(joined, runId, found)) {
        moved++;
        // Stopped by another write to it: it is found again at the next look.
        await writeTogether([...parts, guard]);
      }
    return moved === 0 || undefined;
  });
}

/** Moves one item of the index of links, or deletes it where its link opens nothing. */
export async function joinLink({ org, staying }: Joined, item: Item, opens: boolean) {
  const Key = keyOfItem(item);
  const hash = String(item.personSort);
  if (!opens) return void (await documents.send('DeleteItem', { TableName: TableName(), Key }));
  const { person, personSort } = indexed.linkOfParticipant(org, staying, hash);
  try {
    await documents.send('UpdateItem', {
      TableName: TableName(),
      Key,
      UpdateExpression: 'SET participantId = :number, person = :person, personSort = :sort',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeValues: { ':number': staying, ':person': person, ':sort': personSort },
    });
  } catch (error) {
    // It has expired meanwhile.
    if (!isConditionFailed(error)) throw error;
  }
}

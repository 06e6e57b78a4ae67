import { answering } from '../../shared/model/answering.ts';
import { type FormKey, form, originOf } from '../../shared/model/form.ts';
import { keptDecision } from '../../shared/model/form-decision.ts';
import {
  answeredIn,
  type HeldInSlot,
  type JoinedSide,
  type JoiningBody,
  type JoiningConflicts,
  joinedMark,
  joinedSlot,
  membersDiffer,
  placesFreed,
} from '../../shared/model/joining.ts';
import { type Member, member, wasEnrolled } from '../../shared/model/member.ts';
import { paperEntry } from '../../shared/model/paper-entry.ts';
import type { Marks } from '../../shared/model/roll-call.ts';
import { documents, isConditionFailed } from './documents.ts';
import { storedForm } from './forms.ts';
import { indexed, type Key, keys } from './keys.ts';
import { placeUpdate } from './members.ts';
import { isOfPerson, itemsOfRun } from './person-traces.ts';
import { keyOf, kindOf } from './run-erasures.ts';
import { type Part, untilWritten, writeTogether } from './save.ts';
import { type Item, readItem, recordsTable } from './table.ts';

/** Two numbers of one person: all of the one that ends goes to the one that stays. */
export type Joined = { org: string; ending: string; staying: string; decided: JoiningBody };

/** An item only as it was read; or that none is there. */
function asRead(item: Item | undefined) {
  if (!item) return { ConditionExpression: 'attribute_not_exists(pk)' };
  if (typeof item.version !== 'number') return { ConditionExpression: 'attribute_exists(pk)' };
  return {
    ConditionExpression: 'version = :seen',
    ExpressionAttributeValues: { ':seen': item.version },
  };
}

const TableName = () => recordsTable();
const put = (key: Key, content: Item, there: Item | undefined): Part => ({
  Put: { TableName: TableName(), Item: { ...content, ...key }, ...asRead(there) },
});
const remove = (item: Item): Part => ({
  Delete: { TableName: TableName(), Key: keyOf(item), ...asRead(item) },
});

/** A version above both, so that nothing that was read of either is written over it. */
const above = (...items: (Item | undefined)[]) =>
  1 + Math.max(0, ...items.map((item) => Number(item?.version ?? 0)));

/** A person's items in a run by the form's place that they are of. */
const slotKinds = { form: 'FORM', draft: 'ANSWER', entry: 'ENTRY', decision: 'DECISION' } as const;
type SlotKind = keyof typeof slotKinds;
const slotOf = ({ sk }: Item) => String(sk).split('#').slice(1, 3).join('#');
const isInSlot = (item: Item) => Object.values<string>(slotKinds).includes(kindOf(item));

type SlotItems = Partial<Record<SlotKind, Item>>;

const itemsIn = (own: readonly Item[], slot: string): SlotItems =>
  Object.fromEntries(
    (Object.keys(slotKinds) as SlotKind[]).flatMap((kind) => {
      const found = own.find((item) => kindOf(item) === slotKinds[kind] && slotOf(item) === slot);
      return found ? [[kind, found]] : [];
    }),
  );

const heldIn = ({ form: one, draft, entry, decision }: SlotItems): HeldInSlot => ({
  form: one && readItem(form, one),
  draft: draft && readItem(answering, draft),
  entry: entry && readItem(paperEntry, entry),
  decision: decision && readItem(keptDecision, decision),
});

/** Whose items a run holds. */
type RunOfTwo = { all: Item[]; ending: Item[]; staying: Item[] };

async function readRun({ org, ending, staying }: Joined, runId: string): Promise<RunOfTwo> {
  const all = await itemsOfRun(org, runId);
  const of = (number: string) => all.filter((item) => isOfPerson(item, number));
  return { all, ending: of(ending), staying: of(staying) };
}

const memberIn = (own: readonly Item[]) => own.find((item) => kindOf(item) === 'MEMBER');
const parsedMember = (item: Item | undefined) => item && (readItem(member, item) as Member);

/** Where in a run two numbers say different things. */
export async function conflictsIn(
  joined: Joined,
  runId: string,
): Promise<Pick<JoiningConflicts, 'members' | 'forms'> & { runName: string }> {
  const { all, ending, staying } = await readRun(joined, runId);
  const runName = String(all.find(({ sk }) => sk === 'RUN')?.name ?? '');
  const [mine, theirs] = [parsedMember(memberIn(ending)), parsedMember(memberIn(staying))];
  const slots = [...new Set(ending.filter(isInSlot).map(slotOf))].toSorted();
  const forms = slots.flatMap((slot) => {
    const [one, other] = [heldIn(itemsIn(ending, slot)), heldIn(itemsIn(staying, slot))];
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

type Step = (joined: Joined, runId: string, found: RunOfTwo) => Promise<Part[][]>;

/** Counts made by hand with one person twice are deleted: nobody can take one of two out. */
const handCounts: Step = async (_, __, { all, ending, staying }) => {
  const isCounted = (own: readonly Item[]) => {
    const found = parsedMember(memberIn(own));
    return found !== undefined && wasEnrolled(found);
  };
  if (!isCounted(ending) || !isCounted(staying)) return [];
  const byHand = all.filter(({ sk }) => /^(CONFIRMED_)?BACKGROUND$/.test(String(sk)));
  return byHand.map((item) => [
    { Delete: { TableName: TableName(), Key: keyOf(item) } } satisfies Part,
  ]);
};

const membership: Step = async ({ org, staying, decided }, runId, found) => {
  const [mine, theirs] = [memberIn(found.ending), memberIn(found.staying)];
  if (!mine) return [];
  const isMine =
    !theirs || decided.members.some((one) => one.runId === runId && one.keep === 'ending');
  const kept = parsedMember(isMine ? mine : theirs) as Member;
  const [one, other] = [parsedMember(mine) as Member, parsedMember(theirs)];
  const content = { ...kept, participantId: staying, version: above(mine, theirs) };
  const freed = other ? placesFreed(one, other, kept) : 0;
  return [
    [
      put(
        keys.member(org, runId, staying),
        { ...content, ...indexed.memberOfRun(org, staying, runId) },
        theirs,
      ),
      remove(mine),
      ...(freed > 0 ? [{ Update: placeUpdate(org, runId, -1) }] : []),
    ],
  ];
};

/** What is written in a form's place: under the number that stays, and no longer under the other. */
function slotParts(
  { org, staying }: Joined,
  runId: string,
  key: FormKey,
  { mine, theirs, kept }: { mine: SlotItems; theirs: SlotItems; kept: HeldInSlot },
): Part[] {
  const places: Record<SlotKind, Key> = {
    form: keys.form(org, runId, key),
    draft: keys.answering(org, runId, key),
    entry: keys.paperEntry(org, runId, key),
    decision: keys.formDecision(org, runId, key),
  };
  return (Object.keys(slotKinds) as SlotKind[]).flatMap((kind) => {
    const [one, other] = [mine[kind], theirs[kind]];
    const content = kept[kind];
    const stored =
      kind === 'form' && kept.form
        ? storedForm({ ...kept.form, origin: originOf(kept.form) })
        : content;
    const moved = stored && { ...stored, participantId: staying, version: above(one, other) };
    return [
      ...(moved ? [put(places[kind], moved, other)] : other ? [remove(other)] : []),
      ...(one ? [remove(one)] : []),
    ];
  });
}

const slots: Step = async (joined, runId, { ending, staying }) =>
  [...new Set(ending.filter(isInSlot).map(slotOf))].map((slot) => {
    const [occasion, instrumentId = ''] = slot.split('#') as [FormKey['occasion'], string];
    const [mine, theirs] = [itemsIn(ending, slot), itemsIn(staying, slot)];
    const keep: JoinedSide | undefined = joined.decided.forms.find(
      (one) =>
        one.runId === runId && one.occasion === occasion && one.instrumentId === instrumentId,
    )?.keep;
    const kept = joinedSlot(heldIn(mine), heldIn(theirs), keep);
    const key = { occasion, instrumentId, participantId: joined.staying };
    return slotParts(joined, runId, key, { mine, theirs, kept });
  });

const marks: Step = async ({ ending, staying }, _, { all }) =>
  all.flatMap((item) => {
    const kept = kindOf(item) === 'SESSION' ? (item.marks as Marks) : {};
    const [mine, theirs] = [kept[ending], kept[staying]];
    if (!mine) return [];
    const Update = {
      TableName: TableName(),
      Key: keyOf(item),
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

/** Whatever else bears the number: to the other, unless that has the same already. */
const others: Step = async ({ ending, staying }, _, found) =>
  found.ending
    .filter((item) => !isInSlot(item) && kindOf(item) !== 'MEMBER')
    .map((item) => {
      const sk = `${String(item.sk).slice(0, -ending.length)}${staying}`;
      const key = { pk: String(item.pk), sk };
      const there = found.staying.find((one) => one.sk === sk);
      const named = 'participantId' in item ? { participantId: staying } : {};
      return [...(there ? [] : [put(key, { ...item, ...named }, undefined)]), remove(item)];
    });

/**
 * What moves in a run, in this order: what was counted by hand goes while both are members; then
 * the membership, without which nothing can be added under the number that ends; and the rest.
 */
const steps: readonly Step[] = [handCounts, membership, slots, marks, others];

/**
 * Moves all that a run holds under one number to another, and looks again until nothing is left:
 * what somebody wrote meanwhile moves too. Each thing moves in one transaction, and what has
 * moved needs no remembering, so it may be cut short anywhere and begun again.
 */
export async function joinInRun(joined: Joined, runId: string): Promise<void> {
  const guard: Part = {
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
        // Stopped by somebody who changed it: it is found again at the next look.
        await writeTogether([...parts, guard]);
      }
    return moved === 0 || undefined;
  });
}

/** Moves one item of the index of links, or forgets it where its link opens nothing. */
export async function joinLink({ org, staying }: Joined, item: Item, opens: boolean) {
  const Key = keyOf(item);
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

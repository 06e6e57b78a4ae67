import { keys } from './keys.ts';
import { queryAll } from './query.ts';
import type { Item } from './table.ts';

/** Items of a run that end with an id of another kind, which may look like a number. */
const ofNobody = /^(SESSION|UNNUMBERED|HANDOVER|LEADER|SUBSTITUTE|LABELS|PARTNER)#/;

/** Does an item of a run belong to that person alone, with a key that ends with the number? */
export const isOfPerson = ({ sk }: Item, participantId: string): boolean =>
  !ofNobody.test(String(sk)) && String(sk).endsWith(`#${participantId}`);

/** All that a run holds about one person. */
export type Traces = {
  run: Item | undefined;
  /** Membership, forms, decisions, draft forms and first entries of paper forms. */
  own: Item[];
  /** The sessions in whose roll call they are marked, and the catch-up sessions for them. */
  sessions: Item[];
  /** The group's background as counts that were entered or confirmed by hand. */
  handCounts: Item[];
  /** Leaders' sealed labels: nobody but their leader can say whether the person is among them. */
  sealedLabels: Item[];
};

const isNamedIn = ({ marks, members }: Item, participantId: string) =>
  (typeof marks === 'object' && marks !== null && participantId in marks) ||
  (Array.isArray(members) && members.includes(participantId));

const handCounted = [keys.groupBackground('', '').sk, keys.backgroundConfirmation('', '').sk];

/** All items of a run: its record and its draft forms, a query each. */
export async function itemsOfRun(org: string, runId: string): Promise<Item[]> {
  const anyForm = { occasion: '', instrumentId: '', participantId: '' };
  const [record, drafts] = await Promise.all([
    queryAll({ partition: keys.run(org, runId).pk }),
    queryAll({ partition: keys.answering(org, runId, anyForm).pk }),
  ]);
  return [...record, ...drafts];
}

/** Searches a run for one person. */
export async function tracesIn(org: string, runId: string, participantId: string): Promise<Traces> {
  const items = await itemsOfRun(org, runId);
  return {
    run: items.find(({ sk }) => sk === 'RUN'),
    own: items.filter((item) => isOfPerson(item, participantId)),
    sessions: items.filter(
      (item) => String(item.sk).startsWith('SESSION#') && isNamedIn(item, participantId),
    ),
    handCounts: items.filter(({ sk }) => handCounted.includes(String(sk))),
    sealedLabels: items.filter(({ sk }) => String(sk).startsWith('LABELS#')),
  };
}

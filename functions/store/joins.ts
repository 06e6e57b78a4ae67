import { draftForm } from '../../shared/domain/forms/draft-form.ts';
import { storedConsent } from '../../shared/domain/people/consent.ts';
import { handlersOf } from '../../shared/domain/people/known-person.ts';
import type { Participant } from '../../shared/domain/people/participant.ts';
import {
  backgroundConflicts,
  decidesAll,
  type JoinedTombstone,
  type JoiningBody,
  type JoiningConflicts,
  joinedBackground,
  joinedHistory,
  joinedWords,
} from '../../shared/domain/privacy/joining.ts';
import {
  currentParticipant,
  isJoined,
  participantOrTombstone,
} from '../../shared/domain/privacy/tombstone.ts';
import { Problem } from '../../shared/problems.ts';
import { apartPuts, storedApart } from './apart.ts';
import { clientLinkGone } from './client-links.ts';
import { linkEntry } from './draft-forms.ts';
import { conflictsIn, type Joined, joinInRun, joinLink } from './join-runs.ts';
import { indexed, keys } from './keys.ts';
import { listRunIdsOf } from './memberships.ts';
import { meterJoinParts } from './meters.ts';
import { ownLinkGone } from './own-links.ts';
import { messageJoinParts } from './own-messages.ts';
import { isReceipt } from './partner-links.ts';
import { joinOutbox } from './person-outbox.ts';
import { queryAll } from './query.ts';
import { recountRun } from './recount-run.ts';
import { keyOfItem, kindOfKey } from './run-erasures.ts';
import { forgetPairsWith } from './same-people.ts';
import { putOver, type TransactionPart, untilWritten, writeTogether } from './save.ts';
import { getItem, getItems, type Item, readItem, recordsTable } from './table.ts';

const noDecisions: JoiningBody = { members: [], forms: [], background: [] };

/** Where two numbers differ, and the runs from which something would move. */
export async function conflictsOf(
  org: string,
  ending: Participant,
  staying: Participant,
): Promise<{ runs: { runId: string; runName: string }[]; conflicts: JoiningConflicts }> {
  const joined = {
    org,
    ending: ending.participantId,
    staying: staying.participantId,
    decided: noDecisions,
  };
  const runIds = (await listRunIdsOf(org, ending.participantId)).toSorted();
  const found = await Promise.all(
    runIds.map(async (runId) => ({ runId, ...(await conflictsIn(joined, runId)) })),
  );
  return {
    runs: found.map(({ runId, runName }) => ({ runId, runName })),
    conflicts: {
      members: found.flatMap(({ members }) => members),
      forms: found.flatMap(({ forms }) => forms),
      background: backgroundConflicts(ending.background, staying.background),
    },
  };
}

/** Is a name stored under the number? */
export async function isNamed(org: string, participantId: string): Promise<boolean> {
  const [named] = await getItems([keys.named(org, participantId)]);
  return named !== undefined;
}

type JoiningStart = { by: string; at: string; on: string; decided: JoiningBody };

/**
 * The first write: replaces one participant by a tombstone, and adds the background and the joining
 * to the other.
 */
async function layTombstone(
  org: string,
  { ending, staying }: { ending: Participant; staying: Participant },
  { by, at, on, decided }: JoiningStart,
): Promise<JoinedTombstone | undefined> {
  const { participantId, version } = ending;
  if (ending.joined?.from || staying.joined?.from) throw new Problem('joining.under_way');
  const { conflicts } = await conflictsOf(org, ending, staying);
  if (!decidesAll(decided, conflicts)) throw new Problem('joining.changed');
  const runIds = await listRunIdsOf(org, participantId);
  const into = staying.participantId;
  const joined = { status: 'under_way' as const, on, at, by, into, runIds, decided };
  const words = joinedWords(ending, staying);
  const stopped = await writeTogether([
    { Put: putOver(keys.participant(org, participantId), { participantId, joined, version }) },
    {
      ConditionCheck: {
        TableName: recordsTable(),
        Key: keys.named(org, participantId),
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    },
    {
      Update: {
        TableName: recordsTable(),
        Key: keys.participant(org, into),
        UpdateExpression:
          'SET background = :background, firstRun = :run, confirmedBy = :by, handledBy = :handledBy, joined = :joined, version = version + :one',
        ConditionExpression: 'version = :seen',
        ExpressionAttributeValues: {
          ':background': joinedBackground(
            ending.background,
            staying.background,
            decided.background,
          ),
          ':run': words.firstRun,
          ':by': words.confirmedBy,
          // Anyone who handled either number knows the person.
          ':handledBy': [...new Set([...handlersOf(ending), ...handlersOf(staying)])].sort(),
          ':joined': { at, from: participantId },
          ':one': 1,
          ':seen': staying.version,
        },
      },
    },
  ]);
  if (stopped?.[1]?.failed) throw new Problem('participant.identity_kept');
  return stopped ? undefined : { participantId, joined, version: version + 1 };
}

/**
 * The joining of a number to another: begun now, or as far as it has come; the decisions made when
 * it began stay valid. From its first write on the number that ends is unknown.
 * @param check refuses callers who may not begin it, and returns both participants
 * @throws what `check` throws; Problem participant.unknown, participant.identity_kept,
 *   joining.changed, joining.under_way
 */
export async function begunJoining(
  org: string,
  { ending, staying }: { ending: string; staying: string },
  start: JoiningStart,
  check: (
    ending: Participant | undefined,
    staying: Participant | undefined,
  ) => Promise<{ ending: Participant; staying: Participant }>,
): Promise<JoinedTombstone> {
  return untilWritten(async () => {
    const items = await getItems([keys.participant(org, ending), keys.participant(org, staying)]);
    const [one, other] = items.map((item) => item && readItem(participantOrTombstone, item));
    if (one && isJoined(one)) {
      const { joined } = one;
      if (joined.status === 'under_way' && joined.into !== staying)
        throw new Problem('participant.unknown');
      return one;
    }
    const both = await check(currentParticipant(one), currentParticipant(other));
    return layTombstone(org, both, start);
  });
}

/** Moves a consent, with all that was said under either number. */
async function consentParts({ org, staying }: Joined, item: Item): Promise<TransactionPart[]> {
  const mine = readItem(storedConsent, item);
  const key = keys.consent(org, staying, mine.purpose);
  const theirs = await getItem(storedConsent, key);
  const next = {
    participantId: staying,
    purpose: mine.purpose,
    history: joinedHistory(mine, theirs),
    version: theirs?.version ?? 0,
  };
  return [
    { Put: putOver(key, next) },
    {
      Delete: {
        TableName: recordsTable(),
        Key: keyOfItem(item),
        ConditionExpression: 'version = :seen',
        ExpressionAttributeValues: { ':seen': mine.version },
      },
    },
  ];
}

/**
 * Substitutes of the worker do not become substitutes for the other number; hand-overs are kept.
 * What counts the changes of notes counts those of one number only.
 */
function besideParts({ org, staying }: Joined, item: Item): TransactionPart[] {
  const gone = { Delete: { TableName: recordsTable(), Key: keyOfItem(item) } };
  if (['SUBSTITUTE', 'APART_CHANGES'].includes(kindOfKey(item))) return [gone];
  const { pk } = keys.participant(org, staying);
  const named = 'participantId' in item ? { participantId: staying } : {};
  const Item = { ...item, ...named, pk };
  return [{ Put: { TableName: recordsTable(), Item } }, gone];
}

/** The number under which somebody is known now; undefined where they are being erased. */
async function numberNow(org: string, number: string): Promise<string | undefined> {
  const there = await getItem(participantOrTombstone, keys.participant(org, number));
  if (there && isJoined(there) && there.joined.status === 'under_way') return there.joined.into;
  return currentParticipant(there)?.participantId;
}

/**
 * With whom they must not be in a group: noted beside both, and of the two numbers never. The other
 * may be erased or joined at the same moment, and must then not be named again.
 */
async function apartParts(
  { org, ending, staying }: Joined,
  item: Item,
): Promise<TransactionPart[]> {
  const { otherParticipantId: other } = readItem(storedApart, item);
  const TableName = recordsTable();
  const gone = [
    {
      Delete: {
        TableName,
        Key: keys.apart(org, ending, other),
        ConditionExpression: 'attribute_exists(pk)',
      },
    },
    { Delete: { TableName, Key: keys.apart(org, other, ending) } },
  ];
  const now = await numberNow(org, other);
  if (now === undefined || now === staying) return gone;
  const there = {
    TableName,
    Key: keys.participant(org, now),
    ConditionExpression: 'attribute_exists(registeredBy)',
  };
  return [...gone, ...apartPuts(org, staying, now), { ConditionCheck: there }];
}

async function partsOfBeside(joined: Joined, item: Item): Promise<TransactionPart[]> {
  const kind = kindOfKey(item);
  if (kind === 'CONSENT') return consentParts(joined, item);
  if (kind === 'METER') return meterJoinParts(joined.org, joined.staying, item);
  // Its bearer would answer for a number that nobody looks at any longer.
  if (kind === 'CLIENT_LINK') return clientLinkGone(joined.org, item);
  if (kind === 'OWN_LINK') return ownLinkGone(joined.org, item);
  // The number that stays keeps its page: of two personal codes one would open the other's answers.
  if (kind === 'OWN_PAGE') return [{ Delete: { TableName: recordsTable(), Key: keyOfItem(item) } }];
  if (kind === 'MESSAGE') return messageJoinParts(joined.org, joined.staying, item);
  return kind === 'APART' ? apartParts(joined, item) : besideParts(joined, item);
}

/** Moves what is under the number beside the tombstone, until nothing is left there. */
async function joinBeside(joined: Joined): Promise<void> {
  const { pk, sk } = keys.participant(joined.org, joined.ending);
  await untilWritten(async () => {
    const beside = (await queryAll({ partition: pk })).filter((item) => item.sk !== sk);
    for (const item of beside) await writeTogether(await partsOfBeside(joined, item));
    return beside.length === 0 || undefined;
  });
}

/** Makes the links of forms that moved lead to their new slots. */
async function joinLinks(joined: Joined): Promise<void> {
  const { org, ending, staying } = joined;
  const { person } = indexed.linkOfParticipant(org, ending, '');
  for (const item of await queryAll({ index: 'byPerson', partition: person })) {
    if (isReceipt(item)) {
      await joinLink(joined, item, true);
      continue;
    }
    const entry = readItem(linkEntry, item);
    const at = keys.answering(org, entry.runId, { ...entry, participantId: staying });
    const draft = await getItem(draftForm, at);
    const hash = String(item.personSort);
    const opens = draft?.link.secretHash === hash || draft?.link.codeHash === hash;
    await joinLink(joined, item, opens);
  }
}

/** Records with the number that stays when something moved last, and whether more will. */
const joinedUpdate = (
  { org, staying }: Joined,
  joined: Participant['joined'],
): TransactionPart => ({
  Update: {
    TableName: recordsTable(),
    Key: keys.participant(org, staying),
    UpdateExpression: 'SET joined = :joined',
    ConditionExpression: 'attribute_exists(registeredBy)',
    ExpressionAttributeValues: { ':joined': joined },
  },
});

/** The last write: removes the references from the one number to the other. */
async function endJoining(
  given: Joined,
  { participantId, joined, version }: JoinedTombstone,
  at: string,
): Promise<void> {
  const done = { status: 'done' as const, on: joined.on };
  const key = keys.participant(given.org, participantId);
  // Another repeat was faster: then it is done.
  await writeTogether([
    { Put: putOver(key, { participantId, joined: done, version }) },
    joinedUpdate(given, { at, from: null }),
  ]);
}

/** Continues a joining to its end; does nothing if it is done. */
export async function finishJoining(
  org: string,
  begun: JoinedTombstone,
  now: string,
): Promise<void> {
  const { participantId: ending, joined: state } = begun;
  if (state.status === 'done') return;
  const { into: staying, decided } = state;
  const joined = { org, ending, staying, decided };
  // Groups that somebody added them to just before are looked for once more.
  const moving = new Set([...state.runIds, ...(await listRunIdsOf(org, ending))]);
  for (const runId of moving) await joinInRun(joined, runId);
  await joinLinks(joined);
  await joinBeside(joined);
  await joinOutbox(org, ending, staying);
  // Every release with either number is retracted, of closed runs too, and any that was made
  // meanwhile.
  await writeTogether([joinedUpdate(joined, { at: now, from: ending })]);
  for (const runId of new Set([...moving, ...(await listRunIdsOf(org, staying))]))
    await recountRun(org, runId, now, 'thaw');
  await forgetPairsWith(org, ending);
  await endJoining(joined, begun, now);
}

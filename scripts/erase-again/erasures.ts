import { documents } from '../../functions/store/documents.ts';
import { begunErasure, finishErasure } from '../../functions/store/erasures.ts';
import { deleteIdentity } from '../../functions/store/identities.ts';
import { finishJoining } from '../../functions/store/joins.ts';
import { keys } from '../../functions/store/keys.ts';
import { auditTable, getItem, getItems, type Item } from '../../functions/store/table.ts';
import type { routesByName } from '../../shared/contract/api.ts';
import { dayOf } from '../../shared/domain/day.ts';
import type { Participant } from '../../shared/domain/people/participant.ts';
import { isJoined, participantOrTombstone } from '../../shared/domain/privacy/tombstone.ts';
import { Problem } from '../../shared/problems.ts';

type NumberOfOrg = { org: string; participantId: string };

/** A decision that has to be carried out again: to erase a person, or only to delete the name. */
export type DoneErasure = NumberOfOrg & { at: string; what: 'person' | 'name' };

type NameOfRoute = keyof typeof routesByName;
const erasing = 'deleteParticipant' satisfies NameOfRoute;
const joining = 'postJoining' satisfies NameOfRoute;
/** The last of these on a client says whether there should be a name. */
const naming: readonly string[] = ['putIdentity', 'deleteIdentity'] satisfies NameOfRoute[];

/** What was done to a client, by the audit. */
type ClientAction = NumberOfOrg & { at: string; route: string; sk: string };

/** The action of an audit entry under a client; none of an entry under a member of the staff. */
function actionOf({ pk, sk, at, route }: Item): ClientAction[] {
  const [, org, participantId] = /^ORG#([^#]+)#PARTICIPANT#([^#]+)$/.exec(String(pk)) ?? [];
  if (!org || !participantId) return [];
  return [{ org, participantId, at: String(at), route: String(route), sk: String(sk) }];
}

/**
 * What was done to clients after a moment, oldest first, by the audit of all organisations.
 * @throws Error where the audit has no entry after that moment
 */
async function actionsAfter(since: string): Promise<ClientAction[]> {
  const found: ClientAction[] = [];
  let entries = 0;
  let ExclusiveStartKey: Item | undefined;
  do {
    const page = await documents.send('Scan', {
      TableName: auditTable(),
      FilterExpression: '#at > :since',
      ProjectionExpression: 'pk, sk, #at, route, outcome',
      ExpressionAttributeNames: { '#at': 'at' },
      ExpressionAttributeValues: { ':since': since },
      ExclusiveStartKey,
    });
    const items = page.Items ?? [];
    entries += items.length;
    found.push(...items.filter(({ outcome }) => outcome === 'done').flatMap(actionOf));
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey);
  // An audit that was restored with the records knows nothing of what was erased after them.
  if (entries === 0)
    throw new Error(
      `The audit has no entry after ${since}. AUDIT_TABLE must be the audit that was in use, not one that was restored to that moment.`,
    );
  return found.toSorted((a, b) => (a.at < b.at ? -1 : 1));
}

const idOf = ({ org, participantId }: NumberOfOrg) => `${org} ${participantId}`;

/**
 * The numbers that were joined after a moment, by each of them. After a restore they are two again,
 * and the decision to erase the one holds for the other.
 */
function joinedNumbers(
  actions: readonly ClientAction[],
): ReadonlyMap<string, readonly NumberOfOrg[]> {
  const requests = Map.groupBy(
    actions.filter(({ route }) => route === joining),
    ({ org, sk }) => `${org} ${sk}`,
  );
  const joined = new Map<string, NumberOfOrg[]>();
  for (const both of requests.values())
    for (const one of both) joined.set(idOf(one), [...(joined.get(idOf(one)) ?? []), ...both]);
  return joined;
}

/** Everybody who is the same person as somebody, by some joined numbers. */
function everyNumberOf(
  first: NumberOfOrg,
  joined: ReadonlyMap<string, readonly NumberOfOrg[]>,
): NumberOfOrg[] {
  const found = new Map([[idOf(first), first]]);
  for (const one of found.values())
    for (const other of joined.get(idOf(one)) ?? [])
      if (!found.has(idOf(other))) found.set(idOf(other), other);
  return [...found.values()];
}

/**
 * What was erased after a moment, by the audit of all organisations: people under each of their
 * numbers, and names that were deleted alone and not stored again since.
 * @param since an ISO timestamp
 * @throws Error where the audit has no entry after that moment
 */
export async function listErasures(since: string): Promise<DoneErasure[]> {
  const actions = await actionsAfter(since);
  const joined = joinedNumbers(actions);
  const found = new Map<string, DoneErasure>();
  for (const action of actions) {
    const { org, participantId, at, route } = action;
    if (route === erasing)
      for (const { participantId: number } of everyNumberOf(action, joined))
        found.set(idOf({ org, participantId: number }), {
          ...{ org, participantId: number, at, what: 'person' },
        });
    if (!naming.includes(route) || found.get(idOf(action))?.what === 'person') continue;
    if (route === 'deleteIdentity')
      found.set(idOf(action), { org, participantId, at, what: 'name' });
    else found.delete(idOf(action));
  }
  return [...found.values()];
}

/** The participant, whom the own worker's decision of then still erases. */
function mustExist(there: Participant | undefined): Participant {
  if (!there) throw new Problem('participant.unknown');
  return there;
}

const itemOf = ({ org, participantId }: NumberOfOrg) =>
  getItem(participantOrTombstone, keys.participant(org, participantId));

/** Finishes a joining that was under way at the moment that was restored. */
async function finishBegun(org: string, ending: string, now: string): Promise<void> {
  const there = await itemOf({ org, participantId: ending });
  if (there && isJoined(there)) await finishJoining(org, there, now);
}

/**
 * Finishes an erasure again: the name first, then everything else, under the day on which it was
 * done.
 * @returns whether anything of the person had come back
 */
export async function eraseAgain({ org, participantId, at, what }: DoneErasure): Promise<boolean> {
  const now = new Date().toISOString();
  const [named] = await getItems([keys.named(org, participantId)]);
  await deleteIdentity(org, participantId);
  if (what === 'name') return named !== undefined;
  const there = await itemOf({ org, participantId });
  if (!there || ('erasure' in there && there.erasure.status === 'done')) return false;
  if (isJoined(there)) {
    // What it had is moved to the other number, which is erased as well.
    const isDone = there.joined.status === 'done';
    if (!isDone) await finishJoining(org, there, now);
    return !isDone;
  }
  if ('joined' in there && there.joined?.from) await finishBegun(org, there.joined.from, now);
  const begun = await begunErasure(org, participantId, dayOf(at), mustExist);
  await finishErasure(org, begun, now);
  return true;
}

import { documents } from '../../functions/store/documents.ts';
import { begunErasure, finishErasure } from '../../functions/store/erasures.ts';
import { deleteIdentity } from '../../functions/store/identities.ts';
import { keys } from '../../functions/store/keys.ts';
import { auditTable, getItem, type Item } from '../../functions/store/table.ts';
import type { routesByName } from '../../shared/contract/api.ts';
import { dayOf } from '../../shared/domain/day.ts';
import type { Participant } from '../../shared/domain/people/participant.ts';
import { participantOrTombstone } from '../../shared/domain/privacy/tombstone.ts';
import { Problem } from '../../shared/problems.ts';

/** An erasure that the audit lists as done. */
export type DoneErasure = { org: string; participantId: string; at: string };

const erasing = 'deleteParticipant' satisfies keyof typeof routesByName;

/** The erased person of an audit entry; none of an entry under a member of the staff. */
function erasureOf({ pk, at }: Item): DoneErasure[] {
  const [, org, participantId] = /^ORG#([^#]+)#PARTICIPANT#([^#]+)$/.exec(String(pk)) ?? [];
  return org && participantId ? [{ org, participantId, at: String(at) }] : [];
}

/**
 * The erasures that were done after a moment, by the audit of all organisations.
 * @param since an ISO timestamp
 */
export async function listErasures(since: string): Promise<DoneErasure[]> {
  const found = new Map<string, DoneErasure>();
  let ExclusiveStartKey: Item | undefined;
  do {
    const page = await documents.send('Scan', {
      TableName: auditTable(),
      FilterExpression: 'route = :route AND outcome = :done AND #at > :since',
      ExpressionAttributeNames: { '#at': 'at' },
      ExpressionAttributeValues: { ':route': erasing, ':done': 'done', ':since': since },
      ExclusiveStartKey,
    });
    for (const erasure of (page.Items ?? []).flatMap(erasureOf))
      found.set(`${erasure.org} ${erasure.participantId}`, erasure);
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey);
  return [...found.values()];
}

/** The participant, whom the own worker's decision of then still erases. */
function mustExist(there: Participant | undefined): Participant {
  if (!there) throw new Problem('participant.unknown');
  return there;
}

/**
 * Finishes an erasure again: the name first, then everything else, under the day on which it was
 * done.
 * @returns whether anything of the person had come back
 */
export async function eraseAgain({ org, participantId, at }: DoneErasure): Promise<boolean> {
  await deleteIdentity(org, participantId);
  const there = await getItem(participantOrTombstone, keys.participant(org, participantId));
  if (!there || ('erasure' in there && there.erasure.status === 'done')) return false;
  const begun = await begunErasure(org, participantId, dayOf(at), mustExist);
  await finishErasure(org, begun, new Date().toISOString());
  return true;
}

import type { UpdateCommandInput } from '@aws-sdk/lib-dynamodb';
import { participantThemselves } from '../../shared/domain/forms/form.ts';
import type { RollMark } from '../../shared/domain/groups/roll-call.ts';
import { type Session, session as sessionShape } from '../../shared/domain/groups/session.ts';
import { Problem } from '../../shared/problems.ts';
import { keys } from './keys.ts';
import { linkStillOpens } from './own-links.ts';
import type { LinkedPage } from './own-pages.ts';
import { untilWritten, writeTogether } from './save.ts';
import { memberCheck } from './sessions.ts';
import { getItem, recordsTable } from './table.ts';

/** Instead of a device's name, in a mark that the participant made on their own page. */
const ownPageDevice = 'own-page';

/**
 * A write of the participant's own mark, or of its removal, over no mark or such a mark. Its time is
 * the server's: a leader's mark made later overrides it, and one made earlier on a tablet without a
 * network does not.
 */
function markUpdate(
  { place }: Pick<LinkedPage, 'place'>,
  { runId, sessionId }: { runId: string; sessionId: string },
  mark: RollMark | null,
): UpdateCommandInput {
  return {
    TableName: recordsTable(),
    Key: keys.session(place.organisation, runId, sessionId),
    UpdateExpression: mark ? 'SET marks.#p = :mark' : 'REMOVE marks.#p',
    ConditionExpression:
      '#status <> :cancelled AND (attribute_not_exists(marks.#p) OR marks.#p.markedBy = :self)',
    ExpressionAttributeNames: { '#p': place.participantId, '#status': 'status' },
    ExpressionAttributeValues: {
      ':cancelled': 'cancelled',
      ':self': participantThemselves,
      ...(mark ? { ':mark': mark } : {}),
    },
  };
}

/**
 * Notes in a session's roll that its participant cannot come, or takes that back; it may be
 * repeated.
 * @throws Problem own_page.already_marked where staff marked them; session.unknown where the session
 *   was cancelled or they left the group meanwhile; link.unknown
 */
export async function saveOwnMark(
  visit: LinkedPage & { now: string },
  { runId, session, cannotCome }: { runId: string; session: Session; cannotCome: boolean },
): Promise<Session> {
  const { place, link, now } = visit;
  const { organisation, participantId } = place;
  const { sessionId } = session;
  let current: Session | undefined = session;
  return untilWritten(async () => {
    if (!current || current.status === 'cancelled') throw new Problem('session.unknown');
    const mark = current.marks[participantId];
    if (mark && mark.markedBy !== participantThemselves)
      throw new Problem('own_page.already_marked');
    if (cannotCome === (mark !== undefined)) return current;
    const next: RollMark | null = cannotCome
      ? {
          ...{ attendance: 'absent_notified', markedAt: now },
          ...{ device: ownPageDevice, markedBy: participantThemselves },
        }
      : null;
    const stopped = await writeTogether([
      linkStillOpens(place, link.secretHash),
      memberCheck(keys.member(organisation, runId, participantId)),
      { Update: markUpdate(visit, { runId, sessionId }, next) as never },
    ]);
    if (stopped?.[0]?.failed) throw new Problem('link.unknown');
    if (stopped?.[1]?.failed) throw new Problem('session.unknown');
    current = await getItem(sessionShape, keys.session(organisation, runId, sessionId));
    return stopped ? undefined : current;
  });
}

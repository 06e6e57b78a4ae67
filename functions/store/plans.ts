import { type Run, run } from '../../shared/domain/groups/run.ts';
import type { RunChanges } from '../../shared/domain/groups/run-plan.ts';
import type { Session } from '../../shared/domain/groups/session.ts';
import { Problem } from '../../shared/problems.ts';
import { indexed, keys } from './keys.ts';
import { inListsOf } from './run-staff.ts';
import { type TransactionPart, writeTogether } from './save.ts';
import { listAllSessions } from './sessions.ts';
import { getItem, recordsTable } from './table.ts';

/**
 * A run and its sessions by day. The run is read first: every change of a plan raises its version, so
 * a plan that is written over this version was made over these sessions. Read at the same time, the
 * version could be newer than the sessions, and a day be taken twice.
 */
export async function readPlan(
  org: string,
  runId: string,
): Promise<{ run: Run | undefined; sessions: Session[] }> {
  const stored = await getItem(run, keys.run(org, runId));
  const sessions = await listAllSessions(org, runId);
  const orderOf = ({ date, sessionId }: Session) => `${date}#${sessionId}`;
  return {
    run: stored,
    sessions: sessions.toSorted((one, other) => orderOf(one).localeCompare(orderOf(other))),
  };
}

/**
 * The change of a run that goes with a change of its plan. Over the run as it was read: so two plans
 * at once cannot take the same day, and no session is added to a run that was closed meanwhile.
 */
function runParts(org: string, before: Run, changes: RunChanges): TransactionPart[] {
  const { startsOn, endsOn, pastReason } = changes;
  const { runsSort } = indexed.runByStart(org, { startsOn, runId: before.runId });
  const Update = {
    TableName: recordsTable(),
    Key: keys.run(org, before.runId),
    UpdateExpression:
      'SET startsOn = :startsOn, endsOn = :endsOn, runsSort = :runsSort, pastReason = :pastReason, version = version + :one',
    ConditionExpression: 'version = :seen',
    ExpressionAttributeValues: {
      ':startsOn': startsOn,
      ':endsOn': endsOn,
      ':runsSort': runsSort,
      ':pastReason': pastReason || before.pastReason,
      ':one': 1,
      ':seen': before.version,
    },
  };
  const isMoved = startsOn !== before.startsOn;
  const lists = inListsOf(org, { runId: before.runId, startsOn }, before, before);
  return [{ Update }, ...(isMoved ? lists : [])];
}

/**
 * Adds sessions to a run, all or none.
 * @returns undefined when another write came first
 */
export async function addSessions(
  org: string,
  before: Run,
  sessions: readonly Session[],
  changes: RunChanges,
): Promise<true | undefined> {
  const stopped = await writeTogether([
    ...runParts(org, before, changes),
    ...sessions.map((one) => ({
      Put: {
        TableName: recordsTable(),
        Item: { ...keys.session(org, before.runId, one.sessionId), ...one },
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    })),
  ]);
  return stopped ? undefined : true;
}

/** The most parts that DynamoDB takes in one transaction. */
const mostTogether = 100;

/**
 * Sets the days of sessions that are still planned, all or none; their roll calls stay.
 * @returns undefined when another write came first
 * @throws Problem plan.too_many, because a plan is continued until a run has more than one write takes
 */
export async function moveSessions(
  org: string,
  before: Run,
  moved: readonly Pick<Session, 'sessionId' | 'date' | 'version'>[],
  changes: RunChanges,
): Promise<true | undefined> {
  const parts = [
    ...runParts(org, before, changes),
    ...moved.map(({ sessionId, date, version }) => ({
      Update: {
        TableName: recordsTable(),
        Key: keys.session(org, before.runId, sessionId),
        UpdateExpression: 'SET #date = :date, version = version + :one',
        // A roll call that has come meanwhile holds the session on the day on which it was held.
        ConditionExpression: 'version = :seen AND #status = :planned',
        ExpressionAttributeNames: { '#date': 'date', '#status': 'status' },
        ExpressionAttributeValues: {
          ...{ ':date': date, ':one': 1, ':seen': version, ':planned': 'planned' },
        },
      },
    })),
  ];
  if (parts.length > mostTogether) throw new Problem('plan.too_many');
  return (await writeTogether(parts)) ? undefined : true;
}

import type { UpdateCommandInput } from '@aws-sdk/lib-dynamodb';
import { type Run, type RunBody, type RunStatus, run } from '../../shared/domain/groups/run.ts';
import { takesTemplate } from '../../shared/domain/groups/template.ts';
import { type CallerOnDay, leads } from '../../shared/domain/people/access.ts';
import {
  confirmedLeaders,
  leadersSaved,
  namedSoFar,
} from '../../shared/domain/people/run-leaders.ts';
import { leadingRoles } from '../../shared/domain/people/staff.ts';
import { substitutesFor } from '../../shared/domain/people/substitution.ts';
import { Problem } from '../../shared/problems.ts';
import { indexed, keys } from './keys.ts';
import { writeNaming } from './named-staff.ts';
import { type PageRequest, queryPage, type SortKeyRange } from './query.ts';
import { inListsOf, type RunStaff } from './run-staff.ts';
import {
  refusalOf,
  type TransactionPart,
  untilWritten,
  updateOf,
  type VersionedSave,
  writeTogether,
} from './save.ts';
import { getItem, getItems, type Item, readItem, recordsTable } from './table.ts';
import { isNewestTemplate } from './templates.ts';

export function getRun(org: string, runId: string): Promise<Run | undefined> {
  return getItem(run, keys.run(org, runId));
}

/** Some runs in the order of their ids; undefined where there is none. */
export async function getRuns(
  org: string,
  runIds: readonly string[],
): Promise<(Run | undefined)[]> {
  const items = await getItems(runIds.map((runId) => keys.run(org, runId)));
  return items.map((item) => item && (readItem(run, item) as Run));
}

/** Some runs: those that start within a span, of one programme or of all. */
type RunFilter = SortKeyRange & { programmeId?: string | undefined };

/** The runs of the organisation, by start date. */
export async function listRuns(
  org: string,
  { programmeId, ...range }: RunFilter,
  page: PageRequest,
) {
  const { runsOf } = indexed.runByStart(org, { startsOn: '', runId: '' });
  const only = programmeId ? { attribute: 'programmeId', value: programmeId } : undefined;
  const { items, next } = await queryPage(
    { index: 'runsByStart', partition: runsOf, ...range, only },
    page,
  );
  return { items: items.map((item) => readItem(run, item)), next };
}

/**
 * The runs a person leads on the day, also as a substitute, by start date: one query of the index
 * and one batch read. The run decides, because the index may be a moment behind.
 */
export async function listLedRunIds(
  { caller, today }: CallerOnDay,
  { programmeId, ...range }: RunFilter,
  page: PageRequest,
) {
  const { organisation: org, userId } = caller;
  const { person } = indexed.leaderOfRun(org, userId, { startsOn: '', runId: '' });
  const { items, next } = await queryPage({ index: 'byPerson', partition: person, ...range }, page);
  const runIds = new Set(items.map(({ runId }) => String(runId)));
  const stored = await getItems([...runIds].map((runId) => keys.run(org, runId)));
  const runs = stored.flatMap((item) => (item ? [readItem(run, item)] : []));
  const isListed = (one: Run) =>
    leads(caller, one, today) && (!programmeId || one.programmeId === programmeId);
  return { items: runs.filter(isListed), next };
}

function saveOf(
  org: string,
  runId: string,
  body: RunBody,
  by: { userId: string; on: string },
  { unconfirmedLeaders, confirmedBy, everNamed, substitutes }: RunStaff & Pick<Run, 'everNamed'>,
  ifMatch: number | undefined,
): VersionedSave {
  return {
    key: keys.run(org, runId),
    content: { runId, ...body },
    indexed: indexed.runByStart(org, { startsOn: body.startsOn, runId }),
    signed: { unconfirmedLeaders, confirmedBy, everNamed, substitutes },
    initial: {
      status: 'planned',
      history: [{ status: 'planned', on: by.on, by: by.userId }],
      activeMembers: 0,
      formerLastDay: null,
    },
    ifMatch,
    exists: 'version.required',
    only: {
      condition: 'attribute_not_exists(pk) OR activeMembers <= :capacity',
      values: { ':capacity': body.capacity },
      problem: (stored: Item) =>
        new Problem('run.capacity_too_small', { activeMembers: Number(stored.activeMembers) }),
    },
  };
}

/**
 * Saves a run with its leaders, all or nothing. `before` is the run as it was read.
 * @throws Problem run.capacity_too_small, staff.unknown, template.changed, version.conflict, version.required
 */
export async function saveRun(
  org: string,
  runId: string,
  body: RunBody,
  by: { userId: string; on: string },
  versions: { before: Run | undefined; ifMatch: number | undefined },
): Promise<Run> {
  const { before } = versions;
  const leaders = leadersSaved(before, body.leaders, by.userId);
  const substitutes = substitutesFor(before?.substitutes ?? [], confirmedLeaders(leaders));
  const after = { ...leaders, substitutes };
  const everNamed = namedSoFar({ ...after, everNamed: before ? namedSoFar(before) : [] });
  const save = saveOf(org, runId, body, by, { ...after, everNamed }, versions.ifMatch);
  const pinned = takesTemplate(body, before)
    ? [isNewestTemplate(org, body.programmeId, Number(body.templateVersion))]
    : [];
  const named = body.leaders
    .map((userId, n) => ({ userId, pointer: `/leaders/${n}` }))
    .filter(({ userId }) => !before?.leaders.includes(userId));
  const parts = [
    { Update: updateOf(save) },
    ...pinned,
    ...inListsOf(org, { runId, startsOn: body.startsOn }, before, after),
  ];
  const stopped = await writeNaming(org, parts, { named, roles: leadingRoles });
  const isChanged = pinned.length > 0 && stopped?.[1]?.failed && !stopped[0]?.failed;
  if (isChanged) throw new Problem('template.changed');
  const refusal = stopped && refusalOf(save, stopped[0]?.stored);
  if (refusal) throw refusal;
  return (await getRun(org, runId)) as Run;
}

/**
 * Moves a run on from the status it was read with; further writes go into the same transaction, and
 * are made again when another write came first for that part alone.
 * @throws Problem version.conflict when somebody changed the run meanwhile
 */
export async function saveRunStatus(
  org: string,
  before: Run,
  to: { status: RunStatus; on: string; by: string },
  along: () => Promise<TransactionPart[]>,
): Promise<Run> {
  const move = {
    TableName: recordsTable(),
    Key: keys.run(org, before.runId),
    UpdateExpression:
      'SET #status = :to, #history = list_append(#history, :step), version = version + :one',
    // The number of places must hold too: a member who came or left meanwhile would be missing from
    // the decision.
    ConditionExpression: 'version = :version AND activeMembers = :activeMembers',
    ExpressionAttributeNames: { '#status': 'status', '#history': 'history' },
    ExpressionAttributeValues: {
      ':to': to.status,
      ':step': [{ status: to.status, on: to.on, by: to.by }],
      ':one': 1,
      ':version': before.version,
      ':activeMembers': before.activeMembers,
    },
  } satisfies UpdateCommandInput;
  return untilWritten(async () => {
    const stopped = await writeTogether([{ Update: move }, ...(await along())]);
    if (stopped?.[0]?.failed) throw new Problem('version.conflict');
    return stopped ? undefined : ((await getRun(org, before.runId)) as Run);
  });
}

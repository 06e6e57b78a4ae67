import type { Run } from '../../shared/domain/groups/run.ts';
import {
  confirmedLeaders,
  type Leaders,
  namedSoFar,
} from '../../shared/domain/people/run-leaders.ts';
import { leadingRoles } from '../../shared/domain/people/staff.ts';
import type { Substitution } from '../../shared/domain/people/substitution.ts';
import { indexed, keys } from './keys.ts';
import { type StaffWrite, writeNaming } from './named-staff.ts';
import type { TransactionPart } from './save.ts';
import { runSubstituteParts } from './substitute-items.ts';
import { recordsTable } from './table.ts';

/** The leaders of a run, and their substitutes. */
export type RunStaff = Leaders & { substitutes: readonly Substitution[] };

/**
 * The writes that add a run to the lists of its leaders and substitutes, and remove it from
 * others'. Leaders who are not confirmed do not lead yet, and have the run in no list.
 */
export function inListsOf(
  org: string,
  run: Pick<Run, 'runId' | 'startsOn'>,
  before: RunStaff | undefined,
  after: RunStaff,
): TransactionPart[] {
  const table = recordsTable();
  const leading = confirmedLeaders(after);
  const gone = before ? confirmedLeaders(before).filter((one) => !leading.includes(one)) : [];
  return [
    ...leading.map((userId) => ({
      Put: {
        TableName: table,
        Item: {
          ...keys.leader(org, run.runId, userId),
          runId: run.runId,
          ...indexed.leaderOfRun(org, userId, run),
        },
      },
    })),
    ...gone.map((userId) => ({
      Delete: { TableName: table, Key: keys.leader(org, run.runId, userId) },
    })),
    ...runSubstituteParts(org, run, before?.substitutes ?? [], after.substitutes),
  ];
}

/**
 * Changes a run's leaders and substitutes, with what else has to hold at once: all or nothing, and
 * only over the run as it was read. The version rises, so that no edit read before undoes it.
 * @returns undefined when another write came first
 * @throws Problem staff.unknown
 */
export async function saveStaff(
  org: string,
  before: Run,
  after: RunStaff,
  { along = [], named = [] }: StaffWrite,
): Promise<true | undefined> {
  const parts = [
    {
      Update: {
        TableName: recordsTable(),
        Key: keys.run(org, before.runId),
        UpdateExpression:
          'SET leaders = :leaders, unconfirmedLeaders = :waiting, confirmedBy = :by, substitutes = :substitutes, everNamed = :named, version = version + :one',
        ConditionExpression: 'version = :seen',
        ExpressionAttributeValues: {
          ':leaders': after.leaders,
          ':waiting': after.unconfirmedLeaders,
          ':by': after.confirmedBy,
          ':substitutes': after.substitutes,
          ':named': namedSoFar({ ...after, everNamed: namedSoFar(before) }),
          ':one': 1,
          ':seen': before.version,
        },
      },
    },
    ...along,
    ...inListsOf(org, before, before, after),
  ];
  const stopped = await writeNaming(org, parts, { named, roles: leadingRoles });
  return stopped ? undefined : true;
}

import type { Role } from '../../shared/domain/people/access.ts';
import { type NewlyNamed, unknownStaff } from '../../shared/domain/people/staff.ts';
import { keys } from './keys.ts';
import { type StoppedParts, type TransactionPart, writeTogether } from './save.ts';
import { recordsTable } from './table.ts';

/** The people whom a write newly names, each of whom must be active with one of the roles. */
export type Appointments = { named: readonly NewlyNamed[]; roles: readonly Role[] };

/** What is written with a change of staff, and who is named by it for the first time. */
export type StaffWrite = { along?: TransactionPart[]; named?: readonly NewlyNamed[] };

const isActive = (org: string, userId: string, roles: readonly Role[]): TransactionPart => ({
  ConditionCheck: {
    TableName: recordsTable(),
    Key: keys.staffMember(org, userId),
    ConditionExpression: `#status = :active AND (${roles.map((_, n) => `contains(#roles, :role${n})`).join(' OR ')})`,
    ExpressionAttributeNames: { '#status': 'status', '#roles': 'roles' },
    ExpressionAttributeValues: {
      ':active': 'active',
      ...Object.fromEntries(roles.map((one, n) => [`:role${n}`, one])),
    },
  },
});

/**
 * Writes all parts or none, and only while everybody named is active with one of the roles: somebody
 * who is disabled at the same time is either refused here, or has it before that.
 * @returns as `writeTogether`, of the parts
 * @throws Problem staff.unknown, if nothing else stopped it; server.busy
 */
export async function writeNaming(
  org: string,
  parts: TransactionPart[],
  ...appointments: Appointments[]
): Promise<StoppedParts | undefined> {
  const named = appointments.flatMap((one) => one.named);
  const conditions = appointments.flatMap(({ named: people, roles }) =>
    people.map(({ userId }) => isActive(org, userId, roles)),
  );
  const stopped = await writeTogether([...parts, ...conditions]);
  const ofParts = stopped?.slice(0, parts.length);
  if (!stopped || ofParts?.some(({ failed }) => failed)) return ofParts;
  throw unknownStaff(named.filter((_, n) => stopped[parts.length + n]?.failed));
}

import {
  type SignInSubject,
  type StaffMember,
  staffMember,
} from '../../shared/domain/people/staff.ts';
import { Problem } from '../../shared/problems.ts';
import { keys } from './keys.ts';
import { type PageRequest, queryPage } from './query.ts';
import { type TransactionPart, writeTogether } from './save.ts';
import { staffItems, subjectEntry, subjectItem } from './staff-items.ts';
import { getItem, getItems, readItem, recordsTable } from './table.ts';

/** A page of the directory as it is stored. */
export async function listStaffMembers(org: string, page: PageRequest) {
  const { pk, sk } = keys.staffMember(org, '');
  const { items, next } = await queryPage({ partition: pk, prefix: sk }, page);
  return { items: items.map((item) => readItem(staffMember, item)), next };
}

export const getMember = (org: string, userId: string): Promise<StaffMember | undefined> =>
  getItem(staffMember, keys.staffMember(org, userId));

/** The member under an id, and whose e-mail address it is, in any organisation. */
export type StoredPerson = {
  member: StaffMember | undefined;
  addressOf: { organisation: string; userId: string } | undefined;
};

/** What is stored about some people, in one batch read. */
export async function readPeople(
  org: string,
  people: readonly { userId: string; email: string }[],
): Promise<StoredPerson[]> {
  const members = people.map(({ userId }) => keys.staffMember(org, userId));
  const addresses = people.map(({ email }) => keys.staffAddress(email));
  const items = await getItems([...members, ...addresses]);
  return people.map((_, n) => {
    const [member, address] = [items[n], items[people.length + n]];
    return {
      member: member && readItem(staffMember, member),
      addressOf: address && readItem(subjectEntry, address),
    };
  });
}

const unlessThere = 'attribute_not_exists(pk)';

/**
 * Holds only while somebody is an active administrator. Every write of an administrator about
 * somebody else has it as a part: so of two who demote each other at the same time one is refused,
 * and an organisation always has an administrator left.
 */
const whileAdministrator = (org: string, userId: string): TransactionPart => ({
  ConditionCheck: {
    TableName: recordsTable(),
    Key: keys.staffMember(org, userId),
    ConditionExpression: '#status = :active AND contains(#roles, :admin)',
    ExpressionAttributeNames: { '#status': 'status', '#roles': 'roles' },
    ExpressionAttributeValues: { ':active': 'active', ':admin': 'admin' },
  },
});

/** @throws Problem role.missing when the first part, the administrator's own, was the one that failed */
function refuseFormer(stopped: Awaited<ReturnType<typeof writeTogether>>): void {
  if (stopped?.[0]?.failed) throw new Problem('role.missing');
}

/** The administrator who writes; null where a command adds the first one. */
type Writer = string | null;
const partsOf = (org: string, by: Writer) => (by === null ? [] : [whileAdministrator(org, by)]);

/**
 * Adds an invited member, unless the id or the e-mail address is taken: then it changes nothing.
 * @returns whether the member was added
 * @throws Problem role.missing
 */
export async function addInvited(org: string, by: Writer, member: StaffMember): Promise<boolean> {
  const guard = partsOf(org, by);
  const stopped = await writeTogether([
    ...guard,
    ...staffItems(org, member).map((Item) => ({
      Put: { TableName: recordsTable(), Item, ConditionExpression: unlessThere },
    })),
  ]);
  if (guard.length > 0) refuseFormer(stopped);
  return !stopped;
}

type MemberChanges = Partial<Omit<StaffMember, 'userId' | 'version'>>;

/** The write of a member over the version that was read. */
function changePart(org: string, before: StaffMember, changes: MemberChanges) {
  const all = Object.entries(changes);
  return {
    Update: {
      TableName: recordsTable(),
      Key: keys.staffMember(org, before.userId),
      UpdateExpression: `SET ${[...all.map((_, n) => `#a${n} = :a${n}`), 'version = :next'].join(', ')}`,
      ConditionExpression: 'version = :seen',
      ExpressionAttributeNames: Object.fromEntries(all.map(([name], n) => [`#a${n}`, name])),
      ExpressionAttributeValues: {
        ...Object.fromEntries(all.map(([, value], n) => [`:a${n}`, value])),
        ':seen': before.version,
        ':next': before.version + 1,
      },
    },
  };
}

/**
 * Changes a member over the version that was read.
 * @returns undefined when another write came first
 * @throws Problem role.missing when the writer is no active administrator any longer
 */
export async function changeMember(
  org: string,
  by: string,
  before: StaffMember,
  changes: MemberChanges,
): Promise<StaffMember | undefined> {
  // DynamoDB takes an item once in a transaction; who is an administrator was read with the version.
  const guard = by === before.userId ? [] : [whileAdministrator(org, by)];
  const stopped = await writeTogether([...guard, changePart(org, before, changes)]);
  if (guard.length > 0) refuseFormer(stopped);
  return stopped ? undefined : { ...before, ...changes, version: before.version + 1 };
}

/**
 * Changes a member over the version that was read, in the name of the county that signs them in:
 * there is no administrator whose right could be a condition.
 * @returns undefined when another write came first
 */
export async function changeByCounty(
  org: string,
  before: StaffMember,
  changes: MemberChanges,
): Promise<StaffMember | undefined> {
  const stopped = await writeTogether([changePart(org, before, changes)]);
  return stopped ? undefined : { ...before, ...changes, version: before.version + 1 };
}

/**
 * Gives a member an account, instead of those that are named.
 * @param former accounts that no longer exist
 * @param changes what else changes of the member
 * @returns undefined when another write came first, or the account is somebody else's
 */
export async function giveSubject(
  org: string,
  before: StaffMember,
  subject: SignInSubject,
  {
    former = [],
    changes = {},
  }: { former?: readonly SignInSubject[]; changes?: Omit<MemberChanges, 'subjects'> } = {},
): Promise<StaffMember | undefined> {
  const isFormer = ({ sub }: SignInSubject) => former.some((one) => one.sub === sub);
  const subjects = [...before.subjects.filter((one) => !isFormer(one)), subject];
  const stopped = await writeTogether([
    changePart(org, before, { ...changes, subjects }),
    {
      Put: {
        TableName: recordsTable(),
        Item: subjectItem(org, before.userId, subject),
        ConditionExpression: unlessThere,
      },
    },
    ...former.map((one) => ({
      Delete: { TableName: recordsTable(), Key: keys.signInSubject(one) },
    })),
  ]);
  return stopped ? undefined : { ...before, ...changes, subjects, version: before.version + 1 };
}

/** Whose e-mail address it is. */
export const findByAddress = (email: string) => getItem(subjectEntry, keys.staffAddress(email));

/** Notes the e-mail address of a member who was added without one. */
export async function giveAddress(
  org: string,
  before: StaffMember,
  email: string,
): Promise<StaffMember | undefined> {
  const stopped = await writeTogether([
    changePart(org, before, { email }),
    {
      Put: {
        TableName: recordsTable(),
        Item: { ...keys.staffAddress(email), organisation: org, userId: before.userId },
        ConditionExpression: unlessThere,
      },
    },
  ]);
  return stopped ? undefined : { ...before, email, version: before.version + 1 };
}

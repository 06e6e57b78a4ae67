import {
  discloseColleague,
  type SignInSubject,
  type StaffMember,
  staffMember,
} from '../../shared/domain/people/staff.ts';
import { keys } from './keys.ts';
import type { PageRequest } from './query.ts';
import { saveItem, writeTogether } from './save.ts';
import { listStaffMembers } from './staff-accounts.ts';
import { staffItems, subjectEntry } from './staff-items.ts';
import { getItem, readItem, recordsTable } from './table.ts';

/** A page of the directory, as everybody in the organisation sees it. */
export async function listStaff(org: string, page: PageRequest) {
  const { items, next } = await listStaffMembers(org, page);
  return { items: items.map(discloseColleague), next };
}

/** A member of the staff, with the organisation that the account belongs to. */
export type FoundMember = { organisation: string; member: StaffMember };

/** Whose account it is; undefined while it is nobody's. */
export async function memberWithSubject(subject: SignInSubject): Promise<FoundMember | undefined> {
  const entry = await getItem(subjectEntry, keys.signInSubject(subject));
  if (!entry) return undefined;
  const { organisation, userId } = entry;
  const member = await getItem(staffMember, keys.staffMember(organisation, userId));
  return member && { organisation, member };
}

/**
 * Puts somebody into the directory, unless the person or one of the accounts is there already: then
 * it changes nothing. So it may be repeated, and of two at once one does it.
 */
export async function addMember(org: string, member: StaffMember): Promise<void> {
  await writeTogether(
    staffItems(org, member).map((Item) => ({
      Put: {
        TableName: recordsTable(),
        Item,
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    })),
  );
}

/**
 * Makes an invited member active.
 * @throws Problem version.conflict when somebody has changed the member meanwhile
 */
export async function activateMember(org: string, member: StaffMember): Promise<StaffMember> {
  const item = await saveItem({
    key: keys.staffMember(org, member.userId),
    content: { status: 'active' },
    ifMatch: member.version,
    exists: 'version.conflict',
  });
  return readItem(staffMember, item);
}

import { type StaffNames, staffMember } from '../../shared/domain/people/staff.ts';
import { keys } from './keys.ts';
import { getItems, readItem } from './table.ts';

/**
 * The names of some members of the staff by id, also of those who have left: one batch read, however
 * often each is named. Somebody who was never in the directory is missing.
 */
export async function readStaffNames(org: string, userIds: Iterable<string>): Promise<StaffNames> {
  const different = [...new Set(userIds)];
  const items = await getItems(different.map((userId) => keys.staffMember(org, userId)));
  return new Map(
    items.flatMap((item) => {
      if (!item) return [];
      const { userId, name } = readItem(staffMember, item);
      return [[userId, name]];
    }),
  );
}

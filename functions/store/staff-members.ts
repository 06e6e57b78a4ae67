import type { Caller } from '../../shared/domain/people/access.ts';
import { type StaffMember, staffMember } from '../../shared/domain/people/staff.ts';
import { keys } from './keys.ts';
import { getItem } from './table.ts';

/** Somebody as the directory of their organisation has them now. */
export const findMember = ({
  organisation,
  userId,
}: Pick<Caller, 'organisation' | 'userId'>): Promise<StaffMember | undefined> =>
  getItem(staffMember, keys.staffMember(organisation, userId));

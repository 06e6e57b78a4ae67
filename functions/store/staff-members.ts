import type { Caller } from '../../shared/domain/people/access.ts';
import { type StaffMember, staffMember } from '../../shared/domain/people/staff.ts';
import { keys } from './keys.ts';
import { getItem } from './table.ts';

/** The caller as the directory has them now. */
export const findMember = ({ organisation, userId }: Caller): Promise<StaffMember | undefined> =>
  getItem(staffMember, keys.staffMember(organisation, userId));

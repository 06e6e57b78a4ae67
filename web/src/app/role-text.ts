import type { StaffViewer } from '../session/staff-viewer.ts';
import { listed } from '../texts/format.ts';
import { texts } from '../texts/staff.ts';

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/**
 * Somebody's roles in words; a user-pool group that is not one of our roles is left out.
 * @example roleText({ roles: ['leader'], organisation: 'kainuu' }) // 'ohjaaja (Kainuu)'
 */
export const roleText = ({ roles, organisation }: Pick<StaffViewer, 'roles' | 'organisation'>) => {
  const named = roles.map((role) => texts.roles[role]).filter(Boolean);
  return `${listed(named)} (${capital(organisation)})`;
};

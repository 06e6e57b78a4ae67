import * as z from 'zod';
import { userId } from '../../shared/domain/ids.ts';
import type { StaffMember } from '../../shared/domain/people/staff.ts';
import { type Key, keys } from './keys.ts';

/** Whose account a subject is. */
export const subjectEntry = z.strictObject({ organisation: z.string(), userId });
export type SubjectEntry = z.infer<typeof subjectEntry>;

/**
 * Every item of a member of the staff: their own, and one for each of their accounts, by which a
 * sign-in finds them. They are written together, and only where there is none yet.
 */
export const staffItems = (organisation: string, member: StaffMember): (Key & object)[] => [
  { ...keys.staffMember(organisation, member.userId), ...member },
  ...member.subjects.map((subject) => ({
    ...keys.signInSubject(subject),
    ...({ organisation, userId: member.userId } satisfies SubjectEntry),
  })),
];

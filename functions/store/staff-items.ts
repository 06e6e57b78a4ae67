import * as z from 'zod';
import { userId } from '../../shared/domain/ids.ts';
import type { SignInSubject, StaffMember } from '../../shared/domain/people/staff.ts';
import { type Key, keys } from './keys.ts';

/** Whose account a subject is. */
export const subjectEntry = z.strictObject({ organisation: z.string(), userId });
export type SubjectEntry = z.infer<typeof subjectEntry>;

/** The item by which a sign-in finds a member. */
export const subjectItem = (organisation: string, userId: string, subject: SignInSubject) => ({
  ...keys.signInSubject(subject),
  ...({ organisation, userId } satisfies SubjectEntry),
});

/**
 * Every item of a member of the staff: their own, one for each of their accounts, by which a
 * sign-in finds them, and one for their e-mail address, so that one address is one member. They are written together, and only where there is none yet.
 */
export const staffItems = (organisation: string, member: StaffMember): (Key & object)[] => [
  { ...keys.staffMember(organisation, member.userId), ...member },
  ...member.subjects.map((subject) => subjectItem(organisation, member.userId, subject)),
  ...(member.email === null
    ? []
    : [{ ...keys.staffAddress(member.email), organisation, userId: member.userId }]),
];

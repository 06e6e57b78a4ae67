import * as z from 'zod';
import { Problem } from '../../problems.ts';
import { timestamp, userId, version } from '../ids.ts';
import { municipalityCode } from '../municipality.ts';
import { storedText } from '../plain-text.ts';
import { type Role, role } from './access.ts';
import { countyLink } from './county.ts';

/**
 * An account at a sign-in: the issuer of its tokens, and its `sub` there. Somebody whose account is
 * made again gets another one, and stays the same person for us.
 */
export const signInSubject = z.strictObject({ issuer: z.string(), sub: z.string().min(1) });
export type SignInSubject = z.infer<typeof signInSubject>;

/** The languages in which the staff are written to. */
export const accountLanguage = z.enum(['fi', 'sv', 'en']).meta({ id: 'AccountLanguage' });
export type AccountLanguage = z.infer<typeof accountLanguage>;

/** An invited member becomes active at the first sign-in. */
export const staffStatus = z.enum(['invited', 'active', 'disabled']).meta({ id: 'StaffStatus' });

/** Somebody who works in the organisation, as the directory of the staff stores them. */
export const staffMember = z.strictObject({
  userId,
  name: storedText,
  roles: z.array(role),
  /** Where they work, if it is one municipality. */
  municipalityCode: municipalityCode.nullable().default(null),
  /** In lower case, the user name of their account; null where we made none. */
  email: z.string().nullable().default(null),
  /** The language of what is sent to them. */
  language: accountLanguage.nullable().default(null),
  /** When the last invitation was sent. */
  invitedAt: timestamp.nullable().default(null),
  status: staffStatus,
  /** Whether they sign in with their county, which then decides name and roles. */
  countyLink: countyLink.nullable().default(null),
  subjects: z.array(signInSubject),
  version,
});
export type StaffMember = z.infer<typeof staffMember>;

/** What everybody in the organisation sees of a colleague. */
export const colleague = z
  .strictObject({
    userId,
    name: storedText,
    roles: z.array(role),
    municipalityCode: municipalityCode.nullable(),
    /** Nobody new is named who is not active; an invited member has not signed in yet. */
    status: staffStatus,
    /** The same for pages from before the status was shown. */
    active: z.boolean(),
  })
  .meta({ id: 'Colleague' });
export type Colleague = z.infer<typeof colleague>;

/**
 * What everybody in the organisation sees of a member of the staff.
 * @example discloseColleague({ userId: 'aino', name: 'Aino', roles: ['leader'], municipalityCode: null, email: null, language: null, invitedAt: null, status: 'disabled', countyLink: null, subjects: [], version: 1 }).status // 'disabled'
 */
export const discloseColleague = (member: StaffMember): Colleague => ({
  userId: member.userId,
  name: member.name,
  roles: member.roles,
  municipalityCode: member.municipalityCode,
  status: member.status,
  active: member.status === 'active',
});

/** Names of members of the staff by id; somebody who was never in the directory is missing. */
export type StaffNames = ReadonlyMap<string, string>;

/**
 * Refuses somebody who may not act: a disabled member, and a caller who is not in the directory or
 * was invited again, whose next token says so.
 * @throws Problem sign_in.disabled, sign_in.required
 * @example checkActive({ status: 'active' }) // undefined
 */
export function checkActive(member: Pick<StaffMember, 'status'> | undefined): void {
  if (member?.status === 'disabled') throw new Problem('sign_in.disabled');
  if (member?.status !== 'active') throw new Problem('sign_in.required');
}

/**
 * The days for which the password of an invitation is valid: one that is sent before a week of
 * holidays is still good after the weekend that follows.
 */
export const invitationDays = 14;

/**
 * Has the password of somebody's invitation expired, so that it must be sent again?
 * @param now an ISO timestamp
 * @example isInvitationExpired({ status: 'invited', invitedAt: '2026-12-17T14:00:00.000Z' }, '2026-12-31T14:00:00.000Z') // true
 */
export const isInvitationExpired = (
  { status, invitedAt }: Pick<StaffMember, 'status' | 'invitedAt'>,
  now: string,
): boolean =>
  status === 'invited' &&
  invitedAt !== null &&
  Date.parse(invitedAt) + invitationDays * 86_400_000 <= Date.parse(now);

/** The roles of people who lead runs or substitute in them. */
export const leadingRoles: readonly Role[] = ['leader'];

/**
 * The roles of people who have clients or substitute for their workers: a leader has those whom
 * they registered without an own worker, and may get them back.
 */
export const clientRoles: readonly Role[] = ['own_worker', 'leader'];

/**
 * May somebody newly be given work that is for these roles?
 * @example mayBeGiven({ status: 'disabled', roles: ['leader'] }, ['leader']) // false
 */
export const mayBeGiven = (
  member: Pick<StaffMember, 'status' | 'roles'> | undefined,
  roles: readonly Role[],
): boolean => member?.status === 'active' && member.roles.some((one) => roles.includes(one));

/** Somebody whom a request newly names, and the field that does (a JSON pointer). */
export type NewlyNamed = { userId: string; pointer: string };

/**
 * The refusal of people who may not be given what the request gives them. It shows the fields and
 * not whether the ids exist elsewhere.
 * @example unknownStaff([{ userId: 'aino', pointer: '/to' }]).code // 'staff.unknown'
 */
export const unknownStaff = (named: readonly NewlyNamed[]): Problem =>
  new Problem('staff.unknown', {
    errors: named.map(({ pointer }) => ({
      pointer,
      message: 'must be an active colleague with the role for it',
    })),
  });

/**
 * The e-mail address as a user name: in lower case, so that one person has one.
 * @example userNameOf('Aino@kainuu.example') // 'aino@kainuu.example'
 */
export const userNameOf = (address: string): string => address.toLowerCase();

/** The longest name that is stored. */
export const longestName = 120;

/**
 * Somebody at their first sign-in who is not in the directory yet. The id is the account's `sub`,
 * because that is their id in everything that was stored before there was a directory.
 * @param bearer name, roles, and the account's user name: our user names are e-mail addresses
 * @throws ZodError when the `sub` cannot be an id
 * @example memberAtFirstSignIn({ issuer: 'https://i', sub: 'u1' }, { name: 'Aino', roles: ['leader'] }).status // 'active'
 */
export function memberAtFirstSignIn(
  subject: SignInSubject,
  { name, roles, userName = '' }: { name: string; roles: readonly Role[]; userName?: string },
): StaffMember {
  return {
    userId: userId.parse(subject.sub),
    name: name.slice(0, longestName),
    roles: [...roles],
    municipalityCode: null,
    email: userName.includes('@') ? userNameOf(userName) : null,
    language: null,
    invitedAt: null,
    status: 'active',
    countyLink: null,
    subjects: [subject],
    version: 1,
  };
}

/**
 * Somebody at their first sign-in with a county's account. The id is new, because nothing was
 * stored of them before. The e-mail address is not noted: a county may write any address, and an
 * address that is noted is one member's in all organisations.
 * @param bearer a new id, the name, and the roles of the county's groups
 * @example memberOfCounty({ issuer: 'https://i', sub: 'u1' }, { userId: 'k1', name: 'Aino', roles: ['leader'] }).countyLink // 'linked'
 */
export const memberOfCounty = (
  subject: SignInSubject,
  { userId: id, name, roles }: { userId: string; name: string; roles: readonly Role[] },
): StaffMember => ({
  ...memberAtFirstSignIn(subject, { name, roles }),
  userId: userId.parse(id),
  countyLink: 'linked',
});

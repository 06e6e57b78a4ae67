import * as z from 'zod';
import { timestamp, userId, version } from '../ids.ts';
import { municipalityWith } from '../municipalities.ts';
import { municipalityCode } from '../municipality.ts';
import { plainText, storedText } from '../plain-text.ts';
import { type Role, role } from './access.ts';
import { countyLink } from './county.ts';
import {
  accountLanguage,
  longestName,
  type StaffMember,
  staffStatus,
  userNameOf,
} from './staff.ts';
import { statedReason } from './staffing.ts';

/** The longest user name of Cognito. */
const longestEmail = 128;
const email = z.email().max(longestEmail);
const name = plainText(longestName);

/** A member of the staff, as the administrator sees them. */
export const account = z
  .strictObject({
    userId,
    name: storedText,
    /** Null for a member whose account was made by command. */
    email: z.string().nullable(),
    roles: z.array(role),
    municipalityCode: municipalityCode.nullable(),
    status: staffStatus,
    /** Signs in with the county from the next time (`awaited`), or always (`linked`). */
    countyLink: countyLink.nullable(),
    /** When the last invitation was sent. */
    invitedAt: timestamp.nullable(),
    version,
  })
  .meta({ id: 'Account' });
export type Account = z.infer<typeof account>;

/**
 * A member of the staff, as the administrator sees them.
 * @example discloseAccount({ userId: 'aino', name: 'Aino', roles: ['leader'], municipalityCode: null, email: null, language: null, invitedAt: null, status: 'active', countyLink: null, subjects: [], version: 1 }).status // 'active'
 */
export const discloseAccount = ({ subjects: _, language: __, ...member }: StaffMember): Account =>
  member;

/**
 * One person of a list as it was typed or pasted: it takes any text, so that every fault of every
 * row is named at once.
 */
export const invitation = z
  .strictObject({
    /** Made by the page, so that the request may be repeated. */
    userId,
    name: z.string().max(1000),
    email: z.string().max(1000),
    roles: z.array(z.string().max(100)).max(20),
    municipalityCode: z.string().max(100).nullable(),
    language: accountLanguage,
  })
  .meta({ id: 'Invitation' });
export type Invitation = z.infer<typeof invitation>;

/** The most people who are invited at once. */
export const invitationsAtOnce = 50;

/** Why somebody cannot be invited. */
export const invitationFault = z.enum([
  'name_malformed',
  'email_malformed',
  'role_missing',
  'role_unknown',
  'municipality_unknown',
  'twice_in_list',
  'member_already',
  'in_use',
  'id_taken',
]);
export type InvitationFault = z.infer<typeof invitationFault>;

/** A fault of one field of one row, by its pointer in the request. */
export const foundFault = z
  .strictObject({ pointer: z.string(), reason: invitationFault })
  .meta({ id: 'FoundInvitationFault' });
export type FoundFault = z.infer<typeof foundFault>;

/** The pointer to a field of a row of the list. */
export const pointerTo = (row: number, field: keyof Invitation): string =>
  `/people/${row}/${field}`;

function faultsOfRow(row: Invitation): [keyof Invitation, InvitationFault][] {
  const knows = (one: string) => role.safeParse(one).success;
  const { municipalityCode: code } = row;
  const rules: [boolean, keyof Invitation, InvitationFault][] = [
    [name.safeParse(row.name).success, 'name', 'name_malformed'],
    [email.safeParse(row.email).success, 'email', 'email_malformed'],
    [row.roles.length > 0, 'roles', 'role_missing'],
    [row.roles.every(knows), 'roles', 'role_unknown'],
    [
      code === null || municipalityWith(code) !== undefined,
      'municipalityCode',
      'municipality_unknown',
    ],
  ];
  return rules.flatMap(([holds, field, fault]) => (holds ? [] : [[field, fault] as const]));
}

/**
 * The faults that a list shows by itself, without knowing who is a member already.
 * @example faultsOfList([{ userId: 'u1', name: 'Aino', email: 'aino', roles: ['leader'], municipalityCode: null, language: 'fi' }]) // [{ pointer: '/people/0/email', reason: 'email_malformed' }]
 */
export function faultsOfList(people: readonly Invitation[]): FoundFault[] {
  const isRepeated = (of: (one: Invitation) => string, row: number) =>
    people.findIndex((one) => of(one) === of(people[row] as Invitation)) < row;
  return people.flatMap((person, row) => {
    const faults = faultsOfRow(person);
    if (isRepeated((one) => userNameOf(one.email), row)) faults.push(['email', 'twice_in_list']);
    if (isRepeated((one) => one.userId, row)) faults.push(['userId', 'id_taken']);
    return faults.map(([field, reason]) => ({ pointer: pointerTo(row, field), reason }));
  });
}

/**
 * The member whom an invitation of a list without faults makes.
 * @param now an ISO timestamp
 */
export const invitedMember = (row: Invitation, now: string): StaffMember => ({
  userId: row.userId,
  name: row.name,
  roles: [...new Set(row.roles as Role[])],
  municipalityCode: row.municipalityCode,
  email: userNameOf(row.email),
  language: row.language,
  invitedAt: now,
  status: 'invited',
  countyLink: null,
  subjects: [],
  version: 1,
});

/** What the administrator may change of a member; a field that is left out stays as it is. */
export const accountBody = z
  .strictObject({
    name: name.optional(),
    roles: z.array(role).max(role.options.length).optional(),
    municipalityCode: municipalityCode.nullable().optional(),
    /** `awaited` lets the next county account with the member's e-mail address become theirs. */
    countyLink: countyLink.extract(['awaited']).nullable().optional(),
  })
  .meta({ id: 'AccountBody' });
export type AccountBody = z.infer<typeof accountBody>;

/** What somebody has lost. */
export const accountReset = z
  .strictObject({ what: z.enum(['password', 'second_factor']) })
  .meta({ id: 'AccountReset' });

/** To whom the work of somebody goes who is disabled; null where there is none of that kind. */
export const disablingBody = z
  .strictObject({
    runsTo: userId.nullable(),
    clientsTo: userId.nullable(),
    reason: statedReason,
  })
  .meta({ id: 'DisablingBody' });
export type DisablingBody = z.infer<typeof disablingBody>;

import { randomUUID } from 'node:crypto';
import type { PreTokenGenerationV2TriggerEvent } from 'aws-lambda';
import type { Role } from '../../shared/domain/people/access.ts';
import type { CountySignIn } from '../../shared/domain/people/county.ts';
import {
  longestName,
  memberOfCounty,
  type SignInSubject,
  type StaffMember,
  userNameOf,
} from '../../shared/domain/people/staff.ts';
import { withoutUnseen } from '../../shared/domain/unseen.ts';
import { untilWritten } from '../store/save.ts';
import { addMember, type FoundMember, memberWithSubject } from '../store/staff.ts';
import { changeByCounty, findByAddress, getMember, giveSubject } from '../store/staff-accounts.ts';
import { rolesFromCounty } from './county-claims.ts';

/** What a county says of somebody at a sign-in. */
type CountyPerson = { subject: SignInSubject; email: string; name: string; roles: readonly Role[] };

/** A name as it may be stored; a county's system may know characters that nobody sees. */
const plainName = (name = '') =>
  withoutUnseen(name).replace(/\s+/g, ' ').trim().slice(0, longestName);

function personIn(
  county: CountySignIn,
  subject: SignInSubject,
  { userAttributes }: PreTokenGenerationV2TriggerEvent['request'],
): CountyPerson {
  const { name, email = '' } = userAttributes;
  const roles = rolesFromCounty(county, userAttributes);
  return { subject, email: userNameOf(email), name: plainName(name), roles };
}

const isSame = (one: readonly Role[], other: readonly Role[]) =>
  one.length === other.length && one.every((role) => other.includes(role));

/** Name and roles are the county's, at every sign-in. A member who is disabled here stays disabled. */
async function follow(
  { organisation, member }: FoundMember,
  { name, roles }: CountyPerson,
): Promise<StaffMember | undefined> {
  const isAsBefore =
    member.name === name && isSame(member.roles, roles) && member.status !== 'invited';
  if (isAsBefore || member.status === 'disabled') return member;
  return changeByCounty(organisation, member, { name, roles: [...roles], status: 'active' });
}

/**
 * The member whom an administrator has let take the county's sign-in, if the address is theirs: of
 * the same organisation, and once.
 */
async function awaitedMember(org: string, email: string): Promise<StaffMember | undefined> {
  const address = email ? await findByAddress(email) : undefined;
  if (address?.organisation !== org) return undefined;
  const member = await getMember(org, address.userId);
  return member?.countyLink === 'awaited' ? member : undefined;
}

/** Somebody at the first sign-in with a county's account. */
async function takeIn(org: string, person: CountyPerson): Promise<StaffMember | undefined> {
  const { subject, name, roles } = person;
  const awaited = await awaitedMember(org, person.email);
  if (awaited?.status === 'disabled') return awaited;
  if (awaited) {
    const linked = { status: 'active', countyLink: 'linked' } as const;
    return giveSubject(org, awaited, subject, {
      changes: { name, roles: [...roles], ...linked },
    });
  }
  await addMember(org, memberOfCounty(subject, { userId: randomUUID(), name, roles }));
  // Of two sign-ins at once, one has added the member.
  return (await memberWithSubject(subject))?.member;
}

/**
 * The member who signs in with a county's account, with the name and roles that the county gives
 * now. Somebody to whom it gives no role is put into no directory, and loses the roles they had.
 * @returns undefined where the county gives no role
 * @throws Error when the account is a member's of another organisation
 */
export async function memberFromCounty(
  county: CountySignIn,
  subject: SignInSubject,
  request: PreTokenGenerationV2TriggerEvent['request'],
): Promise<FoundMember | undefined> {
  const { organisation } = county;
  const person = personIn(county, subject, request);
  const member = await untilWritten<StaffMember | null>(async () => {
    const found = await memberWithSubject(subject);
    if (found && found.organisation !== organisation)
      throw new Error('The account belongs to no organisation');
    if (found) return follow(found, person);
    return person.roles.length > 0 ? takeIn(organisation, person) : null;
  });
  const isNobody = !member || (person.roles.length === 0 && member.status !== 'disabled');
  return isNobody ? undefined : { organisation, member };
}

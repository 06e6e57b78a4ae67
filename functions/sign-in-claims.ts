import type { PreTokenGenerationV2TriggerEvent } from 'aws-lambda';
import { isOrganisation } from '../shared/domain/organisation.ts';
import { role } from '../shared/domain/people/access.ts';
import {
  memberAtFirstSignIn,
  type SignInSubject,
  userNameOf,
} from '../shared/domain/people/staff.ts';
import { refusedSignIn } from '../shared/environment.ts';
import { activateMember, addMember, type FoundMember, memberWithSubject } from './store/staff.ts';
import { findByAddress, getMember, giveSubject } from './store/staff-accounts.ts';

/**
 * Somebody who may not sign in, by rule. Cognito refuses a sign-in only when the trigger fails, and
 * shows the message to the person, so it names nobody.
 */
export class SignInRefusal extends Error {
  override name = 'SignInRefusal';
}

type AccountAttributes = Readonly<Record<string, string>>;

/**
 * The organisation of an account that was made in the pool by us. A federated account has
 * attributes that somebody else's system wrote, so they never say which organisation it belongs to.
 * @throws SignInRefusal of a federated account; Error when an account of ours was made without an
 * organisation, which somebody has to mend
 * @example organisationOf({ 'custom:org': 'kainuu' }) // 'kainuu'
 */
export function organisationOf(attributes: AccountAttributes): string {
  const organisation = attributes['custom:org'] ?? '';
  const isFederated =
    attributes.identities !== undefined ||
    attributes['cognito:user_status'] === 'EXTERNAL_PROVIDER';
  if (isFederated) throw new SignInRefusal('The account belongs to no organisation');
  if (!isOrganisation(organisation)) throw new Error('The account belongs to no organisation');
  return organisation;
}

/**
 * Gives an account to the member who was invited under its user name, where the invitation has not
 * come that far: somebody may sign in before it has.
 */
async function takeInvitation(
  organisation: string,
  subject: SignInSubject,
  userName = '',
): Promise<FoundMember | undefined> {
  const address = await findByAddress(userNameOf(userName));
  if (address?.organisation !== organisation) return undefined;
  const member = await getMember(organisation, address.userId);
  if (member) await giveSubject(organisation, member, subject);
  return memberWithSubject(subject);
}

/**
 * Puts the bearer of an account into the directory that was made before there was one, or by
 * command: name and groups are taken from the account this once.
 */
async function addAtFirstSignIn(
  subject: SignInSubject,
  {
    userName,
    request: { userAttributes, groupConfiguration },
  }: Pick<PreTokenGenerationV2TriggerEvent, 'userName' | 'request'>,
): Promise<FoundMember | undefined> {
  const organisation = organisationOf(userAttributes);
  const invited = await takeInvitation(organisation, subject, userName);
  if (invited) return invited;
  const groups = groupConfiguration.groupsToOverride ?? [];
  const roles = role.options.filter((one) => groups.includes(one));
  const member = memberAtFirstSignIn(subject, {
    ...{ name: userAttributes.name ?? '', roles, userName },
  });
  await addMember(organisation, member);
  // Of two sign-ins at once, one has added the member.
  return memberWithSubject(subject);
}

/** Whose account it is, active in the directory. */
async function memberSigningIn(event: PreTokenGenerationV2TriggerEvent): Promise<FoundMember> {
  const { region, userPoolId, request } = event;
  const issuer = `https://cognito-idp.${region}.amazonaws.com/${userPoolId}`;
  const subject = { issuer, sub: request.userAttributes.sub ?? '' };
  const found = (await memberWithSubject(subject)) ?? (await addAtFirstSignIn(subject, event));
  // An account that somebody else has replaced.
  if (!found) throw new SignInRefusal('The account belongs to nobody');
  const { organisation, member } = found;
  if (member.status === 'disabled') throw new SignInRefusal('The account has been disabled');
  if (member.status === 'active') return found;
  return { organisation, member: await activateMember(organisation, member) };
}

/** Notes a refusal by rule, so that the alarm on the trigger's failures leaves it out. */
function noteRefusal(error: unknown): never {
  if (error instanceof SignInRefusal) console.error(JSON.stringify({ refused: refusedSignIn }));
  throw error;
}

/**
 * Called by Cognito before it makes tokens, at a sign-in and at each renewal: it writes the
 * bearer's organisation, our id and the roles of the directory into them. It logs that somebody was
 * refused, and not who.
 * @throws SignInRefusal when the bearer may not sign in
 */
export async function handler(
  event: PreTokenGenerationV2TriggerEvent,
): Promise<PreTokenGenerationV2TriggerEvent> {
  const { organisation: org, member } = await memberSigningIn(event).catch(noteRefusal);
  const { userId: user, name, roles } = member;
  return {
    ...event,
    response: {
      claimsAndScopeOverrideDetails: {
        // Without `org` an ID token opens nothing at the API.
        idTokenGeneration: { claimsToAddOrOverride: { user, name } },
        accessTokenGeneration: { claimsToAddOrOverride: { org, user } },
        groupOverrideDetails: { groupsToOverride: roles },
      },
    },
  };
}

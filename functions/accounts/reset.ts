import type { Caller } from '../../shared/domain/people/access.ts';
import type { StaffMember } from '../../shared/domain/people/staff.ts';
import { Problem } from '../../shared/problems.ts';
import { found } from '../http/own.ts';
import { untilWritten } from '../store/save.ts';
import { changeMember, getMember, giveAddress, giveSubject } from '../store/staff-accounts.ts';
import {
  createAccount,
  deleteAccount,
  findAccount,
  inviteAgain,
  type PoolAccount,
  poolIssuer,
  resetPassword,
} from './user-pool.ts';

/** The accounts of a member in our pool; a county's own sign-in is another issuer. */
export const subjectsHere = ({ subjects }: StaffMember) =>
  subjects.filter(({ issuer }) => issuer === poolIssuer());

/**
 * The member's account in the pool. Cognito finds it by its `sub` and by its user name. An account
 * of another organisation is nobody's here, whatever its address.
 */
export async function accountOf(
  org: string,
  member: StaffMember,
): Promise<PoolAccount | undefined> {
  const byAddress = member.email ? await findAccount(member.email) : undefined;
  if (byAddress?.organisation === org) return byAddress;
  const [subject] = subjectsHere(member);
  return subject && findAccount(subject.sub);
}

/**
 * A member whose account here may be used.
 * @throws Problem account.unknown, account.disabled, account.county
 */
async function openMember(org: string, userId: string): Promise<StaffMember> {
  const member = found(await getMember(org, userId), 'account.unknown');
  if (member.status === 'disabled') throw new Problem('account.disabled');
  if (member.countyLink === 'linked') throw new Problem('account.county');
  return member;
}

type AccountRequest = { caller: Caller; userId: string };

/**
 * Sends the invitation again.
 * @throws Problem account.unknown, account.disabled, account.county, account.none, account.used, role.missing
 */
export function sendAgain({ caller, userId }: AccountRequest, now: string): Promise<StaffMember> {
  const { organisation } = caller;
  return untilWritten(async () => {
    const member = await openMember(organisation, userId);
    const account = found(await accountOf(organisation, member), 'account.none');
    if (account.hasSignedIn) throw new Problem('account.used');
    // The note comes first, because it is what says that the caller is an administrator still.
    const noted = await changeMember(organisation, caller.userId, member, { invitedAt: now });
    if (!noted) return undefined;
    if (!(await inviteAgain(account.email, member.language ?? 'fi')))
      throw new Problem('account.used');
    return noted;
  });
}

/**
 * Sends a code for another password.
 * @throws Problem account.unknown, account.disabled, account.county, account.none, account.not_used
 */
export async function letChoosePassword({ caller, userId }: AccountRequest): Promise<StaffMember> {
  const member = await openMember(caller.organisation, userId);
  const account = found(await accountOf(caller.organisation, member), 'account.none');
  const isReset = await resetPassword(account.email, member.language ?? 'fi');
  if (!isReset) throw new Problem('account.not_used');
  return member;
}

/**
 * Makes the account again, because Cognito gives a required second factor back in no other way. The
 * new one gets another `sub`, beside the same id of ours. An account that nobody has signed in with
 * has no second factor: it is the one that an earlier request made, so a repeat goes on from there.
 * @throws Problem account.unknown, account.disabled, account.county, account.none, account.not_used, role.missing
 */
export function makeAgain({ caller, userId }: AccountRequest, now: string): Promise<StaffMember> {
  const { organisation } = caller;
  return untilWritten(async () => {
    const member = await openMember(organisation, userId);
    const account = await accountOf(organisation, member);
    const former = subjectsHere(member);
    const isCurrent = former.some(({ sub }) => sub === account?.subject.sub);
    if (!account && former.length === 0) throw new Problem('account.none');
    if (account && !account.hasSignedIn && isCurrent) {
      if (member.status === 'invited') throw new Problem('account.not_used');
      return member;
    }
    if (member.email === null) {
      // Without it nothing would say under which name the deleted account is to be made again.
      const { email } = found(account, 'account.none');
      await giveAddress(organisation, member, email);
      return undefined;
    }
    const { email, name, language } = member;
    const noted = await changeMember(organisation, caller.userId, member, { invitedAt: now });
    if (!noted) return undefined;
    if (account?.hasSignedIn) await deleteAccount(account.subject.sub);
    const person = { email, name, organisation, language: language ?? 'fi' } as const;
    const made = (await createAccount(person)) ?? (await findAccount(email));
    if (made && made.organisation !== organisation) throw new Problem('account.none');
    return made && giveSubject(organisation, noted, made.subject, { former });
  });
}

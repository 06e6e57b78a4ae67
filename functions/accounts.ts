import { isDeepStrictEqual } from 'node:util';
import { accounts } from '../shared/contract/accounts.ts';
import { municipalityWith } from '../shared/domain/municipalities.ts';
import { discloseAccount } from '../shared/domain/people/account.ts';
import type { StaffMember } from '../shared/domain/people/staff.ts';
import { Problem } from '../shared/problems.ts';
import { disable, enable } from './accounts/disable.ts';
import { inviteAll } from './accounts/invite.ts';
import { letChoosePassword, makeAgain, sendAgain } from './accounts/reset.ts';
import { found } from './http/own.ts';
import { serve } from './http/serve.ts';
import { storeAudit } from './store/audit.ts';
import { changeMember, getMember, listStaffMembers } from './store/staff-accounts.ts';
import { findMember } from './store/staff-members.ts';

type ChangeableMember = Pick<StaffMember, 'name' | 'roles' | 'municipalityCode' | 'countyLink'>;

/** What of a member the administrator may change, in one order. */
const changeable = (member: ChangeableMember): ChangeableMember => ({
  name: member.name,
  roles: [...new Set(member.roles)].sort(),
  municipalityCode: member.municipalityCode,
  countyLink: member.countyLink,
});

/** A field that a body does not name stays as it is. */
const orStored = <Value>(sent: Value | undefined, stored: Value): Value =>
  sent === undefined ? stored : sent;

/**
 * Refuses a change that is the county's to make, and a wait for a county's account that could not
 * be recognised.
 * @throws Problem account.county, account.none
 */
function checkCounty(member: StaffMember, wanted: ChangeableMember): void {
  const { municipalityCode: _, ...fromCounty } = changeable(member);
  const { municipalityCode: __, ...wantedOfCounty } = wanted;
  if (member.countyLink === 'linked' && !isDeepStrictEqual(fromCounty, wantedOfCounty))
    throw new Problem('account.county');
  if (wanted.countyLink === 'awaited' && member.email === null) throw new Problem('account.none');
}

/**
 * The member whom a change is about, over the version that the caller has seen.
 * @throws Problem version.required, version.conflict
 */
function checkSeen(member: StaffMember, ifMatch: number | undefined): void {
  if (ifMatch === undefined) throw new Problem('version.required');
  if (ifMatch !== member.version) throw new Problem('version.conflict');
}

export const handler = serve(
  accounts,
  {
    listAccounts: async ({ caller, query }) => {
      const { items, next } = await listStaffMembers(caller.organisation, query);
      return { items: items.map(discloseAccount), next };
    },

    postAccounts: ({ caller, body, now, concerns }) => {
      const { organisation } = caller;
      return inviteAll(caller, body, now, (userId) =>
        concerns({ of: 'staff', organisation, userId }),
      );
    },

    patchAccount: async ({ caller, params: { userId }, body, ifMatch }) => {
      const member = found(await getMember(caller.organisation, userId), 'account.unknown');
      const wanted = changeable({
        name: orStored(body.name, member.name),
        roles: orStored(body.roles, member.roles),
        municipalityCode: orStored(body.municipalityCode, member.municipalityCode),
        countyLink: orStored<StaffMember['countyLink']>(body.countyLink, member.countyLink),
      });
      const stored = changeable(member);
      if (isDeepStrictEqual(wanted, stored)) return discloseAccount(member);
      checkSeen(member, ifMatch);
      checkCounty(member, wanted);
      const { roles, municipalityCode } = wanted;
      if (userId === caller.userId && !isDeepStrictEqual(roles, stored.roles))
        throw new Problem('account.own');
      if (municipalityCode !== null && !municipalityWith(municipalityCode))
        throw new Problem('municipality.unknown');
      const changed = await changeMember(caller.organisation, caller.userId, member, wanted);
      if (!changed) throw new Problem('version.conflict');
      return discloseAccount(changed);
    },

    postAccountInvitation: async ({ caller, params: { userId }, now }) =>
      discloseAccount(await sendAgain({ caller, userId }, now)),

    postAccountReset: async ({ caller, params: { userId }, body: { what }, now }) =>
      discloseAccount(
        what === 'password'
          ? await letChoosePassword({ caller, userId })
          : await makeAgain({ caller, userId }, now),
      ),

    postAccountDisabling: async ({ acting, params: { userId }, body, now, concerns }) => {
      const { member, ...handedOver } = await disable({ acting, userId, body, now, concerns });
      return { account: discloseAccount(member), ...handedOver };
    },

    postAccountEnabling: async ({ acting, params: { userId } }) =>
      discloseAccount(await enable(acting, userId)),
  },
  { audit: storeAudit, findMember },
);

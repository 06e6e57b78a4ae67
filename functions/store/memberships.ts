import type { CallerOnDay } from '../../shared/domain/people/access.ts';
import { type Member, member } from '../../shared/domain/people/member.ts';
import {
  isOpenReferral,
  memberOfReferral,
  referralOfMember,
  type StoredReferral,
  storedReferral,
} from '../../shared/domain/people/referral.ts';
import type { StaffingReason } from '../../shared/domain/people/staffing.ts';
import { holdsOn } from '../../shared/domain/people/substitution.ts';
import { indexed, isSubstituteItem } from './keys.ts';
import { queryAll } from './query.ts';
import { runSubstitute } from './substitute-items.ts';
import { readItem } from './table.ts';

const membershipItems = (org: string, participantId: string) =>
  queryAll({
    index: 'byPerson',
    partition: indexed.memberOfRun(org, participantId, '').person,
  });

/** The runs a participant belongs or belonged to, or was referred to. */
export async function listRunIdsOf(org: string, participantId: string): Promise<string[]> {
  const items = await membershipItems(org, participantId);
  return [...new Set(items.map((item) => String(item.personSort)))];
}

/** A participant's membership of a run. */
export type Membership = { runId: string; member: Member };

/** A participant's memberships and referrals; one that was just stored may be a moment late. */
export type GroupsOfPerson = { memberships: Membership[]; referrals: StoredReferral[] };

/** Somebody who waits is listed among the memberships too, as `referred`. */
export async function listGroupsOf(org: string, participantId: string): Promise<GroupsOfPerson> {
  const items = await membershipItems(org, participantId);
  const [referrals = [], members = []] = [true, false].map((is) =>
    items.filter(({ sk }) => String(sk).startsWith('REFERRAL#') === is),
  );
  const memberships = members.map((item) => ({
    runId: String(item.personSort),
    member: readItem(member, item) as Member,
  }));
  const stored = referrals.map((item) => readItem(storedReferral, item) as StoredReferral);
  const here = new Set(memberships.map(({ runId }) => runId));
  const waiting = stored
    .filter(({ runId, state }) => isOpenReferral(state) && !here.has(runId))
    .flatMap((one) => {
      const shown = memberOfReferral(one);
      return shown ? [{ runId: one.runId, member: shown }] : [];
    });
  const former = memberships.flatMap(
    ({ runId, member: one }) =>
      (stored.some((referral) => referral.runId === runId)
        ? undefined
        : referralOfMember(runId, one)) ?? [],
  );
  return { memberships: [...memberships, ...waiting], referrals: [...stored, ...former] };
}

/** The runs that a person leads on the day, also as a substitute, and then with the reason. */
export async function listRunsToLead({
  caller,
  today,
}: CallerOnDay): Promise<Map<string, StaffingReason | undefined>> {
  const { organisation, userId } = caller;
  const { person } = indexed.leaderOfRun(organisation, userId, { startsOn: '', runId: '' });
  const items = await queryAll({ index: 'byPerson', partition: person });
  const substituting = items.filter(isSubstituteItem).map((item) => readItem(runSubstitute, item));
  const leading = items.filter((item) => !isSubstituteItem(item));
  return new Map([
    ...substituting
      .filter((one) => holdsOn(one, today))
      .map(({ runId, why }): [string, StaffingReason] => [runId, why]),
    ...leading.map(({ runId }): [string, undefined] => [String(runId), undefined]),
  ]);
}

import type { CallerOnDay } from '../../shared/domain/people/access.ts';
import { type Member, member } from '../../shared/domain/people/member.ts';
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

/** The runs a participant belongs or belonged to. */
export async function listRunIdsOf(org: string, participantId: string): Promise<string[]> {
  const items = await membershipItems(org, participantId);
  return items.map((item) => String(item.personSort));
}

/** A participant's membership of a run. */
export type Membership = { runId: string; member: Member };

/** The memberships of a participant; one that was just stored may be a moment late. */
export async function listMembershipsOf(org: string, participantId: string): Promise<Membership[]> {
  const items = await membershipItems(org, participantId);
  return items.map((item) => ({ runId: String(item.personSort), member: readItem(member, item) }));
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

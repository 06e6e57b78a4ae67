import type { Opening } from '../../../../shared/domain/groups/opening.ts';
import { type MemberBody, referralRoute } from '../../../../shared/domain/people/member.ts';
import { writtenDays } from '../../texts/format.ts';
import { texts } from '../../texts/staff.ts';
import { RadioField, SelectField } from '../../ui/field.tsx';

const words = texts.clients.referring;

/** Where a client is referred, and by what route they came. */
export type Referral = { runId: string | null; route: MemberBody['referralRoute'] };

/** The membership of somebody who is referred. */
export const referredBody = (route: Referral['route']): MemberBody => ({
  ...{ state: 'referred', referralRoute: route, joinedOn: null, exit: null },
  ...{ continuation: null, ownWorkerException: null },
});

const aboutOpening = ({ municipality, startsOn, endsOn, activeMembers, capacity }: Opening) =>
  [
    municipality,
    writtenDays(startsOn, endsOn),
    texts.groupsPage.places(activeMembers, capacity),
  ].join(' · ');

type ReferralFieldsProps = {
  openings: readonly Opening[];
  referral: Referral;
  set: (change: Partial<Referral>) => void;
  /** Whether a client can be registered without a group. */
  isOptional?: boolean;
};

const nowhere = '';

/** The groups that take members now, and the route by which the client came. */
export function ReferralFields({ openings, referral, set, isOptional }: ReferralFieldsProps) {
  const groups = openings.map((one) => [one.runId, `${one.name} · ${aboutOpening(one)}`] as const);
  return (
    <>
      {openings.length === 0 && <p>{words.noOpenings}</p>}
      {openings.length > 0 && (
        <RadioField
          title={words.group}
          name="referral-group"
          value={referral.runId ?? (isOptional ? nowhere : null)}
          set={(runId) => set({ runId: runId || null })}
          options={[...groups, ...(isOptional ? [[nowhere, words.noGroup] as const] : [])]}
        />
      )}
      <SelectField
        label={texts.members.joining.route}
        value={referral.route}
        set={(route) => set({ route })}
        options={referralRoute.options.map((one) => [one, texts.members.joining.routes[one]])}
      />
    </>
  );
}

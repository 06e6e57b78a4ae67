import { members } from '../shared/contract/members.ts';
import { meters } from '../shared/contract/meters.ts';
import { partnerLinks } from '../shared/contract/partner-links.ts';
import { referrals } from '../shared/contract/referrals.ts';
import { runReminders } from '../shared/contract/reminders.ts';
import { checkMemberTransition, type MemberBody } from '../shared/domain/people/member.ts';
import {
  decisionsFor,
  isOpenReferral,
  memberOfReferral,
  stateOn,
} from '../shared/domain/people/referral.ts';
import { Problem } from '../shared/problems.ts';
import { found, ownRun } from './http/own.ts';
import { serve } from './http/serve.ts';
import { apartEndpoints } from './members/apart.ts';
import { meterEndpoints } from './members/meters.ts';
import { partnerLinkEndpoints } from './members/partner-links.ts';
import { referralEndpoints } from './members/referrals.ts';
import {
  checkMayJoin,
  enrol,
  type Joining,
  saveReferral,
  sentReferral,
} from './members/referring.ts';
import { runReminderEndpoints } from './members/reminders.ts';
import { storeAudit } from './store/audit.ts';
import { listMembers } from './store/members.ts';
import { memberSeen, type RunToJoin, readToJoin } from './store/referrals.ts';
import { getRun } from './store/runs.ts';
import { untilWritten } from './store/save.ts';
import { findMember } from './store/staff-members.ts';

/** Is the request the repeat of a referral that is stored already? */
const isReferredAlready = (read: RunToJoin, body: MemberBody): boolean => {
  const seen = memberSeen(read);
  return (
    seen?.state === 'referred' &&
    seen.referralRoute === body.referralRoute &&
    seen.ownWorkerException === body.ownWorkerException
  );
};

/**
 * Refuses a leader who would let somebody wait again who has declined, or whom the worker has
 * withdrawn.
 * @throws Problem member.transition_refused
 */
function checkMayReopen(read: RunToJoin, { deciders }: Joining, today: string): void {
  const { referral } = read;
  if (deciders.includes('worker') || !referral || isOpenReferral(referral.state)) return;
  if (decisionsFor(deciders, stateOn(referral, today)).includes('waiting')) return;
  const { state } = memberSeen(read) ?? {};
  throw new Problem('member.transition_refused', { allowed: state ? [state] : [] });
}

export const handler = serve(
  { ...members, ...referrals, ...partnerLinks, ...meters, ...runReminders },
  {
    ...referralEndpoints,
    ...apartEndpoints,
    ...runReminderEndpoints,
    ...meterEndpoints,
    ...partnerLinkEndpoints,

    listMembers: async ({ caller, acting, params, query }) => {
      ownRun(await getRun(caller.organisation, params.runId), acting);
      return listMembers(caller.organisation, params.runId, query);
    },

    putMember: ({ caller, acting, params, body: sent, ifMatch, now }) =>
      untilWritten(async () => {
        const org = caller.organisation;
        const by = caller.userId;
        const deciding = { by, now, today: acting.today };
        const read = await readToJoin(org, params.runId, params.participantId);
        const joining = checkMayJoin(read, acting);
        const before = memberSeen(read);
        const body = await sent.over(() => before);
        checkMemberTransition(before?.state, body.state);
        if (body.state !== 'referred')
          return enrol(org, read, joining, { body, ifMatch, deciding });
        // Somebody who is only referred is no member yet: the rule for it is that of referrals.
        if (isReferredAlready(read, body)) return found(before, 'participant.unknown');
        checkMayReopen(read, joining, acting.today);
        if (before?.version !== ifMatch)
          throw new Problem(ifMatch === undefined ? 'version.required' : 'version.conflict');
        const { referralRoute, ownWorkerException } = body;
        const { hope = '', availability = '', answers = [] } = read.referral ?? {};
        const content = { referralRoute, ownWorkerException, hope, availability, answers };
        const after = sentReferral(read, content, deciding);
        const saved = await saveReferral(org, read, after, { ...joining, by });
        return saved && memberOfReferral({ ...after, version: after.version + 1 });
      }),
  },
  { audit: storeAudit, findMember },
);

import { createClient } from '../../../shared/contract/client.ts';
import { forms } from '../../../shared/contract/forms.ts';
import { instruments } from '../../../shared/contract/instruments.ts';
import { labels } from '../../../shared/contract/labels.ts';
import { links } from '../../../shared/contract/links.ts';
import { members } from '../../../shared/contract/members.ts';
import { ownpages } from '../../../shared/contract/own-pages.ts';
import { plans } from '../../../shared/contract/plans.ts';
import { referrals } from '../../../shared/contract/referrals.ts';
import { runs } from '../../../shared/contract/runs.ts';
import { sessions } from '../../../shared/contract/sessions.ts';
import { staff } from '../../../shared/contract/staff.ts';
import { learnClock } from '../session/clock.ts';
import { fileCall } from './file-call.ts';
import { type CallingStaff, withTokenRetry } from './token-retry.ts';

/** A client of the routes that a leader's pages use. */
export function connectLeader(caller: CallingStaff) {
  const { token } = caller;
  const { listRuns, postRunStatus } = runs;
  const { listRunReferrals, listWaiting, postReferralDecision, postReferralMove } = referrals;
  const { getRunBackground, getCountedBackground, putBackgroundConfirmation } = runs;
  const { listRunOwnPages, postRunOwnPages, deleteRunOwnPage } = ownpages;
  const calledRoutes = {
    listRuns,
    postRunStatus,
    getRunBackground,
    getCountedBackground,
    putBackgroundConfirmation,
    listInstruments: instruments.listInstruments,
    ...forms,
    ...labels,
    ...links,
    ...members,
    ...{ listRunOwnPages, postRunOwnPages, deleteRunOwnPage },
    ...{ listRunReferrals, postReferralDecision, postReferralMove, listWaiting },
    ...sessions,
    postSessionMove: plans.postSessionMove,
    listStaff: staff.listStaff,
  };
  const calls = {
    ...createClient(calledRoutes, { url: '', token, heard: learnClock }),
    postLinkSheet: fileCall(links.postLinkSheet, token),
    postRunOwnPageSheet: fileCall(ownpages.postRunOwnPageSheet, token),
  };
  return withTokenRetry(calls, caller);
}
export type LeaderApi = ReturnType<typeof connectLeader>;

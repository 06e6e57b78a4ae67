import { createClient } from '../../../shared/contract/client.ts';
import { forms } from '../../../shared/contract/forms.ts';
import { members } from '../../../shared/contract/members.ts';
import { runs } from '../../../shared/contract/runs.ts';
import { sessions } from '../../../shared/contract/sessions.ts';
import { insisting } from '../insisting.ts';
import type { SignedIn } from '../signed-in.ts';

/** A client of what a leader's pages ask, and of nothing else. */
export function connectLeader({ token, renewed }: Pick<SignedIn, 'token' | 'renewed'>) {
  const { listRuns, postRunStatus, getRunBackground, putRunBackground } = runs;
  const called = {
    listRuns,
    postRunStatus,
    getRunBackground,
    putRunBackground,
    listForms: forms.listForms,
    ...members,
    ...sessions,
  };
  return insisting(createClient(called, { url: '', token }), renewed);
}
export type LeaderApi = ReturnType<typeof connectLeader>;

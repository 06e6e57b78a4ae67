import { members } from '../shared/contract/members.ts';
import { checkOpen } from '../shared/domain/groups/run.ts';
import { checkMemberDays } from '../shared/domain/groups/unlikely-date.ts';
import { checkMemberTransition, checkOwnWorker } from '../shared/domain/people/member.ts';
import { firstWordOn } from '../shared/domain/people/person-word.ts';
import { checkConfirmed } from '../shared/domain/people/run-leaders.ts';
import { clientIfOwn, found, ownRun, ownRunIfAny } from './http/own.ts';
import { serve } from './http/serve.ts';
import { storeAudit } from './store/audit.ts';
import { listMembers, readMembership, saveMember } from './store/members.ts';
import { getRun } from './store/runs.ts';
import { findMember } from './store/staff-members.ts';

export const handler = serve(
  members,
  {
    listMembers: async ({ caller, acting, params, query }) => {
      ownRun(await getRun(caller.organisation, params.runId), acting);
      return listMembers(caller.organisation, params.runId, query);
    },

    putMember: async ({ caller, acting, params, body: sent, ifMatch }) => {
      const org = caller.organisation;
      const { runId, participantId } = params;
      const read = await readMembership(org, runId, participantId);
      const { before } = read;
      const client = clientIfOwn(read.participant, acting);
      // Leaders who added themselves to the run get a problem of their own; they do not lead it
      // yet.
      const isWaiting = read.run?.unconfirmedLeaders.includes(caller.userId);
      // The caller is the run's leader or the client's own worker; for anybody else neither exists.
      const isTheirs = client ?? ownRunIfAny(read.run, acting) ?? isWaiting;
      const run = found(isTheirs ? read.run : undefined, 'run.unknown');
      checkConfirmed(run, caller.userId);
      // A leader may not see the number of another worker's client before the client is referred to
      // the run.
      const known = client ?? (before && read.participant);
      const participant = found(known, 'participant.unknown');
      checkOpen(run.status, 'members');
      const { confirmedDate, ...body } = await sent.over(() => before);
      checkMemberTransition(before?.state, body.state);
      checkOwnWorker(participant, body);
      checkMemberDays(run, { ...body, confirmedDate }, before);
      const word = firstWordOn(participant, { runId, before, after: body, by: caller.userId });
      return saveMember(org, runId, participantId, body, { before, ifMatch, word });
    },
  },
  { audit: storeAudit, findMember },
);

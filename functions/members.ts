import { members } from '../shared/contract/members.ts';
import { checkMemberTransition, checkOwnWorker } from '../shared/model/member.ts';
import { checkOpen } from '../shared/model/run.ts';
import { clientIfOwn, found, ledIfOwn, ledRun } from './http/own.ts';
import { serve } from './http/serve.ts';
import { keepAudit } from './store/audit.ts';
import { listMembers, readMembership, saveMember } from './store/members.ts';
import { getRun } from './store/runs.ts';

export const handler = serve(
  members,
  {
    listMembers: async ({ caller, asker, params, query }) => {
      ledRun(await getRun(caller.organisation, params.runId), asker);
      return listMembers(caller.organisation, params.runId, query);
    },

    putMember: async ({ caller, asker, params, body, ifMatch }) => {
      const org = caller.organisation;
      const { runId, participantId } = params;
      const read = await readMembership(org, runId, participantId);
      // The run's leader, or the client's own worker; to anybody else neither exists.
      const isTheirs = clientIfOwn(read.participant, asker) ?? ledIfOwn(read.run, asker);
      const run = found(isTheirs && read.run, 'run.unknown');
      const participant = found(read.participant, 'participant.unknown');
      checkOpen(run.status, 'members');
      checkMemberTransition(read.before?.state, body.state);
      checkOwnWorker(participant, body);
      return saveMember(org, runId, participantId, body, { before: read.before, ifMatch });
    },
  },
  keepAudit,
);

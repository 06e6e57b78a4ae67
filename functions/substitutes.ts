import { isDeepStrictEqual } from 'node:util';
import { substitutes } from '../shared/contract/substitutes.ts';
import type { Run } from '../shared/domain/groups/run.ts';
import { mayNameLeaders, maySayWhose, workerOf } from '../shared/domain/people/access.ts';
import type { Participant } from '../shared/domain/people/participant.ts';
import { checkAppointsAnother } from '../shared/domain/people/run-leaders.ts';
import type { NewlyNamed } from '../shared/domain/people/staff.ts';
import {
  type Substitution,
  type SubstitutionBody,
  substitutesWith,
  substitutesWithout,
} from '../shared/domain/people/substitution.ts';
import { Problem } from '../shared/problems.ts';
import { found } from './http/own.ts';
import type { ActingCaller, SentBody } from './http/request.ts';
import { serve } from './http/serve.ts';
import { storeAudit } from './store/audit.ts';
import { saveClientStaff } from './store/client-staff.ts';
import { getParticipant } from './store/participants.ts';
import { saveStaff } from './store/run-staff.ts';
import { getRun } from './store/runs.ts';
import { untilWritten } from './store/save.ts';
import { findMember } from './store/staff-members.ts';

/**
 * The run if the caller leads it; for its substitutes it is as if there were none. A run whose data
 * were removed has nobody to substitute for, and gets no user id and no text any more.
 */
async function runToStaff({ caller }: ActingCaller, runId: string): Promise<Run> {
  const run = await getRun(caller.organisation, runId);
  const isTheirs = run && !run.removal && mayNameLeaders(caller, run);
  return found(isTheirs ? run : undefined, 'run.unknown');
}

/** The client if they are the caller's own. */
async function clientToStaff(
  { caller }: ActingCaller,
  participantId: string,
): Promise<Participant> {
  const client = await getParticipant(caller.organisation, participantId);
  return found(client && maySayWhose(caller, client) ? client : undefined, 'participant.unknown');
}

/** The substitutes from now on, if they change, and the reply about them. */
type SubstituteChange<Reply> = {
  reply: Reply;
  substitutes: Substitution[] | undefined;
  named?: NewlyNamed[];
};
type Changing<Reply> = SubstituteChange<Reply> | Promise<SubstituteChange<Reply>>;

const changeRun = <Reply>(
  acting: ActingCaller,
  runId: string,
  change: (run: Run) => Changing<Reply>,
) =>
  untilWritten(async (): Promise<Reply | undefined> => {
    const run = await runToStaff(acting, runId);
    const { reply, substitutes, named } = await change(run);
    if (!substitutes) return reply;
    const { organisation } = acting.caller;
    return (await saveStaff(organisation, run, { ...run, substitutes }, { named })) && reply;
  });

const changeClient = <Reply>(
  acting: ActingCaller,
  participantId: string,
  change: (client: Participant) => Changing<Reply>,
) =>
  untilWritten(async (): Promise<Reply | undefined> => {
    const client = await clientToStaff(acting, participantId);
    const { reply, substitutes, named } = await change(client);
    if (!substitutes) return reply;
    const { organisation } = acting.caller;
    const after = { ...client, substitutes };
    return (await saveClientStaff(organisation, client, after, { named })) && reply;
  });

type SubstituteRequest = { acting: ActingCaller; userId: string; body: SentBody<SubstitutionBody> };

/** Adds one substitute; the same one again changes nothing, even by another user. */
async function naming(
  before: readonly Substitution[],
  has: readonly string[],
  { acting, userId, body }: SubstituteRequest,
): Promise<SubstituteChange<Substitution>> {
  if (has.includes(userId)) throw new Problem('substitute.has_it_already');
  checkAppointsAnother(acting.caller.userId, userId);
  const stored = before.find((other) => other.userId === userId);
  const { from, until, reason } = await body.over(() => stored);
  const one = { userId, from, until, reason, namedBy: acting.caller.userId, absentee: null };
  if (stored && isDeepStrictEqual({ ...stored, namedBy: one.namedBy, absentee: null }, one))
    return { reply: stored, substitutes: undefined };
  const named = stored ? [] : [{ userId, pointer: '/userId' }];
  return { reply: one, substitutes: substitutesWith(before, one, acting.today), named };
}

/** Removes a substitute, if they were one. */
function ending(before: readonly Substitution[], userId: string) {
  const left = substitutesWithout(before, userId);
  const substitutes = left.length < before.length ? left : undefined;
  return { reply: { userId, ended: true as const }, substitutes };
}

export const handler = serve(
  substitutes,
  {
    putRunSubstitute: ({ acting, params: { runId, userId }, body }) =>
      changeRun(acting, runId, (run) =>
        naming(run.substitutes, run.leaders, { acting, userId, body }),
      ),

    deleteRunSubstitute: ({ acting, params: { runId, userId } }) =>
      changeRun(acting, runId, (run) => ending(run.substitutes, userId)),

    putClientSubstitute: ({ acting, params: { participantId, userId }, body }) =>
      changeClient(acting, participantId, (client) =>
        naming(client.substitutes, [workerOf(client)], { acting, userId, body }),
      ),

    deleteClientSubstitute: ({ acting, params: { participantId, userId } }) =>
      changeClient(acting, participantId, (client) => ending(client.substitutes, userId)),
  },
  { audit: storeAudit, findMember },
);

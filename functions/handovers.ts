import { isDeepStrictEqual } from 'node:util';
import { configuration } from '../shared/configuration.ts';
import { handovers } from '../shared/contract/hand-overs.ts';
import { mayNameLeaders, maySayWhose, workerOf } from '../shared/domain/people/access.ts';
import {
  checkHandsOver,
  type HandOver,
  type HandOverBody,
  leadersAfter,
} from '../shared/domain/people/hand-over.ts';
import { checkAppointsAnother } from '../shared/domain/people/run-leaders.ts';
import { substitutesWithout } from '../shared/domain/people/substitution.ts';
import { Problem } from '../shared/problems.ts';
import { found, knownRun } from './http/own.ts';
import type { ActingCaller } from './http/request.ts';
import { serve } from './http/serve.ts';
import { storeAudit } from './store/audit.ts';
import { saveClientStaff } from './store/client-staff.ts';
import {
  handOverPart,
  listNumbersOf,
  listRunHandOvers,
  readClientHandOver,
  readRunHandOver,
} from './store/hand-overs.ts';
import { keys } from './store/keys.ts';
import { saveStaff } from './store/run-staff.ts';
import { getRun } from './store/runs.ts';
import { untilWritten } from './store/save.ts';
import { findMember } from './store/staff-members.ts';

type HandOverRequest = {
  acting: ActingCaller;
  handOverId: string;
  body: HandOverBody;
  now: string;
};

/** The stored record of a hand-over. */
const doneOf = ({ acting, handOverId, body, now }: HandOverRequest): HandOver => ({
  handOverId,
  ...body,
  by: acting.caller.userId,
  at: now,
});

/**
 * Is the stored record the same, and by the same worker? After a hand-over the worker no longer
 * sees the client, but a repeat still gets the first answer.
 */
const isRepeat = (stored: HandOver | undefined, request: HandOverRequest): stored is HandOver =>
  isDeepStrictEqual(stored && { ...stored, at: request.now }, doneOf(request));

/** The person who takes over, as the body names them. */
const namedIn = ({ to }: HandOverBody) => [{ userId: to, pointer: '/to' }];

function handOverRun(runId: string, request: HandOverRequest): Promise<HandOver> {
  const { acting, handOverId, body } = request;
  const { organisation } = acting.caller;
  return untilWritten(async () => {
    const { run: there, stored } = await readRunHandOver(organisation, runId, handOverId);
    if (isRepeat(stored, request)) return stored;
    const isTheirs = there && mayNameLeaders(acting.caller, there);
    const run = found(isTheirs ? there : undefined, 'run.unknown');
    if (stored) throw new Problem('hand_over.exists');
    checkHandsOver(acting.caller, body, 'coordinator');
    const done = doneOf(request);
    const after = leadersAfter(run, body, acting.caller.userId);
    const named = run.leaders.includes(body.to) ? [] : namedIn(body);
    const along = [handOverPart(keys.run(organisation, runId), done)];
    return (await saveStaff(organisation, run, after, { along, named })) && done;
  });
}

function handOverClient(participantId: string, request: HandOverRequest): Promise<HandOver> {
  const { acting, handOverId, body } = request;
  const { organisation } = acting.caller;
  return untilWritten(async () => {
    const read = await readClientHandOver(organisation, participantId, handOverId);
    if (isRepeat(read.stored, request)) return read.stored;
    const isTheirs = read.client && maySayWhose(acting.caller, read.client);
    const client = found(isTheirs ? read.client : undefined, 'participant.unknown');
    if (read.stored) throw new Problem('hand_over.exists');
    checkHandsOver(acting.caller, body, 'admin');
    if (workerOf(client) !== body.from) throw new Problem('hand_over.not_theirs');
    const after = {
      ownWorker: body.to,
      substitutes: substitutesWithout(client.substitutes, body.to),
    };
    const done = doneOf(request);
    const along = [handOverPart(keys.participant(organisation, participantId), done)];
    const named = namedIn(body);
    return (await saveClientStaff(organisation, client, after, { along, named })) && done;
  });
}

/**
 * Hands a client over unless that is done already. The index may be a moment behind. A client who
 * has come back since the same hand-over stays, because the request is a late repeat.
 */
async function handOverIfTheirs(participantId: string, request: HandOverRequest): Promise<boolean> {
  try {
    const { at } = await handOverClient(participantId, request);
    return at === request.now;
  } catch (error) {
    const isGone =
      error instanceof Problem &&
      (error.code === 'hand_over.not_theirs' || error.code === 'participant.unknown');
    if (isGone) return false;
    throw error;
  }
}

export const handler = serve(
  handovers,
  {
    listRunHandOvers: async ({ caller, acting, params, query }) => {
      knownRun(await getRun(caller.organisation, params.runId), acting);
      return listRunHandOvers(caller.organisation, params.runId, query);
    },

    putRunHandOver: async ({ acting, params: { runId, handOverId }, body, now }) =>
      handOverRun(runId, { acting, handOverId, body, now }),

    putClientHandOver: async ({ acting, params: { participantId, handOverId }, body, now }) =>
      handOverClient(participantId, { acting, handOverId, body, now }),

    putWorkerHandOver: async ({ acting, params, body, now, concerns }) => {
      const { userId: from, handOverId } = params;
      const { organisation } = acting.caller;
      if (body.to === from)
        throw new Problem('body.invalid', {
          errors: [{ pointer: '/to', message: 'must be somebody else' }],
        });
      checkAppointsAnother(acting.caller.userId, body.to);
      const all = await listNumbersOf(organisation, from);
      const participantIds = all.slice(0, configuration.handOverClients);
      await concerns({ of: 'people', organisation, participantIds });
      const request = { acting, handOverId, body: { from, ...body }, now };
      let handedOver = 0;
      for (const participantId of participantIds)
        if (await handOverIfTheirs(participantId, request)) handedOver += 1;
      const more = all.length > participantIds.length;
      return { handOverId, from, to: body.to, handedOver, more };
    },
  },
  { audit: storeAudit, findMember },
);

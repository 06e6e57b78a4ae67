import { isDeepStrictEqual } from 'node:util';
import { configuration } from '../shared/configuration.ts';
import { handovers } from '../shared/contract/hand-overs.ts';
import { maySayWhoLeads, maySayWhose, workerOf } from '../shared/model/access.ts';
import {
  checkHandsOver,
  type HandOver,
  type HandOverBody,
  ledAfter,
} from '../shared/model/hand-over.ts';
import { checkAppointsAnother } from '../shared/model/run-leaders.ts';
import { substitutesWithout } from '../shared/model/substitution.ts';
import { Problem } from '../shared/problems.ts';
import { found, knownRun } from './http/own.ts';
import type { Asker } from './http/request.ts';
import { serve } from './http/serve.ts';
import { keepAudit } from './store/audit.ts';
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

type Asked = { asker: Asker; handOverId: string; body: HandOverBody; now: string };

/** What is kept of a hand-over. */
const doneOf = ({ asker, handOverId, body, now }: Asked): HandOver => ({
  handOverId,
  ...body,
  by: asker.caller.userId,
  at: now,
});

/**
 * Is what is kept the same, said by the same? Who has handed over has nothing to see any more, and
 * is still answered as the first time.
 */
const isRepeat = (kept: HandOver | undefined, asked: Asked): kept is HandOver =>
  isDeepStrictEqual(kept && { ...kept, at: asked.now }, doneOf(asked));

function handOverRun(runId: string, asked: Asked): Promise<HandOver> {
  const { asker, handOverId, body } = asked;
  const { organisation } = asker.caller;
  return untilWritten(async () => {
    const { run: there, kept } = await readRunHandOver(organisation, runId, handOverId);
    if (isRepeat(kept, asked)) return kept;
    const isTheirs = there && maySayWhoLeads(asker.caller, there);
    const run = found(isTheirs ? there : undefined, 'run.unknown');
    if (kept) throw new Problem('hand_over.exists');
    checkHandsOver(asker.caller, body, 'coordinator');
    const done = doneOf(asked);
    const along = handOverPart(keys.run(organisation, runId), done);
    return (
      (await saveStaff(organisation, run, ledAfter(run, body, asker.caller.userId), [along])) &&
      done
    );
  });
}

function handOverClient(participantId: string, asked: Asked): Promise<HandOver> {
  const { asker, handOverId, body } = asked;
  const { organisation } = asker.caller;
  return untilWritten(async () => {
    const read = await readClientHandOver(organisation, participantId, handOverId);
    if (isRepeat(read.kept, asked)) return read.kept;
    const isTheirs = read.client && maySayWhose(asker.caller, read.client);
    const client = found(isTheirs ? read.client : undefined, 'participant.unknown');
    if (read.kept) throw new Problem('hand_over.exists');
    checkHandsOver(asker.caller, body, 'admin');
    if (workerOf(client) !== body.from) throw new Problem('hand_over.not_theirs');
    const after = {
      ownWorker: body.to,
      substitutes: substitutesWithout(client.substitutes, body.to),
    };
    const done = doneOf(asked);
    const along = handOverPart(keys.participant(organisation, participantId), done);
    return (await saveClientStaff(organisation, client, after, [along])) && done;
  });
}

/**
 * Hands a client over unless it has gone already: the index may be a moment behind, and whoever
 * has come back since the same hand-over stays, for it is a late repeat.
 */
async function handOverIfTheirs(participantId: string, asked: Asked): Promise<boolean> {
  try {
    const { at } = await handOverClient(participantId, asked);
    return at === asked.now;
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
    listRunHandOvers: async ({ caller, asker, params, query }) => {
      knownRun(await getRun(caller.organisation, params.runId), asker);
      return listRunHandOvers(caller.organisation, params.runId, query);
    },

    putRunHandOver: async ({ asker, params: { runId, handOverId }, body, now }) =>
      handOverRun(runId, { asker, handOverId, body, now }),

    putClientHandOver: async ({ asker, params: { participantId, handOverId }, body, now }) =>
      handOverClient(participantId, { asker, handOverId, body, now }),

    putWorkerHandOver: async ({ asker, params, body, now, concerns }) => {
      const { userId: from, handOverId } = params;
      const { organisation } = asker.caller;
      if (body.to === from)
        throw new Problem('body.invalid', {
          errors: [{ pointer: '/to', message: 'must be somebody else' }],
        });
      checkAppointsAnother(asker.caller.userId, body.to);
      const all = await listNumbersOf(organisation, from);
      const participantIds = all.slice(0, configuration.handOverClients);
      await concerns({ of: 'people', organisation, participantIds });
      const asked = { asker, handOverId, body: { from, ...body }, now };
      let handedOver = 0;
      for (const participantId of participantIds)
        if (await handOverIfTheirs(participantId, asked)) handedOver += 1;
      const more = all.length > participantIds.length;
      return { handOverId, from, to: body.to, handedOver, more };
    },
  },
  keepAudit,
);

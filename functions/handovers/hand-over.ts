import { isDeepStrictEqual } from 'node:util';
import {
  mayNameFirstWorker,
  mayNameLeaders,
  maySayWhose,
  workerOf,
} from '../../shared/domain/people/access.ts';
import {
  checkHandsOver,
  type HandOver,
  type HandOverBody,
  leadersAfter,
} from '../../shared/domain/people/hand-over.ts';
import { substitutesAfterHandOver } from '../../shared/domain/people/substitution.ts';
import { Problem } from '../../shared/problems.ts';
import { found } from '../http/own.ts';
import type { ActingCaller } from '../http/request.ts';
import { saveClientStaff } from '../store/client-staff.ts';
import { handOverPart, readClientHandOver, readRunHandOver } from '../store/hand-overs.ts';
import { keys } from '../store/keys.ts';
import { saveStaff } from '../store/run-staff.ts';
import { untilWritten } from '../store/save.ts';

/** One hand-over of a run or a client. */
export type HandOverRequest = {
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

/**
 * Hands a run over; the same request again gets the stored answer.
 * @param entitled who hands over another person's part: a coordinator one run, the administrator all
 * that somebody has
 * @throws Problem run.unknown, staff.unknown, staff.self_appointed, role.missing,
 * hand_over.not_theirs, hand_over.reason_missing, hand_over.exists
 */
export function handOverRun(
  runId: string,
  request: HandOverRequest,
  entitled: 'coordinator' | 'admin' = 'coordinator',
): Promise<HandOver> {
  const { acting, handOverId, body } = request;
  const { organisation } = acting.caller;
  return untilWritten(async () => {
    const { run: there, stored } = await readRunHandOver(organisation, runId, handOverId);
    if (isRepeat(stored, request)) return stored;
    const mayName = entitled === 'admin' && acting.caller.roles.includes('admin');
    const isTheirs = there && (mayName || mayNameLeaders(acting.caller, there));
    const run = found(isTheirs ? there : undefined, 'run.unknown');
    if (stored) throw new Problem('hand_over.exists');
    checkHandsOver(acting.caller, body, entitled);
    const done = doneOf(request);
    const after = leadersAfter(run, body, acting.caller.userId);
    const named = run.leaders.includes(body.to) ? [] : namedIn(body);
    const along = [handOverPart(keys.run(organisation, runId), done)];
    return (await saveStaff(organisation, run, after, { along, named })) && done;
  });
}

/**
 * Hands a client over; the same request again gets the stored answer.
 * @throws Problem participant.unknown, staff.unknown, staff.self_appointed, role.missing,
 * hand_over.not_theirs, hand_over.reason_missing, hand_over.exists
 */
export function handOverClient(participantId: string, request: HandOverRequest): Promise<HandOver> {
  const { acting, handOverId, body } = request;
  const { organisation } = acting.caller;
  return untilWritten(async () => {
    const read = await readClientHandOver(organisation, participantId, handOverId);
    if (isRepeat(read.stored, request)) return read.stored;
    const isFirst = read.client !== undefined && mayNameFirstWorker(acting.caller, read.client);
    const isTheirs = read.client && (isFirst || maySayWhose(acting.caller, read.client));
    const client = found(isTheirs ? read.client : undefined, 'participant.unknown');
    if (read.stored) throw new Problem('hand_over.exists');
    checkHandsOver(acting.caller, body, isFirst ? 'coordinator' : 'admin');
    if (workerOf(client) !== body.from) throw new Problem('hand_over.not_theirs');
    const after = {
      ownWorker: body.to,
      substitutes: substitutesAfterHandOver(client.substitutes, body),
    };
    const done = doneOf(request);
    const along = [handOverPart(keys.participant(organisation, participantId), done)];
    const named = namedIn(body);
    return (await saveClientStaff(organisation, client, after, { along, named })) && done;
  });
}

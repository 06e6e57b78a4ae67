import { partOfWork } from '../../shared/domain/people/duties.ts';
import type { WorkerHandOverBody } from '../../shared/domain/people/hand-over.ts';
import type { Subject } from '../../shared/domain/privacy/audit.ts';
import { Problem } from '../../shared/problems.ts';
import type { ActingCaller } from '../http/request.ts';
import { readDuties } from '../store/duties.ts';
import { type HandOverRequest, handOverClient, handOverRun } from './hand-over.ts';
import { checkOwnWork, checkReceivers } from './worker.ts';

type WorkRequest = {
  acting: ActingCaller;
  userId: string;
  handOverId: string;
  body: WorkerHandOverBody;
  now: string;
  concerns: (subject: Subject) => Promise<void>;
};

/** Somebody else was faster, or the index was a moment behind. */
const goneAlready: readonly string[] = [
  'hand_over.not_theirs',
  'participant.unknown',
  'run.unknown',
];

/**
 * Whether this request has handed it over. What has come back since the same hand-over stays,
 * because the request is a late repeat.
 */
async function isHandedOver(
  request: HandOverRequest,
  handOver: () => Promise<{ at: string }>,
): Promise<boolean> {
  try {
    const { at } = await handOver();
    return at === request.now;
  } catch (error) {
    if (error instanceof Problem && goneAlready.includes(error.code)) return false;
    throw error;
  }
}

/**
 * Hands over all open runs and all clients of somebody, some at a time. Each is a hand-over of its
 * own under the same id, so what is done stays done if the request is killed, and a repeat does the
 * rest.
 * @throws Problem account.unknown, staff.self_appointed, staff.unknown, hand_over.exists
 */
export async function handOverWork({ userId: from, handOverId, body, ...request }: WorkRequest) {
  const { acting, concerns } = request;
  const { organisation } = acting.caller;
  const { runsTo, clientsTo, reason } = body;
  checkOwnWork(acting, from);
  checkReceivers(acting, from, body);
  const duties = await readDuties(organisation, from, acting.today);
  const { runIds, participantIds, more } = partOfWork(
    runsTo === null ? [] : duties.runs.map(({ runId }) => runId),
    clientsTo === null ? [] : duties.clients.map((one) => one.participantId),
  );
  if (participantIds.length > 0) await concerns({ of: 'people', organisation, participantIds });
  const handing = (to: string | null): HandOverRequest => ({
    ...{ acting, handOverId, now: request.now },
    body: { from, to: String(to), reason },
  });
  let [runs, clients] = [0, 0];
  for (const runId of runIds) {
    await concerns({ of: 'run', organisation, runId });
    const one = handing(runsTo);
    if (await isHandedOver(one, () => handOverRun(runId, one, 'admin'))) runs += 1;
  }
  for (const participantId of participantIds) {
    const one = handing(clientsTo);
    if (await isHandedOver(one, () => handOverClient(participantId, one))) clients += 1;
  }
  return { handOverId, from, runsTo, clientsTo, runs, clients, more };
}

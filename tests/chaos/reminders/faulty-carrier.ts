import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { type Chance, chanceOf } from '../../../infra/local/demo/chance.ts';

/** What a carrier may do instead of taking a message and saying so. */
const faults = [
  // It takes nothing, and says so.
  ...['refused', 'throttled'],
  // It fails before or after it took the message, and nobody can say which.
  ...['failed', 'failed_after', 'cut', 'cut_after', 'delayed'],
] as const;
type PlayedFault = (typeof faults)[number];

const takes: readonly PlayedFault[] = ['failed_after', 'cut_after', 'delayed'];

/** Longer than `deliver` waits for an answer. */
const delayMs = 11_000;

export type FaultyCarrier = {
  url: string;
  /** How often each number was sent a message that the carrier took. */
  taken: ReadonlyMap<string, number>;
  /** How often each fault occurred. */
  counts: Record<PlayedFault, number>;
  stop: () => Promise<void>;
};

const answer = (reply: ServerResponse, status: number, body: object) =>
  reply
    .writeHead(status, { 'content-type': 'application/x-amz-json-1.0' })
    .end(JSON.stringify(body));

/** The answers that are given where the connection is not cut. */
const answers: Record<
  Exclude<PlayedFault, 'cut' | 'cut_after'>,
  (reply: ServerResponse) => void
> = {
  refused: (reply) => answer(reply, 400, { __type: 'ValidationException', message: 'No' }),
  throttled: (reply) => answer(reply, 400, { __type: 'ThrottlingException', message: 'Later' }),
  failed: (reply) => answer(reply, 500, { __type: 'InternalServerException', message: 'Oh' }),
  failed_after: (reply) => answer(reply, 500, { __type: 'InternalServerException', message: 'Oh' }),
  delayed: (reply) =>
    void setTimeout(() => {
      if (!reply.destroyed) answer(reply, 200, { MessageId: 'late' });
    }, delayMs).unref(),
};

/** A fault for a share of the messages; half of the delays are cuts, because each delay is waited for. */
function drawn(chance: Chance, share: number): PlayedFault | undefined {
  if (chance.next() >= share) return undefined;
  const fault = chance.of(faults);
  return fault === 'delayed' && chance.next() < 0.5 ? 'cut_after' : fault;
}

/**
 * Text messages' carrier, which meets a share of the messages with a fault, and remembers each that
 * it took: nobody else knows what really went out.
 */
export async function openFaultyCarrier(seed: number, share: number): Promise<FaultyCarrier> {
  const chance = chanceOf(seed);
  const taken = new Map<string, number>();
  const counts = Object.fromEntries(faults.map((fault) => [fault, 0])) as FaultyCarrier['counts'];
  const take = (incoming: IncomingMessage) =>
    text(incoming).then((body) => {
      const { DestinationPhoneNumber: to } = JSON.parse(body) as { DestinationPhoneNumber: string };
      return () => taken.set(to, (taken.get(to) ?? 0) + 1);
    });
  const server = createServer(async (incoming, reply) => {
    const took = await take(incoming).catch(() => undefined);
    const fault = drawn(chance, share);
    if (fault) counts[fault] += 1;
    if (!fault || takes.includes(fault)) took?.();
    if (fault === 'cut' || fault === 'cut_after') return void incoming.destroy();
    if (fault) return answers[fault](reply);
    answer(reply, 200, { MessageId: 'taken' });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    ...{ taken, counts },
    stop: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

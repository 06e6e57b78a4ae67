import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import type { NetworkFault } from './faults.ts';

/** An answer that the line gives instead of the server behind it. */
type Injected = { status: number; type: string; body: string };

/** The kind of server behind the line, which decides what errors look like. */
type Speech = 'dynamodb' | 'gateway';

const dynamodb = (status: number, type: string): Injected => ({
  status,
  type: 'application/x-amz-json-1.0',
  body: JSON.stringify({ __type: type, message: 'Of the storm' }),
});
const gateway = (status: number, message: string): Injected => ({
  status,
  type: 'application/json',
  body: JSON.stringify({ message }),
});

/** Throttling and internal errors, as DynamoDB and API Gateway report them. */
const injected: Record<Speech, Record<'throttle' | 'fail', Injected>> = {
  dynamodb: {
    throttle: dynamodb(400, 'com.amazon.coral.availability#ThrottlingException'),
    fail: dynamodb(500, 'com.amazonaws.dynamodb.v20120810#InternalServerError'),
  },
  gateway: {
    throttle: gateway(429, 'Too Many Requests'),
    fail: gateway(500, 'Internal Server Error'),
  },
};

/** A line between two parts of Laituri, on which faults occur. */
export type FaultLine = {
  url: string;
  /** Sends later requests to another target, because the earlier one was started again. */
  leadTo: (target: string) => void;
  /** How many requests took the target longer than `longMs`. */
  long: () => number;
  stop: () => Promise<void>;
};

export type FaultLineParts = {
  /** Where requests go, `http://127.0.0.1:8000`. */
  target: string;
  speech: Speech;
  /** Decides the fault of a request that has arrived completely. */
  faultOf: (
    incoming: IncomingMessage,
  ) => NetworkFault | undefined | Promise<NetworkFault | undefined>;
  /** From when on a request counts as long, in milliseconds. */
  longMs?: number;
  /** The time that answers give, if their server has a different clock from this machine. */
  now?: () => number;
};

type UpstreamAnswer = { status: number; headers: IncomingMessage['headers']; body: Buffer };

/** Passes a request on, and reads the answer to its end. */
async function handOn(
  incoming: IncomingMessage,
  body: Buffer,
  target: string,
): Promise<UpstreamAnswer> {
  const { method, headers, url } = incoming;
  const onward = request(new URL(url ?? '/', target), { method, headers });
  onward.end(body);
  const [answer] = (await once(onward, 'response')) as [IncomingMessage];
  return {
    status: answer.statusCode ?? 502,
    headers: answer.headers,
    body: await buffer(answer),
  };
}

const longestDelayMs = 40;

/** Writes half of an answer that states its full length, and closes the connection. */
function cutShort(reply: ServerResponse, { status, headers, body }: UpstreamAnswer): void {
  const { 'transfer-encoding': _, ...rest } = headers;
  reply.writeHead(status, { ...rest, 'content-length': body.length });
  reply.write(body.subarray(0, Math.floor(body.length / 2)), () => reply.destroy());
}

type CarriedParts = FaultLineParts & { noteTime: (ms: number) => void };

async function carry(incoming: IncomingMessage, reply: ServerResponse, parts: CarriedParts) {
  const body = await buffer(incoming);
  const fault = await parts.faultOf(incoming);
  const inject = ({ status, type, body: text }: (typeof injected)[Speech]['fail']) =>
    reply.writeHead(status, { 'Content-Type': type }).end(text);
  if (fault === 'reset_before') return incoming.socket.resetAndDestroy();
  if (fault === 'throttle') return inject(injected[parts.speech].throttle);
  if (fault === 'fail_before') return inject(injected[parts.speech].fail);
  if (fault === 'delay') await pause(1 + (body.length % longestDelayMs));
  const since = Date.now();
  const upstream = await handOn(incoming, body, parts.target);
  parts.noteTime(Date.now() - since);
  if (parts.now) upstream.headers.date = new Date(parts.now()).toUTCString();
  if (fault === 'reset_after') return incoming.socket.resetAndDestroy();
  if (fault === 'fail_after') return inject(injected[parts.speech].fail);
  if (fault === 'truncate') return cutShort(reply, upstream);
  return reply.writeHead(upstream.status, upstream.headers).end(upstream.body);
}

/**
 * Opens a line that applies faults to requests: between functions and DynamoDB Local, or between
 * clients and the API. Requests and answers are read completely, so that a fault is certainly
 * before or certainly after the work was done. A target
 * that is down looks like a connection reset.
 */
export async function openFaultLine(given: FaultLineParts): Promise<FaultLine> {
  const { longMs = Number.POSITIVE_INFINITY } = given;
  let long = 0;
  const noteTime = (ms: number) => {
    if (ms >= longMs) long += 1;
  };
  const parts = { ...given, noteTime };
  const server = createServer((incoming, reply) => {
    carry(incoming, reply, parts).catch(() => incoming.socket.resetAndDestroy());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    leadTo: (target) => {
      parts.target = target;
    },
    long: () => long,
    stop: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

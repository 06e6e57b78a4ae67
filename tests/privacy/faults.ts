import { AsyncLocalStorage } from 'node:async_hooks';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import { afterAll } from 'vitest';
import { aroundCalls, type InterceptedCall } from '../dynamodb-calls.ts';

/** Marks what follows from a request of this method, so that other work is not affected. */
const operation = new AsyncLocalStorage<string>();
const enter = (message: unknown) =>
  operation.enterWith((message as { request: IncomingMessage }).request.method ?? '');

/**
 * Stops the functions of this process at their n-th call to DynamoDB from now, counted from 1, in
 * requests of one method. From then on no call gets through, as if the process were dead.
 * @param counts which calls are counted
 */
export function writeFaults(
  method: string,
  counts: (call: InterceptedCall) => boolean = () => true,
) {
  let sent = 0;
  let last = Number.POSITIVE_INFINITY;
  subscribe('http.server.request.start', enter);
  afterAll(() => unsubscribe('http.server.request.start', enter));
  aroundCalls(async (call, send) => {
    if (operation.getStore() !== method) return send();
    // Dead before the n-th call that counts: all earlier calls got through, and no later ones.
    if (counts(call)) sent++;
    if (sent >= last) throw new Error('The process is dead');
    return send();
  });
  return {
    /** Dies at the n-th call. */
    dieAt: (n: number) => {
      sent = 0;
      last = n;
    },
    /** Restores the connection, and returns how many calls were made. */
    live: () => {
      last = Number.POSITIVE_INFINITY;
      return sent;
    },
  };
}

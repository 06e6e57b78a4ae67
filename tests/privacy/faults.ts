import { AsyncLocalStorage } from 'node:async_hooks';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import { afterAll } from 'vitest';
import { aroundCalls } from '../dynamodb-calls.ts';

/** Marks what follows from a request of this method, so that others are left in peace. */
const asked = new AsyncLocalStorage<string>();
const enter = (message: unknown) =>
  asked.enterWith((message as { request: IncomingMessage }).request.method ?? '');

/**
 * Stops the functions of this process at their n-th word to DynamoDB from now, counted from 1, in
 * answering requests of a method. From then on nothing comes through, as if the process were dead.
 */
export function faults(method: string) {
  let sent = 0;
  let last = Number.POSITIVE_INFINITY;
  subscribe('http.server.request.start', enter);
  afterAll(() => unsubscribe('http.server.request.start', enter));
  aroundCalls(async (_, send) => {
    if (asked.getStore() === method && ++sent >= last) throw new Error('The process is dead');
    return send();
  });
  return {
    /** Dies at the n-th word. */
    dieAt: (n: number) => {
      sent = 0;
      last = n;
    },
    /** Lives again, and tells how many words were said. */
    live: () => {
      last = Number.POSITIVE_INFINITY;
      return sent;
    },
  };
}

import type { Context, ScheduledEvent } from 'aws-lambda';
import { deliverOne } from './deliver/one-message.ts';
import { listWaiting } from './store/outbox.ts';

/** Messages that are sent side by side: carriers take some a second from one sender. */
const atOnce = 4;
/** Milliseconds of the function's time that a message needs at most, with its audit. */
const spareMs = 30_000;

/**
 * Called on a schedule every minute: sends what waits in the outbox, each message once. Of the records
 * it reads only the outbox, and of the identities the address and the language, never a name.
 * @throws the first fault, when everything else is sent
 */
export async function handler(
  { time }: Pick<ScheduledEvent, 'time'>,
  context: Pick<Context, 'getRemainingTimeInMillis'>,
): Promise<{ looked: number }> {
  const began = Date.now();
  const clock = () => new Date(Date.parse(time) + Date.now() - began).toISOString();
  const waiting = await listWaiting(clock());
  const left = [...waiting];
  const faults: unknown[] = [];
  const hasTime = () => context.getRemainingTimeInMillis() > spareMs;
  const work = async () => {
    for (let one = left.shift(); one !== undefined && hasTime(); one = left.shift())
      await deliverOne(one, clock).catch((fault: unknown) => faults.push(fault));
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  if (faults.length > 0) throw faults[0];
  return { looked: waiting.length - left.length };
}

import { setTimeout as pause } from 'node:timers/promises';
import { Refusal } from '../../shared/contract/client.ts';

/** Whoever is killed is back long before. */
const patienceMs = 60_000;
const longestPauseMs = 250;

/** A promise that is seen to be broken while the deed is done: it is of no use to go on. */
export class PromiseBroken extends Error {}

/** Does a refusal mean that sending the same again is of no use? As our pages see it. */
function isFinal(error: unknown): boolean {
  if (error instanceof PromiseBroken) return true;
  if (!(error instanceof Refusal)) return false;
  const { status } = error.problem;
  return status >= 400 && status < 500 && status !== 401 && status !== 429;
}

/**
 * Sends the same until it is acknowledged, as our pages do; what is refused for good is thrown.
 * @param retried told of each time that it was not
 */
export async function persist<Answer>(
  send: () => Promise<Answer>,
  retried: () => void = () => {},
): Promise<Answer> {
  const until = Date.now() + patienceMs;
  for (let attempt = 1; ; attempt++) {
    try {
      return await send();
    } catch (error) {
      if (isFinal(error) || Date.now() > until) throw error;
      retried();
      await pause(Math.min(5 * 2 ** attempt, longestPauseMs));
    }
  }
}

/** Has some things done, so many at a time. */
export async function inLanes<Thing>(
  things: readonly Thing[],
  lanes: number,
  work: (thing: Thing, at: number) => Promise<void>,
): Promise<void> {
  const left = [...things.entries()].reverse();
  const lane = async () => {
    for (let next = left.pop(); next; next = left.pop()) await work(next[1], next[0]);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

import { setTimeout as pause } from 'node:timers/promises';
import { Refusal } from '../../../shared/contract/client.ts';

/** A killed process is back long before. */
const patienceMs = 60_000;
const longestPauseMs = 250;

/** An expectation that is found broken during an action, which then need not go on. */
export class ExpectationBroken extends Error {}

/** Whether sending the same again is useless after this refusal, as our pages decide it. */
function isFinal(error: unknown): boolean {
  if (error instanceof ExpectationBroken) return true;
  if (!(error instanceof Refusal)) return false;
  const { status } = error.problem;
  return status >= 400 && status < 500 && status !== 401 && status !== 429;
}

/**
 * Sends the same until it is acknowledged, as our pages do; throws when it is refused for good.
 * @param retried called at each retry
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

/** Works through some things, `lanes` at a time. */
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

import type { CountedFigures } from '../../shared/domain/figures/disclose-outcome.ts';
import type { Viewer } from '../../shared/domain/figures/disclosure.ts';
import { leads } from '../../shared/domain/people/access.ts';
import { found, knownRun } from '../http/own.ts';
import type { ActingCaller } from '../http/request.ts';
import { type CountedNow, countedNow } from '../store/run-record.ts';

/**
 * A run's figures, and whether the caller leads it or is a substitute for its leader.
 * @param now an ISO timestamp
 * @throws Problem run.unknown
 */
export async function figuresFor(
  acting: ActingCaller,
  runId: string,
  now: string,
): Promise<{ counted: CountedFigures; viewer: Viewer; read: CountedNow }> {
  const { caller, today } = acting;
  const counted = await countedNow(caller.organisation, runId, now);
  const run = knownRun(counted?.run, acting);
  const read = found(counted, 'run.unknown');
  const { shown: figures, countedAt } = read;
  const viewer = { userId: caller.userId, isOwn: leads(caller, run, today) };
  return { counted: { figures, countedAt }, viewer, read };
}

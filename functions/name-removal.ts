import type { Context } from 'aws-lambda';
import { retentionLimits } from '../shared/configuration.ts';
import { deleteLeavingNames } from './store/identities.ts';

/**
 * Called on a schedule between two calls of `removal`: deletes the names of clients whose own data
 * are being removed. It decides nothing: the tombstone of each number says so.
 */
export async function handler(
  _: unknown,
  context: Pick<Context, 'getRemainingTimeInMillis'>,
): Promise<{ deleted: number }> {
  const hasTime = () => context.getRemainingTimeInMillis() > retentionLimits.spareMs;
  return { deleted: await deleteLeavingNames(hasTime) };
}

import { Problem } from '../../shared/problems.ts';

/**
 * What may be logged about a failure: never its message, which can quote what was sent or stored.
 */
function traceOf(failure: unknown): { name: string; frames: string[] } {
  const error = failure instanceof Problem ? (failure.cause ?? failure) : failure;
  if (!(error instanceof Error)) return { name: typeof error, frames: [] };
  const frames = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  return { name: error.name, frames: frames.map((line) => line.trim()).slice(0, 12) };
}

const busyErrors = new Set([
  'ThrottlingException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'TransactionInProgressException',
]);

/**
 * Writes one structured line for each failure into the function's log; `requestId` is the id that
 * the answer carries.
 */
export function logFailure(error: unknown, requestId: string, routeKey: string): void {
  console.error(JSON.stringify({ level: 'error', requestId, routeKey, ...traceOf(error) }));
}

/**
 * The refusal that a caller gets for an error: the error itself if it is a `Problem`, else a
 * general one without details.
 * @example problemOf(new Error('secret')).code // 'server.failed'
 */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  const busy = error instanceof Error && busyErrors.has(error.name);
  return new Problem(busy ? 'server.busy' : 'server.failed');
}

import { configuration } from '../../../../shared/configuration.ts';

/**
 * The time of a mark: now by the server's time, but later than the mark it replaces, even if that
 * came from a tablet whose clock is a little ahead. A mark further ahead comes from a wrong clock,
 * and is not followed.
 * @param now milliseconds
 * @example markTime(0, undefined) // '1970-01-01T00:00:00.000Z'
 * @example markTime(0, '1970-01-01T00:00:00.500Z') // '1970-01-01T00:00:00.501Z'
 */
export function markTime(now: number, replaced: string | undefined): string {
  const after = replaced === undefined ? 0 : Date.parse(replaced) + 1;
  const latest = now + configuration.clockToleranceMinutes * 60_000;
  return new Date(after <= latest ? Math.max(now, after) : now).toISOString();
}

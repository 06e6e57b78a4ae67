import { createHash } from 'node:crypto';
import type { Instrument } from '../../shared/instruments/instrument.ts';

/** Keys sorted, so that the hash depends on the content and not on the order it is written in. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

/**
 * The hash of a questionnaire's content: of everything but its version, so that publishing the same
 * content again is recognised.
 * @example instrumentHash({ id: 'own_x' }).length // 64
 */
export function instrumentHash({ version: _, ...content }: Instrument): string {
  return createHash('sha256').update(canonical(content)).digest('hex');
}

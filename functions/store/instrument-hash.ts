import { createHash } from 'node:crypto';
import { canonical } from '../../shared/instruments/canonical.ts';
import type { Instrument } from '../../shared/instruments/instrument.ts';

/**
 * The hash of a questionnaire's content: of everything but its version, so that publishing the same
 * content again is recognised.
 * @example instrumentHash({ id: 'own_x' }).length // 64
 */
export function instrumentHash({ version: _, ...content }: Instrument): string {
  return createHash('sha256').update(canonical(content)).digest('hex');
}

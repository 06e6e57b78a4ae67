import type { ScoredInstrument } from './instrument.ts';
import { lifeManagementAndInclusion14 } from './life-management-and-inclusion-14.ts';

/**
 * Every published version of the questionnaires that make a score, separate from the rest so that
 * code that counts outcomes need not include the texts of all.
 */
export const scoredInstruments: readonly ScoredInstrument[] = [lifeManagementAndInclusion14];

/**
 * The scored instrument of an id and version.
 * @example findScored('meter_feedback_1', '1') // undefined
 */
export const findScored = (id: string, version: string): ScoredInstrument | undefined =>
  scoredInstruments.find((instrument) => instrument.id === id && instrument.version === version);

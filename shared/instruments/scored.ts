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

/** The questionnaires that a run pinned, by id and version. */
type PinnedVersions = { instruments: readonly { instrumentId: string; version: string }[] };

/**
 * The first of a run's pinned instruments for which there is a scoring rule.
 * @example scoredInstrument({ instruments: [] }) // undefined
 */
export function scoredInstrument(run: PinnedVersions): ScoredInstrument | undefined {
  return run.instruments
    .map((pin) => findScored(pin.instrumentId, pin.version))
    .find((instrument) => instrument !== undefined);
}

import { definitionOf, type Instrument, type ScoredInstrument } from './instrument.ts';
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

/**
 * Does the instrument make a score?
 * @example isScored(lifeManagementAndInclusion14) // true
 */
export const isScored = (instrument: Instrument): instrument is ScoredInstrument =>
  instrument.scoring !== null;

/** The questionnaires that a run pinned, by id and version. */
type PinnedVersions = { instruments: readonly { instrumentId: string; version: string }[] };

/**
 * The first of a run's questionnaires that makes a score: the one whose change is counted.
 * @param definitions the questionnaires that the run pinned, others may be among them
 * @example scoredOf({ instruments: [] }, []) // undefined
 */
export const scoredOf = (
  run: PinnedVersions,
  definitions: readonly Instrument[],
): ScoredInstrument | undefined =>
  run.instruments.flatMap((pin) => definitionOf(definitions, pin) ?? []).find(isScored);

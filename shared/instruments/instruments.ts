import type { Instrument } from './instrument.ts';
import { lifeManagementAndInclusion14 } from './life-management-and-inclusion-14.ts';

/** Every published version of every questionnaire. To add one: a file beside this, and a line. */
export const instruments: readonly Instrument[] = [lifeManagementAndInclusion14];

/**
 * The instrument of an id and version; without a version, its newest.
 * @example findInstrument('life_management_and_inclusion_14', '1')?.items.length // 14
 */
export function findInstrument(id: string, version?: string): Instrument | undefined {
  return instruments.findLast(
    (instrument) => instrument.id === id && (!version || instrument.version === version),
  );
}

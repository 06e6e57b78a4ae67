import type { Instrument } from '../../shared/instruments/instrument.ts';
import { findInstrument } from '../../shared/instruments/instruments.ts';
import { Problem } from '../../shared/problems.ts';
import { type InstrumentPin, readPinned } from './own-instruments.ts';

/** The questionnaires of some pins, in their order; undefined where there is none. */
export const findPinned = (
  org: string,
  pins: readonly InstrumentPin[],
): Promise<(Instrument | undefined)[]> => readPinned(org, pins, findInstrument);

/**
 * The questionnaire of a pin.
 * @throws Problem instrument.unknown
 */
export async function instrumentOfPin(org: string, pin: InstrumentPin): Promise<Instrument> {
  const [instrument] = await findPinned(org, [pin]);
  if (!instrument) throw new Problem('instrument.unknown');
  return instrument;
}

import type { RunBody } from '../shared/domain/groups/run.ts';
import type { Instrument } from '../shared/instruments/instrument.ts';
import { findInstrument } from '../shared/instruments/instruments.ts';
import { Problem } from '../shared/problems.ts';

/**
 * May a run use the instrument? Not if the leader fills it in, and not if it is only a list of
 * themes.
 */
const isForParticipants = ({ respondent, kind }: Instrument) =>
  respondent !== 'leader' && kind !== 'themes';

/**
 * Refuses a version of an instrument that is not published, or that no participant answers.
 * @throws Problem instrument.unknown
 * @example checkInstruments([]) // undefined
 */
export function checkInstruments(pins: RunBody['instruments']): void {
  for (const { instrumentId, version } of pins) {
    const instrument = findInstrument(instrumentId, version);
    if (!instrument || !isForParticipants(instrument)) throw new Problem('instrument.unknown');
  }
}

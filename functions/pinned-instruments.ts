import type { RunBody } from '../shared/domain/groups/run.ts';
import type { Instrument } from '../shared/instruments/instrument.ts';
import { Problem } from '../shared/problems.ts';
import { findPinned } from './store/instruments-of-pins.ts';

/**
 * May a run use the instrument? Not if the leader fills it in, and not if it is only a list of
 * themes.
 */
const isForParticipants = ({ respondent, kind }: Instrument) =>
  respondent !== 'leader' && kind !== 'themes';

/**
 * Refuses a version of an instrument that is not published, or that no participant answers.
 * @throws Problem instrument.unknown
 */
export async function checkInstruments(org: string, pins: RunBody['instruments']): Promise<void> {
  const found = await findPinned(org, pins);
  if (!found.every((instrument) => instrument && isForParticipants(instrument)))
    throw new Problem('instrument.unknown');
}

import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Run } from '../../../../shared/domain/groups/run.ts';
import type { Instrument } from '../../../../shared/instruments/instrument.ts';
import { scoredOf } from '../../../../shared/instruments/scored.ts';

/**
 * Is the questionnaire whose change is counted asked at the follow-up too? Without it no figure of
 * a follow-up is expected.
 * @example asksFollowUp({ instruments: [] }, []) // false
 */
export function asksFollowUp(
  run: Pick<Run, 'instruments'>,
  definitions: readonly Instrument[],
): boolean {
  const counted = scoredOf(run, definitions);
  return run.instruments.some(
    ({ instrumentId, occasions }) =>
      instrumentId === counted?.id && occasions.includes('follow_up'),
  );
}

const FollowUpContext = createContext(true);
export const WithFollowUp = FollowUpContext.Provider;
export const useAsksFollowUp = (): boolean => useContext(FollowUpContext);

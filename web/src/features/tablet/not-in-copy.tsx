import type { OpenTabletState } from '../../offline/tablet-state.ts';
import { leaderTexts } from '../../texts/leader-texts.ts';

/** A run that is not on the device; perhaps it has not been read yet. */
export function NotInCopy({ state }: { state: OpenTabletState }) {
  if (state.isReading) return <p role="status">{leaderTexts.read.reading}</p>;
  return <p role="alert">{leaderTexts.unsent.otherRun}</p>;
}

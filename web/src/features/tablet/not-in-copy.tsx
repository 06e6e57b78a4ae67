import type { OpenTabletState } from '../../offline/tablet-state.ts';
import { texts } from '../../texts/staff.ts';

/** A run that is not on the device; perhaps it has not been read yet. */
export function NotInCopy({ state }: { state: OpenTabletState }) {
  if (state.isReading) return <p role="status">{texts.read.reading}</p>;
  return <p role="alert">{texts.unsent.otherRun}</p>;
}

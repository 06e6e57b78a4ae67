import type { OpenTabletState } from '../../offline/tablet-state.ts';
import { texts } from '../../texts/staff.ts';
import { NotFound } from '../../ui/not-found.tsx';

/** A run that is not on the device; perhaps it has not been read yet. */
export function NotInCopy({ state }: { state: OpenTabletState }) {
  if (state.isReading) return <p role="status">{texts.read.reading}</p>;
  return <NotFound reason={texts.group.readOnly.needsNet} />;
}

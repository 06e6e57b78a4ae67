import type { OpenState } from './desk-state.ts';
import { words } from './texts.ts';

/** A run that is not on the device: it may only not have been read yet. */
export function NotInCopy({ state }: { state: OpenState }) {
  if (state.isReading) return <p role="status">{words.read.reading}</p>;
  return <p role="alert">{words.unsent.otherRun}</p>;
}

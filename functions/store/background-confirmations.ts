import {
  type BackgroundConfirmation,
  backgroundConfirmation,
} from '../../shared/domain/figures/background-confirmation.ts';
import { keys } from './keys.ts';
import { saveItem } from './save.ts';
import { getItem, readItem } from './table.ts';

export const getBackgroundConfirmation = (org: string, runId: string) =>
  getItem(backgroundConfirmation, keys.backgroundConfirmation(org, runId));

/** Stores a leader's confirmation; if two confirm at once, the second has to look again. */
export async function saveBackgroundConfirmation(
  org: string,
  runId: string,
  { composition, confirmedBy, confirmedAt }: Omit<BackgroundConfirmation, 'version'>,
  ifMatch: number | undefined,
): Promise<BackgroundConfirmation> {
  const item = await saveItem({
    key: keys.backgroundConfirmation(org, runId),
    content: { composition },
    signed: { confirmedBy, confirmedAt },
    ifMatch,
    exists: 'version.required',
  });
  return readItem(backgroundConfirmation, item);
}

import type { BackgroundConfirmation } from '../../shared/domain/figures/background-confirmation.ts';
import { backgroundConfirmation } from '../../shared/domain/figures/background-confirmation.ts';
import {
  type GroupBackground,
  groupBackground,
} from '../../shared/domain/groups/group-background.ts';
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

export function getGroupBackground(
  org: string,
  runId: string,
): Promise<GroupBackground | undefined> {
  return getItem(groupBackground, keys.groupBackground(org, runId));
}

export async function saveGroupBackground(
  org: string,
  { version: _, ...content }: GroupBackground,
  ifMatch: number | undefined,
): Promise<GroupBackground> {
  const key = keys.groupBackground(org, content.runId);
  return readItem(
    groupBackground,
    await saveItem({ key, content, ifMatch, exists: 'version.required' }),
  );
}

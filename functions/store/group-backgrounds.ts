import {
  type GroupBackground,
  groupBackground,
} from '../../shared/domain/groups/group-background.ts';
import { keys } from './keys.ts';
import { saveItem } from './save.ts';
import { getItem, readItem } from './table.ts';

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

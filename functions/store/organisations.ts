import type * as z from 'zod';
import {
  defaultSettings,
  type OrganisationSettings,
  organisationSettings,
  type organisationSettingsBody,
} from '../../shared/domain/organisation-settings.ts';
import { indexed, keys } from './keys.ts';
import { saveItem } from './save.ts';
import { getItem, readItem } from './table.ts';

export const getOrganisation = async (org: string): Promise<OrganisationSettings> =>
  (await getItem(organisationSettings, keys.organisation(org))) ?? defaultSettings;

export async function saveOrganisation(
  org: string,
  body: z.infer<typeof organisationSettingsBody>,
  ifMatch: number | undefined,
): Promise<OrganisationSettings> {
  const item = await saveItem({
    key: keys.organisation(org),
    content: body,
    // Only organisations that send reminders are in their list.
    ...(body.reminders
      ? { indexed: indexed.reminding(org) }
      : { removed: Object.keys(indexed.reminding(org)) }),
    // Over version 0 nothing is stored yet.
    ifMatch: ifMatch || undefined,
    exists: ifMatch === 0 ? 'version.conflict' : 'version.required',
  });
  return readItem(organisationSettings, item);
}

import * as z from 'zod';
import { plainLine, storedText } from './plain-text.ts';

/** The roles that open groups; a leader's own group waits for confirmation all the same (ADR 34). */
export const whoOpensGroups = z
  .enum(['coordinators', 'coordinators_and_leaders'])
  .meta({ id: 'WhoOpensGroups' });

/** What an organisation decides for itself. */
export const organisationSettingsBody = z
  .strictObject({
    whoOpensGroups: whoOpensGroups.default('coordinators_and_leaders'),
    /**
     * Where a participant calls when it cannot wait, on every own page; empty where nothing is said.
     */
    urgentWords: plainLine(200).default(''),
  })
  .meta({ id: 'OrganisationSettingsBody' });

/** Version 0: nothing has been decided yet, and the defaults apply. */
export const organisationSettings = z
  .strictObject({
    ...organisationSettingsBody.shape,
    urgentWords: storedText.default(''),
    version: z.int().min(0),
  })
  .meta({ id: 'OrganisationSettings' });
export type OrganisationSettings = z.infer<typeof organisationSettings>;

/** The settings of an organisation that has decided nothing. */
export const defaultSettings: OrganisationSettings = {
  ...organisationSettingsBody.parse({}),
  version: 0,
};

import * as z from 'zod';

/** The roles that open groups; a leader's own group waits for confirmation all the same (ADR 34). */
export const whoOpensGroups = z
  .enum(['coordinators', 'coordinators_and_leaders'])
  .meta({ id: 'WhoOpensGroups' });

/** What an organisation decides for itself. */
export const organisationSettingsBody = z
  .strictObject({ whoOpensGroups: whoOpensGroups.default('coordinators_and_leaders') })
  .meta({ id: 'OrganisationSettingsBody' });

/** Version 0: nothing has been decided yet, and the defaults apply. */
export const organisationSettings = z
  .strictObject({ ...organisationSettingsBody.shape, version: z.int().min(0) })
  .meta({ id: 'OrganisationSettings' });
export type OrganisationSettings = z.infer<typeof organisationSettings>;

/** The settings of an organisation that has decided nothing. */
export const defaultSettings: OrganisationSettings = {
  ...organisationSettingsBody.parse({}),
  version: 0,
};

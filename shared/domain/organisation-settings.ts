import * as z from 'zod';
import { reminderLimits } from '../configuration.ts';
import { date } from './ids.ts';
import { plainText, storedText } from './plain-text.ts';

/** The roles that open groups; a leader's own group waits for confirmation all the same (ADR 34). */
export const whoOpensGroups = z
  .enum(['coordinators', 'coordinators_and_leaders'])
  .meta({ id: 'WhoOpensGroups' });

/** What an organisation decides for itself. */
export const organisationSettingsBody = z
  .strictObject({
    whoOpensGroups: whoOpensGroups.default('coordinators_and_leaders'),
    /** Null: no reminders are sent. */
    reminders: z
      .strictObject({
        /** The name of the service in each message. It must not say what kind of groups it has. */
        service: plainText(40),
        /** The most reminders in a month. */
        perMonth: z.int().min(1).max(reminderLimits.mostPerMonth),
      })
      .nullable()
      .default(null),
    /** That a random half of the people get no reminders of sessions and forms; null: everybody does. */
    reminderTrial: z.strictObject({ since: date }).nullable().default(null),
  })
  .meta({ id: 'OrganisationSettingsBody' });

const { reminders } = organisationSettingsBody.shape;

/** Version 0: nothing has been decided yet, and the defaults apply. */
export const organisationSettings = z
  .strictObject({
    ...organisationSettingsBody.shape,
    reminders: reminders.unwrap().unwrap().extend({ service: storedText }).nullable().default(null),
    version: z.int().min(0),
  })
  .meta({ id: 'OrganisationSettings' });
export type OrganisationSettings = z.infer<typeof organisationSettings>;

/** The settings of an organisation that has decided nothing. */
export const defaultSettings: OrganisationSettings = {
  ...organisationSettingsBody.parse({}),
  version: 0,
};

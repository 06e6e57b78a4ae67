import { organisationSettings, organisationSettingsBody } from '../domain/organisation-settings.ts';
import { retentionReport } from '../domain/privacy/removal.ts';
import { rules } from './numbers.ts';
import { route } from './route.ts';

const settingsNumbers = { ...rules.version, reminders: { perMonth: 'plan' } } as const;

/** What the organisation decides for itself. */
export const organisations = {
  getOrganisation: route({
    method: 'GET',
    path: '/organisation',
    summary: 'What the organisation has decided for itself; version 0 while it has decided nothing',
    roles: ['leader', 'coordinator', 'admin'],
    about: null,
    reply: organisationSettings,
    numbers: settingsNumbers,
    problems: [],
    versioned: true,
  }),
  getRetention: route({
    method: 'GET',
    path: '/retention',
    summary: 'What was removed at the end of its retention, and what will be within 90 days',
    roles: ['admin'],
    about: null,
    reply: retentionReport,
    numbers: { ahead: { clients: 'participation' }, nights: { clients: 'participation' } },
    problems: [],
  }),
  putOrganisation: route({
    method: 'PUT',
    path: '/organisation',
    summary: 'Changes what the organisation decides for itself',
    roles: ['admin'],
    about: null,
    body: organisationSettingsBody,
    reply: organisationSettings,
    numbers: settingsNumbers,
    problems: ['version.conflict', 'version.required'],
    versioned: true,
  }),
};

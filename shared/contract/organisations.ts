import { organisationSettings, organisationSettingsBody } from '../domain/organisation-settings.ts';
import { rules } from './numbers.ts';
import { route } from './route.ts';

/** What the organisation decides for itself. */
export const organisations = {
  getOrganisation: route({
    method: 'GET',
    path: '/organisation',
    summary: 'What the organisation has decided for itself; version 0 while it has decided nothing',
    roles: ['leader', 'coordinator', 'admin'],
    about: null,
    reply: organisationSettings,
    numbers: rules.version,
    problems: [],
    versioned: true,
  }),
  putOrganisation: route({
    method: 'PUT',
    path: '/organisation',
    summary: 'Changes what the organisation decides for itself',
    roles: ['admin'],
    about: null,
    body: organisationSettingsBody,
    reply: organisationSettings,
    numbers: rules.version,
    problems: ['version.conflict', 'version.required'],
    versioned: true,
  }),
};

import type { OrganisationTexts } from '../fi/organisation.ts';

/** What the organisation decides for itself. */
export const organisationTexts: OrganisationTexts = {
  whoOpensGroups: {
    title: 'Who opens groups?',
    options: {
      coordinators: 'Coordinators',
      coordinators_and_leaders: 'Coordinators and leaders',
    },
    hint: 'If leaders open a group for themselves, a coordinator or another leader of the group confirms it before participants can be added.',
  },
  save: 'Save',
  saving: 'Saving…',
  saved: 'The settings have been saved.',
};

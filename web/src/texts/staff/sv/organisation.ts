import type { OrganisationTexts } from '../fi/organisation.ts';

/** What the organisation decides for itself. */
export const organisationTexts: OrganisationTexts = {
  whoOpensGroups: {
    title: 'Vem öppnar grupper?',
    options: {
      coordinators: 'Koordinatorer',
      coordinators_and_leaders: 'Koordinatorer och handledare',
    },
    hint: 'Om en handledare öppnar en grupp för sig själv bekräftar en koordinator eller gruppens andra handledare den innan deltagare kan läggas till.',
  },
  save: 'Spara',
  saving: 'Sparar…',
  saved: 'Inställningarna har sparats.',
};

import type { OrganisationSettings } from '../../../../../shared/domain/organisation-settings.ts';

/** What the organisation decides for itself. */
export const organisationTexts = {
  whoOpensGroups: {
    title: 'Kuka avaa ryhmät?',
    options: {
      coordinators: 'Koordinaattorit',
      coordinators_and_leaders: 'Koordinaattorit ja ohjaajat',
    } satisfies Record<OrganisationSettings['whoOpensGroups'], string>,
    hint: 'Jos ohjaaja avaa ryhmän itselleen, koordinaattori tai ryhmän toinen ohjaaja vahvistaa sen ennen kuin ryhmään voi lisätä osallistujia.',
  },
  save: 'Tallenna',
  saving: 'Tallennetaan…',
  saved: 'Asetukset on tallennettu.',
};

export type OrganisationTexts = typeof organisationTexts;

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
  ownPage: {
    title: 'Asiakkaan oma sivu',
    urgent: 'Minne soitetaan, kun asia ei voi odottaa?',
    urgentHint:
      'Näkyy jokaisen asiakkaan omalla sivulla. Esimerkiksi: Hätätilanteessa soita 112. Sosiaalipäivystys 08 123 456, ympäri vuorokauden.',
  },
  reminders: {
    title: 'Muistutukset',
    explained:
      'Muistutus lähtee vain asiakkaalle, joka on antanut siihen luvan ja jolle on tallennettu numero tai sähköpostiosoite. Viestissä ei kerrota, millaisesta ryhmästä on kyse.',
    send: 'Muistutuksia lähetetään',
    service: 'Palvelun nimi viesteissä',
    serviceHint:
      'Nimi ei saa paljastaa, millaisia ryhmiä palvelussa on. Esimerkiksi: Kainuun hyvinvointialue.',
    perMonth: 'Muistutuksia enintään kuukaudessa',
    perMonthHint: 'Kun raja tulee vastaan, loput jäävät lähettämättä ja ylläpito saa ilmoituksen.',
    serviceMissing: 'Kirjoita palvelun nimi.',
    perMonthWrong: (most: number) => `Kirjoita kuukauden muistutusten määrä: 1–${most}.`,
  },
  trial: {
    on: 'Selvitetään, auttavatko muistutukset',
    explained:
      'Puolet luvan antaneista arvotaan ryhmään, joka ei saa muistutuksia kokoontumisista eikä lomakkeista. Tieto tarjotusta paikasta lähtee kaikille. Koordinaattori näkee molempien puolikkaiden käynnit ja lomakkeet.',
    since: (day: string) => `Kokeilu on alkanut ${day}.`,
  },
  save: 'Tallenna',
  saving: 'Tallennetaan…',
  saved: 'Asetukset on tallennettu.',
};

export type OrganisationTexts = typeof organisationTexts;

/** Auttavatko muistutukset: kokeilu, jossa puolet on arvottu ilman. */
export const reminderTrialTexts = {
  title: 'Auttavatko muistutukset?',
  how: (day: string) =>
    `Muistutuksiin luvan antaneista puolet on arvottu jäämään ilman ${day} alkaen. Jokainen ihminen lasketaan kerran, omalla osuudellaan.`,
  attendance: 'Osallistuminen kokoontumisiin',
  completion: 'Saapuneet lomakkeet',
  people: 'Ihmisiä',
  share: 'Osuus keskimäärin',
  arms: { reminded: 'Muistutetut', not_reminded: 'Ilman muistutusta' },
  tooFew:
    'Ihmisiä on vielä liian vähän, jotta voisi sanoa mitään. Kummassakin puolikkaassa on oltava ainakin viisi.',
  verdicts: {
    more_with_reminders: 'Muistutukset näyttävät auttavan.',
    fewer_with_reminders: 'Muistutetuilla osuus on pienempi.',
    no_difference_shown: 'Eroa ei voi todeta.',
  },
  difference: ({ value, low, high }: Record<'value' | 'low' | 'high', string>) =>
    `Ero on ${value} prosenttiyksikköä, ja 95 %:n väli on ${low} … ${high}.`,
  notNone: ({ low, high }: Record<'low' | 'high', string>) =>
    `Se ei tarkoita, ettei eroa ole: todellinen ero voi olla mitä tahansa välillä ${low} … ${high} prosenttiyksikköä.`,
  limits:
    'Arvonta tekee puolikkaista vertailukelpoiset, joten ero johtuu muistutuksista tai sattumasta. Tulos koskee vain niitä, jotka antoivat luvan. Mitä useammin tulosta katsoo kesken kokeilun, sitä helpommin sattuma näyttää tulokselta: päätä etukäteen, milloin katsot.',
};

export type ReminderTrialTexts = typeof reminderTrialTexts;

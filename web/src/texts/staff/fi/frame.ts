import type { RunStatus } from '../../../../../shared/domain/groups/run.ts';
import type { Occasion } from '../../../../../shared/domain/occasion.ts';
import type { Role } from '../../../../../shared/domain/people/access.ts';

/** The frame of the staff’s pages, and what more than one of them says. */
export const frameTexts = {
  name: 'Laituri',
  oneLine:
    'Laituri näyttää, mitä sosiaalisen kuntoutuksen ryhmissä tehtiin ja miten osallistujien vastaukset muuttuivat ryhmän aikana.',
  loading: 'Haetaan tietoja…',
  retry: 'Yritä uudelleen',
  failed: 'Tietoja ei saatu haettua. Yritä hetken päästä uudelleen.',
  noStorage:
    'Laitteelle ei voi tallentaa: tila on lopussa tai selain estää tallentamisen. Vapauta tilaa ja yritä uudelleen.',
  reload: 'Lataa sivu uudelleen',
  pageNotLoaded:
    'Sivua ei saatu avattua. Laiturista on ehkä tullut uusi versio. Lataa sivu uudelleen. Mitään ei häviä.',
  disconnected: 'Ei yhteyttä. Tarkista verkko ja yritä uudelleen. Mitään ei tallennu kahdesti.',
  language: 'Kieli',
  toContent: 'Siirry sisältöön',
  at: (day: string, time: string) => `${day} klo ${time}`,

  /** Instead of a name: who was never in the directory of the staff, or while it is not read. */
  formerEmployee: 'entinen työntekijä',
  someEmployee: 'toinen työntekijä',
  /** Beside the name of a colleague who cannot be chosen for work. */
  notSignedInYet: 'ei ole vielä kirjautunut',
  roles: {
    leader: 'ohjaaja',
    own_worker: 'omatyöntekijä',
    coordinator: 'koordinaattori',
    researcher: 'tutkija',
    admin: 'pääkäyttäjä',
  } satisfies Record<Role, string>,

  nav: {
    confirmPerson: 'Vahvista henkilö',
    title: 'Päävalikko',
    menu: 'Valikko',
    more: 'Lisää sivuja',
    path: 'Sijainti',
    shortNames: {
      'missing-forms': 'Puuttuvat',
      clients: 'Asiakkaani',
      'same-people': 'Sama henkilö',
    },
    places: {
      today: 'Tänään',
      start: 'Etusivu',
      groups: 'Ryhmät',
      unsent: 'Lähettämättä',
      clients: 'Asiakkaani',
      openings: 'Avoimet ryhmät',
      'missing-forms': 'Puuttuvat lomakkeet',
      programmes: 'Ohjelmat',
      exports: 'Aineistot',
      staff: 'Henkilöstö',
      organisation: 'Asetukset',
      retention: 'Säilytysajat',
      audit: 'Käsittelyloki',
      'same-people': 'Ehkä sama henkilö',
      instruments: 'Lomakepohjat',
    },
  },

  notFound: { title: 'Tätä ei löydy' },

  forbidden: {
    title: 'Sinulla ei ole oikeutta tähän sivuun',
    explained: (roles: string) =>
      `Sivua voi käyttää: ${roles}. Jos tarvitset sivua työssäsi, pyydä oikeutta pääkäyttäjältä.`,
    back: 'Etusivulle',
  },

  occasions: {
    start: 'Alkulomake',
    end: 'Loppulomake',
    follow_up: 'Seurantalomake',
  } satisfies Record<Occasion, string>,

  status: {
    planned: 'suunnitteilla',
    recruiting: 'kerää osallistujia',
    running: 'käynnissä',
    ended: 'päättynyt',
    followed_up: 'seuranta tehty',
    closed: 'suljettu',
    cancelled: 'peruttu',
  } satisfies Record<RunStatus, string>,

  synthetic: {
    label: 'Mukana keksittyjä vastauksia',
    explained: 'Osa tiedoista on keksitty esittelyä varten. Ne eivät koske oikeita ihmisiä.',
  },

  confirmLeader: {
    waits: (leader: string) =>
      `${leader} on nimennyt itsensä ryhmän ohjaajaksi. Ryhmään voi lisätä osallistujia, kun sinä tai joku muu vahvistaa nimeämisen.`,
    own: 'Olet nimennyt itsesi ryhmän ohjaajaksi. Ryhmään voi lisätä osallistujia, kun koordinaattori tai ryhmän toinen ohjaaja on vahvistanut nimeämisen. Pyydä vahvistusta.',
    confirm: 'Vahvista ohjaajaksi',
    confirmed: (leader: string) => `${leader} on nyt ryhmän ohjaaja.`,
  },
};

export type FrameTexts = typeof frameTexts;

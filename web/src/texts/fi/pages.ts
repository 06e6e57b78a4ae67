import { configuration } from '../../../../shared/configuration.ts';
import type { LeftOutReason } from '../../../../shared/domain/figures/outcome.ts';
import type { Suppression } from '../../../../shared/domain/figures/summary.ts';
import type {
  CompositionField,
  compositionCodes,
} from '../../../../shared/domain/groups/group-background.ts';
import type { RunStatus } from '../../../../shared/domain/groups/run.ts';
import type { Role } from '../../../../shared/domain/people/access.ts';
import { count } from '../count.ts';

/** `95 %:n`, before the word that it belongs to. */
const confidence = `${configuration.confidence * 100}\u00a0%:n`;

type CodeTexts = {
  [Field in CompositionField]: Record<(typeof compositionCodes)[Field][number], string>;
};

/** Texts shared by the staff's pages, and those of outcomes. */
export const pages = {
  name: 'Laituri',
  oneLine:
    'Laituri kertoo, mitä sosiaalisen kuntoutuksen ryhmissä tehtiin ja mitä osallistujien omissa vastauksissa muuttui alusta loppuun.',
  loading: 'Haetaan tietoja…',
  retry: 'Yritä uudelleen',
  failed: 'Tietoja ei saatu juuri nyt. Yritä hetken päästä uudelleen.',
  noStorage:
    'Laitteelle ei voi tallentaa: tila on lopussa, tai selain estää tallentamisen. Vapauta tilaa ja yritä uudelleen.',
  disconnected:
    'Yhteyttä ei saatu. Tarkista verkko ja yritä uudelleen; mitään ei tallennu kahdesti.',
  language: 'Kieli',
  toContent: 'Siirry sisältöön',
  at: (day: string, time: string) => `${day} klo ${time}`,

  roles: {
    leader: 'ryhmän ohjaaja',
    own_worker: 'omatyöntekijä',
    coordinator: 'koordinaattori',
    researcher: 'tutkija',
    admin: 'pääkäyttäjä',
  } satisfies Record<Role, string>,

  confirmLeader: {
    waits: (leader: string) =>
      `${leader} on nimennyt itsensä ryhmän ohjaajaksi. Ryhmään voi lisätä osallistujia vasta, kun sinä tai joku toinen vahvistaa tämän.`,
    own: 'Olet nimennyt itsesi ryhmän ohjaajaksi. Ryhmään voi lisätä osallistujia, kun koordinaattori tai ryhmän toinen ohjaaja vahvistaa tämän. Pyydä jompaakumpaa.',
    confirm: 'Vahvista ohjaajaksi',
    confirmed: (leader: string) => `${leader} on vahvistettu ryhmän ohjaajaksi.`,
  },

  programmes: {
    title: 'Ohjelmat',
    none: 'Ohjelmia ei vielä ole.',
    eligibility: (text: string) => `Kenelle: ${text}`,
    back: 'Kaikki ohjelmat',
  },

  synthetic: {
    label: 'Keksittyjä esittelyvastauksia',
    explained:
      'Osa näistä tiedoista on keksitty esittelyä varten. Ne eivät kerro oikeista ihmisistä.',
  },
  notConfirmed: 'Ei vahvistettu seurannalla',

  comparison: {
    none: 'Tässä ohjelmassa ei ole ryhmiä, jotka sinä näet.',
    order: 'Ryhmät ovat päättymispäivän mukaan, eivät tuloksen mukaan.',
    caution: 'Muutos ei kerro, mistä se johtuu. Vertailuryhmää ei ole, ja ryhmät ovat pieniä.',
    tableCaption: 'Ohjelman ryhmät rinnakkain, päättymispäivän mukaan',
    totals: (runs: number, people: number) =>
      `Yhteensä ${count(runs, 'ryhmä', 'ryhmää')}. Niissä oli ensimmäistä kertaa mukana ${count(people, 'osallistuja', 'osallistujaa')}. Jokainen lasketaan vain ensimmäisessä ryhmässään.`,
    runsLeftOut: (runs: number) =>
      `Luvuista puuttuu ${count(runs, 'ryhmä', 'ryhmää')}: tulokset eivät näy vielä, tai ne on otettu takaisin.`,
    participants: 'Ketkä osallistuivat',
  },
  column: {
    run: 'Ryhmä',
    enrolled: 'Osallistujia',
    started: 'Alku\u00adlomakkeita',
    ended: 'Loppu\u00adlomakkeita',
    pairs: 'Pareja',
    mean: 'Muutos',
    interval: `${confidence} väli`,
    improved: 'Parempaan',
    same: 'Ennallaan',
    worse: 'Huonompaan',
    notShown: 'ei näytetä',
  },

  flow: {
    title: 'Osallistujista vastauspareiksi',
    enrolled: (n: number): string => (n === 1 ? 'osallistuja' : 'osallistujaa'),
    started: (n: number): string => (n === 1 ? 'alkulomake' : 'alkulomaketta'),
    ended: (n: number): string => (n === 1 ? 'loppulomake' : 'loppulomaketta'),
    pairs: (n: number): string => (n === 1 ? 'vastauspari' : 'vastausparia'),
  },
  outcome: {
    mean: (mean: string) => `Keskimääräinen muutos ${mean} pistettä`,
    interval: (low: string, high: string) => `${confidence} väli ${low} … ${high}`,
    answered: (between: string) => `Vastattu ${between}.`,
    noInstrument: 'Ryhmälle ei ole valittu lomaketta, joten muutosta ei mitata.',
    direction: (improved: number, same: number, worse: number) =>
      `Parempaan suuntaan ${improved}, ennallaan ${same}, huonompaan suuntaan ${worse}.`,
    directionHidden:
      'Ei näytetä, kuinka moni muuttui mihinkin suuntaan: vastaajia on siihen liian vähän.',
  },
  leftOut: {
    none: 'Kaikki osallistujat ovat luvuissa.',
    some: (people: number, reasons: string) =>
      `Luvuista puuttuu ${count(people, 'osallistuja', 'osallistujaa')}: ${reasons}.`,
    hidden: (people: number) =>
      `Luvuista puuttuu ${count(people, 'osallistuja', 'osallistujaa')}. Syytä ei näytetä, jotta ketään ei voi tunnistaa.`,
    reason: (text: string, people: number) => `${text} (${people})`,
    reasons: {
      measurement_withdrawn: 'ei anna käyttää vastauksiaan',
      no_start_form: 'alkulomake puuttuu',
      start_form_not_scorable: 'alkulomakkeessa on liian vähän vastauksia',
      left_without_end_form: 'lähti ryhmästä eikä loppulomaketta ole',
      no_end_form: 'loppulomake puuttuu',
      end_form_not_scorable: 'loppulomakkeessa on liian vähän vastauksia',
    } satisfies Record<LeftOutReason, string>,
  },
  suppressed: {
    too_few: 'Vastaajia on liian vähän, jotta lukuja voisi näyttää.',
    not_released: 'Luvut eivät näy vielä.',
    status_not_moved: 'Luvut näkyvät, kun ryhmä on siirretty tilaan päättynyt.',
    taken_back: 'Luvut on otettu takaisin, eikä niitä enää näytetä.',
  } satisfies Record<Suppression, string>,

  items: {
    title: 'Väittämä kerrallaan',
    caption: 'Vastausten keskiarvo alussa ja lopussa asteikolla 1–5 ja niiden ero',
    reading:
      'Luvut ovat väittämän omaan suuntaan: 1 on täysin eri mieltä, 5 täysin samaa mieltä. Rengas on alku ja täysi piste loppu, viiva ulottuu yhdestä viiteen.',
    statement: 'Väittämä',
    start: 'Alussa',
    end: 'Lopussa',
    change: 'Muutos',
    better: 'parempaan',
    same: 'ennallaan',
    worse: 'huonompaan',
    adverse: 'Tässä väittämässä nousu on huonompaan suuntaan.',
    everyItem: (n: number) => `Jokaiseen väittämään vastasi molemmilla kerroilla ${n}.`,
    sentence: (start: string, end: string, change: string, direction: string) =>
      `Alussa ${start}, lopussa ${end}. Muutos ${change} (${direction}).`,
  },

  run: {
    title: 'Ryhmä lukuina',
    back: 'Takaisin vertailuun',
    row: 'Rivi kuten raportin taulukossa 3',
    sessions: 'Kokoontumiset',
    meetings: (n: number) => count(n, 'kokoontuminen', 'kokoontumista'),
    campDays: (n: number) => count(n, 'leiripäivä', 'leiripäivää'),
    followUpDays: (n: number) => count(n, 'jatkopäivä', 'jatkopäivää'),
    noSessions: 'Kokoontumisia ei ole vielä pidetty.',
    onceAWeek: 'kerran viikossa',
    perWeek: (times: string) => `${times} kertaa viikossa`,
    cancelled: (n: number) => count(n, 'peruttu', 'peruttua'),
    hours: 'Kesto',
    length: (hours: string, units: string) => `${hours} tuntia eli ${units} ryhmätuntia (45 min)`,
    attendance: 'Läsnäolo',
    ofAll: (percent: string, attended: number, possible: number) =>
      `${percent} kaikista kokoontumisista (${attended}/${possible})`,
    sinceJoining: (percent: string, attended: number, possible: number) =>
      `${percent} liittymisen jälkeisistä kokoontumisista (${attended}/${possible})`,
    unmarked: (n: number) => `${count(n, 'merkintä puuttuu', 'merkintää puuttuu')}`,
    forms: 'Lomakkeet',
    received: (start: string, end: string, followUp: string) =>
      `Alussa ${start}, lopussa ${end}, seurannassa ${followUp}`,
    unknown: 'ei tiedossa',
  },
  status: {
    planned: 'suunnitteilla',
    recruiting: 'kerää osallistujia',
    running: 'käynnissä',
    ended: 'päättynyt',
    followed_up: 'seuranta tehty',
    closed: 'suljettu',
    cancelled: 'peruttu',
  } satisfies Record<RunStatus, string>,

  composition: {
    title: 'Ryhmän kokoonpano',
    answer: 'Tieto',
    people: 'Määrä',
    percent: 'Osuus',
    known: (n: number) => `Tiedossa: ${count(n, 'osallistuja', 'osallistujaa')}.`,
    none: 'Ei tietoja.',
    others: 'muut yhteensä',
    folded: 'Pienet määrät on laskettu yhteen, jotta ketään ei voi tunnistaa.',
    hidden: 'Ei näytetä: vastauksia on liian vähän.',
    firstTimers: (n: number) =>
      `Taustatiedot ovat niistä, jotka ovat ensimmäistä kertaa mukana: ${count(n, 'osallistuja', 'osallistujaa')}.`,
    suppressed: {
      too_few: 'Osallistujia on liian vähän, jotta taustatietoja voisi näyttää.',
      not_released: 'Taustatiedot näkyvät, kun ryhmän tulokset julkaistaan.',
      status_not_moved: 'Taustatiedot näkyvät, kun ryhmä on siirretty tilaan päättynyt.',
      taken_back: 'Taustatiedot on otettu takaisin, eikä niitä enää näytetä.',
    } satisfies Record<Suppression, string>,
    basis: { computed: 'Laskettu lomakkeista.', entered: 'Ohjaajan ilmoittamat määrät.' },
    months: (months: string) => `Muut työttömät ovat olleet työttöminä ${months} kk.`,
    fields: {
      sex: 'Sukupuoli',
      marital_status: 'Siviilisääty',
      living_arrangement: 'Asuminen',
      labour_market_status: 'Työmarkkina-asema',
      primary_reason: 'Ensisijainen syy tulla',
    } satisfies Record<CompositionField, string>,
    codes: {
      sex: {
        female: 'naisia',
        male: 'miehiä',
        other: 'muita',
        not_stated: 'ei halunnut kertoa',
      },
      marital_status: {
        single: 'naimattomia',
        cohabiting: 'avoliitossa',
        married: 'naimisissa',
        divorced: 'eronneita',
        widowed: 'leskiä',
      },
      living_arrangement: {
        alone: 'yksin',
        with_spouse: 'puolison kanssa',
        with_children: 'lasten kanssa',
        shares_household: 'jonkun muun kanssa',
      },
      labour_market_status: {
        long_term_unemployed: 'pitkäaikaistyöttömiä',
        employed: 'työssä',
        unemployed: 'muita työttömiä',
        in_education: 'koulutuksessa',
        parental_leave: 'vanhempainvapaalla',
        student: 'opiskelijoita',
        retired: 'eläkkeellä',
        sick_leave: 'sairauslomalla',
        outside_labour_force: 'työvoiman ulkopuolella',
      },
      primary_reason: {
        housing: 'asuminen',
        life_situation_change: 'muutokset elämäntilanteessa',
        education: 'koulutus',
        social_relationships: 'sosiaaliset suhteet',
        everyday_life_and_leisure: 'arkielämä ja vapaa-aika',
        work: 'työ',
        financial_situation: 'taloudellinen tilanne',
        health: 'terveydentila',
        substance_use: 'päihteiden käyttö',
        other: 'muu syy',
      },
    } satisfies CodeTexts,
  },
};

export type PagesTexts = typeof pages;

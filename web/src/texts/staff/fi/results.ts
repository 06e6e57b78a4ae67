import { configuration } from '../../../../../shared/configuration.ts';
import type {
  CompositionField,
  compositionCodes,
} from '../../../../../shared/model/group-background.ts';
import type { LeftOutReason } from '../../../../../shared/model/outcome.ts';
import type { Suppression } from '../../../../../shared/model/summary.ts';
import { count } from '../../common/count.ts';
import { elative, genitive, sentence } from './numerals.ts';

/** `95 %:n`, before the word that it belongs to. */
const confidence = `${configuration.confidence * 100}\u00a0%:n`;

type CodeTexts = {
  [Field in CompositionField]: Record<(typeof compositionCodes)[Field][number], string>;
};

const answerers = (n: number) => sentence(`${genitive(n)} vastanneen`);

/** The results of a group. */
export const results = {
  results: {
    rose: (n: number, start: string, end: string) =>
      `${answerers(n)} keskiarvo nousi: ${start} alussa, ${end} lopussa.`,
    fell: (n: number, start: string, end: string) =>
      `${answerers(n)} keskiarvo laski: ${start} alussa, ${end} lopussa.`,
    levels: (n: number, start: string, end: string) =>
      `${answerers(n)} keskiarvo oli alussa ${start} ja lopussa ${end}.`,
    unchanged: (n: number, mean: string) =>
      `${answerers(n)} keskiarvo oli sekä alussa että lopussa ${mean}.`,
    unknownOf: (n: number) => sentence(`${genitive(n)} osallistujan muutosta ei tiedetä.`),
    cause: 'Mistä muutos johtuu, ei näistä luvuista näy.',
    meanChange: (low: string, high: string) => `Keskimuutos asteikolla ${low}–${high}`,
    worse: 'huonompaan',
    noChange: 'ei muutosta',
    better: 'parempaan',
    bothTimes: 'Vastasi alussa ja lopussa',
    inFollowUp: 'Muutos seurannassa',
    followUpStates: {
      not_released: 'ei vielä',
      status_not_moved: 'ei vielä',
      taken_back: 'otettu takaisin',
      too_few: 'ei näytetä',
    },
    releasedOn: (day: string) => `luvut julkaistu ${day}`,
    base: {
      all_statements:
        'Luvut ovat niistä, jotka vastasivat kaikkiin väittämiin sekä alussa että lopussa.',
      pairs: 'Luvut ovat kaikista, joilla on pistemäärä sekä alussa että lopussa.',
    },
    itemsHidden: 'Väittämiä ei näytetä yksitellen, koska vastaajia on siihen liian vähän.',
    onlyMeans:
      'Alle kymmenen vastaajan ryhmästä näytetään vain keskiarvot, yhden desimaalin tarkkuudella.',
    meansAndInterval:
      'Alle kymmenen vastaajan ryhmästä näytetään vain keskiarvot ja muutoksen väli, yhden desimaalin tarkkuudella.',
    progress: {
      by: (day: string) => `Tulokset näkyvät viimeistään ${day}`,
      later: 'Tulokset eivät näy vielä',
      why: 'Luvut tulevat näkyviin kerralla, kun lomakkeiden aika on ohi. Ne näkyvät jo aiemmin, jos ryhmä on päättynyt ja kaikki lomakkeet ovat saapuneet.',
      mustEnd: 'Ryhmä pitää ensin siirtää tilaan päättynyt.',
      shows:
        'Silloin näet, miten vastanneiden keskiarvo muuttui alusta loppuun ja miten väittämiin vastattiin. Lukuja näytetään, kun vastaajia on vähintään viisi. Lomakkeita, jotka itse tallensit, ei lasketa sinulle.',
      enrolled: 'Osallistujia',
      started: 'Alkulomakkeita',
      ended: 'Loppulomakkeita',
      notKnown: 'ei tiedossa',
      expected: (day: string) => `Luvut näkyvät viimeistään ${day}.`,
    },
    toEnd: {
      title: 'Siirrä ryhmä tilaan päättynyt',
      why: 'Lomakkeiden aika on ohi. Tulokset näkyvät, kun ryhmä on siirretty tilaan päättynyt.',
      go: 'Siirry päättämään ryhmä',
      byLeader: 'Tilan vaihtaa ryhmän ohjaaja.',
    },
    takenBack: {
      title: (day: string) => `Tulokset on otettu takaisin ${day}`,
      why: 'Niitä ei enää näytetä. Syytä ei kerrota, jotta ketään ei voi tunnistaa. Laituri ei voi poistaa lukuja tulosteista eikä ladatuista tiedostoista: älä enää käytä niitä, joissa on tämän ryhmän lukuja.',
      said: (day: string) => `Luvut on otettu takaisin ${day}, eikä niitä enää näytetä.`,
    },
    tooFew: {
      title: 'Vastaajia on liian vähän, jotta lukuja voisi näyttää',
      why: 'Lukuja näytetään, kun sekä alussa että lopussa on vastannut vähintään viisi, eikä luvuista voi päätellä, mitä kukaan vastasi. Lomakkeita, jotka itse tallensit, ei lasketa sinulle, koska tiedät niiden vastaukset.',
    },
    noInstrument: {
      title: 'Muutosta ei mitata',
      why: 'Ryhmälle ei ole valittu lomaketta, josta muutoksen voisi laskea.',
    },
    common: {
      title: 'Ohjelman yhteiset luvut',
      none: 'Ohjelmalla ei ole vielä yhteistä muutosta: siihen tarvitaan vähintään kaksi ryhmää, joiden tulokset näkyvät.',
      go: 'Katso ohjelman ryhmät rinnakkain',
    },
    whoIsMissing: 'Kuka puuttuu',
    calculations: {
      title: 'Laskelmat',
      show: 'Näytä laskelmat',
      start: 'Alussa',
      end: 'Lopussa',
      change: 'Muutos',
      level: (mean: string) => `keskiarvo ${mean}`,
      sd: (sd: string) => `keskihajonta ${sd}`,
      madeOf: 'Lomake ja pisteytys',
      version: (title: string, version: string, scoring: string) =>
        `${title}, versio ${version}, pisteytys ${scoring}`,
      reliable: (improved: string, unchanged: string, worsened: string) =>
        `Mittausvirhettä suurempi muutos: parempaan ${improved}, huonompaan ${worsened}, ei kumpaakaan ${unchanged}.`,
    },
    feedback: {
      title: 'Palaute',
      question: 'Kysymys',
      mean: 'Keskiarvo',
      people: 'Vastaajia',
      atLeast: (mean: string) => `vähintään ${mean}`,
      atMost: (mean: string) => `enintään ${mean}`,
      tooFew: 'Vastaajia on liian vähän, jotta palautetta voisi näyttää.',
      notShown: 'ei näytetä',
      whyNotShown:
        'Keskiarvo näytetään, kun vähintään viisi on vastannut eikä siitä voi päätellä, mitä kukaan vastasi.',
    },
    withoutRoll: (sessions: number) =>
      sessions === 1
        ? 'Yhdestä kokoontumisesta ei ole merkitty läsnäoloja.'
        : `${sentence(elative(sessions) ?? `${sessions}:sta`)} kokoontumisesta ei ole merkitty läsnäoloja.`,
    ofEnrolled: (improved: string, missing: string) =>
      `Kaikista osallistujista ${improved} muuttui parempaan suuntaan. ${missing} ei ole luvuissa, eikä heidän muutostaan tiedetä.`,
    bounds: (worst: string, best: string) =>
      `Vaikka kaikki puuttuvat olisivat muuttuneet niin paljon kuin asteikko sallii, keskimuutos olisi vähintään ${worst} ja enintään ${best}.`,
    ranks: (p: string) => `Tarkka järjestystesti: p = ${p}.`,
    tooFewForRanks: (changed: number) =>
      `Vastaajia on liian vähän tilastolliseen testiin: ${changed} muuttui.`,
    effectSize: (g: string, low: string, high: string) =>
      `Muutos keskihajontoina on ${g} (väli ${low} … ${high}).`,
    daysBetween: (days: string) => `Lomakkeiden väli oli keskimäärin ${days} päivää.`,
    starts: (pairs: string, missing: string) =>
      `Luvuissa olevien keskiarvo oli alussa ${pairs}, puuttuvien ${missing}.`,
    attendance: (pairs: string, missing: string) =>
      `Molempiin vastanneiden läsnäolo oli ${pairs}, muiden ${missing}.`,
    followUp: (mean: string, people: number) =>
      `Seurannassa muutos alusta oli keskimäärin ${mean} (${count(people, 'vastaaja', 'vastaajaa')}).`,
    shrunken: 'Tasoitettu muutos',
    shrunkenExplained:
      'Tasoitettu muutos on vedetty kohti kaikkien ryhmien keskiarvoa sitä enemmän, mitä pienempi ryhmä on.',
    pooled: (runs: number, pairs: number, mean: string) =>
      `${count(runs, 'ryhmän', 'ryhmän')} ja ${count(pairs, 'vastausparin', 'vastausparin')} yhteinen keskimuutos on ${mean}`,
    prediction: (low: string, high: string) =>
      `Uuden ryhmän keskimuutos osuisi todennäköisesti välille ${low} … ${high}.`,
    attendanceColumn: 'Paikalla',
    pairedColumn: 'Pareissa',
    startColumn: 'Alussa',
  },

  notConfirmed: 'Ei vahvistettu seurannalla',

  flowCounts: {
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

export type ResultsTexts = typeof results;

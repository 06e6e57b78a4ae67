import { configuration } from '../../../../../shared/configuration.ts';
import type { LeftOutReason } from '../../../../../shared/domain/figures/outcome.ts';
import type { Suppression } from '../../../../../shared/domain/figures/summary.ts';
import type {
  CompositionField,
  compositionCodes,
} from '../../../../../shared/domain/groups/group-background.ts';
import { count } from '../../common/count.ts';
import { sentence } from '../../common/sentence.ts';
import { elative, genitive } from './numerals.ts';

/** `95 %:n`, before the word that it belongs to. */
const confidence = `${configuration.confidence * 100}\u00a0%:n`;

type CodeTexts = {
  [Field in CompositionField]: Record<(typeof compositionCodes)[Field][number], string>;
};

const answerers = (n: number) => sentence(`${genitive(n)} vastanneen`);

/** The results of a group. */
export const resultsTexts = {
  results: {
    asSum: (start: string, end: string) => `Summana ${start} alussa ja ${end} lopussa.`,
    greaterSum: 'Suurempi summa on parempi: käännetyt väittämät on laskettu päinvastoin.',
    rose: (n: number, start: string, end: string) =>
      `${answerers(n)} keskiarvo nousi: ${start} alussa, ${end} lopussa.`,
    fell: (n: number, start: string, end: string) =>
      `${answerers(n)} keskiarvo laski: ${start} alussa, ${end} lopussa.`,
    levels: (n: number, start: string, end: string) =>
      `${answerers(n)} keskiarvo oli alussa ${start} ja lopussa ${end}.`,
    unchanged: (n: number, mean: string) =>
      `${answerers(n)} keskiarvo oli sekä alussa että lopussa ${mean}.`,
    meanChange: (low: string, high: string) => `Keskimuutos asteikolla ${low}–${high}`,
    worse: 'huonompaan',
    noChange: 'ei muutosta',
    better: 'parempaan',
    bothTimes: 'Vastasi alussa ja lopussa',
    inFollowUp: 'Muutos seurannassa',
    /** After the group was closed: no follow-up can come any more. */
    noFollowUp: 'ei vastauksia',
    followUpStates: {
      not_released: 'ei vielä',
      status_not_moved: 'ei vielä',
      taken_back: 'poistettu näkyvistä',
      too_few: 'ei näytetä',
    },
    releasedOn: (day: string) => `luvut julkaistu ${day}`,
    base: {
      all_statements:
        'Mukana ovat ne, jotka vastasivat kaikkiin väittämiin sekä alussa että lopussa.',
      pairs: 'Mukana ovat kaikki, joille voi laskea pistemäärän sekä alussa että lopussa.',
    },
    itemsHidden: 'Väittämiä ei näytetä yksitellen, koska vastaajia on liian vähän.',
    onlyMeans: 'Alle kymmenen vastaajan ryhmästä näytetään vain keskiarvot yhdellä desimaalilla.',
    meansAndInterval:
      'Alle kymmenen vastaajan ryhmästä näytetään vain keskiarvot ja muutoksen väli yhdellä desimaalilla.',
    progress: {
      by: (day: string) => `Tulokset näkyvät viimeistään ${day}`,
      later: 'Tulokset eivät näy vielä',
      why: 'Kaikki luvut tulevat näkyviin kerralla, kun lomakkeiden vastausaika on ohi. Ne näkyvät jo aiemmin, jos ryhmä on päätetty ja kaikki lomakkeet ovat saapuneet.',
      mustEnd: 'Ryhmä pitää ensin päättää.',
      shows:
        'Silloin näet, miten vastanneiden keskiarvo muuttui alusta loppuun ja miten väittämiin vastattiin. Luvut näytetään, kun vastaajia on vähintään viisi. Itse syöttämiäsi lomakkeita ei lasketa heihin.',
      enrolled: 'Osallistujia',
      started: 'Alkulomakkeita',
      ended: 'Loppulomakkeita',
      notKnown: 'ei tiedossa',
      marksMissing: (share: string) => `Läsnäolomerkinnöistä puuttuu ${share}.`,
      expected: (day: string) => `Luvut näkyvät viimeistään ${day}.`,
    },
    toEnd: {
      title: 'Ryhmä on päättämättä',
      why: 'Lomakkeiden vastausaika on ohi. Tulokset näkyvät, kun ryhmä on päätetty.',
      go: 'Siirry päättämään ryhmä',
      byLeader: 'Ryhmän ohjaaja päättää ryhmän.',
    },
    takenBack: {
      title: (day: string) => `Tulokset on poistettu näkyvistä ${day}`,
      why: 'Syytä ei kerrota, jotta ketään ei voi tunnistaa. Laituri ei voi poistaa lukuja tulosteista eikä ladatuista tiedostoista. Älä enää käytä niitä, joissa on tämän ryhmän lukuja.',
      said: (day: string) => `Luvut on poistettu näkyvistä ${day}.`,
    },
    tooFew: {
      title: 'Vastaajia on liian vähän',
      why: 'Luvut näytetään, kun vähintään viisi on vastannut sekä alussa että lopussa eikä luvuista voi päätellä, mitä joku vastasi. Itse syöttämiäsi lomakkeita ei lasketa heihin, koska tiedät niiden vastaukset.',
    },
    noInstrument: {
      title: 'Muutosta ei mitata',
      why: 'Ryhmälle ei ole valittu lomakepohjaa, josta muutos lasketaan.',
    },
    common: {
      title: 'Ohjelman yhteiset luvut',
      go: 'Katso ohjelman ryhmät rinnakkain',
    },
    whoIsMissing: 'Kuka puuttuu',
    people: {
      enrolled: 'Aloitti',
      started: 'Vastasi alussa',
      ended: 'Vastasi lopussa',
      followedUp: 'Vastasi seurannassa',
    },
    calculations: {
      title: 'Laskelmat',
      show: 'Näytä laskelmat',
      hide: 'Piilota laskelmat',
      print: 'Tulosta tiivistelmä',
      parts: {
        interval: `${confidence} väli`,
        effectSize: 'muutoksen koko',
        test: 'tilastollinen testi',
        scoring: 'pisteytys ja versio',
        statements: 'väittämät taulukkona',
        people: 'osallistujista vastauspareiksi',
      },
      start: 'Alussa',
      end: 'Lopussa',
      change: 'Muutos',
      level: (mean: string) => `keskiarvo ${mean}`,
      sd: (sd: string) => `keskihajonta ${sd}`,
      madeOf: 'Lomakepohja ja pisteytys',
      version: (title: string, version: string, scoring: string) =>
        `${title}, versio ${version}, pisteytys ${scoring}`,
      reliable: (improved: string, unchanged: string, worsened: string) =>
        `Mittausvirhettä suurempi muutos: parempaan ${improved}, huonompaan ${worsened}, ei kumpaakaan ${unchanged}.`,
    },
    feedback: {
      title: 'Palaute',
      of: (title: string) => `Palaute: ${title}`,
      meanOf: (n: number | null) => (n === null ? 'Keskiarvo' : `${answerers(n)} keskiarvo`),
      same: (of: string, mean: string, scale: string) =>
        `${of} oli joka kysymyksessä ${mean} (asteikko ${scale}).`,
      between: (of: string, low: string, high: string, scale: string) =>
        `${of} oli matalimmillaan ${low} ja korkeimmillaan ${high} (asteikko ${scale}).`,
      one: (of: string, question: string, mean: string, scale: string) =>
        `${of} kysymyksessä ”${question}” oli ${mean} (asteikko ${scale}).`,
      answered: (n: number) => count(n, 'vastaaja', 'vastaajaa'),
      end: (code: string, label: string) => `${code} on ${label}`,
      at: (mean: string, scale: string) => `Keskiarvo ${mean} asteikolla ${scale}`,
      atLeast: (mean: string) => `vähintään ${mean}`,
      atMost: (mean: string) => `enintään ${mean}`,
      tooFew: 'Palautetta ei näytetä, koska vastaajia on liian vähän.',
      notShown: 'ei näytetä',
      whyNotShown:
        'Keskiarvo näytetään, kun vähintään viisi on vastannut eikä siitä voi päätellä, mitä joku vastasi. Itse syöttämiäsi lomakkeita ei lasketa heihin.',
      unnumbered: (n: number) =>
        `Lisäksi saapui ${count(n, 'lomake', 'lomaketta')} ilman numeroa. Niiden vastaukset eivät ole keskiarvoissa, eikä niistä lainata.`,
      notYet: 'Palautteen keskiarvot tulevat näkyviin ryhmän muiden tulosten kanssa.',
      none: 'Palautelomakkeita ei tullut.',
      quotations: 'Osallistujien sanoin',
      quotationsFrom:
        'Lainaukset ovat niiltä, jotka ovat antaneet siihen kirjallisen luvan. Järjestys ei kerro kirjoittajasta. Jos joku peruu luvan, hänen tekstinsä poistuu heti. Tekstiä, jossa näyttää olevan nimi tai yhteystieto, ei näytetä.',
      noQuotations:
        'Vapaata tekstiä näytetään vain niiltä, jotka ovat antaneet siihen kirjallisen luvan. Näytettäviä tekstejä ei ole.',
    },
    unshown: {
      title: 'Vastaukset, joita tuloksissa ei näy',
      whole: 'kaikki kysymykset.',
      questions: (n: number) => `${count(n, 'kysymys', 'kysymystä')}.`,
      about:
        'Nämä vastaukset saa vain tutkimusaineistosta. Tutkija tekee sen sivulla Aineistot. Mukana ovat ne, jotka ovat suostuneet tutkimukseen.',
    },
    withoutRoll: (sessions: number) =>
      sessions === 1
        ? 'Yhdestä kokoontumisesta puuttuvat läsnäolot.'
        : `${sentence(elative(sessions) ?? `${sessions}:sta`)} kokoontumisesta puuttuvat läsnäolot.`,
    ofEnrolled: (improved: string, missing: string) =>
      `Kaikista osallistujista ${improved} muuttui parempaan suuntaan. Muutosta ei tiedetä ${missing}:sta osallistujista.`,
    bounds: (worst: string, best: string) =>
      `Kaikkien osallistujien keskimuutos voi olla mitä tahansa väliltä ${worst} … ${best}, koska puuttuvien muutosta ei tiedetä.`,
    ranks: (p: string) => `Tarkka järjestystesti: p = ${p}.`,
    tooFewForRanks: (changed: number) =>
      `Vastaajia on liian vähän tilastolliseen testiin (${changed} muuttui).`,
    effectSize: (g: string, low: string, high: string) =>
      `Muutoksen koko on ${g} keskihajontaa (väli ${low} … ${high}).`,
    daysBetween: (days: string) =>
      `Alku- ja loppulomakkeen välillä oli keskimäärin ${days} päivää.`,
    starts: (pairs: string, missing: string) =>
      `Molempiin vastanneiden keskiarvo oli alussa ${pairs}, muiden ${missing}.`,
    attendance: (pairs: string, missing: string) =>
      `Molempiin vastanneet kävivät ${pairs} kerroista, muut ${missing}.`,
    attendanceAlike: (share: string) =>
      `Molempiin vastanneet ja muut kävivät yhtä usein (${share} kerroista).`,
    followUp: (mean: string, people: number) =>
      `Alusta seurantaan keskimuutos oli ${mean} (${count(people, 'vastaaja', 'vastaajaa')}).`,
    shrunken: 'Tasoitettu muutos',
    pooled: (runs: number, pairs: number, mean: string) =>
      `${sentence(genitive(runs))} ryhmän ja ${genitive(pairs)} vastausparin yhteinen keskimuutos on ${mean}`,
    prediction: (people: number, low: string, high: string) =>
      `Jos uudessa ryhmässä molempiin vastaa ${count(people, 'osallistuja', 'osallistujaa')}, heidän keskimuutoksensa osuu todennäköisesti välille ${low} … ${high}.`,
  },

  notConfirmed: 'Kukaan ei ole vastannut seurantaan',

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
    noInstrument: 'Ryhmälle ei ole valittu lomakepohjaa, joten muutosta ei mitata.',
    direction: (improved: number, same: number, worse: number) =>
      `Parempaan suuntaan ${improved}, ennallaan ${same}, huonompaan suuntaan ${worse}.`,
    directionHidden: 'Muutosten suuntia ei näytetä, jotta ketään ei voi tunnistaa.',
  },

  leftOut: {
    none: 'Kaikki osallistujat ovat mukana luvuissa.',
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
    too_few: 'Lukuja ei näytetä, koska vastaajia on liian vähän.',
    not_released: 'Luvut eivät näy vielä.',
    status_not_moved: 'Luvut näkyvät, kun ryhmä on päätetty.',
    taken_back: 'Luvut on poistettu näkyvistä.',
  } satisfies Record<Suppression, string>,

  items: {
    title: 'Väittämä kerrallaan',
    all: (n: number) => `Kaikki ${n} väittämää`,
    fewer: 'Näytä vain kolme',
    startMark: 'alku',
    endMark: 'loppu',
    turned: { rise: 'lisääntyi', fall: 'heikkeni' },
    caption: 'Vastausten keskiarvo alussa ja lopussa asteikolla 1–5 sekä muutos',
    reading: 'Rengas on alku ja täysi piste loppu.',
    statement: 'Väittämä',
    start: 'Alussa',
    end: 'Lopussa',
    change: 'Muutos',
    better: 'parempaan',
    same: 'ennallaan',
    worse: 'huonompaan',
    adverse: 'Tässä väittämässä nousu tarkoittaa muutosta huonompaan.',
    everyItem: (n: number) => `Jokaiseen väittämään vastasi sekä alussa että lopussa ${n}.`,
    sentence: (start: string, end: string, change: string, direction: string) =>
      `Alussa ${start}, lopussa ${end}. Muutos ${change} (${direction}).`,
  },

  run: {
    title: 'Ryhmän luvut',
    row: 'Rivi raportin taulukkoon 3',
    sessions: 'Kokoontumiset',
    meetings: (n: number) => count(n, 'kokoontuminen', 'kokoontumista'),
    campDays: (n: number) => count(n, 'leiripäivä', 'leiripäivää'),
    followUpDays: (n: number) => count(n, 'jatkopäivä', 'jatkopäivää'),
    catchUps: (n: number) => count(n, 'korvaava kerta', 'korvaavaa kertaa'),
    noSessions: 'Kokoontumisia ei ole vielä pidetty.',
    onceAWeek: 'kerran viikossa',
    lessThanWeekly: 'harvemmin kuin kerran viikossa',
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
    received: (start: string, end: string, followUp: string | null) =>
      `Alussa ${start}, lopussa ${end}${followUp === null ? '' : `, seurannassa ${followUp}`}`,
    unknown: 'ei tiedossa',
  },

  composition: {
    title: 'Ryhmän kokoonpano',
    answer: 'Tieto',
    people: 'Määrä',
    percent: 'Osuus',
    known: (n: number, of: number) => `Tieto: ${n} / ${count(of, 'osallistuja', 'osallistujaa')}.`,
    part: 'Muut ovat ryhmissä, joita ei voi näyttää yksin. Siksi osuuksia ei lasketa.',
    none: (fields: string) => `Ei tietoja: ${fields}.`,
    others: 'muut yhteensä',
    folded: 'Pienet määrät on yhdistetty, jotta ketään ei voi tunnistaa.',
    hidden: 'Ei näytetä, koska vastauksia on liian vähän.',
    firstTimers: (n: number) =>
      `Mukana ovat vain ne, jotka ovat ryhmässä ensimmäistä kertaa: ${count(n, 'osallistuja', 'osallistujaa')}.`,
    suppressed: {
      too_few: 'Taustatietoja ei näytetä, koska osallistujia on liian vähän.',
      not_released: 'Taustatiedot näkyvät, kun ryhmän tulokset julkaistaan.',
      status_not_moved: 'Taustatiedot näkyvät, kun ryhmä on päätetty.',
      taken_back: 'Taustatiedot on poistettu näkyvistä.',
    } satisfies Record<Suppression, string>,
    entered: 'syötetty',
    basis: { computed: 'Laskettu lomakkeista.', entered: 'Ohjaajan syöttämät luvut.' },
    months: (months: string) => `Muut työttömät ovat olleet työttöminä ${months} kuukautta.`,
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

export type ResultsTexts = typeof resultsTexts;

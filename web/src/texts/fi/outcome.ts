import { count } from '../count.ts';
import { elative, genitive, sentence } from './numerals.ts';

const answerers = (n: number) => sentence(`${genitive(n)} vastanneen`);

/** Sentences about a run's results. */
export const outcomeTexts = {
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
};

export type OutcomeTexts = typeof outcomeTexts;

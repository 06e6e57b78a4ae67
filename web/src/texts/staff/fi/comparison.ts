import { configuration } from '../../../../../shared/configuration.ts';
import type { FollowUpLeftOutReason, ReleaseStatus } from '../../../../../shared/model/outcome.ts';
import { count } from '../../common/count.ts';
import { elative } from './numerals.ts';

/** `95 %:n`, before the word that it belongs to. */
const confidence = `${configuration.confidence * 100}\u00a0%:n`;

/** The groups of a programme side by side, and their charts. */
export const comparison = {
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

  chart: {
    downloads: (name: string) => `Lataa: ${name}`,
    csv: 'CSV',
    svg: 'SVG',
    png: 'PNG',
    asTable: 'Samat luvut taulukkona',
    notShown: 'ei näytetä',
    notKnown: 'ei tiedossa',
    why: 'Miksi ei näytetä',
    failed: 'Kuvaa ei voitu tallentaa tällä selaimella.',
  },

  forest: {
    titles: {
      end: 'Muutos ryhmittäin, alusta loppuun',
      follow_up: 'Muutos ryhmittäin, alusta seurantaan',
    },
    name: 'muutos ryhmittäin',
    own: 'mitattu muutos',
    shrunken: 'tasoitettu muutos',
    pooled: 'Kaikki yhdessä',
    prediction: 'Uusi ryhmä',
    predictionLegend: 'ennusteväli uudelle ryhmälle',
    pairs: (n: number) => count(n, 'pari', 'paria'),
    beside: { start: 'Alussa', attendance: 'Läsnäolo', paired: 'Vastasi' },
    worse: '← huonompaan',
    better: 'parempaan →',
    reading:
      'Pallo on ryhmän mitattu muutos ja viiva sen väli. Vinoneliö on tasoitettu muutos: se on vedetty kohti kaikkien ryhmien keskiarvoa sitä enemmän, mitä pienempi ryhmä on. Ryhmien järjestys on päättymispäivän mukainen, ei tuloksen.',
    summary: (shown: number, all: number) =>
      `Ryhmiä on ${all}. Muutos näkyy ${shown === 1 ? 'yhdestä' : `${shown} ryhmästä`}.`,
    noneShown: (all: number) => `Ryhmiä on ${all}. Muutosta ei voi vielä näyttää yhdestäkään.`,
    noPooled:
      'Yhteistä muutosta ei ole laskettu: siihen tarvitaan vähintään kaksi ryhmää, joiden luvut voi näyttää.',
    low: 'väli alkaa',
    high: 'väli päättyy',
    shrunkenLow: 'tasoitetun väli alkaa',
    shrunkenHigh: 'tasoitetun väli päättyy',
    ends: 'Päättyi',
    release: 'Julkaisu',
    releases: {
      not_released: 'ei vielä julkaistu',
      status_not_moved: 'ryhmä ei ole päättynyt',
      released: 'julkaistu',
      taken_back: 'otettu takaisin',
    } satisfies Record<ReleaseStatus['status'], string>,
    version: (title: string, version: string) => `${title}, versio ${version}`,
    noInstrument: 'Ryhmät, joiden muutosta ei näytetä',
    otherVersions: 'Muut lomakkeet ohjelmassa',
    occasion: 'Mittaus',
    occasions: { end: 'Alusta loppuun', follow_up: 'Alusta seurantaan' },
    followedUp: (pairs: number, enrolled: number) =>
      `Alussa ja seurannassa vastasi ${pairs}; osallistujia oli ${enrolled}.`,
    narrowed:
      'Pieni ryhmä on yhteisessä muutoksessa vain yhdessä toisten kanssa. Jos yksikin niistä jää rajauksen ulkopuolelle, yhteiseen muutokseen ei lasketa niistä mitään.',
    peopleOfAll:
      'Tämä kohta on aina koko ohjelmasta. Rajaus ei muuta sitä: kahdesta rajauksesta, joiden ero on yksi ryhmä, näkisi, keitä siinä ryhmässä oli.',
    list: 'Ryhmät yksitellen',
  },

  flow: {
    title: 'Osallistujista pareiksi',
    name: 'osallistujista pareiksi',
    steps: {
      enrolled: 'Osallistujat',
      started: 'Alkulomake',
      attended: 'Paikalla ainakin kerran',
      ended: 'Loppulomake',
      pairs: 'Vastausparit',
      followedUp: 'Seurannassa',
    },
    step: 'Vaihe',
    people: 'Määrä',
    lost: 'Miksi puuttuu',
    summary: (enrolled: number, pairs: number) =>
      `Alussa ja lopussa vastasi ${pairs}; osallistujia oli ${enrolled}.`,
    unknown: 'Määriä ei näytetä.',
    lostPairs: (reasons: string) => `Miksi muut puuttuvat: ${reasons}`,
    lostFollowUp: (reasons: string) => `Miksi seurannasta puuttuu osallistujia: ${reasons}`,
    followUpReasons: {
      measurement_withdrawn: 'ei anna käyttää vastauksiaan',
      no_start_form: 'alkulomake puuttuu',
      start_form_not_scorable: 'alkulomakkeessa on liian vähän vastauksia',
      left: 'lähti ryhmästä',
      no_follow_up_form: 'seurantalomake puuttuu',
      follow_up_form_not_scorable: 'seurantalomakkeessa on liian vähän vastauksia',
    } satisfies Record<FollowUpLeftOutReason, string>,
  },

  slopes: {
    title: 'Alusta loppuun',
    name: 'alusta loppuun',
    reading:
      'Rengas on ryhmän keskiarvo alussa ja täysi piste lopussa. Kaikkien väittämien keskiarvossa yksinäisyys on käännetty. Katkoviiva tarkoittaa muutosta huonompaan suuntaan.',
    start: 'Alussa',
    end: 'Lopussa',
    total: 'Kaikki väittämät',
    statement: 'Väittämä',
    number: 'Numero',
    change: 'Muutos',
    turn: 'Suunta',
    turns: { better: 'parempaan', same: 'ennallaan', worse: 'huonompaan' },
    people: 'Vastaajia',
    summary: (better: number, same: number, worse: number) =>
      `Väittämistä ${better} muuttui parempaan ja ${worse} huonompaan suuntaan${same > 0 ? `, ${same} pysyi ennallaan` : ''}.`,
  },

  sentences: {
    direction: (which: 'better' | 'worse' | 'same', people: number, all: number) => {
      const way = {
        better: 'muuttui parempaan suuntaan',
        worse: 'muuttui huonompaan suuntaan',
        same: 'pysyi ennallaan',
      }[which];
      const of = elative(all);
      return of
        ? `${people} ${of} molempiin vastanneesta ${way}.`
        : `Molempiin vastasi ${all}; heistä ${people} ${way}.`;
    },
    nobody: (which: 'better' | 'worse' | 'same', all: number) =>
      ({
        better: `Kukaan molempiin vastanneista (${all}) ei muuttunut parempaan suuntaan.`,
        worse: `Kukaan molempiin vastanneista (${all}) ei muuttunut huonompaan suuntaan.`,
        same: `Kukaan molempiin vastanneista (${all}) ei pysynyt ennallaan.`,
      })[which],
  },
};

export type ComparisonTexts = typeof comparison;

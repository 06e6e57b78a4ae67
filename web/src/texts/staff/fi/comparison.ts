import {
  configuration,
  pairedGoalPercent,
  poolingLimits,
} from '../../../../../shared/configuration.ts';
import type {
  FollowUpLeftOutReason,
  LeftOutReason,
  ReleaseStatus,
} from '../../../../../shared/domain/figures/outcome.ts';
import { count } from '../../common/count.ts';
import { sentence } from '../../common/sentence.ts';
import { cardinal, elative, genitive } from './numerals.ts';

const many = (n: number) => sentence(cardinal(n));
const ofMany = (n: number) => sentence(genitive(n));

/** `95 %:n`, before the word that it belongs to. */
const confidence = `${configuration.confidence * 100}\u00a0%:n`;

/** The groups of a programme side by side, and their charts. */
export const comparisonTexts = {
  comparison: {
    none: 'Tässä ohjelmassa ei ole ryhmiä, jotka voit nähdä.',
    order: 'Ryhmät on järjestetty päättymispäivän mukaan.',
    tableCaption: 'Ohjelman ryhmät rinnakkain, päättymispäivän mukaan',
    totals: (runs: number, people: number) =>
      `${count(runs, 'ryhmä, jossa', 'ryhmää, joissa')} oli ensimmäistä kertaa mukana ${count(people, 'osallistuja', 'osallistujaa')}. Jokainen lasketaan vain ensimmäisessä ryhmässään.`,
    runsLeftOut: (runs: number) =>
      `Luvuista puuttuu ${count(runs, 'ryhmä, jonka', 'ryhmää, joiden')} tulokset eivät näy vielä tai on poistettu näkyvistä.`,
    participants: 'Ketkä osallistuivat',
    backgrounds: 'Näytä osallistujien taustatiedot',
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
    xlsx: 'Excel',
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
    marksMissing: 'Merkintöjä puuttuu',
    worse: '← huonompaan',
    better: 'parempaan →',
    reading: {
      own: 'Piste on ryhmän mitattu muutos ja viiva sen väli.',
      bare: 'Muutos ilman väliä on epävarmin: vastaajia on liian vähän.',
      shrunken:
        'Vinoneliö on tasoitettu muutos: mitä pienempi ryhmä, sitä lähempänä se on kaikkien ryhmien keskiarvoa.',
    },
    summary: (shown: number, all: number) =>
      `Ryhmiä on ${all}. Muutos näkyy ${shown === 1 ? 'yhdestä' : `${shown} ryhmästä`}.`,
    peopleShown: (shown: number, all: number) => `Muutos näkyy ${shown}/${all} osallistujalta.`,
    fewPeopleShown: `Se on alle ${pairedGoalPercent} prosenttia, joten muiden vastaukset voisivat kääntää tuloksen.`,
    noneShown: (all: number) => `Ryhmiä on ${all}. Muutos ei näy vielä yhdestäkään.`,
    noPooled: `Yhteistä muutosta ei lasketa. Siihen tarvitaan vähintään ${cardinal(poolingLimits.smallestPool)} ryhmää, joiden luvut näkyvät: muuten ei tiedetä, kuinka paljon ryhmät eroavat toisistaan. Se ei tarkoita, ettei muutosta ole. Katso ryhmiä yksitellen.`,
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
      taken_back: 'poistettu näkyvistä',
    } satisfies Record<ReleaseStatus['status'], string>,
    version: (title: string, version: string) => `${title}, versio ${version}`,
    noInstrument: 'Ryhmät, joiden muutosta ei näytetä',
    otherVersions: 'Ohjelman muut lomakepohjat',
    occasion: 'Mittaus',
    occasions: { end: 'Alusta loppuun', follow_up: 'Alusta seurantaan' },
    followedUp: (pairs: number, enrolled: number) =>
      `Alussa ja seurannassa vastasi ${pairs}. Osallistujia oli ${enrolled}.`,
    narrowed:
      'Pieni ryhmä on yhteisessä muutoksessa vain yhdessä muiden kanssa. Jos rajaus jättää jonkin niistä pois, mitään niistä ei lasketa mukaan.',
    peopleOfAll:
      'Nämä luvut ovat aina koko ohjelmasta. Rajaus ei vaikuta niihin, sillä kahta rajausta vertaamalla voisi päätellä, keitä yksittäisessä ryhmässä oli.',
    list: 'Ryhmät yksitellen',
    others: 'Muut ryhmät',
    inWords: (n: number) => `Näytä ${count(n, 'ryhmä', 'ryhmää')} yksitellen`,
    older: (n: number) => `Vanhemmat: ${count(n, 'ryhmä', 'ryhmää')}`,
    awaited: (n: number) => `Tulokset eivät näy vielä: ${count(n, 'ryhmä', 'ryhmää')}`,
    newestOf: (shown: number, all: number) =>
      `Tässä on ${shown} viimeksi päättynyttä ryhmää ${all} ryhmästä. Muut löydät sivun lopusta.`,
    halfYear: (year: string, half: 1 | 2, n: number) =>
      `${half === 1 ? 'Tammi–kesäkuu' : 'Heinä–joulukuu'} ${year}: ${count(n, 'ryhmä', 'ryhmää')}`,
  },

  printedRuns: {
    open: (n: number) => `Tulosta ryhmiä: ${n} valittu`,
    explained: 'Valitse ryhmät tulosteeseen. Muut ryhmät eivät tulostu.',
    halves: 'Ryhmät puolivuosittain',
    all: 'Valitse kaikki',
    none: 'Poista valinnat',
    single: (chosen: number, all: number) => `Valitse yksitellen (${chosen}/${all})`,
    print: 'Tulosta valitut',
    printed: (day: string) => `Tulostettu ${day}.`,
    runs: (n: number, all: number) =>
      `Tulosteessa on ${count(n, 'ryhmä', 'ryhmää')}. Ryhmiä on kaikkiaan ${all}.`,
    commonOfAll:
      'Yhteinen muutos on ohjelman kaikista ryhmistä, joiden luvut voi laskea yhteen. Se on sama, mitkä ryhmät tahansa tulostetaan.',
    commonOfNarrowed:
      'Yhteinen muutos on rajauksen ryhmistä, joiden luvut voi laskea yhteen. Se on sama, mitkä niistä tahansa tulostetaan.',
    directions: 'Parempaan / ennallaan / huonompaan',
    of: {
      title: 'Keistä luvut on laskettu',
      enrolled: 'Osallistujia: kaikki, jotka olivat ryhmässä mukana.',
      pairs: {
        end: 'Pareja: ne, jotka vastasivat alussa ja lopussa. Muutos on heidän keskiarvonsa.',
        follow_up:
          'Pareja: ne, jotka vastasivat alussa ja seurannassa. Muutos on heidän keskiarvonsa.',
      },
      directions: 'Parempaan, ennallaan ja huonompaan: montako pareista muuttui mihinkin suuntaan.',
      attendance: 'Läsnäolo: kaikki osallistujat. Puuttuvia merkintöjä ei lasketa mukaan.',
      paired: 'Vastasi: parien osuus osallistujista.',
    },
  },

  flow: {
    title: 'Osallistujista vastauspareiksi',
    name: 'osallistujista vastauspareiksi',
    steps: {
      enrolled: 'Osallistujat',
      started: 'Alkulomake',
      attended: 'Paikalla ainakin kerran',
      ended: 'Loppulomake',
      pairs: 'Vastasi alussa ja lopussa',
      followedUp: 'Vastasi seurannassa',
    },
    step: 'Vaihe',
    people: 'Määrä',
    lost: 'Miksi puuttuu',
    summary: (enrolled: number, pairs: number) =>
      `Alussa ja lopussa vastasi ${pairs}. Osallistujia oli ${enrolled}.`,
    unknown: 'Määriä ei näytetä.',
    lostPairs: {
      measurement_withdrawn: (n: number) => `${many(n)} ei anna käyttää vastauksiaan.`,
      no_start_form: (n: number) => `${ofMany(n)} alkulomake puuttuu.`,
      start_form_not_scorable: (n: number) =>
        `${ofMany(n)} alkulomakkeessa on liian vähän vastauksia.`,
      left_without_end_form: (n: number) => `${many(n)} lähti ryhmästä ilman loppulomaketta.`,
      no_end_form: (n: number) => `${ofMany(n)} loppulomake puuttuu.`,
      end_form_not_scorable: (n: number) =>
        `${ofMany(n)} loppulomakkeessa on liian vähän vastauksia.`,
    } satisfies Record<LeftOutReason, (n: number) => string>,
    lostFollowUp: {
      measurement_withdrawn: (n: number) => `${many(n)} ei anna käyttää vastauksiaan.`,
      no_start_form: (n: number) => `${ofMany(n)} alkulomake puuttuu.`,
      start_form_not_scorable: (n: number) =>
        `${ofMany(n)} alkulomakkeessa on liian vähän vastauksia.`,
      left: (n: number) => `${many(n)} lähti ryhmästä.`,
      no_follow_up_form: (n: number) => `${many(n)} ei ole vastannut seurantaan.`,
      follow_up_form_not_scorable: (n: number) =>
        `${ofMany(n)} seurantalomakkeessa on liian vähän vastauksia.`,
    } satisfies Record<FollowUpLeftOutReason, (n: number) => string>,
  },

  statements: {
    title: 'Väittämät alusta loppuun',
    name: 'väittämät alusta loppuun',
    reading:
      'Ladattavassa kuvassa ja taulukossa on mukana kaikkien väittämien keskiarvo, jossa yksinäisyys on käännetty.',
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
        better: 'parempaan suuntaan muuttui',
        worse: 'huonompaan suuntaan muuttui',
        same: 'ennallaan pysyi',
      }[which];
      const of = elative(all);
      return of
        ? `${sentence(of)} molempiin vastanneesta ${way} ${cardinal(people)}.`
        : `Molempiin vastasi ${all}. ${sentence(way)} ${people}.`;
    },
    nobody: (which: 'better' | 'worse' | 'same', all: number) =>
      ({
        better: `Kukaan molempiin vastanneista (${all}) ei muuttunut parempaan suuntaan.`,
        worse: `Kukaan molempiin vastanneista (${all}) ei muuttunut huonompaan suuntaan.`,
        same: `Kukaan molempiin vastanneista (${all}) ei pysynyt ennallaan.`,
      })[which],
  },
};

export type ComparisonTexts = typeof comparisonTexts;

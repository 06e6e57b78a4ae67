import { configuration } from '../../../../../shared/configuration.ts';
import { count } from '../../common/count.ts';
import type { ComparisonTexts } from '../fi/comparison.ts';

const people = (n: number) => count(n, 'deltagare', 'deltagare');
const runs = (n: number) => count(n, 'grupp', 'grupper');
const confidence = `${configuration.confidence * 100}\u00a0%`;

/** The groups of a programme side by side, and their charts. */
export const comparison: ComparisonTexts = {
  comparison: {
    none: 'I det här programmet finns inga grupper som du ser.',
    order: 'Grupperna är ordnade efter slutdag, inte efter resultat.',
    caution:
      'Förändringen berättar inte vad den beror på. Det finns ingen jämförelsegrupp, och grupperna är små.',
    tableCaption: 'Programmets grupper sida vid sida, enligt slutdag',
    totals: (runs, n) =>
      `Sammanlagt ${count(runs, 'grupp', 'grupper')} med ${people(n)} som var med för första gången. Var och en räknas bara i sin första grupp.`,
    runsLeftOut: (runs) =>
      `I siffrorna saknas ${count(runs, 'grupp', 'grupper')}: resultaten visas inte ännu eller har återkallats.`,
    participants: 'Vilka som deltog',
  },

  column: {
    run: 'Grupp',
    enrolled: 'Deltagare',
    started: 'Start\u00adformulär',
    ended: 'Slut\u00adformulär',
    pairs: 'Par',
    mean: 'Förändring',
    interval: `${confidence} intervall`,
    improved: 'Bättre',
    same: 'Oförändrat',
    worse: 'Sämre',
    notShown: 'visas inte',
  },

  chart: {
    downloads: (name) => `Ladda ner: ${name}`,
    csv: 'CSV',
    svg: 'SVG',
    png: 'PNG',
    asTable: 'Samma siffror som tabell',
    notShown: 'visas inte',
    notKnown: 'inte känt',
    why: 'Varför visas det inte',
    failed: 'Bilden kunde inte sparas i denna webbläsare.',
  },

  forest: {
    titles: {
      end: 'Förändring per grupp, från början till slut',
      follow_up: 'Förändring per grupp, från början till uppföljning',
    },
    name: 'förändring per grupp',
    own: 'uppmätt förändring',
    shrunken: 'utjämnad förändring',
    pooled: 'Alla tillsammans',
    prediction: 'En ny grupp',
    predictionLegend: 'prediktionsintervall för en ny grupp',
    pairs: (n) => count(n, 'par', 'par'),
    beside: { start: 'I början', attendance: 'Närvaro', paired: 'Svarade' },
    worse: '← till det sämre',
    better: 'till det bättre →',
    reading:
      'Punkten är gruppens uppmätta förändring och linjen dess intervall. Ruten är den utjämnade förändringen: den dras mot medelvärdet av alla grupper, desto mer ju mindre gruppen är. Grupperna är ordnade efter slutdag, inte efter resultat.',
    summary: (told, all) => `${runs(all)}. Förändringen visas för ${told} av dem.`,
    noneShown: (all) => `${runs(all)}. Förändringen kan ännu inte visas för någon av dem.`,
    noPooled:
      'Ingen gemensam förändring har räknats: det behövs minst två grupper vars siffror kan visas.',
    low: 'intervallet börjar',
    high: 'intervallet slutar',
    shrunkenLow: 'utjämnade intervallet börjar',
    shrunkenHigh: 'utjämnade intervallet slutar',
    ends: 'Slutade',
    release: 'Publicering',
    releases: {
      not_released: 'inte publicerat ännu',
      status_not_moved: 'gruppen är inte avslutad',
      released: 'publicerat',
      taken_back: 'återkallat',
    },
    version: (title, version) => `${title}, version ${version}`,
    noInstrument: 'Grupper vars förändring inte visas',
    otherVersions: 'Andra formulär i programmet',
    occasion: 'Mätning',
    occasions: { end: 'Från början till slut', follow_up: 'Från början till uppföljning' },
    followedUp: (pairs, enrolled) =>
      `I början och i uppföljningen svarade ${pairs}; deltagarna var ${enrolled}.`,
    narrowed:
      'En liten grupp är med i den gemensamma förändringen bara tillsammans med andra. Om någon av dem lämnas utanför avgränsningen räknas ingen av dem med.',
    peopleOfAll:
      'Den här delen gäller alltid hela programmet. Avgränsningen ändrar den inte: två avgränsningar som skiljer sig med en grupp skulle visa vilka som var i den gruppen.',
    list: 'Grupperna en för en',
  },

  flow: {
    title: 'Från deltagare till par',
    name: 'från deltagare till par',
    steps: {
      enrolled: 'Deltagare',
      started: 'Startformulär',
      attended: 'Närvarande minst en gång',
      ended: 'Slutformulär',
      pairs: 'Svarspar',
      followedUp: 'I uppföljningen',
    },
    step: 'Steg',
    people: 'Antal',
    lost: 'Varför de saknas',
    summary: (enrolled, pairs) =>
      `${pairs} svarade i början och i slutet; deltagarna var ${enrolled}.`,
    unknown: 'Antalen visas inte.',
    lostPairs: (reasons) => `Varför övriga saknas: ${reasons}`,
    lostFollowUp: (reasons) => `Varför deltagare saknas i uppföljningen: ${reasons}`,
    followUpReasons: {
      measurement_withdrawn: 'låter inte svaren användas',
      no_start_form: 'startformulär saknas',
      start_form_not_scorable: 'för få svar i startformuläret',
      left: 'lämnade gruppen',
      no_follow_up_form: 'uppföljningsformulär saknas',
      follow_up_form_not_scorable: 'för få svar i uppföljningsformuläret',
    },
  },

  slopes: {
    title: 'Från början till slut',
    name: 'från början till slut',
    reading:
      'Ringen är gruppens medelvärde i början och den fyllda punkten i slutet. I medelvärdet av alla påståenden är ensamheten omvänd. Streckad linje betyder förändring till det sämre.',
    start: 'I början',
    end: 'I slutet',
    total: 'Alla påståenden',
    statement: 'Påstående',
    number: 'Nummer',
    change: 'Förändring',
    turn: 'Riktning',
    turns: { better: 'till det bättre', same: 'oförändrat', worse: 'till det sämre' },
    people: 'Svarande',
    summary: (better, same, worse) =>
      `Av påståendena förändrades ${better} till det bättre och ${worse} till det sämre${same > 0 ? `, ${same} var oförändrade` : ''}.`,
  },

  sentences: {
    direction: (which, n, all) =>
      ({
        better: `${n} av ${all} som svarade båda gångerna förändrades till det bättre.`,
        worse: `${n} av ${all} som svarade båda gångerna förändrades till det sämre.`,
        same: `${n} av ${all} som svarade båda gångerna var oförändrade.`,
      })[which],
    nobody: (which, all) =>
      ({
        better: `Ingen av de ${all} som svarade båda gångerna förändrades till det bättre.`,
        worse: `Ingen av de ${all} som svarade båda gångerna förändrades till det sämre.`,
        same: `Ingen av de ${all} som svarade båda gångerna var oförändrad.`,
      })[which],
  },
};

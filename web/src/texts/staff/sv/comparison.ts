import {
  configuration,
  pairedGoalPercent,
  poolingLimits,
} from '../../../../../shared/configuration.ts';
import { count } from '../../common/count.ts';
import { sentence } from '../../common/sentence.ts';
import type { ComparisonTexts } from '../fi/comparison.ts';
import { numeral } from './numerals.ts';

const many = (n: number) => sentence(numeral(n));

const runs = (n: number) => count(n, 'grupp', 'grupper');
const confidence = `${configuration.confidence * 100}\u00a0%`;

/** The groups of a programme side by side, and their charts. */
export const comparisonTexts: ComparisonTexts = {
  comparison: {
    none: 'Programmet har inga grupper som du kan se.',
    order: 'Grupperna är ordnade efter slutdag.',
    tableCaption: 'Programmets grupper sida vid sida, enligt slutdag',
    totals: (runs, n) =>
      `${count(runs, 'grupp', 'grupper')} med ${n} deltagare som var med för första gången. Alla räknas bara i sin första grupp.`,
    runsLeftOut: (runs) =>
      `I siffrorna saknas ${count(runs, 'grupp', 'grupper')} vars resultat inte visas ännu eller har återkallats.`,
    participants: 'Vilka som deltog',
    backgrounds: 'Visa deltagarnas bakgrundsuppgifter',
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
    xlsx: 'Excel',
    svg: 'SVG',
    png: 'PNG',
    asTable: 'Samma siffror som tabell',
    notShown: 'visas inte',
    notKnown: 'inte känt',
    why: 'Varför visas det inte',
    failed: 'Bilden kunde inte sparas i den här webbläsaren.',
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
    predictionLegend: 'prognosintervall för en ny grupp',
    pairs: (n) => `${n} par`,
    beside: { start: 'I början', attendance: 'Närvaro', paired: 'Svarade' },
    marksMissing: 'Markeringar saknas',
    worse: '← sämre',
    better: 'bättre →',
    reading: {
      own: 'Punkten är gruppens uppmätta förändring och linjen dess intervall.',
      bare: 'En förändring utan intervall är osäkrast: de svarande är för få.',
      shrunken:
        'Romben är den utjämnade förändringen: ju mindre grupp, desto närmare ligger den medelvärdet för alla grupper.',
    },
    summary: (shown, all) =>
      `${runs(all)}. Förändringen visas för ${shown === 1 ? 'en av dem' : `${shown} av dem`}.`,
    peopleShown: (shown, all) => `Förändringen visas för ${shown}/${all} deltagare.`,
    fewPeopleShown: `Det är mindre än ${pairedGoalPercent} procent, så de andras svar kunde vända resultatet.`,
    noneShown: (all) => `${runs(all)}. Förändringen visas inte ännu för någon av dem.`,
    noPooled: `Ingen gemensam förändring räknas. För den behövs minst ${poolingLimits.smallestPool} grupper vars siffror visas: annars vet man inte hur mycket grupperna skiljer sig från varandra. Det betyder inte att ingen förändring har skett. Se på grupperna en i taget.`,
    low: 'intervallet börjar',
    high: 'intervallet slutar',
    shrunkenLow: 'utjämnade intervallet börjar',
    shrunkenHigh: 'utjämnade intervallet slutar',
    ends: 'Avslutades',
    release: 'Publicering',
    releases: {
      not_released: 'inte publicerat ännu',
      status_not_moved: 'gruppen är inte avslutad',
      released: 'publicerat',
      taken_back: 'återkallat',
    },
    version: (title, version) => `${title}, version ${version}`,
    noInstrument: 'Grupper vars förändring inte visas',
    otherVersions: 'Programmets övriga formulärmallar',
    occasion: 'Mätning',
    occasions: { end: 'Från början till slut', follow_up: 'Från början till uppföljning' },
    followedUp: (pairs, enrolled) =>
      `I början och vid uppföljningen svarade ${pairs}. Deltagarna var ${enrolled}.`,
    narrowed:
      'En liten grupp ingår i den gemensamma förändringen bara tillsammans med andra. Om avgränsningen utesluter någon av dem räknas ingen av dem med.',
    peopleOfAll:
      'De här siffrorna gäller alltid hela programmet. Avgränsningen påverkar dem inte, för genom att jämföra två avgränsningar kunde man sluta sig till vilka som var i en enskild grupp.',
    list: 'Grupperna en för en',
    others: 'Övriga grupper',
    inWords: (n) => `Visa ${count(n, 'grupp', 'grupper')} en för en`,
    older: (n) => `Äldre: ${count(n, 'grupp', 'grupper')}`,
    awaited: (n) => `Resultaten visas inte ännu: ${count(n, 'grupp', 'grupper')}`,
    newestOf: (shown, all) =>
      `Här är de ${shown} senast avslutade av ${all} grupper. De övriga finns i slutet av sidan.`,
    halfYear: (year, half, n) =>
      `${half === 1 ? 'Januari–juni' : 'Juli–december'} ${year}: ${count(n, 'grupp', 'grupper')}`,
  },

  printedRuns: {
    open: (n) => `Skriv ut grupper: ${n} valda`,
    explained: 'Välj grupperna för utskriften. De övriga grupperna skrivs inte ut.',
    halves: 'Grupperna per halvår',
    all: 'Välj alla',
    none: 'Ta bort valen',
    single: (chosen, all) => `Välj en för en (${chosen}/${all})`,
    print: 'Skriv ut de valda',
    printed: (day) => `Utskrivet ${day}.`,
    runs: (n, all) => `Utskriften har ${runs(n)}. Det finns sammanlagt ${all}.`,
    commonOfAll:
      'Den gemensamma förändringen är för alla programmets grupper vars tal kan räknas ihop. Den är densamma oavsett vilka grupper som skrivs ut.',
    commonOfNarrowed:
      'Den gemensamma förändringen är för de avgränsade grupper vars tal kan räknas ihop. Den är densamma oavsett vilka av dem som skrivs ut.',
    directions: 'Bättre / oförändrat / sämre',
    of: {
      title: 'Vilka talen gäller',
      enrolled: 'Deltagare: alla som var med i gruppen.',
      pairs: {
        end: 'Par: de som svarade både i början och i slutet. Förändringen är deras medelvärde.',
        follow_up:
          'Par: de som svarade både i början och vid uppföljningen. Förändringen är deras medelvärde.',
      },
      directions:
        'Bättre, oförändrat och sämre: hur många av paren som förändrades åt vilket håll.',
      attendance: 'Närvaro: alla deltagare. Markeringar som saknas räknas inte.',
      paired: 'Svarade: parens andel av deltagarna.',
    },
  },

  flow: {
    title: 'Från deltagare till svarspar',
    name: 'från deltagare till svarspar',
    steps: {
      enrolled: 'Deltagare',
      started: 'Startformulär',
      attended: 'Närvarande minst en gång',
      ended: 'Slutformulär',
      pairs: 'Svarade båda gångerna',
      followedUp: 'Svarade vid uppföljningen',
    },
    step: 'Steg',
    people: 'Antal',
    lost: 'Varför saknas',
    summary: (enrolled, pairs) =>
      `I början och i slutet svarade ${pairs}. Deltagarna var ${enrolled}.`,
    unknown: 'Antalen visas inte.',
    lostPairs: {
      measurement_withdrawn: (n) => `${many(n)} låter inte sina svar användas.`,
      no_start_form: (n) => `Startformuläret saknas för ${numeral(n)}.`,
      start_form_not_scorable: (n) => `Startformuläret har för få svar för ${numeral(n)}.`,
      left_without_end_form: (n) => `${many(n)} lämnade gruppen utan slutformulär.`,
      no_end_form: (n) => `Slutformuläret saknas för ${numeral(n)}.`,
      end_form_not_scorable: (n) => `Slutformuläret har för få svar för ${numeral(n)}.`,
    },
    lostFollowUp: {
      measurement_withdrawn: (n) => `${many(n)} låter inte sina svar användas.`,
      no_start_form: (n) => `Startformuläret saknas för ${numeral(n)}.`,
      start_form_not_scorable: (n) => `Startformuläret har för få svar för ${numeral(n)}.`,
      left: (n) => `${many(n)} lämnade gruppen.`,
      no_follow_up_form: (n) => `${many(n)} har inte svarat på uppföljningen.`,
      follow_up_form_not_scorable: (n) =>
        `Uppföljningsformuläret har för få svar för ${numeral(n)}.`,
    },
  },

  statements: {
    title: 'Påståendena från början till slut',
    name: 'påståendena från början till slut',
    reading:
      'Bilden och tabellen som kan laddas ner har också medelvärdet för alla påståenden, där ensamheten är omvänd.',
    start: 'I början',
    end: 'I slutet',
    total: 'Alla påståenden',
    statement: 'Påstående',
    number: 'Nummer',
    change: 'Förändring',
    turn: 'Riktning',
    turns: { better: 'bättre', same: 'oförändrat', worse: 'sämre' },
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

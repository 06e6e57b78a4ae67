import { count } from '../count.ts';
import type { OutcomeTexts } from '../fi/outcome.ts';
import { numeral } from './numerals.ts';

const answerers = (n: number) => `Medelvärdet för de ${numeral(n)} som svarade`;

/** Sentences about a run's results. */
export const outcomeTexts: OutcomeTexts = {
  rose: (n, start, end) => `${answerers(n)} steg: ${start} i början, ${end} i slutet.`,
  fell: (n, start, end) => `${answerers(n)} sjönk: ${start} i början, ${end} i slutet.`,
  levels: (n, start, end) => `${answerers(n)} var ${start} i början och ${end} i slutet.`,
  unchanged: (n, mean) => `${answerers(n)} var ${mean} både i början och i slutet.`,
  unknownOf: (n) => `Hur det gick för ${numeral(n)} av deltagarna är inte känt.`,
  cause: 'Vad förändringen beror på syns inte i siffrorna.',
  meanChange: (low, high) => `Medelförändring på skalan ${low}–${high}`,
  worse: 'sämre',
  noChange: 'ingen förändring',
  better: 'bättre',
  bothTimes: 'Svarade i början och i slutet',
  inFollowUp: 'Förändring vid uppföljningen',
  followUpStates: {
    not_released: 'inte ännu',
    status_not_moved: 'inte ännu',
    taken_back: 'återkallad',
    too_few: 'visas inte',
  },
  releasedOn: (day) => `siffrorna publicerade ${day}`,
  base: {
    all_statements:
      'Siffrorna gäller dem som svarade på alla påståenden både i början och i slutet.',
    pairs: 'Siffrorna gäller alla som har en poäng både i början och i slutet.',
  },
  itemsHidden: 'Påståendena visas inte ett för ett, eftersom för få har svarat.',
  onlyMeans: 'Av en grupp med färre än tio svarande visas bara medelvärden, med en decimal.',
  meansAndInterval:
    'Av en grupp med färre än tio svarande visas bara medelvärden och förändringens intervall, med en decimal.',

  progress: {
    by: (day) => `Resultaten visas senast ${day}`,
    later: 'Resultaten visas inte ännu',
    why: 'Siffrorna visas på en gång när tiden för formulären är slut. De visas tidigare om gruppen är avslutad och alla formulär har kommit in.',
    mustEnd: 'Först ska gruppens status ändras till avslutad.',
    shows:
      'Då ser du hur medelvärdet för dem som svarade förändrades från början till slut och hur påståendena besvarades. Siffror visas när minst fem har svarat. Formulär som du själv har matat in räknas inte för dig.',
    enrolled: 'Deltagare',
    started: 'Startformulär',
    ended: 'Slutformulär',
    notKnown: 'inte känt',
    expected: (day) => `Siffrorna visas senast ${day}.`,
  },
  toEnd: {
    title: 'Ändra gruppens status till avslutad',
    why: 'Tiden för formulären är slut. Resultaten visas när gruppens status är avslutad.',
    go: 'Gå till att avsluta gruppen',
    byLeader: 'Gruppens handledare ändrar statusen.',
  },
  takenBack: {
    title: (day) => `Resultaten återkallades ${day}`,
    why: 'De visas inte längre. Orsaken anges inte, så att ingen kan kännas igen. Laituri kan inte ta bort siffror ur utskrifter eller nedladdade filer: använd inte längre sådana som innehåller gruppens siffror.',
    said: (day) => `Siffrorna återkallades ${day} och visas inte längre.`,
  },
  tooFew: {
    title: 'För få har svarat för att siffror ska kunna visas',
    why: 'Siffror visas när minst fem har svarat både i början och i slutet och det inte går att sluta sig till vad någon har svarat. Formulär som du själv har matat in räknas inte för dig, eftersom du känner till svaren.',
  },
  noInstrument: {
    title: 'Förändringen mäts inte',
    why: 'Inget formulär som förändringen kunde räknas av har valts för gruppen.',
  },
  common: {
    title: 'Programmets gemensamma siffror',
    none: 'Programmet har ännu ingen gemensam förändring: det behövs minst två grupper vars resultat visas.',
    go: 'Se programmets grupper sida vid sida',
  },
  whoIsMissing: 'Vem som saknas',
  calculations: {
    title: 'Beräkningar',
    show: 'Visa beräkningarna',
    start: 'I början',
    end: 'I slutet',
    change: 'Förändring',
    level: (mean) => `medelvärde ${mean}`,
    sd: (sd) => `standardavvikelse ${sd}`,
    madeOf: 'Formulär och poängsättning',
    version: (title, version, scoring) => `${title}, version ${version}, poängsättning ${scoring}`,
    reliable: (improved, unchanged, worsened) =>
      `Förändring större än mätfelet: bättre ${improved}, sämre ${worsened}, ingetdera ${unchanged}.`,
  },
  feedback: {
    title: 'Respons',
    question: 'Fråga',
    mean: 'Medelvärde',
    people: 'Svarande',
    atLeast: (mean) => `minst ${mean}`,
    atMost: (mean) => `högst ${mean}`,
    tooFew: 'För få har svarat för att responsen ska kunna visas.',
    notShown: 'visas inte',
    whyNotShown:
      'Ett medelvärde visas när minst fem har svarat och det inte går att sluta sig till vad någon har svarat.',
  },
  withoutRoll: (sessions) =>
    `Närvaron har inte antecknats för ${numeral(sessions)} ${sessions === 1 ? 'träff' : 'träffar'}.`,

  ofEnrolled: (improved, missing) =>
    `Av alla deltagare förändrades ${improved} till det bättre. ${missing} är inte med i siffrorna, och deras förändring är inte känd.`,
  bounds: (worst, best) =>
    `Även om alla som saknas hade förändrats så mycket som skalan tillåter, skulle medelförändringen vara minst ${worst} och högst ${best}.`,
  ranks: (p) => `Exakt rangtest: p = ${p}.`,
  tooFewForRanks: (changed) => `För få svarande för ett statistiskt test: ${changed} förändrades.`,
  effectSize: (g, low, high) =>
    `I standardavvikelser är förändringen ${g} (intervall ${low} … ${high}).`,
  daysBetween: (days) => `Mellan formulären gick i medeltal ${days} dagar.`,
  starts: (pairs, missing) =>
    `I början var medelvärdet ${pairs} för dem som är med i siffrorna och ${missing} för dem som saknas.`,
  attendance: (pairs, missing) =>
    `Närvaron var ${pairs} för dem som svarade båda gångerna och ${missing} för de övriga.`,
  followUp: (mean, people) =>
    `Vid uppföljningen var förändringen från början i medeltal ${mean} (${count(people, 'svarande', 'svarande')}).`,
  shrunken: 'Utjämnad förändring',
  shrunkenExplained:
    'Den utjämnade förändringen har dragits mot alla gruppers medelvärde, desto mer ju mindre gruppen är.',
  pooled: (runs, pairs, mean) =>
    `Den gemensamma medelförändringen för ${count(runs, 'grupp', 'grupper')} och ${count(pairs, 'svarspar', 'svarspar')} är ${mean}`,
  prediction: (low, high) =>
    `Medelförändringen i en ny grupp skulle sannolikt ligga mellan ${low} … ${high}.`,
  attendanceColumn: 'På plats',
  pairedColumn: 'I paren',
  startColumn: 'I början',
};

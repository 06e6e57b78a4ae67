import { configuration } from '../../../../../shared/configuration.ts';
import { count } from '../../common/count.ts';
import type { ResultsTexts } from '../fi/results.ts';
import { numeral } from './numerals.ts';

const people = (n: number) => count(n, 'deltagare', 'deltagare');
const confidence = `${configuration.confidence * 100}\u00a0%`;
const answerers = (n: number) => `Medelvärdet för de ${numeral(n)} som svarade`;

/** The results of a group. */
export const results: ResultsTexts = {
  results: {
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
      version: (title, version, scoring) =>
        `${title}, version ${version}, poängsättning ${scoring}`,
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
    tooFewForRanks: (changed) =>
      `För få svarande för ett statistiskt test: ${changed} förändrades.`,
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
  },

  notConfirmed: 'Inte bekräftat av uppföljning',

  flowCounts: {
    title: 'Från deltagare till svarspar',
    enrolled: () => 'deltagare',
    started: () => 'startformulär',
    ended: () => 'slutformulär',
    pairs: () => 'svarspar',
  },

  outcome: {
    mean: (mean) => `Medelförändring ${mean} poäng`,
    interval: (low, high) => `${confidence} intervall ${low} … ${high}`,
    answered: (between) => `Besvarat ${between}.`,
    noInstrument: 'Inget formulär har valts för gruppen, så förändringen mäts inte.',
    direction: (improved, same, worse) =>
      `Åt det bättre hållet ${improved}, oförändrat ${same}, åt det sämre hållet ${worse}.`,
    directionHidden: 'Hur många som förändrades åt vilket håll visas inte: för få har svarat.',
  },

  leftOut: {
    none: 'Alla deltagare är med i siffrorna.',
    some: (n, reasons) => `I siffrorna saknas ${people(n)}: ${reasons}.`,
    hidden: (n) =>
      `I siffrorna saknas ${people(n)}. Orsaken visas inte, så att ingen kan kännas igen.`,
    reason: (text, n) => `${text} (${n})`,
    reasons: {
      measurement_withdrawn: 'låter inte sina svar användas',
      no_start_form: 'startformuläret saknas',
      start_form_not_scorable: 'startformuläret har för få svar',
      left_without_end_form: 'lämnade gruppen och slutformulär saknas',
      no_end_form: 'slutformuläret saknas',
      end_form_not_scorable: 'slutformuläret har för få svar',
    },
  },

  suppressed: {
    too_few: 'För få har svarat för att siffror ska kunna visas.',
    not_released: 'Siffrorna visas inte ännu.',
    status_not_moved: 'Siffrorna visas när gruppens status är avslutad.',
    taken_back: 'Siffrorna har återkallats och visas inte längre.',
  },

  items: {
    title: 'Ett påstående i taget',
    caption: 'Svarens medelvärde i början och i slutet på skalan 1–5, och skillnaden',
    reading:
      'Siffrorna följer påståendets egen riktning: 1 är helt av annan åsikt, 5 helt av samma åsikt. Ringen är början och den fyllda punkten slutet, linjen går från ett till fem.',
    statement: 'Påstående',
    start: 'I början',
    end: 'I slutet',
    change: 'Förändring',
    better: 'bättre',
    same: 'oförändrat',
    worse: 'sämre',
    adverse: 'I det här påståendet är en ökning åt det sämre hållet.',
    everyItem: (n) => `På varje påstående svarade ${n} båda gångerna.`,
    sentence: (start, end, change, direction) =>
      `I början ${start}, i slutet ${end}. Förändring ${change} (${direction}).`,
  },

  run: {
    title: 'Gruppen i siffror',
    back: 'Tillbaka till jämförelsen',
    row: 'Raden som i rapportens tabell 3, på finska',
    sessions: 'Träffar',
    meetings: (n) => count(n, 'träff', 'träffar'),
    campDays: (n) => count(n, 'lägerdag', 'lägerdagar'),
    followUpDays: (n) => count(n, 'uppföljningsdag', 'uppföljningsdagar'),
    noSessions: 'Inga träffar har hållits ännu.',
    onceAWeek: 'en gång i veckan',
    perWeek: (times) => `${times} gånger i veckan`,
    cancelled: (n) => count(n, 'inställd', 'inställda'),
    hours: 'Längd',
    length: (hours, units) => `${hours} timmar, det vill säga ${units} grupptimmar (45 min)`,
    attendance: 'Närvaro',
    ofAll: (percent, attended, possible) => `${percent} av alla träffar (${attended}/${possible})`,
    sinceJoining: (percent, attended, possible) =>
      `${percent} av träffarna efter att man kommit med (${attended}/${possible})`,
    unmarked: (n) => count(n, 'anteckning saknas', 'anteckningar saknas'),
    forms: 'Formulär',
    received: (start, end, followUp) =>
      `I början ${start}, i slutet ${end}, vid uppföljningen ${followUp}`,
    unknown: 'inte känt',
  },

  composition: {
    title: 'Gruppens sammansättning',
    answer: 'Uppgift',
    people: 'Antal',
    percent: 'Andel',
    known: (n) => `Känt om ${people(n)}.`,
    none: 'Inga uppgifter.',
    others: 'övriga sammanlagt',
    folded: 'Små antal har räknats ihop, så att ingen kan kännas igen.',
    hidden: 'Visas inte: svaren är för få.',
    firstTimers: (n) => `Bakgrundsuppgifterna gäller ${people(n)} som är med för första gången.`,
    suppressed: {
      too_few: 'Deltagarna är för få för att bakgrundsuppgifter ska kunna visas.',
      not_released: 'Bakgrundsuppgifterna visas när gruppens resultat publiceras.',
      status_not_moved: 'Bakgrundsuppgifterna visas när gruppens status är avslutad.',
      taken_back: 'Bakgrundsuppgifterna har återkallats och visas inte längre.',
    },
    basis: { computed: 'Räknat av formulären.', entered: 'Antal som handledaren har uppgett.' },
    months: (months) => `Övriga arbetslösa har varit arbetslösa i ${months} mån.`,
    fields: {
      sex: 'Kön',
      marital_status: 'Civilstånd',
      living_arrangement: 'Boende',
      labour_market_status: 'Ställning på arbetsmarknaden',
      primary_reason: 'Främsta orsak att komma',
    },
    codes: {
      sex: {
        female: 'kvinnor',
        male: 'män',
        other: 'andra',
        not_stated: 'ville inte berätta',
      },
      marital_status: {
        single: 'ogifta',
        cohabiting: 'sambor',
        married: 'gifta',
        divorced: 'frånskilda',
        widowed: 'änkor och änklingar',
      },
      living_arrangement: {
        alone: 'ensam',
        with_spouse: 'med make, maka eller sambo',
        with_children: 'med barn',
        shares_household: 'med någon annan',
      },
      labour_market_status: {
        long_term_unemployed: 'långtidsarbetslösa',
        employed: 'i arbete',
        unemployed: 'övriga arbetslösa',
        in_education: 'i utbildning',
        parental_leave: 'föräldralediga',
        student: 'studerande',
        retired: 'pensionerade',
        sick_leave: 'sjukskrivna',
        outside_labour_force: 'utanför arbetskraften',
      },
      primary_reason: {
        housing: 'boende',
        life_situation_change: 'förändringar i livssituationen',
        education: 'utbildning',
        social_relationships: 'sociala relationer',
        everyday_life_and_leisure: 'vardag och fritid',
        work: 'arbete',
        financial_situation: 'ekonomisk situation',
        health: 'hälsotillstånd',
        substance_use: 'bruk av rusmedel',
        other: 'annan orsak',
      },
    },
  },
};

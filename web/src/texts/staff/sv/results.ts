import { configuration } from '../../../../../shared/configuration.ts';
import { count } from '../../common/count.ts';
import type { ResultsTexts } from '../fi/results.ts';
import { numeral } from './numerals.ts';

const people = (n: number) => count(n, 'deltagare', 'deltagare');
const confidence = `${configuration.confidence * 100}\u00a0%`;
const answerers = (n: number) => `Medelvärdet för de ${numeral(n)} som svarade`;

/** The results of a group. */
export const resultsTexts: ResultsTexts = {
  results: {
    asSum: (start, end) => `Som summa ${start} i början och ${end} i slutet.`,
    greaterSum: 'En större summa är bättre: omvända påståenden har räknats tvärtom.',
    rose: (n, start, end) => `${answerers(n)} steg: ${start} i början, ${end} i slutet.`,
    fell: (n, start, end) => `${answerers(n)} sjönk: ${start} i början, ${end} i slutet.`,
    levels: (n, start, end) => `${answerers(n)} var ${start} i början och ${end} i slutet.`,
    unchanged: (n, mean) => `${answerers(n)} var ${mean} både i början och i slutet.`,
    meanChange: (low, high) => `Medelförändring på skalan ${low}–${high}`,
    worse: 'sämre',
    noChange: 'ingen förändring',
    better: 'bättre',
    bothTimes: 'Svarade i början och i slutet',
    inFollowUp: 'Förändring vid uppföljningen',
    noFollowUp: 'inga svar',
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
      pairs: 'Siffrorna gäller alla för vilka poäng kan räknas både i början och i slutet.',
    },
    itemsHidden: 'Påståendena visas inte ett för ett, eftersom för få har svarat.',
    onlyMeans: 'För en grupp med färre än tio svarande visas bara medelvärden med en decimal.',
    meansAndInterval:
      'För en grupp med färre än tio svarande visas bara medelvärden och förändringens intervall med en decimal.',
    progress: {
      by: (day) => `Resultaten visas senast ${day}`,
      later: 'Resultaten visas inte ännu',
      why: 'Alla siffror visas på en gång när formulärens svarstid är slut. De visas tidigare om gruppen är avslutad och alla formulär har kommit in.',
      mustEnd: 'Gruppen måste först avslutas.',
      shows:
        'Då ser du hur medelvärdet för dem som svarade förändrades från början till slut och hur påståendena besvarades. Siffrorna visas när minst fem har svarat. Formulär som du själv har matat in räknas inte med bland dem.',
      enrolled: 'Deltagare',
      started: 'Startformulär',
      ended: 'Slutformulär',
      notKnown: 'inte känt',
      marksMissing: (share) => `${share} av närvaroanteckningarna saknas.`,
      expected: (day) => `Siffrorna visas senast ${day}.`,
    },
    toEnd: {
      title: 'Gruppen är inte avslutad',
      why: 'Formulärens svarstid är slut. Resultaten visas när gruppen har avslutats.',
      go: 'Gå och avsluta gruppen',
      byLeader: 'Gruppens handledare avslutar gruppen.',
    },
    takenBack: {
      title: (day) => `Resultaten återkallades ${day}`,
      why: 'Orsaken anges inte, så att ingen kan kännas igen. Laituri kan inte ta bort siffror ur utskrifter eller nedladdade filer. Använd inte längre sådana som innehåller gruppens siffror.',
      said: (day) => `Siffrorna återkallades ${day}.`,
    },
    tooFew: {
      title: 'För få har svarat',
      why: 'Siffrorna visas när minst fem har svarat både i början och i slutet och det inte går att sluta sig till vad någon har svarat. Formulär som du själv har matat in räknas inte med bland dem, eftersom du känner till svaren.',
    },
    noInstrument: {
      title: 'Förändringen mäts inte',
      why: 'Ingen formulärmall som förändringen kan räknas utifrån har valts för gruppen.',
    },
    common: {
      title: 'Programmets gemensamma siffror',
      go: 'Se programmets grupper sida vid sida',
    },
    whoIsMissing: 'Vem som saknas',
    people: {
      enrolled: 'Började',
      started: 'Svarade i början',
      ended: 'Svarade i slutet',
      followedUp: 'Svarade vid uppföljningen',
    },
    calculations: {
      title: 'Beräkningar',
      show: 'Visa beräkningarna',
      hide: 'Dölj beräkningarna',
      print: 'Skriv ut sammandraget',
      parts: {
        interval: `${confidence} intervall`,
        effectSize: 'förändringens storlek',
        test: 'statistiskt test',
        scoring: 'poängsättning och version',
        statements: 'påståendena i en tabell',
        people: 'från deltagare till svarspar',
      },
      start: 'I början',
      end: 'I slutet',
      change: 'Förändring',
      level: (mean) => `medelvärde ${mean}`,
      sd: (sd) => `standardavvikelse ${sd}`,
      madeOf: 'Formulärmall och poängsättning',
      version: (title, version, scoring) =>
        `${title}, version ${version}, poängsättning ${scoring}`,
      reliable: (improved, unchanged, worsened) =>
        `Förändring större än mätfelet: bättre ${improved}, sämre ${worsened}, ingetdera ${unchanged}.`,
    },
    feedback: {
      title: 'Respons',
      of: (title) => `Respons: ${title}`,
      meanOf: (n) => (n === null ? 'Medelvärdet' : answerers(n)),
      same: (of, mean, scale) => `${of} var ${mean} på varje fråga (skala ${scale}).`,
      between: (of, low, high, scale) =>
        `${of} var som lägst ${low} och som högst ${high} (skala ${scale}).`,
      one: (of, question, mean, scale) =>
        `${of} på frågan ”${question}” var ${mean} (skala ${scale}).`,
      answered: (n) => `${n} svarande`,
      end: (code, label) => `${code} är ${label}`,
      at: (mean, scale) => `Medelvärde ${mean} på skalan ${scale}`,
      atLeast: (mean) => `minst ${mean}`,
      atMost: (mean) => `högst ${mean}`,
      tooFew: 'Responsen visas inte, eftersom för få har svarat.',
      notShown: 'visas inte',
      whyNotShown:
        'Ett medelvärde visas när minst fem har svarat och det inte går att sluta sig till vad någon har svarat. Formulär som du själv har matat in räknas inte med bland dem.',
      unnumbered: (n) =>
        `Dessutom kom ${count(n, 'formulär', 'formulär')} utan nummer. Svaren i dem ingår inte i medelvärdena och citeras inte.`,
      notYet: 'Responsens medelvärden visas samtidigt som gruppens övriga resultat.',
      none: 'Inga responsformulär kom in.',
      quotations: 'Med deltagarnas egna ord',
      quotationsFrom:
        'Citaten kommer från dem som har gett skriftligt lov. Ordningen säger inget om vem som har skrivit. Om någon återkallar lovet tas texten genast bort. En text som verkar innehålla ett namn eller en kontaktuppgift visas inte.',
      noQuotations:
        'Fri text visas bara från dem som har gett skriftligt lov. Det finns inga texter att visa.',
    },
    unshown: {
      title: 'Svar som inte visas i resultaten',
      whole: 'alla frågor.',
      questions: (n) => `${count(n, 'fråga', 'frågor')}.`,
      about:
        'De här svaren finns bara i forskningsmaterialet. En forskare skapar det på sidan Material. Med är de som har samtyckt till forskning.',
    },
    withoutRoll: (sessions) =>
      `Närvaron saknas för ${numeral(sessions)} ${sessions === 1 ? 'träff' : 'träffar'}.`,
    ofEnrolled: (improved, missing) =>
      `Av alla deltagare förändrades ${improved} till det bättre. Förändringen är inte känd för ${missing} av deltagarna.`,
    bounds: (worst, best) =>
      `Alla deltagares medelförändring kan vara vad som helst mellan ${worst} och ${best}, eftersom det inte är känt hur det gick för dem som saknas.`,
    ranks: (p) => `Exakt rangtest: p = ${p}.`,
    tooFewForRanks: (changed) =>
      `För få svarande för ett statistiskt test (${changed} förändrades).`,
    effectSize: (g, low, high) =>
      `Förändringens storlek är ${g} standardavvikelser (intervall ${low} … ${high}).`,
    daysBetween: (days) => `Mellan start- och slutformuläret gick i medeltal ${days} dagar.`,
    starts: (pairs, missing) =>
      `I början var medelvärdet ${pairs} för dem som svarade båda gångerna och ${missing} för de övriga.`,
    attendance: (pairs, missing) =>
      `De som svarade båda gångerna deltog i ${pairs} av träffarna, de övriga i ${missing}.`,
    attendanceAlike: (share) =>
      `De som svarade båda gångerna och de övriga deltog lika ofta (i ${share} av träffarna).`,
    followUp: (mean, people) =>
      `Från början till uppföljningen var medelförändringen ${mean} (${people} svarande).`,
    shrunken: 'Utjämnad förändring',
    pooled: (runs, pairs, mean) =>
      `Den gemensamma medelförändringen för ${count(runs, 'grupp', 'grupper')} och ${count(pairs, 'svarspar', 'svarspar')} är ${mean}`,
    prediction: (people, low, high) =>
      `Om ${people} deltagare i en ny grupp svarar båda gångerna ligger deras medelförändring sannolikt mellan ${low} och ${high}.`,
  },

  notConfirmed: 'Ingen har svarat på uppföljningen',

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
    noInstrument: 'Ingen formulärmall har valts för gruppen, så förändringen mäts inte.',
    direction: (improved, same, worse) =>
      `Till det bättre ${improved}, oförändrat ${same}, till det sämre ${worse}.`,
    directionHidden: 'Förändringarnas riktning visas inte, så att ingen kan kännas igen.',
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
    too_few: 'Siffrorna visas inte, eftersom för få har svarat.',
    not_released: 'Siffrorna visas inte ännu.',
    status_not_moved: 'Siffrorna visas när gruppen har avslutats.',
    taken_back: 'Siffrorna har återkallats.',
  },

  items: {
    title: 'Ett påstående i taget',
    all: (n) => `Alla ${n} påståenden`,
    fewer: 'Visa bara tre',
    startMark: 'början',
    endMark: 'slut',
    turned: { rise: 'ökade', fall: 'försvagades' },
    caption: 'Svarens medelvärde i början och i slutet på skalan 1–5 samt förändringen',
    reading: 'Ringen är början och den fyllda punkten slutet.',
    statement: 'Påstående',
    start: 'I början',
    end: 'I slutet',
    change: 'Förändring',
    better: 'bättre',
    same: 'oförändrat',
    worse: 'sämre',
    adverse: 'I det här påståendet betyder en ökning en förändring till det sämre.',
    everyItem: (n) => `På varje påstående svarade ${n} både i början och i slutet.`,
    sentence: (start, end, change, direction) =>
      `I början ${start}, i slutet ${end}. Förändring ${change} (${direction}).`,
  },

  run: {
    title: 'Gruppens siffror',
    row: 'Rad till rapportens tabell 3, på finska',
    sessions: 'Träffar',
    meetings: (n) => count(n, 'träff', 'träffar'),
    campDays: (n) => count(n, 'lägerdag', 'lägerdagar'),
    followUpDays: (n) => count(n, 'fortsättningsdag', 'fortsättningsdagar'),
    catchUps: (n) => count(n, 'ersättande träff', 'ersättande träffar'),
    noSessions: 'Inga träffar har hållits ännu.',
    onceAWeek: 'en gång i veckan',
    lessThanWeekly: 'mer sällan än en gång i veckan',
    perWeek: (times) => `${times} gånger i veckan`,
    cancelled: (n) => count(n, 'inställd', 'inställda'),
    hours: 'Längd',
    length: (hours, units) => `${hours} timmar, det vill säga ${units} grupptimmar (45 min)`,
    attendance: 'Närvaro',
    ofAll: (percent, attended, possible) => `${percent} av alla träffar (${attended}/${possible})`,
    sinceJoining: (percent, attended, possible) =>
      `${percent} av träffarna efter att deltagaren kom med (${attended}/${possible})`,
    unmarked: (n) => count(n, 'anteckning saknas', 'anteckningar saknas'),
    forms: 'Formulär',
    received: (start, end, followUp) =>
      `I början ${start}, i slutet ${end}${followUp === null ? '' : `, vid uppföljningen ${followUp}`}`,
    unknown: 'inte känt',
  },

  composition: {
    title: 'Gruppens sammansättning',
    answer: 'Uppgift',
    people: 'Antal',
    percent: 'Andel',
    known: (n, of) => `Känt: ${n} / ${of} deltagare.`,
    part: 'De övriga är i grupper som inte kan visas ensamma. Därför räknas inga andelar.',
    none: (fields) => `Uppgifter saknas: ${fields}.`,
    others: 'övriga sammanlagt',
    folded: 'Små antal har slagits ihop, så att ingen kan kännas igen.',
    hidden: 'Visas inte, eftersom svaren är för få.',
    firstTimers: (n) => `Uppgifterna gäller bara dem som deltar för första gången: ${people(n)}.`,
    suppressed: {
      too_few: 'Bakgrundsuppgifterna visas inte, eftersom deltagarna är för få.',
      not_released: 'Bakgrundsuppgifterna visas när gruppens resultat publiceras.',
      status_not_moved: 'Bakgrundsuppgifterna visas när gruppen har avslutats.',
      taken_back: 'Bakgrundsuppgifterna har återkallats.',
    },
    entered: 'inmatat',
    basis: {
      computed: 'Räknat utifrån formulären.',
      entered: 'Siffror som handledaren har matat in.',
    },
    months: (months) => `Övriga arbetslösa har varit arbetslösa i ${months} månader.`,
    fields: {
      sex: 'Kön',
      marital_status: 'Civilstånd',
      living_arrangement: 'Boende',
      labour_market_status: 'Ställning på arbetsmarknaden',
      primary_reason: 'Främsta orsak till deltagandet',
    },
    codes: {
      sex: {
        female: 'kvinnor',
        male: 'män',
        other: 'andra',
        not_stated: 'ville inte uppge',
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

import { configuration } from '../../../../shared/configuration.ts';
import { count } from '../count.ts';
import type { PagesTexts } from '../fi/pages.ts';

const confidence = `${configuration.confidence * 100}\u00a0%`;
const people = (n: number) => count(n, 'deltagare', 'deltagare');

/** Texts shared by the staff's pages, and those of outcomes. */
export const pages: PagesTexts = {
  name: 'Laituri',
  oneLine:
    'Laituri berättar vad som gjordes i grupperna inom social rehabilitering och vad som förändrades i deltagarnas egna svar från början till slut.',
  loading: 'Uppgifter hämtas…',
  retry: 'Försök igen',
  failed: 'Uppgifterna kunde inte fås just nu. Försök igen om en stund.',
  noStorage:
    'Det går inte att spara på enheten: utrymmet är slut eller webbläsaren hindrar det. Frigör utrymme och försök igen.',
  disconnected: 'Ingen anslutning. Kontrollera nätet och försök igen; inget sparas två gånger.',
  language: 'Språk',
  toContent: 'Gå till innehållet',
  at: (day, time) => `${day} kl. ${time}`,

  roles: {
    leader: 'handledare',
    own_worker: 'egen kontaktperson',
    coordinator: 'koordinator',
    researcher: 'forskare',
    admin: 'administratör',
  },

  confirmLeader: {
    waits: (leader) =>
      `${leader} har utsett sig själv till handledare för gruppen. Deltagare kan läggas till först när du eller någon annan bekräftar det.`,
    own: 'Du har utsett dig själv till handledare för gruppen. Deltagare kan läggas till när en koordinator eller en annan av gruppens handledare bekräftar det. Be någon av dem.',
    confirm: 'Bekräfta som handledare',
    confirmed: (leader) => `${leader} är bekräftad som handledare för gruppen.`,
  },

  programmes: {
    title: 'Program',
    none: 'Det finns inga program ännu.',
    eligibility: (text) => `För vem: ${text}`,
    back: 'Alla program',
  },

  synthetic: {
    label: 'Påhittade demonstrationssvar',
    explained:
      'En del av de här uppgifterna är påhittade för demonstrationen. De berättar inte om verkliga människor.',
  },
  notConfirmed: 'Inte bekräftat av uppföljning',

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

  flow: {
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
  status: {
    planned: 'planeras',
    recruiting: 'samlar deltagare',
    running: 'pågår',
    ended: 'avslutad',
    followed_up: 'uppföljning gjord',
    closed: 'stängd',
    cancelled: 'inställd',
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

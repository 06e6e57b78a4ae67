import { count } from '../../common/count.ts';
import type { ClientsTexts } from '../fi/clients.ts';

/** An own worker’s clients. */
export const clients: ClientsTexts = {
  clients: {
    title: 'Egna klienter',
    explained:
      'Klienter som du är egen kontaktperson för, eller vars kontaktperson du vikarierar nu.',
    none: 'Du har inga klienter i Laituri.',
    substituting: 'du vikarierar',
    erase: 'Radera uppgifterna',
    eraseOf: (number) => `Radera uppgifterna: ${number}`,
    goOn: {
      title: 'Fortsätt en tidigare radering',
      explained:
        'När en radering har börjat syns klienten inte längre i listan. Ange numret om raderingen avbröts eller om numret ännu ska tas bort ur texter.',
      search: 'Öppna raderingen',
    },
    erasing: {
      title: 'Radera klientens uppgifter',
      number: (number) => `Nummer ${number}`,
      first: 'Före raderingen',
      firstExplained:
        'Anteckna i klientdatasystemet det som enligt lag ska bevaras. Laituri kontrollerar inte det, utan raderar allt.',
      removed: 'Det här raderas',
      kept: 'Det här blir kvar, och varför',
      kinds: {
        identity:
          'Namn, telefonnummer och språk, och uppgiften om att numret kanske är samma person som ett annat nummer.',
        background: 'Bakgrundsuppgifter, överföringar och vikariat.',
        consents: 'Samtycken och återkallade samtycken.',
        memberships: 'Uppgiften om vilka grupper klienten har varit med i.',
        attendance: 'Närvaroanteckningar.',
        forms: 'Formulär, oavslutade svar och anteckningar om formulär, också i stängda grupper.',
        links: 'Svarslänkar. De slutar fungera genast.',
        figures:
          'Gruppernas siffror där klienten är med. De räknas på nytt utan klienten, och de som redan har publicerats dras tillbaka för alla och för gott.',
        hand_counts:
          'Gruppens bakgrundsuppgifter som handledaren har angett eller bekräftat för hand. Handledaren kan ange dem på nytt.',
        mentions:
          'Numret i anteckningar och andra texter: programmet ändrar inte det som människor har skrivit. Efter raderingen ser du ställena och tar själv bort numret.',
        without_number: 'Formulär som lämnades utan nummer: ingen vet vems de är.',
        printed: 'Siffror som har skrivits ut eller sparats som filer: Laituri når dem inte.',
        audit:
          'Loggen över vem som har läst och ändrat uppgifter: med den övervakas att uppgifterna har behandlats rätt. Den innehåller numret, men inget namn och inga svar.',
        stream_keys:
          'Numret i ändringskön i 24 timmar: kön glömmer det av sig själv. Den har inget annat innehåll.',
        tombstone:
          'Uppgiften om det använda numret och raderingsdagen: numret ges inte till någon annan.',
      },
      confirmTitle: 'Bekräfta raderingen',
      final: 'Raderingen kan inte ångras. Uppgifterna går inte att få tillbaka.',
      typeNumber: (number) => `Skriv numret ${number}`,
      otherNumber: 'Numret är inte detsamma som ovan. Kontrollera det.',
      confirm: 'Radera uppgifterna slutgiltigt',
      working: 'Raderar…',
      goOn: 'Fortsätt raderingen',
      progress: {
        name: 'Namnet och kontaktuppgifterna raderas.',
        rest: 'Övriga uppgifter raderas. Det kan ta en stund.',
      },
      nameGone:
        'Namnet och kontaktuppgifterna har raderats. Raderingen av övriga uppgifter kan vara oavslutad. Fortsätt med samma knapp: inget raderas två gånger.',
      unfinished:
        'Raderingen kan vara oavslutad. Fortsätt med samma knapp: inget raderas två gånger.',
      unknown:
        'Med det här numret finns ingen klient vars uppgifter du kan radera, och ingen avbruten radering. Kontrollera numret.',
      done: (day) => `Uppgifterna raderades ${day}`,
      doneExplained: 'Ta ännu bort numret ur texter. Också andra kan ha skrivit dem.',
    },
    mentions: {
      title: 'Numret i texter',
      explained:
        'Läs stället och ta bort numret. I stället för numret skrivs … och den övriga texten ändras inte. Andra deltagares nummer är dolda.',
      none: 'Numret finns inte i någon text i grupper eller program.',
      noneSoFar: 'Numret finns inte i de grupper som har gåtts igenom hittills.',
      notAll: 'Alla grupper har inte gåtts igenom ännu.',
      more: 'Sök i följande grupper',
      searching: 'Söker…',
      hidden: 'Texten hör till en annan deltagares uppgifter och visas inte.',
      clear: 'Ta bort numret',
      clearing: 'Tar bort…',
      cleared: (n, left) =>
        `Numret har tagits bort från ${count(n, 'ställe', 'ställen')}. I listan finns ${count(left, 'ställe', 'ställen')} kvar.`,
      kinds: {
        programme: 'Program',
        run: 'Grupp',
        session: 'Träff',
        hand_over: 'Överföring',
        substitute: 'Vikariat',
        form: 'Formulär',
        unnumbered_form: 'Formulär utan nummer',
        unfinished_answers: 'Oavslutade svar',
        paper_read_once: 'Pappersformulär som matats in en gång',
        form_decision: 'Anteckning om ett formulär',
        membership: 'Anteckning om en deltagare',
        other: 'Annan uppgift',
      },
      fields: {
        note: 'anteckning',
        device: 'enhetens namn',
        name: 'namn',
        description: 'beskrivning',
        eligibility: 'för vem',
        answers: 'svar',
        place: 'plats',
        municipality: 'kommun',
      },
      otherField: 'text',
    },
  },

  samePeople: {
    title: 'Kanske samma person',
    explained:
      'De här numren har samma namn eller telefonnummer. Ta reda på tillsammans med den andra kontaktpersonen om det är samma person.',
    none: 'Inga nummer som kanske är samma person.',
    yours: 'din egen klient',
    anothers: (worker) => `egen kontaktperson ${worker}`,
    ending: 'slås ihop',
    saidSame: 'samma person enligt kontaktpersonen',
    found: (day) => `Upptäckt ${day}.`,
    waits: 'Sammanslagningen blev på hälft. Fortsätt: ingenting görs två gånger.',
    saySame: 'Samma person, får slås ihop',
    sayDifferent: 'Olika personer',
    askFirst:
      'Fråga först den andra kontaktpersonen. När hen har bekräftat att det är samma person kan du flytta din klients uppgifter till det andra numret.',
    different: (n) => `Antecknade som olika personer: ${n}`,
    chooseWay: 'Vilket nummer ska användas?',
    joinInto: (ending, staying) => `Flytta uppgifterna under ${ending} till ${staying}`,
    whatMoves: (ending, staying, runs) =>
      `Formulären, närvaron, samtyckena och ${count(runs, 'grupp', 'grupper')} under ${ending} flyttas till ${staying}. Numret ${ending} används inte mer och ges inte till någon annan. Flytten kan inte ångras.`,
    nameGoes: (ending, staying) =>
      `Namnet och telefonnumret raderas under ${ending}. Kontrollera att de är rätt under ${staying}.`,
    takesBack: 'Redan publicerade resultat där något av numren ingår tas tillbaka för gott.',
    noConflicts: 'Uppgifterna under numren motsäger inte varandra.',
    chooseAll: 'Välj för varje punkt vilket som stämmer.',
    join: 'Slå ihop numren',
    joining: 'Slås ihop…',
    goOn: 'Fortsätt sammanslagningen',
    leave: 'Avbryt',
    joined: (ending, staying) => `Numret ${ending} har slagits ihop med ${staying}.`,
    memberIn: (run) => `Deltagare i gruppen ${run}`,
    formIn: (occasion, run) => `${occasion} – ${run}`,
    otherKept: 'De andra svaren blir kvar som en tidigare version av formuläret.',
    otherGoes: 'De andra svaren raderas.',
    answered: {
      form: 'Ifyllt formulär',
      draft: 'Påbörjade svar',
      paper_entry: 'Pappersformulär läst en gång',
    },
    fields: {
      sex: 'Kön',
      birth_year: 'Födelseår',
      marital_status: 'Civilstånd',
      living_arrangement: 'Boende',
      children_in_household: 'Barn i hushållet',
      labour_market_status: 'Ställning på arbetsmarknaden',
      labour_market_months: 'Månader som arbetslös eller utanför arbetskraften',
      primary_reason: 'Främsta orsaken att komma',
      municipality_area: 'Bostadsområde',
      service_needs_assessment_done: 'Bedömning av servicebehovet gjord',
    },
    codes: {
      sex: { female: 'kvinna', male: 'man', other: 'annat', not_stated: 'ville inte berätta' },
      marital_status: {
        single: 'ogift',
        cohabiting: 'sambo',
        married: 'gift',
        divorced: 'frånskild',
        widowed: 'änka eller änkling',
      },
      labour_market_status: { unemployed: 'arbetslös', student: 'studerande' },
    },
    yesNo: { true: 'ja', false: 'nej' },
    chased: (n) =>
      `${count(n, 'nummerpar är', 'nummerpar är')} kanske samma person, och då kan samma person saknas två gånger.`,
  },
};

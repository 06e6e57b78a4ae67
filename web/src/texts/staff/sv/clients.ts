import { count } from '../../common/count.ts';
import type { ClientsTexts } from '../fi/clients.ts';

/** An own worker’s clients. */
export const clientsTexts: ClientsTexts = {
  clients: {
    title: 'Egna klienter',
    explained:
      'Klienter som du är egen kontaktperson för eller vars egna kontaktperson du vikarierar för nu.',
    none: 'Du har inga klienter i Laituri.',
    substituting: 'du vikarierar',
    more: (n) => `Visa fler (${n})`,
    referring: {
      title: (number) => `Hänvisa till en grupp: ${number}`,
      refer: 'Hänvisa till en grupp',
      sending: 'Hänvisar…',
      group: 'Grupp',
      noGroup: 'Inte till någon grupp än',
      noOpenings: 'Ingen grupp tar emot deltagare just nu.',
      done: (number, group) => `${number} har hänvisats till gruppen ${group}.`,
    },
    goOn: {
      title: 'Fortsätt en avbruten radering',
      explained:
        'När raderingen har börjat syns klienten inte längre i listan. Ange klientens nummer om raderingen avbröts eller om numret ännu ska tas bort ur texter.',
      search: 'Öppna raderingen',
    },
    erasing: {
      title: 'Radera klientens uppgifter',
      number: (number) => `Nummer ${number}`,
      first: 'Före raderingen',
      firstExplained:
        'Anteckna i klientdatasystemet de uppgifter som enligt lag ska bevaras. Laituri kontrollerar inte det utan raderar allt.',
      removed: 'Det här raderas',
      kept: 'Det här blir kvar',
      kinds: {
        identity:
          'Namn, telefonnummer, språk och anteckningen om att numret kanske är samma person som ett annat nummer.',
        background: 'Bakgrundsuppgifter, överföringar och vikariat.',
        consents: 'Samtycken och återkallade samtycken.',
        memberships: 'Uppgiften om vilka grupper klienten har varit med i.',
        attendance: 'Närvaroanteckningar.',
        forms: 'Formulär, oavslutade svar och anteckningar om formulär, också i stängda grupper.',
        meters: 'Anteckningar om mätare som har gjorts på annat håll.',
        own_page:
          'Den egna sidan och meddelandena till den egna kontaktpersonen. Sidans länkar slutar genast fungera.',
        links: 'Svarslänkar. De slutar genast fungera.',
        figures:
          'Gruppernas siffror där klienten är med. De räknas om utan klienten. Redan publicerade siffror återkallas för gott för alla.',
        hand_counts:
          'Gruppens bakgrundsuppgifter som handledaren har matat in eller bekräftat. Handledaren kan ange dem igen.',
        own_labels:
          'Handledarens eget kännetecken bredvid numret. Det försvinner från handledarens enhet nästa gång enheten hämtar gruppens uppgifter.',
        mentions:
          'Numret i anteckningar och andra texter. Laituri ändrar inte text som människor har skrivit. Efter raderingen ser du ställena och kan själv ta bort numret.',
        without_number: 'Formulär som lämnats utan nummer. Ingen vet vems de är.',
        printed: 'Siffror som har skrivits ut eller laddats ner. Laituri kan inte ta bort dem.',
        audit:
          'Behandlingsloggen, med vilken användningen av uppgifterna övervakas. Den innehåller numret men inget namn och inga svar.',
        stream_keys:
          'Numret i ändringskön i 24 timmar. Därefter försvinner det av sig självt. Kön innehåller inga andra uppgifter.',
        tombstone:
          'Uppgiften om det använda numret och raderingsdagen. Numret ges inte till någon annan.',
      },
      confirmTitle: 'Bekräfta raderingen',
      final: 'Raderingen kan inte ångras. Uppgifterna går inte att få tillbaka.',
      typeNumber: (number) => `Skriv numret ${number}`,
      otherNumber: 'Numret är inte detsamma som ovan. Kontrollera det.',
      confirm: 'Radera uppgifterna för gott',
      working: 'Raderas…',
      goOn: 'Fortsätt raderingen',
      progress: {
        name: 'Namnet och kontaktuppgifterna raderas.',
        rest: 'Övriga uppgifter raderas. Det kan ta en stund.',
      },
      nameGone:
        'Namnet och kontaktuppgifterna har raderats. Raderingen av övriga uppgifter kan vara oavslutad. Fortsätt med samma knapp. Inget raderas två gånger.',
      unfinished:
        'Raderingen kan vara oavslutad. Fortsätt med samma knapp. Inget raderas två gånger.',
      unknown:
        'Det finns ingen klient med det här numret vars uppgifter du kan radera, och ingen avbruten radering. Kontrollera numret.',
      done: (day) => `Uppgifterna raderades ${day}`,
      doneExplained: 'Ta ännu bort numret ur texter. Också andra kan ha skrivit sådana.',
    },
    mentions: {
      title: 'Numret i texter',
      explained:
        'Läs texten och ta bort numret. I stället för numret skrivs … och den övriga texten finns kvar. Andra deltagares nummer är dolda.',
      none: 'Numret finns inte i gruppernas eller programmens texter.',
      noneSoFar: 'Numret finns inte i de grupper som har gåtts igenom hittills.',
      notAll: 'Alla grupper har inte gåtts igenom ännu.',
      more: 'Sök i följande grupper',
      searching: 'Söks…',
      hidden: 'Texten hör till en annan deltagares uppgifter, så den visas inte.',
      clear: 'Ta bort numret',
      clearing: 'Tas bort…',
      cleared: (n, left) =>
        `Numret har tagits bort från ${count(n, 'ställe', 'ställen')}. Kvar finns ${count(left, 'ställe', 'ställen')}.`,
      kinds: {
        programme: 'Program',
        run: 'Grupp',
        session: 'Träff',
        hand_over: 'Överföring',
        substitute: 'Vikariat',
        form: 'Formulär',
        unnumbered_form: 'Formulär utan nummer',
        unfinished_answers: 'Oavslutade svar',
        paper_read_once: 'Formulär som matats in från papper en gång',
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
      'De här numren har samma namn eller telefonnummer. Ta reda på om det är samma person. Om det finns två egna kontaktpersoner gör ni det tillsammans.',
    none: 'Inga nummer som kan vara samma person.',
    yours: 'din egen klient',
    anothers: (worker) => `egen kontaktperson ${worker}`,
    ending: 'slås ihop',
    saidSame: 'samma person enligt den egna kontaktpersonen',
    found: (day) => `Upptäckt ${day}.`,
    waits: 'Sammanslagningen avbröts. Fortsätt den. Inget flyttas två gånger.',
    saySame: 'Bekräfta att det är samma person',
    sayDifferent: 'Anteckna som olika personer',
    askFirst:
      'Fråga först den andra egna kontaktpersonen. När det har bekräftats att det är samma person kan du flytta din klients uppgifter till det andra numret.',
    different: (n) => `Antecknade som olika personer: ${n}`,
    chooseWay: 'Vilket nummer ska användas?',
    joinInto: (ending, staying) => `Flytta uppgifterna under ${ending} till ${staying}`,
    whatMoves: (ending, staying, runs) =>
      `Formulären, närvaron, samtyckena, mätarna och ${count(runs, 'grupp', 'grupper')} under ${ending} flyttas till ${staying}. Numret ${ending} används inte längre och ges inte till någon annan. Flytten kan inte ångras.`,
    nameGoes: (ending, staying) =>
      `Namnet och telefonnumret raderas från numret ${ending}. Kontrollera att namnet och telefonnumret för ${staying} är rätt.`,
    takesBack: 'Redan publicerade resultat där något av numren ingår återkallas för gott.',
    noConflicts: 'Uppgifterna under numren motsäger inte varandra.',
    chooseAll: 'Välj för varje punkt vilken uppgift som stämmer.',
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
      draft: 'Oavslutade svar',
      paper_entry: 'Formulär som matats in från papper en gång',
    },
    fields: {
      sex: 'Kön',
      birth_year: 'Födelseår',
      marital_status: 'Civilstånd',
      living_arrangement: 'Boende',
      children_in_household: 'Barn i hushållet',
      labour_market_status: 'Ställning på arbetsmarknaden',
      labour_market_months: 'Månader som arbetslös eller utanför arbetskraften',
      primary_reason: 'Främsta orsak till deltagandet',
      municipality_area: 'Bostadsområde',
      service_needs_assessment_done: 'Bedömning av servicebehovet gjord',
    },
    codes: {
      sex: { female: 'kvinna', male: 'man', other: 'annat', not_stated: 'ville inte uppge' },
      marital_status: {
        single: 'ogift',
        cohabiting: 'sambo',
        married: 'gift',
        divorced: 'frånskild',
        widowed: 'änka eller änkling',
      },
      labour_market_status: {
        unemployed: 'arbetslös',
        student: 'studerande',
        parental_leave: 'föräldraledig',
        retired: 'pensionerad',
        sick_leave: 'sjukskriven',
      },
    },
    yesNo: { true: 'ja', false: 'nej' },
    chased: (n) =>
      `${n === 1 ? 'Ett nummerpar' : `${n} nummerpar`} är kanske samma person. Då kan samma person saknas två gånger.`,
  },
};

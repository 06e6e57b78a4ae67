import { counter } from '../../answer/texts/counter.ts';
import type { Texts } from './fi.ts';

const count = counter('sv');

export const sv: Texts = {
  today: 'I dag',
  runs: 'Mina grupper',
  bar: {
    name: 'Ledarens sidor',
    allSent: 'Allt är skickat',
    unsent: (n) => `${n} inte skickade`,
    sending: 'Skickas…',
    unreached: 'ingen anslutning, skickas av sig självt',
    offlineSignedOut: 'ingen anslutning, logga in när den är tillbaka',
    signedOut: 'logga in för att skicka',
    locked: 'låst',
    refused: (n) => `${count(n, 'behöver', 'behöver')} åtgärdas`,
    lock: 'Lås',
  },

  leaving: {
    title: (n) => `${count(n, 'anteckning', 'anteckningar')} har inte skickats`,
    'sign-out':
      'De blir kvar på enheten bakom PIN-koden och skickas när du loggar in här igen. De syns ingen annanstans.',
    'hand-over':
      'De finns kvar på enheten bakom PIN-koden medan deltagaren svarar. Om det finns anslutning, skicka dem först.',
    go: { 'sign-out': 'Logga ut ändå', 'hand-over': 'Ge enheten ändå' },
    stay: 'Avbryt',
  },

  storage: {
    nothing:
      'Webbläsaren sparar ingenting på enheten (till exempel ett privat fönster). Dina anteckningar finns bara på den här sidan tills de har skickats. Håll sidan öppen, eller öppna Laituri i ett vanligt fönster.',
    full: (n) =>
      `Enhetens utrymme är slut: ${count(n, 'anteckning', 'anteckningar')} finns bara på den här sidan. Håll sidan öppen tills allt har skickats, eller spara en säkerhetskopia. Frigör utrymme på enheten.`,
    evicted:
      'Webbläsaren tog bort Laituris uppgifter från enheten. De sparades på nytt, eftersom sidan var öppen. Frigör utrymme på enheten.',
    toBackup: 'Spara en säkerhetskopia',
  },

  setUp: {
    title: 'Välj en PIN-kod för den här enheten',
    why: 'Dina gruppers träffar och närvaro finns krypterade på enheten, så att du kan arbeta utan nät. PIN-koden öppnar dem.',
    rule: 'Minst 6 tecken. Ju längre, desto säkrare.',
    warning:
      'Efter tio felaktiga PIN-koder raderas enhetens kopia, och det som inte har skickats försvinner med den. PIN-koden kan inte återställas.',
    pin: 'PIN-kod',
    repeat: 'PIN-koden en gång till',
    short: 'PIN-koden är för kort: minst 6 tecken behövs.',
    different: 'PIN-koderna är olika. Skriv samma kod två gånger.',
    save: 'Ta i bruk',
    wiped: 'PIN-koden var fel tio gånger. Enhetens kopia har raderats.',
  },
  unlock: {
    title: 'Öppna med PIN-kod',
    pin: 'PIN-kod',
    open: 'Öppna',
    opening: 'Öppnas…',
    wrong: (left) =>
      `Fel PIN-kod. ${count(left, 'försök', 'försök')} kvar, sedan raderas enhetens kopia.`,
    unsent: (n) => `${count(n, 'anteckning', 'anteckningar')} väntar på att skickas.`,
    another:
      'På enheten finns en annan ledares krypterade kopia. Hen öppnar den med sin egen PIN-kod.',
    forgot: 'Har du glömt PIN-koden, eller är kopian någon annans?',
    wipe: 'Radera kopian från enheten',
    wipeSure: (n) =>
      n > 0
        ? `Radera, fast ${count(n, 'oskickad anteckning', 'oskickade anteckningar')} försvinner`
        : 'Radera kopian. Allt är skickat',
    keep: 'Radera inte',
  },

  read: {
    at: (when) => `Uppdaterat ${when}.`,
    never: 'Dina grupper har inte lästs till enheten än. Det kräver nät och inloggning.',
    reading: 'Grupperna uppdateras…',
    failed: 'Uppdateringen lyckades inte. Du ser de senast lästa uppgifterna.',
    firstFailed: 'Dina grupper kunde inte läsas. Kontrollera anslutningen och försök igen.',
    offline: 'Ingen anslutning.',
    now: 'Uppdatera',
    signIn: 'Logga in',
  },

  needsNet: {
    title: 'Den här sidan kräver nätverk',
    text: 'Resultat, program och frågeformulär läses från nätet, och det finns ingen kopia av dem på enheten. Logga in när det finns en förbindelse.',
  },

  todayPage: {
    unrecorded: 'Närvaron är inte antecknad',
    next: 'Nästa träffar',
    nothingNext: 'Det finns inga träffar den närmaste veckan.',
    due: 'Formulär',
    nothingDue: 'Inga formulär väntar just nu.',
    dueOf: (due, overdue) =>
      [
        ...(due > 0 ? [`${due} aktuella nu`] : []),
        ...(overdue > 0 ? [`${overdue} försenade`] : []),
      ].join(', '),
    absent: 'Borta två gånger i rad',
    nobodyAbsent: 'Ingen har varit borta två gånger i rad.',
    substituting: 'Som vikarie',
    isToday: 'I dag',
    noRuns: 'Du har inga öppna grupper.',
    sessions: 'Träffar',
    members: 'Deltagare och avslutning',
    forms: 'Formulär',
    results: 'Resultat',
    resultsOffline: 'Resultat (kräver nätverk)',
    instruments: 'Frågeformulären',
    resultsWhen:
      'Resultaten visas när minst fem har svarat både i början och i slutet. De kräver nätverk och inloggning.',
  },

  sessions: {
    title: 'Träffar',
    none: 'Inga träffar har antecknats än.',
    add: 'Lägg till en träff',
    edit: 'Ändra uppgifterna',
    kind: { meeting: 'Träff', camp_day: 'Lägerdag', follow_up_day: 'Uppföljningsträff' },
    status: { planned: 'Planerad', held: 'Hållen', cancelled: 'Inställd' },
    length: (minutes) => `${minutes} min`,
    marked: (n, all) => `${n}/${all} antecknade`,
    last: 'Sista träffen',
    lastHint: 'Slutformulären ges från och med den dagen. Annars räknas de från gruppens slutdag.',
    weeks: (n) => count(n, 'vecka', 'veckor'),
    years: (n) => count(n, 'år', 'år'),
    isDayRight: {
      after: (far) => `${far} efter gruppens slut: är dagen rätt?`,
      before: (far) => `${far} före gruppens början: är dagen rätt?`,
    },
    dayRight: 'Dagen är rätt, spara',
    dayWrong: 'Ändra dagen',
    saving: 'Sparar…',
    lastShort: 'Sista',
    date: 'Dag',
    kindLabel: 'Slag',
    minutes: 'Längd i minuter',
    save: 'Spara',
    cancel: 'Ställ in träffen',
    restore: 'Återställ träffen',
    cancelled: 'Träffen är inställd. Närvaro antecknas inte.',
    invalid: 'Kontrollera dagen och längden (1–1440 minuter).',
    unknown: 'Den träffen finns inte på enheten.',
  },

  roll: {
    marks: {
      present: 'Här',
      part: 'En del',
      absent_notified: 'Anmält',
      absent: 'Borta',
      not_expected: 'Väntas inte',
    },
    count: (marked, all, here) => `${marked}/${all} antecknade, ${here} här`,
    rest: (n) => `De övriga ${n} är här`,
    undo: 'Ångra det senaste',
    undone: 'Den senaste anteckningen är ångrad.',
    toCome: (day) => `Träffen hålls först ${day}. Ska närvaron antecknas redan nu?`,
    toComeTitle: 'Är dagen rätt?',
    markAhead: 'Anteckna ändå',
    dontMark: 'Anteckna inte',
    overruled: (number, mark) =>
      `${number}: en nyare anteckning gjordes på en annan enhet och gäller: ${mark}.`,
    more: (number) => `Precisera, ${number}`,
    attended: 'Minuter på plats',
    attendedOf: (minutes) => `Träffen varade ${minutes} min.`,
    less: '15 min mindre',
    longer: '15 min mer',
    savePart: 'Anteckna: här en del av tiden',
    notExpected: 'Anteckna: väntas inte',
    notExpectedWhy: 'Kom med senare, eller frånvaron är överenskommen.',
    badMinutes: (most) => `Skriv minuterna, 1–${most}.`,
    note: 'Anteckningar om träffen',
    noteHint: 'Vad som var ovanligt. Inga namn, inga personbeteckningar.',
    warnings: {
      identity_code: 'Det ser ut att finnas en personbeteckning i texten. Ta bort den.',
      name: 'Det ser ut att finnas ett namn i texten. Om det är en persons, skriv numret eller lämna bort det.',
    },
    nobody: 'Det finns ännu ingen i gruppen vars närvaro antecknas.',
    notSent: 'inte skickad',
    stored: (number, mark) => `Antecknat: ${number}, ${mark}`,
  },

  formsHere: {
    offline:
      'Anteckningar, papper och att svara på den här enheten går utan nätverk. Länkar, svarslappar och skeden kräver nätverk och inloggning.',
    begunTitle: 'Påbörjat på den här enheten',
    begun:
      'Deltagaren skickade inte formuläret. Svaren är sparade och visas inte för någon. Ge enheten till deltagaren på nytt, eller radera dem.',
    toForm: 'Öppna formulären',
    enterAnew: 'Mata in formuläret på nytt',
    differing: 'Se på nytt:',
  },

  unsent: {
    title: 'Inte skickat',
    nothing: 'Allt är skickat.',
    explained:
      'Detta är sparat på enheten och skickas i ordning när nätet och inloggningen fungerar.',
    refusedTitle: 'Behöver åtgärdas',
    waitingTitle: 'Väntar',
    sendNow: 'Skicka nu',
    again: 'Skicka på nytt',
    drop: 'Ta bort',
    dropSure: 'Ta bort för gott',
    keep: 'Ta inte bort',
    markOf: (number, mark) => `${number}: ${mark}`,
    unmarkOf: (number) => `${number}: anteckningen ångrad`,
    dayRight: 'Dagen är rätt, skicka',
    sessionOf: (status) => `Träffens uppgifter: ${status}`,
    memberOf: (number, state) => `${number}: ${state}`,
    formWas: {
      paper: 'inmatat från papper',
      entry: 'papperet inmatat en gång',
      device: 'besvarat på den här enheten',
    },
    otherRun: 'En grupp som inte längre är din',
    backup: {
      title: 'Säkerhetskopia',
      explained:
        'Filen innehåller det som inte är skickat, krypterat med samma PIN-kod. Den kan skickas från en annan enhet. Ingenting sparas två gånger.',
      save: 'Spara en säkerhetskopia',
      load: 'Skicka en säkerhetskopia från en annan enhet',
      file: 'Fil',
      pin: 'Filens PIN-kod',
      open: 'Läs och skicka',
      loaded: (n) => `${count(n, 'anteckning', 'anteckningar')} lästes från filen.`,
      faults: {
        not_a_backup: 'Filen är ingen säkerhetskopia från Laituri.',
        wrong_pin: 'PIN-koden öppnar inte filen.',
        not_yours: 'Säkerhetskopian är en annan ledares. Bara hen kan skicka den.',
      },
      noFile: 'Välj en fil.',
    },
    pin: {
      title: 'Byt PIN-kod',
      old: 'Nuvarande PIN-kod',
      next: 'Ny PIN-kod',
      save: 'Byt',
      changed: 'PIN-koden är bytt.',
      wrong: 'Den nuvarande PIN-koden är fel.',
    },
  },

  members: {
    title: 'Deltagare och avslutning',
    none: 'Gruppen har inga deltagare än.',
    state: {
      referred: 'Hänvisad till gruppen',
      consented: 'Har samtyckt',
      enrolled: 'Med',
      continued: 'Fortsätter annanstans',
      declined: 'Ville inte',
      not_admitted: 'Antogs inte',
      dropped_out: 'Slutade',
      transferred: 'Flyttade över',
    },
    since: (day) => `med sedan ${day}`,
    left: (day, reason) => `${day}, ${reason}`,
    join: 'Ta med',
    joining: {
      open: 'Lägg till en deltagare med nummer',
      title: 'Lägg till en deltagare',
      referFirst:
        'Om deltagaren har en egen kontaktperson, hänvisar kontaktpersonen först klienten till gruppen. Sedan finns hen i deltagarlistan.',
      number: 'Deltagarens nummer',
      faults: {
        mistyped: 'Numret är felskrivet. Det har 8 tecken, till exempel 7K2M9QXA.',
        member: 'Den här deltagaren finns redan i gruppens lista.',
      },
      route: 'Varifrån hen kom',
      routes: {
        adult_social_work: 'vuxensocialarbetet',
        other_social_services: 'annan socialservice',
        health_services: 'hälsovården',
        employment_services: 'sysselsättningsservicen',
        partner_project: 'en partners projekt',
        self_referral: 'kom själv',
        other: 'annat',
      },
      ownWorker: 'Egen kontaktperson',
      hasOwnWorker: 'finns',
      exceptions: {
        referred_by_partner: 'finns inte: en partner hänvisade',
        being_appointed: 'finns inte ännu: utses',
        not_a_client: 'finns inte: är inte klient',
      },
    },
    joinedOn: 'Med från',
    leave: 'Anteckna att hen slutat',
    comeBack: 'Kom tillbaka',
    continuation: 'Fortsättning',
    noContinuation: 'ingen fortsättning överenskommen',
    on: 'Dag',
    how: 'Vad som hände',
    reason: 'Orsak',
    reasons: {
      moved: 'flyttade',
      illness: 'blev sjuk',
      work_or_studies: 'arbete eller studier',
      life_situation: 'livssituation',
      group_did_not_suit: 'gruppen passade inte',
      no_contact: 'ingen kontakt',
      other: 'annan orsak',
      not_stated: 'berättade inte',
    },
    nextStep: 'Nästa steg',
    nextSteps: {
      another_group: 'En annan grupp',
      individual_work: 'Individuellt arbete',
      low_threshold_place: 'Ett lågtröskelställe',
      none_wanted: 'Vill inte fortsätta',
    },
    informed: 'Egenarbetaren vet om detta',
    notInformed: 'egenarbetaren vet inte än',
    save: 'Spara',
    closing: 'Vad som ännu behövs för att avsluta gruppen',
    ready: 'Allt är klart.',
    missing: {
      a_member: 'Gruppen har inga deltagare.',
      a_held_session: 'Ingen träff har hållits.',
      a_decision_on_each_planned_session:
        'Någon träff är ännu planerad: anteckna den som hållen eller ställ in den.',
      a_decision_on_each_end_form: 'Någons slutformulär fattas, och det är inte antecknat varför.',
      a_continuation_of_each_member: 'Någons fortsättning är inte överenskommen.',
    },
    statusNow: (status) => `Gruppens läge: ${status}`,
    status: {
      planned: 'planerad',
      recruiting: 'samlar deltagare',
      running: 'pågår',
      ended: 'avslutad',
      followed_up: 'uppföljd',
      closed: 'stängd',
      cancelled: 'inställd',
    },
    move: (status) => `Ändra läget till: ${status}`,
    needsNet: 'Läget kan ändras när det finns nät och allt är skickat.',
  },

  background: {
    title: 'Gruppens bakgrundsuppgifter',
    confirmedHere: 'Gruppens bakgrund bekräftad',
    unconfirmed: 'Siffrorna har inte bekräftats.',
    confirmedByYou: (when: string) => `Du har bekräftat siffrorna ${when}.`,
    confirmedByColleague: (when: string) => `En annan ledare har bekräftat siffrorna ${when}.`,
    earlier: 'Siffrorna har ändrats efter det: bekräftelsen gäller tidigare siffror.',
    counts: 'Siffrorna',
    confirm: 'Bekräfta de här siffrorna',
    toConfirm: 'Siffrorna om gruppens bakgrund har inte bekräftats sådana de nu är.',
    computed:
      'Siffrorna räknas av deltagarnas egna uppgifter. De förblir räknade när du bekräftar dem.',
    entered: 'Ledaren har själv matat in siffrorna.',
    tooFew: 'Bakgrundsuppgifterna räknas när gruppen har minst tre deltagare.',
    toFigures: 'Se siffrorna',
  },
};

import { count } from '../count.ts';
import { type FormsTexts, formTexts as fi } from '../fi/forms.ts';

/** The page of a run's forms. */
export const formTexts: FormsTexts = {
  title: 'Formulär',
  link: 'Formulär',
  linkExplained: 'Vems formulär saknas, länkar och inmatning från papper',
  back: 'Tillbaka till gruppen',
  caption: (title) => `Enkät: ${title}`,
  noInstrument: 'Ingen enkät har valts för gruppen.',
  noMembers: 'Gruppen har inga deltagare ännu.',
  needsNet: 'För det här behövs nätverk och inloggning.',
  readOnly: 'Du ser var formulären är. Gruppens handledare delar ut och antecknar dem.',
  choose: 'Välj ett formulär för att dela ut det, anteckna det eller mata in det från papper.',
  number: 'Deltagare',
  occasions: { start: 'Början', end: 'Slut', follow_up: 'Uppföljning' },
  names: { start: 'startformulär', end: 'slutformulär', follow_up: 'uppföljningsformulär' },

  now: {
    nothing: 'Inget formulär väntar på dig just nu.',
    due: (n) => count(n, 'formulär är aktuellt nu', 'formulär är aktuella nu'),
    overdue: (n) => count(n, 'formulär är försenat', 'formulär är försenade'),
    alsoOverdue: (n) => count(n, 'försenat', 'försenade'),
    onTheirWay: (n) =>
      count(n, 'formulär är utdelat och väntar på svar', 'formulär är utdelade och väntar på svar'),
    entered: (n) =>
      count(n, 'papper väntar på en andra inmatning', 'papper väntar på en andra inmatning'),
  },

  status: {
    not_due: 'Inte ännu',
    due: 'Inte utdelat',
    handed_out: 'Utdelat',
    started: 'Svaret är påbörjat',
    received: 'Mottaget',
    received_blank: 'Returnerat tomt',
    retracted: 'Annullerat på deltagarens begäran',
    refused: 'Avböjde',
    absent: 'Frånvarande',
    not_offered: 'Erbjöds inte',
    lost: 'Försvunnet',
  },
  symbol: fi.symbol,
  overdueSymbol: fi.overdueSymbol,
  overdue: (status) => `Försenat: ${status.toLowerCase()}`,
  notRequested: 'Frågas inte',
  leftBefore: 'lämnade gruppen före detta',
  answered: (status, answered, all) => `${status} ${answered}/${all}`,
  recorded: (whoAndWhen) => `antecknat ${whoAndWhen}`,
  answeredOn: (day) => `besvarat ${day}`,
  from: (day) => `från och med ${day}`,
  to: (day) => `senast ${day}`,
  wasTo: (day) => `sista dagen var ${day}`,
  linkUntil: (day) => `länken fungerar till ${day}`,
  linkEnded: (day) => `länken upphörde ${day}`,
  early: 'frågas redan nu, för deltagaren lämnade gruppen',
  enteredOnce: 'Papperet är inmatat en gång',
  secondAwaited: (name) => `inmatat av ${name}, väntar på en annan person`,
  late: {
    by_itself: 'kom sent; besvarat i tid utan nät',
    as_file: 'inlämnat som deltagarens fil',
  },
  synthetic: 'påhittat demonstrationssvar',

  themselves: 'deltagaren själv',
  someoneElse: 'en annan anställd',

  correction: {
    open: 'en rättelse väntar på deltagarens bekräftelse: ge en länk eller den här enheten',
    confirmed: 'deltagaren bekräftade rättelsen',
    declined: 'deltagaren avvisade rättelsen',
    withdrawn: 'förslaget till rättelse drogs tillbaka',
  },

  steps: {
    link: 'Ge en länk eller QR-kod',
    device: 'Svara på den här enheten',
    paper: 'Mata in från papper',
    file: 'Ta emot deltagarens fil',
    secondPaper: 'Mata in papperet en andra gång',
    decision: 'Anteckna: avböjde, frånvarande, försvunnet…',
    revoke: 'Ogiltigförklara länken',
    correct: 'Föreslå en rättelse',
    withdraw: 'Dra tillbaka rättelseförslaget',
    retract: 'Annullera formuläret på deltagarens begäran',
    trail: 'Skeden',
  },
  close: 'Stäng',
  stepBack: 'Tillbaka',
  working: 'Vänta lite…',

  handOut: {
    title: 'Anvisning för den som delar ut formuläret',
    purpose: 'Varför det här frågas',
    how: 'Så här delar du ut formuläret',
  },
  newLink: {
    make: 'Gör en länk',
    again: 'Gör en ny länk',
    replaces: (until) =>
      `Formuläret har redan en länk (${until}). En ny länk avslutar den gamla; svaren som getts finns kvar.`,
    once: 'Länken och koden visas bara den här gången. Om de försvinner, gör en ny länk: den gamla slutar då fungera.',
    qr: 'QR-kod som öppnar formuläret',
    scan: 'Läs koden med telefonens kamera.',
    address: 'Adress',
    copy: 'Kopiera adressen',
    copied: 'Adressen har kopierats.',
    copyByHand: 'Adressen är markerad: kopiera den själv.',
    code: 'Kod att skriva',
    codeAt: (page) => `Skriv ${page} i webbläsaren och där den här koden.`,
    until: (day) => `Fungerar till ${day}.`,
  },
  device: {
    explained:
      'Formuläret öppnas på den här enheten, och din egen vy stängs. Deltagaren ser inte gruppens uppgifter. När formuläret har skickats loggar du in på nytt.',
    open: 'Stäng min vy och öppna formuläret',
  },
  file: {
    explained:
      'Deltagaren har med sin telefon gjort en fil av svar som inte kunde skickas. Ingen annan än tjänsten kan läsa filen. Svaren antecknas som deltagarens egna och som sent inkomna.',
    choose: 'Fil',
    handIn: 'Ta emot filen',
    notOurs: 'Det här är ingen svarsfil. Välj filen som deltagaren gjorde på svarssidan.',
    received:
      'Formuläret har tagits emot. Säg till deltagaren att svaren kan raderas från telefonen.',
  },
  decision: {
    title: 'Vad hände med formuläret?',
    options: {
      refused: 'Deltagaren avböjde',
      absent: 'Deltagaren var frånvarande',
      lost: 'Formuläret har försvunnit',
      not_offered: 'Formuläret erbjöds inte',
      handed_out: 'Utdelat på papper, väntas tillbaka',
      awaited: 'Anteckningen tas bort, formuläret väntas ännu',
    },
    on: 'Dag',
    reason: 'Orsak',
    reasons: {
      not_stated: 'har inte berättats',
      own_wish: 'egen önskan',
      not_reached: 'nåddes inte',
      unwell: 'orkade inte eller var sjuk',
      forgotten: 'glömdes bort',
      paper_missing: 'inget papper fanns',
      other: 'annan orsak',
    },
    save: 'Spara anteckningen',
    chooseFirst: 'Välj först vad som hände.',
  },
  revoke: {
    explained: 'Länken och koden slutar genast fungera. Svar som redan getts finns kvar.',
    confirm: 'Ogiltigförklara länken',
  },
  correct: {
    explained:
      'Formuläret är deltagarens eget och du ser inte svaren. Ange bara den punkt som är fel. Rättelsen gäller när deltagaren har bekräftat den med en länk eller på den här enheten. Om gruppens resultat redan visas återkallas de då för alla.',
    statement: 'Påstående',
    chooseStatement: 'Välj påstående',
    answer: 'Rätt svar',
    chooseAnswer: 'Välj svar',
    noAnswer: 'inget svar',
    another: 'Rätta en punkt till',
    reason: 'Orsak',
    reasons: {
      participant_asked: 'deltagaren bad om det',
      misread_by_device: 'enheten tolkade svaret fel',
      wrong_link: 'besvarades med fel länk',
      other: 'annan orsak',
    },
    note: 'Vilken orsak? Skriv inga namn.',
    chooseFirst: 'Välj först ett påstående och det rätta svaret.',
    send: 'Skicka förslaget',
  },
  withdraw: {
    explained:
      'Förslaget dras tillbaka, och deltagaren ombeds inte längre bekräfta det. Svaren i formuläret ändras inte. Uppgiften om förslaget och att det drogs tillbaka finns kvar bland formulärets skeden.',
    confirm: 'Dra tillbaka förslaget',
  },
  retract: {
    explained:
      'Deltagarens svar på det här formuläret raderas för gott och kan inte fås tillbaka. Kvar blir uppgiften att formuläret annullerades. Om gruppens resultat redan visas återkallas de för alla.',
    ask: 'Gör det här bara när deltagaren själv ber om det.',
    confirm: 'Radera svaren för gott',
  },
  trail: {
    title: 'Skeden',
    none: 'Inget har ännu hänt med det här formuläret.',
    noAnswers: 'Svaren visas inte här.',
    what: {
      link_issued: 'En länk gjordes',
      link_replaced: 'En ny länk gjordes, den gamla upphörde',
      link_revoked: 'Länken ogiltigförklarades',
      saved: 'Svar sparades',
      submitted: 'Formuläret skickades',
      submitted_late: 'Formuläret kom efter sista dagen; det hade skickats i tid utan nät',
      submitted_as_file: 'Formuläret lämnades in som deltagarens fil',
      received: 'Formuläret sparades',
      corrected: 'Formuläret rättades eller en rättelse föreslogs',
      correction_confirmed: 'Deltagaren bekräftade rättelsen',
      correction_declined: 'Deltagaren avböjde rättelsen',
      correction_withdrawn: 'Förslaget till rättelse drogs tillbaka',
      retracted: 'Formuläret annullerades och svaren raderades',
    },
    decided: (decision, day) => `Antecknades: ${decision.toLowerCase()} ${day}`,
    items: (n) => count(n, 'punkt', 'punkter'),
  },

  outsideWindow: {
    label: 'Varför avviker dagen?',
    choose: 'Välj orsak',
    reasons: {
      asked_early: 'frågades tidigare',
      late_return: 'kom tillbaka för sent',
      other: 'annan orsak',
    },
  },
  sheet: {
    open: 'Skriv ut svarslappar',
    title: 'Svarslappar att skriva ut',
    occasion: 'Till vilket formulär?',
    instrument: 'Till vilken enkät?',
    explained:
      'Var och en vars formulär väntas får en egen lapp: QR-kod, adress och kod. Klipp isär lapparna och dela ut dem enligt nummer.',
    warning:
      'Länkar och lappar som tidigare gjorts till dessa formulär slutar fungera. Lapparna visas bara den här gången.',
    begun: (n) =>
      `${count(n, 'medlem', 'medlemmar')} har börjat svara. Länken fungerar fortfarande, och ingen ny lapp görs.`,
    alsoBegun:
      'Gör en ny lapp också för dem som har börjat. Den gamla länken slutar fungera, svaren finns kvar.',
    warningOthers:
      'De andras tidigare länkar och lappar till det här formuläret slutar fungera. Lapparna visas bara den här gången.',
    nobody: 'Det här formuläret väntas inte längre av någon.',
    make: (n) => `Gör ${count(n, 'lapp', 'lappar')}`,
    ready: 'Lapparna är klara. Skriv ut dem nu: samma lappar fås inte på nytt.',
    print: 'Skriv ut',
    apart: 'Öppna i en egen flik',
  },
};

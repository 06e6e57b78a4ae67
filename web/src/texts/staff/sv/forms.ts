import { count } from '../../common/count.ts';
import { type FormsTexts, formsTexts as fi } from '../fi/forms.ts';

/** The forms of a group. */
export const formsTexts: FormsTexts = {
  forms: {
    link: 'Formulär',
    caption: (title) => `Formulärmall: ${title}`,
    noInstrument: 'Ingen formulärmall har valts för gruppen.',
    noMembers: 'Gruppen har inga deltagare ännu.',
    needsNet: 'Till det här behövs nät och inloggning.',
    notYet: 'Formulär kan delas ut när gruppen har börjat ta emot deltagare.',
    neverCame: 'Kom aldrig in',
    readOnly:
      'Du ser i vilket skede formulären är. Bara gruppens handledare delar ut och antecknar dem.',
    choose:
      'Välj ett formulär när du vill dela ut det, anteckna det eller mata in det från papper.',
    number: 'Deltagare',
    occasions: { start: 'Början', end: 'Slut', follow_up: 'Uppföljning' },
    names: { start: 'startformulär', end: 'slutformulär', follow_up: 'uppföljningsformulär' },

    now: {
      neverCame: (n) => `${n} formulär kom aldrig in`,
      nothing: 'Inga formulär behöver delas ut nu.',
      due: (n) => `${n} formulär att dela ut`,
      overdue: (n) => count(n, 'formulär är försenat', 'formulär är försenade'),
      alsoOverdue: (n) => count(n, 'försenat', 'försenade'),
      onTheirWay: (n) =>
        count(n, 'utdelat formulär väntar på svar', 'utdelade formulär väntar på svar'),
      entered: (n) => `${n} papper väntar på en andra inmatning`,
    },

    status: {
      not_due: 'Inte ännu',
      due: 'Inte utdelat',
      handed_out: 'Utdelat',
      started: 'Svaret är påbörjat',
      received: 'Inkommet',
      received_blank: 'Returnerat tomt',
      retracted: 'Annullerat på deltagarens begäran',
      refused: 'Avböjde',
      absent: 'Frånvarande',
      not_offered: 'Erbjöds inte',
      lost: 'Försvunnet',
    },
    symbol: fi.forms.symbol,
    overdueSymbol: fi.forms.overdueSymbol,
    overdue: (status) => `Försenat: ${status.toLowerCase()}`,
    notRequested: 'Frågas inte',
    leftBefore: 'lämnade gruppen före det här formuläret',
    answered: (status, answered, all) => `${status} ${answered}${all === null ? '' : `/${all}`}`,
    recorded: (whoAndWhen) => `antecknat ${whoAndWhen}`,
    answeredOn: (day) => `besvarat ${day}`,
    from: (day) => `från och med ${day}`,
    to: (day) => `senast ${day}`,
    wasTo: (day) => `sista dagen var ${day}`,
    linkUntil: (day) => `länken fungerar till ${day}`,
    linkEnded: (day) => `länken upphörde ${day}`,
    early: 'frågas redan nu, eftersom deltagaren lämnade gruppen',
    enteredOnce: 'Inmatat från papper en gång',
    secondAwaited: (name) => `inmatat av ${name}, väntar på en andra inmatning`,
    late: {
      by_itself: 'kom för sent, men besvarades i tid utan nät',
      as_file: 'lämnat som deltagarens fil',
    },
    synthetic: 'påhittat svar',

    themselves: 'deltagaren själv',

    correction: {
      open: 'ett rättelseförslag väntar på deltagarens bekräftelse: ge en länk eller den här enheten',
      confirmed: 'deltagaren bekräftade rättelsen',
      declined: 'deltagaren avvisade rättelsen',
      withdrawn: 'rättelseförslaget drogs tillbaka',
    },

    steps: {
      link: 'Ge en länk eller QR-kod',
      device: 'Låt deltagaren svara på den här enheten',
      paper: 'Mata in från papper',
      file: 'Ta emot deltagarens fil',
      secondPaper: 'Mata in papperet en andra gång',
      decision: 'Anteckna: avböjde, frånvarande, försvunnet…',
      revoke: 'Ogiltigförklara länken',
      correct: 'Föreslå en rättelse',
      withdraw: 'Dra tillbaka rättelseförslaget',
      retract: 'Annullera formuläret på deltagarens begäran',
      trail: 'Visa skedena',
    },
    close: 'Stäng',
    stepBack: 'Tillbaka',
    working: 'Vänta lite…',

    handOut: {
      title: 'Anvisning för den som delar ut formuläret',
      purpose: 'Varför vi frågar',
      how: 'Så här delar du ut formuläret',
    },
    newLink: {
      make: 'Skapa en länk',
      again: 'Skapa en ny länk',
      replaces: (until) =>
        `Formuläret har redan en länk (${until}). När du skapar en ny slutar den gamla fungera. Svar som redan getts finns kvar.`,
      once: 'Länken och koden visas bara nu. Om de försvinner, skapa en ny länk. Då slutar den gamla fungera.',
      qr: 'QR-kod som öppnar formuläret',
      scan: 'Läs koden med telefonens kamera.',
      address: 'Adress',
      copy: 'Kopiera adressen',
      copied: 'Adressen har kopierats.',
      copyByHand: 'Adressen är markerad. Kopiera den själv.',
      send: 'Skicka som meddelande',
      messageLanguage: 'Meddelandets språk',
      message: 'Meddelande',
      textMessage: 'Skicka som sms',
      share: 'Dela…',
      copyMessage: 'Kopiera meddelandet',
      messageCopied: 'Meddelandet är kopierat.',
      messageByHand: 'Kopiera meddelandet i fältet ovan.',
      notStored:
        'Meddelandet skickas från din egen telefon, och mottagaren väljer du där. Laituri sparar varken numret eller meddelandet.',
      code: 'Kod',
      codeAt: (page) => `Öppna ${page} i webbläsaren och skriv den här koden där.`,
      until: (day) => `Fungerar till ${day}.`,
    },
    device: {
      explained:
        'Formuläret öppnas på den här enheten, och dina egna sidor stängs. Deltagaren ser inte gruppens uppgifter. Logga in igen när formuläret har skickats.',
      open: 'Stäng mina sidor och öppna formuläret',
    },
    file: {
      explained:
        'Deltagarens svar kunde inte skickas, och deltagaren har skapat en fil av dem med sin telefon. Bara Laituri kan öppna filen. Svaren antecknas som deltagarens egna och som för sent inkomna.',
      choose: 'Fil',
      handIn: 'Ta emot filen',
      notOurs: 'Det här är ingen svarsfil. Välj filen som deltagaren skapade på svarssidan.',
      received:
        'Formuläret har kommit in. Säg till deltagaren att svaren kan raderas från telefonen.',
    },
    decision: {
      title: 'Vad hände med formuläret?',
      options: {
        refused: 'Deltagaren avböjde',
        absent: 'Deltagaren var frånvarande',
        lost: 'Formuläret har försvunnit',
        not_offered: 'Formuläret erbjöds inte',
        handed_out: 'Utdelat på papper, väntas tillbaka',
        awaited: 'Ta bort anteckningen, formuläret väntas ännu',
      },
      on: 'Dag',
      reason: 'Orsak',
      reasons: {
        not_stated: 'uppgav ingen orsak',
        own_wish: 'egen önskan',
        not_reached: 'nåddes inte',
        unwell: 'orkade inte eller var sjuk',
        forgotten: 'glömdes bort',
        paper_missing: 'inget papper fanns',
        group_ended: 'gruppen slutade före mätningen',
        not_given: 'formuläret delades inte ut',
        form_lost: 'formuläret försvann',
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
        'Formuläret är deltagarens eget, och du ser inte svaren. Ange bara den punkt som är fel. Rättelsen börjar gälla när deltagaren bekräftar den via en länk eller på den här enheten. Om gruppens resultat redan visas återkallas de då för alla.',
      statement: 'Påstående',
      chooseStatement: 'Välj påstående',
      answer: 'Rätt svar',
      chooseAnswer: 'Välj svar',
      noAnswer: 'inget svar',
      another: 'Rätta en punkt till',
      reason: 'Orsak',
      reasons: {
        participant_asked: 'deltagaren bad om det',
        misread_by_device: 'enheten sparade fel',
        wrong_link: 'besvarades med fel länk',
        other: 'annan orsak',
      },
      note: 'Vilken orsak? Skriv inga namn.',
      chooseFirst: 'Välj först ett påstående och det rätta svaret.',
      send: 'Skicka förslaget',
    },
    withdraw: {
      explained:
        'Deltagaren ombeds inte längre bekräfta förslaget. Svaren i formuläret ändras inte. Förslaget och att det drogs tillbaka finns kvar bland formulärets skeden.',
      confirm: 'Dra tillbaka förslaget',
    },
    retract: {
      explained:
        'Deltagarens svar på det här formuläret raderas för gott. Kvar blir bara uppgiften att formuläret annullerades. Om gruppens resultat redan visas återkallas de för alla.',
      ask: 'Gör det här bara när deltagaren själv ber om det.',
      confirm: 'Radera svaren för gott',
    },
    trail: {
      title: 'Skeden',
      none: 'Formuläret har inte delats ut ännu.',
      noAnswers: 'Svaren visas inte här.',
      what: {
        link_issued: 'En länk skapades',
        link_replaced: 'En ny länk skapades, den gamla slutade fungera',
        link_revoked: 'Länken ogiltigförklarades',
        saved: 'Svar sparades',
        submitted: 'Formuläret skickades',
        submitted_late: 'Formuläret kom för sent. Det hade skickats i tid utan nät',
        submitted_as_file: 'Formuläret lämnades som deltagarens fil',
        received: 'Formuläret sparades',
        corrected: 'Formuläret rättades eller en rättelse föreslogs',
        correction_confirmed: 'Deltagaren bekräftade rättelsen',
        correction_declined: 'Deltagaren avvisade rättelsen',
        correction_withdrawn: 'Rättelseförslaget drogs tillbaka',
        retracted: 'Formuläret annullerades och svaren raderades',
      },
      decided: (decision, day) => `Antecknades: ${decision.toLowerCase()} ${day}`,
      items: (n) => count(n, 'punkt', 'punkter'),
    },

    outsideWindow: {
      label: 'Varför avviker dagen från svarstiden?',
      choose: 'Välj orsak',
      reasons: {
        asked_early: 'frågades tidigare',
        late_return: 'kom tillbaka för sent',
        other: 'annan orsak',
      },
    },
    sheet: {
      open: 'Skriv ut svarslappar',
      title: 'Skriv ut svarslappar',
      occasion: 'Till vilket formulär?',
      instrument: 'Vilken formulärmall?',
      explained:
        'Alla vars formulär väntas får en egen lapp. På lappen finns en QR-kod, en adress och en kod. Klipp isär lapparna. Ge var och en lappen med deltagarens eget nummer.',
      warning:
        'Länkar och lappar som tidigare skapats för de här formulären slutar fungera. De nya lapparna visas bara nu.',
      begun: (n) =>
        `${n} deltagare har redan börjat svara. Länken fungerar fortfarande, så ingen ny lapp behövs.`,
      alsoBegun:
        'Skapa en ny lapp också för dem som redan har börjat. Den gamla länken slutar fungera, men svaren finns kvar.',
      warningOthers:
        'De andras tidigare länkar och lappar till det här formuläret slutar fungera. De nya lapparna visas bara nu.',
      nobody: 'Ingens formulär väntas längre.',
      make: (n) => `Skapa ${count(n, 'lapp', 'lappar')}`,
      ready: 'Lapparna är klara. Skriv ut dem nu, för samma lappar kan inte fås igen.',
      print: 'Skriv ut',
      apart: 'Öppna i en ny flik',
    },
  },

  nextPage: {
    title: 'Vem svarar härnäst?',
    about: (group, form) => `${group}, ${form}`,
    explained:
      'När du väljer ett nummer stängs dina egna sidor och formuläret öppnas för deltagaren.',
    had: 'Enheten är redan given',
    hadAgain: 'Du kan ge enheten på nytt om svarandet blev på hälft.',
    allHad: 'Enheten är given till alla som ska få formuläret.',
    none: 'Inget formulär behöver ges nu.',
    toForms: 'Gruppens formulär',
    opening: 'Öppnas…',
  },

  formsHere: {
    offline:
      'Utan nät kan du anteckna formulär, mata in från papper och låta deltagaren svara på den här enheten. För länkar, svarslappar och skeden behöver du nät och inloggning.',
    begunTitle: 'Påbörjade svar på den här enheten',
    begun:
      'Deltagaren skickade inte formuläret. Svaren är sparade och visas inte för någon. Ge enheten till deltagaren igen eller radera svaren.',
    toForm: 'Öppna formulären',
    enterAgain: 'Mata in formuläret igen',
    differing: 'Kontrollera:',
  },
};

import { count } from '../../common/count.ts';
import type { PaperTexts } from '../fi/paper.ts';

/** The page on which a paper form is entered. */
export const paperTexts: PaperTexts = {
  paper: {
    title: (name) => `Mata in från papper: ${name}`,
    back: 'Tillbaka till formulären',
    enteredToday: (day) => `Inmatningsdagen sparas som ${day}. Svarsdagen sparas separat.`,
    answeredOn: 'Svarsdagen på papperet',
    dayFirst: 'Ange först svarsdagen',
    dayHint: 'till exempel 4.3. eller 0403',
    dayMissing: 'Ange vilken dag formuläret besvarades, till exempel 4.3.2026.',
    dayAhead: 'Svarsdagen är i framtiden. Kontrollera dagen.',
    isDayRight: {
      before: 'är över åtta veckor före gruppens början. Är svarsdagen rätt?',
      after: 'är över ett år efter gruppens slut. Är svarsdagen rätt?',
    },
    dayRight: 'Dagen är rätt, spara',
    dayWrong: 'Ändra dagen',
    checked: 'Be en annan kontrollera: samma papper matas in en andra gång',
    second: (name) =>
      `Andra inmatningen. ${name} har matat in det här papperet en gång. Mata själv in svaren från papperet. Formuläret sparas när inmatningarna är lika.`,
    own: 'Du har matat in det här papperet en gång, och det väntar på en andra inmatning. Om du vill rätta din egen inmatning, mata in hela papperet igen.',
    notYourFigures: (n) =>
      `Du har redan matat in pappersformulär för ${n} deltagare. Du ser gruppens resultat bara om minst fem andra har svarat själva via en länk eller en kollega har matat in deras formulär. Ge deltagaren en länk eller be en kollega mata in formuläret.`,
    giveLink: 'Ge en länk',
    already: 'Formuläret har redan kommit in. Det kan inte matas in en gång till.',
    notRequested: 'Deltagaren ombeds inte fylla i det här formuläret.',
    notYours: 'Bara gruppens handledare kan mata in från papper.',
    noItems: 'Formulärmallen har inga punkter som besvaras här.',

    keys: 'Tangenter',
    keyNames: {
      next: 'Enter',
      back: 'Backsteg, ↑ eller −',
      clear: '0 eller Delete',
      clearOnly: 'Delete',
      touch: 'På pekskärm',
    },
    keyEffects: {
      answer: 'svar och nästa punkt',
      next: 'nästa punkt (punkten förblir tom om den inte besvaras)',
      back: 'föregående punkt',
      clear: 'tömmer punkten',
      touch: 'ett tryck på den valda siffran tömmer punkten',
    },
    position: (at, all) => `Punkt ${at}/${all}`,
    empty: 'tom',
    notOnScale: (low, high) => `Ange en siffra ${low}–${high}.`,
    differs: 'Skiljer sig från den andra inmatningen',
    mend: 'Kontrollera den här punkten',
    toMend: (n) => count(n, 'punkt att kontrollera', 'punkter att kontrollera'),
    yes: 'Ja',
    no: 'Nej',
    notAnswered: '(tom)',

    end: 'Spara',
    complete: (all) => `Alla ${all} punkter har matats in.`,
    skipped: (numbers) =>
      `Följande blev tomma: ${numbers}. Kontrollera att de är tomma också på papperet.`,
    blank: 'Alla punkter är tomma. Formuläret sparas som returnerat tomt.',
    save: 'Spara',
    saveSkipped: (n) => `Spara, ${count(n, 'punkt tom', 'punkter tomma')}`,
    stored: 'Det du matade in finns kvar här.',
    differingDay: 'Svarsdag',
    differingReason: 'Orsak till att dagen avviker',
    differingOther: 'Övriga uppgifter: uppdatera sidan och mata in papperet från början',
    differingItem: (number, text) => `${number}. ${text}`,

    saved: {
      waiting: 'Sparat på enheten, inte skickat ännu',
      waitingExplained:
        'Formuläret skickas när anslutningen och inloggningen fungerar. Spara papperet tills dess.',
      received: (answered, all) => `Inkommet, ${answered}/${all}`,
      blank: 'Inkommet tomt',
      secondAwaited: 'Inmatat en gång, väntar på en andra inmatning',
      secondExplained:
        'Be en annan handledare mata in samma papper. Formuläret sparas när inmatningarna är lika.',
      days: (answered, entered) =>
        `Besvarat ${answered}, inmatat ${entered}. Svaren visas inte längre.`,
      next: 'Mata in nästa papper',
      all: 'Tillbaka till formulären',
    },
  },
  unnumbered: {
    title: 'Formulär utan nummer',
    add: 'Lägg till ett formulär utan nummer',
    explained:
      'Formuläret räknas bland dem som har kommit in. Det kopplas inte till någon, så ingen förändring räknas på det, och svaren visas inte i resultaten och citeras inte. Om du vet vems formuläret är, mata in det med personens nummer.',
    which: 'Vilket formulär?',
    entered: 'Inmatade utan nummer',
    none: 'Inget formulär har matats in utan nummer.',
    next: 'Mata in nästa formulär utan nummer',
    notOpen: 'Gruppens formulär kan inte matas in nu.',
    onForms: 'Formulär utan nummer i gruppen',
  },
};

import { count } from '../../common/count.ts';
import type { PaperTexts } from '../fi/paper.ts';

/** The page on which a paper form is entered. */
export const paper: PaperTexts = {
  paper: {
    title: (name) => `Inmatning från papper: ${name}`,
    back: 'Tillbaka till formulären',
    enteredToday: (day) => `Inmatningsdagen blir ${day}. Den sparas skilt från svarsdagen.`,
    answeredOn: 'Svarsdagen på papperet',
    dayFirst: 'Först svarsdagen',
    dayHint: 'till exempel 4.3. eller 0403',
    dayMissing: 'Anteckna dagen då formuläret besvarades, till exempel 4.3.2026.',
    dayAhead: 'Svarsdagen är i framtiden. Kontrollera dagen.',
    isDayRight: {
      before: 'över åtta veckor före gruppens början: är svarsdagen rätt?',
      after: 'över ett år efter gruppens slut: är svarsdagen rätt?',
    },
    dayRight: 'Dagen är rätt, spara',
    dayWrong: 'Ändra dagen',
    checked: 'En annan person kontrollerar: hen matar in samma papper på nytt',
    second: (name) =>
      `Andra inmatningen. ${name} har matat in det här papperet en gång. Mata in det från papperet själv: när inmatningarna är lika sparas formuläret.`,
    own: 'Du har matat in det här papperet en gång, och det väntar på en annan person. Om du rättar din egen inmatning, mata in hela papperet på nytt.',
    notYourFigures: (n) =>
      `Du har redan matat in pappersformulär för ${n} deltagare. Du ser gruppens resultat bara om minst fem andra har svarat själva via en länk eller en kollega har matat in deras formulär. Ge deltagaren en länk, så att hen kan skriva svaren själv, eller be en kollega mata in formuläret.`,
    giveLink: 'Gå till att ge en länk',
    already: 'Formuläret har redan tagits emot. Det kan inte matas in en gång till.',
    notAsked: 'Det här formuläret frågas inte av deltagaren.',
    notYours: 'Papper kan matas in av gruppens handledare.',
    noItems: 'Den här enkäten har inga punkter som besvaras här.',
    keys: 'Tangenter',
    keysExplained: [
      ['1–5', 'svar, och nästa punkt'],
      ['Enter', 'nästa punkt (det som inte besvaras förblir tomt)'],
      ['Backsteg, ↑ eller −', 'föregående punkt'],
      ['0 eller Delete', 'tömmer punkten'],
      ['På pekskärm', 'ett tryck på den valda siffran tömmer punkten'],
    ],
    position: (at, all) => `Punkt ${at}/${all}`,
    empty: 'tom',
    notOnScale: (low, high) => `Ge en siffra ${low}–${high}.`,
    differs: 'Skiljer sig från den andra inmatningen',
    mend: 'Kontrollera den här punkten',
    toMend: (n) => count(n, 'punkt att kontrollera', 'punkter att kontrollera'),
    yes: 'Ja',
    no: 'Nej',
    notAnswered: '(tom)',
    end: 'Spara',
    complete: (all) => `Alla ${all} punkter har matats in.`,
    skipped: (numbers) =>
      `Dessa förblev tomma: ${numbers}. Kontrollera om de är tomma också på papperet.`,
    blank: 'Alla punkter är tomma. Formuläret sparas som returnerat tomt.',
    save: 'Spara',
    saveSkipped: (n) => `Spara, ${count(n, 'punkt tom', 'punkter tomma')}`,
    stored: 'Det du matade in finns kvar här.',
    differingDay: 'Svarsdag',
    differingReason: 'Orsak till att dagen avviker',
    differingOther: 'Övriga uppgifter: ladda sidan på nytt och mata in papperet från början',
    differingItem: (number, text) => `${number}. ${text}`,
    saved: {
      waiting: 'Sparat på enheten, inte skickat än',
      waitingExplained:
        'Formuläret skickas av sig självt när anslutningen och inloggningen fungerar. Behåll pappret tills dess.',
      received: (answered, all) => `Mottaget, ${answered}/${all}`,
      blank: 'Mottaget tomt',
      secondAwaited: 'Inmatat en gång, väntar på en annan person',
      secondExplained:
        'Be en annan handledare mata in samma papper. Formuläret sparas när inmatningarna är lika.',
      days: (answered, entered) =>
        `Besvarat ${answered}, inmatat ${entered}. Svaren visas inte längre.`,
      next: 'Mata in nästa papper',
      all: 'Tillbaka till formulären',
    },
  },
};

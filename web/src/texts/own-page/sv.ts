import { counter } from '../participant/counter.ts';
import type { OwnTexts } from './fi.ts';
import type { Whole } from './languages.ts';

const count = counter('sv');

export const sv: Whole<OwnTexts> = {
  isWhole: true,
  unofficial: '',
  language: 'Språk',
  accessibility: 'Tillgänglighet (öppnas i en ny flik)',
  opening: 'Sidan öppnas…',
  unreached: 'Anslutningen saknas. Sidan försöker hela tiden igen.',
  tryNow: 'Försök nu',
  notLoaded: 'Sidan öppnades inte. Kontrollera anslutningen och försök igen.',

  codeTitle: 'Skriv koden',
  codeText:
    'Koden finns på lappen som du fick av handledaren eller din egen kontaktperson. Koden har 8 tecken.',
  codeLabel: 'Kod',
  codeExample: 'Till exempel 7K2M-9QX4. Du kan använda stora eller små bokstäver.',
  codeOpen: 'Öppna den egna sidan',
  codeEmpty: 'Skriv koden.',
  codeLength: (n) => `Koden har 8 tecken. Du skrev ${count(n, 'tecken', 'tecken')}.`,
  codeMistyped: 'Det finns ett skrivfel i koden. Jämför den med lappen, ett tecken i taget.',
  codeIsNumber: 'Det här är ditt nummer. Skriv koden. Den finns på samma lapp.',
  linkBroken: 'En del av länken saknas. Läs QR-koden på nytt eller skriv koden.',
  linkUnknown:
    'Länken eller koden öppnar ingenting. Kontrollera koden, eller be handledaren eller din egen kontaktperson om en ny länk.',
  tooManyTries: (time) => `Koden har varit fel för många gånger. Försök igen klockan ${time}.`,

  title: 'Hej! Det här är din egen sida.',
  lead: 'Ditt namn syns inte på sidan.',

  occasion_start: 'Startformulär',
  occasion_end: 'Slutformulär',
  occasion_follow_up: 'Uppföljningsformulär',
  minutes: (n) => `ungefär ${count(n, 'minut', 'minuter')}`,
  voluntary: 'Det är frivilligt att svara. Du kan hoppa över vilken punkt som helst.',
  formUntil: (day) => `Svara senast ${day}.`,
  answer: 'Svara',
  goOn: 'Fortsätt svara',
  formFailed: 'Formuläret öppnades inte. Ladda om sidan eller be handledaren om hjälp.',

  nextSession: 'Nästa gång',
  laterSessions: 'Gångerna efter det',
  noSession: 'Dagen för nästa gång har inte antecknats ännu.',
  today: 'I dag',
  tomorrow: 'I morgon',
  clock: (from, to) => `klockan ${from}–${to}`,
  cancelled: 'Den här gången är inställd.',
  cannotCome: 'Jag kan inte komma',
  saidCannotCome: 'Du har meddelat att du inte kan komma. Handledaren ser det.',
  canCome: 'Jag kan komma ändå',
  absenceWaits: 'Ditt meddelande har inte skickats ännu. Det skickas när anslutningen är tillbaka.',
  alreadyMarked: 'Handledaren har redan antecknat den här gången. Prata med handledaren.',
  sessionGone:
    'Ditt meddelande togs inte emot, eftersom gången redan är förbi. Prata med handledaren.',

  contact: 'Handledarens kontaktuppgifter',
  urgent: 'Om det är bråttom',
  emergency: 'Ring 112 i en nödsituation.',

  ownData: 'Dina egna uppgifter',
  ownDataText:
    'När du loggar in med din egen kod ser du dina svar, din närvaro och dina samtycken.',
  logIn: 'Logga in',
  openOwnData: 'Öppna dina egna uppgifter',
  setCode: 'Välj en egen kod',
  forgotten: 'Jag minns inte koden',
  noCode: 'Du har ingen egen kod ännu.',
  setByWorkersWord: (day) =>
    `Den egna koden valdes den ${day}. Engångsordet gavs av en arbetstagare.`,
  setByTelephoneWord: (day) =>
    `Den egna koden valdes den ${day}. Engångsordet skickades till din telefon.`,
  notByYou: 'Om du inte själv valde koden, säg det till din egen kontaktperson.',
  codeLocked: 'Koden är låst, eftersom fel kod har prövats för många gånger. Välj en ny kod.',
  loggedOut: 'Du har loggat ut.',
  loggedOutIdle: 'Sidan användes inte på en stund. Därför loggades du ut.',

  unsent: 'Inte skickat',
  unsentText:
    'Det här är sparat i den här telefonen och skickas när anslutningen är tillbaka. Det kan läsas bara med din länk.',
  unstoredText:
    'Den här webbläsaren sparar det inte. Håll sidan öppen tills anslutningen är tillbaka.',
  unsentAbsence: (day) => `Du kan inte komma: ${day}`,
  unsentComing: (day) => `Du kan komma: ${day}`,
  unsentMessage: 'Meddelande till din egen kontaktperson. Det skickas när du har loggat in.',
  foreign: 'I den här telefonen finns något som inte har skickats',
  foreignText:
    'Det är skrivet med en annan länk eller kod. Det skickas när samma länk eller kod öppnas i den här telefonen. Annars kan det inte läsas.',
  giveUp: 'Ta bort från den här telefonen',
  giveUpText: 'Det tas bort för gott och skickas inte.',
  giveUpSurely: 'Ta bort för gott',
  leaveIt: 'Spara det',

  leaveText:
    'Är det här någon annans telefon? Lämna sidan när du är klar. Då blir ingenting kvar i telefonen.',
  leave: 'Lämna sidan',
  left: 'Du har lämnat sidan',
  leftText: 'Ingenting av sidan blev kvar i telefonen. Du kan stänga webbläsaren.',
  leftSome: 'Du kan stänga webbläsaren.',
  leftAnswers: 'Svar på ett formulär har inte skickats',
  seeAnswers: 'Se vad som inte har skickats',
  leftUnsent: 'I telefonen finns bara det som inte har skickats ännu.',
};

import { counter } from './counter.ts';
import type { AnswerTexts } from './fi.ts';

const count = counter('sv');
const answers = (n: number) => count(n, 'svar', 'svar');

export const sv: AnswerTexts = {
  locale: 'sv-FI',
  ownName: 'Svenska',
  language: 'Språk',
  accessibility: 'Tillgänglighet (öppnas i en ny flik)',

  opening: 'Formuläret öppnas…',
  unreached: {
    title: 'Ingen anslutning',
    text: 'Formuläret kunde inte öppnas. Vi försöker hela tiden på nytt.',
    tryNow: 'Försök nu',
  },
  storedHere: (n) => `${answers(n)} finns kvar på den här enheten. Vi skickar när nätet fungerar.`,

  code: {
    title: 'Skriv koden',
    text: 'Koden finns på lappen som du fick av handledaren. Den har två grupper med fyra tecken.',
    label: 'Kod',
    example: 'Till exempel 7K2M-9QX4. Stora eller små bokstäver spelar ingen roll.',
    open: 'Öppna formuläret',
    empty: 'Skriv koden.',
    length: (n) => `Koden har 8 tecken. Du skrev ${count(n, 'tecken', 'tecken')}.`,
    mistyped: 'Det finns ett skrivfel i koden. Jämför med lappen, ett tecken i taget.',
    isNumber: 'Det här är ditt nummer, inte koden. Koden finns på samma lapp.',
    broken: 'En del av länken saknades. Läs QR-koden på nytt eller skriv koden.',
    tooMany: (time) =>
      `För många felaktiga försök. Försök igen klockan ${time} eller be handledaren om hjälp.`,
  },

  occasions: { start: 'I gruppens början', end: 'I gruppens slut', follow_up: 'Uppföljning' },
  begin: 'Varje svar sparas genast. Du kan hoppa över punkter, ta en paus och fortsätta senare.',
  beginUnstored: 'Du kan hoppa över punkter och ta en paus.',
  unstored:
    'Den här webbläsaren sparar inga svar på enheten. De skickas genast när anslutningen fungerar. Håll sidan öppen tills du har skickat formuläret.',
  about: 'Läs vad svaren används till',
  unofficial: 'Den svenska texten är vår egen översättning och inte formulärets officiella form.',
  otherLanguage: 'Formuläret finns bara på finska.',

  part: (from, to) => (from === to ? `Punkt ${from}` : `Punkterna ${from}–${to}`),
  listen: 'Lyssna',
  hush: 'Sluta lyssna',
  clear: 'Ta bort svaret',
  several: 'Du kan välja flera.',
  yes: 'Ja',
  no: 'Nej',
  between: (least, most) => `Ett tal ${least}–${most}`,
  notBetween: (least, most) =>
    `Det här sparades inte. Skriv ett tal ${least}–${most}, eller lämna tomt.`,
  faulty: 'Svaret kunde inte sparas. Svara på nytt eller lämna tomt.',

  elsewhere: 'Besvarad på en annan enhet. Om du svarar här gäller det nya svaret.',

  progress: (n, all) => `${n}/${all} besvarade`,
  delivery: {
    nothing: '',
    sending: 'Sparas…',
    saved: 'Sparat',
    waiting: (n) => `${answers(n)} väntar på anslutning. Du kan fortsätta.`,
    losable: (n) => `${answers(n)} väntar på anslutning.`,
  },
  keepOpen: 'Håll sidan öppen tills anslutningen är tillbaka. Om du stänger den försvinner svaren.',

  handIn: {
    title: 'Klart?',
    all: 'Du har svarat på alla punkter.',
    some: (n) =>
      `${count(n, 'punkt är', 'punkter är')} utan svar. Det går bra, du kan skicka så här.`,
    button: 'Skicka svaren',
    sending: 'Skickas…',
    waitingTitle: 'Dina svar väntar på anslutning',
    waiting:
      'De skickas automatiskt när nätet fungerar. Håll sidan öppen. Om du stänger den, öppna länken på nytt senare.',
    waitingUnstored:
      'De skickas automatiskt när anslutningen är tillbaka. Håll den här sidan öppen. Enheten sparar inga svar: om du stänger sidan försvinner de.',
  },
  received: {
    title: 'Tack! Dina svar har kommit fram.',
    text: 'Du behöver inte göra något mer. Du kan stänga sidan.',
    help: 'Om du undrar över något, prata med gruppens handledare.',
    again: 'Jag har en annan kod',
  },
  correction: {
    title: 'En rättelse av dina svar',
    text: 'Handledaren föreslår att ditt formulär ska lyda så här. Bara du bestämmer om det.',
    others: 'Dina andra svar ändras inte.',
    none: 'inget svar',
    confirm: 'Så är det rätt',
    decline: 'Behåll mina svar som de är',
  },
  notYet: {
    title: 'Formuläret är inte öppet ännu',
    text: (day) => `Du kan svara från och med ${day}. Använd då samma länk eller kod.`,
  },
  refusals: {
    'link.unknown': {
      title: 'Det här öppnar inget formulär',
      text: 'Kontrollera koden. Om du har fått en ny länk eller lapp av handledaren, använd den. De svar som du redan har skickat finns kvar.',
    },
    'run.not_open': {
      title: 'Gruppen tar inte emot svar nu',
      text: 'Fråga gruppens handledare om du ännu kan svara.',
    },
    'form.outside_window': {
      title: 'Svarstiden är slut',
      text: 'Fråga gruppens handledare om du ännu kan svara.',
    },
    'form.left_before_due': {
      title: 'Det här formuläret behövs inte',
      text: 'Gruppen slutade för din del före det här formuläret. Fråga handledaren om du undrar.',
    },
    'answer.submitted': {
      title: 'Formuläret är redan skickat',
      text: 'Den senaste ändringen kom inte med. Prata med gruppens handledare om något ska rättas.',
    },
  },
  lastDay: (day) => `Sista svarsdagen var ${day}.`,
  left: {
    title: (n) => (n === 0 ? 'Formuläret har inte skickats' : `Inte skickat: ${answers(n)}`),
    lastDay: (day) => `Formulärets sista svarsdag: ${day}.`,
    text: 'Dina svar finns kvar på den här enheten. De skickas när formuläret öppnas på den här enheten. Om länken inte längre fungerar, be handledaren om en ny.',
    losable:
      'Dina svar finns bara på den här sidan. Om du stänger den försvinner de. Be handledaren om en ny kod och skriv den på den här sidan.',
    tooLate:
      'De hann inte med i formuläret och kan inte längre skickas. De finns kvar på den här enheten tills du raderar dem.',
    file: 'Du kan också ge dem till handledaren som en fil. Handledaren kan inte läsa den.',
    makeFile: 'Gör en fil',
    saveFile: 'Spara filen',
    fileMade:
      'Skicka eller ge filen till handledaren. Svaren finns kvar också på den här enheten tills du raderar dem.',
    fileFailed: 'Filen kunde inte göras. Kontrollera anslutningen och försök igen.',
    remove: 'Radera svaren från den här enheten',
    removes: 'Svaren raderas för gott. De kan inte fås tillbaka, och gruppen får dem inte.',
    reallyRemove: 'Radera för gott',
    leaveIt: 'Behåll svaren',
    onDevice: (n) =>
      `På den här enheten finns ${answers(n)} som inte har skickats. ${n === 1 ? 'Det' : 'De'} skickas när en ny länk till samma formulär öppnas på enheten.`,
  },

  idle: { title: 'Är du kvar?', text: 'Låses. Rör skärmen för att fortsätta.' },
  seconds: (n) => count(n, 'sekund', 'sekunder'),
  locked: {
    title: 'Ge enheten tillbaka till handledaren',
    thanks: 'Tack!',
    text: 'Svaren syns inte längre på den här enheten.',
    waiting: (n) => `${answers(n)} väntar på att skickas. Stäng inte sidan.`,
    waitingForm: 'Formuläret väntar på att skickas. Stäng inte sidan.',
    leader: 'För handledaren: tillbaka till Laituri',
  },
};

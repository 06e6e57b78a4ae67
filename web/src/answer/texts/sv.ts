import { counter } from './counter.ts';
import type { Texts } from './fi.ts';

const count = counter('sv');
const answers = (n: number) => count(n, 'svar', 'svar');

export const sv: Texts = {
  locale: 'sv-FI',
  ownName: 'Svenska',
  language: 'Språk',
  accessibility: 'Tillgänglighet (öppnas i en ny flik)',

  opening: 'Formuläret öppnas…',
  unreached: {
    title: 'Ingen anslutning',
    text: 'Formuläret kunde inte öppnas. Vi försöker igen av oss själva.',
    tryNow: 'Försök nu',
  },
  keptHere: (n) => `${answers(n)} finns kvar i den här enheten. Vi skickar när nätet fungerar.`,

  code: {
    title: 'Skriv koden',
    text: 'Koden finns på lappen som du fick av ledaren. Den har två grupper med fyra tecken.',
    label: 'Kod',
    example: 'Till exempel 7K2M-9QX4. Stora eller små bokstäver spelar ingen roll.',
    open: 'Öppna formuläret',
    empty: 'Skriv koden.',
    length: (n) => `Koden har 8 tecken. Du skrev ${count(n, 'tecken', 'tecken')}.`,
    mistyped: 'Det finns ett skrivfel i koden. Jämför med lappen, ett tecken i taget.',
    isNumber: 'Det här är ditt nummer, inte koden. Koden finns på samma lapp.',
    broken: 'En del av länken saknades. Läs QR-koden på nytt eller skriv koden.',
    tooMany: (time) =>
      `För många felaktiga försök. Försök igen klockan ${time} eller be ledaren om hjälp.`,
  },

  occasions: { start: 'I gruppens början', end: 'I gruppens slut', follow_up: 'Uppföljning' },
  begin: 'Varje svar sparas genast. Du kan hoppa över punkter, ta en paus och fortsätta senare.',
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
  },

  handIn: {
    title: 'Klart?',
    all: 'Du har svarat på alla punkter.',
    some: (n) =>
      `${count(n, 'punkt är', 'punkter är')} utan svar. Det går bra, du kan skicka så här.`,
    button: 'Skicka svaren',
    sending: 'Skickas…',
    waitingTitle: 'Dina svar väntar på anslutning',
    waiting:
      'De skickas av sig själva när nätet fungerar. Håll sidan öppen. Om du stänger den, öppna länken på nytt senare.',
  },
  received: {
    title: 'Tack! Dina svar har kommit fram.',
    text: 'Du behöver inte göra något mer. Du kan stänga sidan.',
    help: 'Om du undrar över något, prata med gruppens ledare.',
    again: 'Jag har en annan kod',
  },
  correction: {
    title: 'En rättelse av dina svar',
    text: 'Ledaren föreslår att ditt formulär ska lyda så här. Bara du bestämmer om det.',
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
      text: 'Kontrollera koden. Ledaren har kanske gett dig en ny lapp: använd den nyaste. De svar som redan sparats finns kvar.',
    },
    'run.not_open': {
      title: 'Gruppen tar inte emot svar nu',
      text: 'Fråga gruppens ledare om du ännu kan svara.',
    },
    'form.outside_window': {
      title: 'Svarstiden är slut',
      text: 'Fråga gruppens ledare om du ännu kan svara.',
    },
    'form.left_before_due': {
      title: 'Det här formuläret behövs inte',
      text: 'Gruppen slutade för din del före det här formuläret. Fråga ledaren om du undrar.',
    },
    'answer.submitted': {
      title: 'Formuläret är redan skickat',
      text: 'Den senaste ändringen kom inte med. Prata med gruppens ledare om något ska rättas.',
    },
  },
  lost: (n) => `${answers(n)} kom inte fram. Svara på dem med den nya länken.`,

  idle: { title: 'Är du kvar?', text: 'Låses. Rör skärmen för att fortsätta.' },
  seconds: (n) => count(n, 'sekund', 'sekunder'),
  locked: {
    title: 'Ge enheten tillbaka till ledaren',
    thanks: 'Tack!',
    text: 'Svaren syns inte längre i den här enheten.',
    waiting: (n) => `${answers(n)} väntar på att skickas. Stäng inte sidan.`,
    waitingForm: 'Formuläret väntar på att skickas. Stäng inte sidan.',
    leader: 'För ledaren: tillbaka till Laituri',
  },
};

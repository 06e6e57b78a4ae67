import { counter } from './counter.ts';
import type { ParticipantTexts } from './fi.ts';
import { numberWords } from './number-words.ts';

const count = counter('sv');
const answers = (n: number) => count(n, 'svar', 'svar');

export const sv: ParticipantTexts = {
  locale: 'sv-FI',
  ownName: 'Svenska',
  language: 'Språk',
  ownPage: 'Tillbaka till den egna sidan',
  accessibility: 'Tillgänglighet (öppnas i en ny flik)',

  opening: 'Formuläret öppnas…',
  unreached: {
    title: 'Anslutningen saknas',
    text: 'Formuläret öppnades inte. Vi försöker hela tiden på nytt.',
    tryNow: 'Försök nu',
  },
  storedHere: (n) =>
    `På den här enheten finns ${answers(n)} sparade. De skickas när anslutningen är tillbaka.`,

  code: {
    title: 'Skriv koden',
    text: 'Du fick en lapp av handledaren. Koden finns på den. Koden har 8 tecken.',
    label: 'Kod',
    example: 'Till exempel 7K2M-9QX4. Du kan använda stora eller små bokstäver.',
    open: 'Öppna formuläret',
    empty: 'Skriv koden.',
    length: (n) => `Koden har 8 tecken. Du skrev ${count(n, 'tecken', 'tecken')}.`,
    mistyped: 'Det finns ett skrivfel i koden. Jämför den med lappen, ett tecken i taget.',
    isNumber: 'Det här är ditt nummer. Skriv koden. Den finns på samma lapp.',
    broken: 'En del av länken saknas. Läs QR-koden på nytt eller skriv koden.',
    tooMany: (time) =>
      `Koden har varit fel för många gånger. Försök igen klockan ${time} eller be handledaren om hjälp.`,
  },

  occasions: {
    start: 'Startformulär',
    end: 'Slutformulär',
    follow_up: 'Uppföljningsformulär',
  },
  beginning: {
    title: 'Innan du svarar',
    voluntary: {
      name: 'Det är frivilligt att svara.',
      text: 'Du kan hoppa över vilken punkt som helst. Det påverkar inte din service.',
    },
    time: (minutes) => `Det tar ungefär ${count(minutes, 'minut', 'minuter')}.`,
    stopping: {
      link: (until) =>
        `Svaren sparas genast. Du kan avbryta och fortsätta med samma länk senast ${until}. Svaren räknas med i resultaten först när du skickar dem.`,
      unstored:
        'Du kan ta en paus. Håll då sidan öppen. Svaren räknas med i resultaten först när du skickar dem.',
      device:
        'Du kan avbryta. Ge då enheten till handledaren. Den låses snart, och dina svar syns inte längre. De är ändå sparade. När du vill fortsätta, be om formuläret på nytt. Svaren räknas med i resultaten först när du skickar dem.',
    },
    seesNot: {
      name: 'Laituri visar inte dina svar för handledaren, koordinatorn eller de andra deltagarna.',
      text: 'Handledaren och koordinatorn ser om du har svarat och när. Den som gav dig formuläret ser också hur många punkter du har svarat på.',
    },
    byConsent: {
      name: 'Om du ger lov ser din egen kontaktperson eller en forskare dina svar.',
      text: 'Din egen kontaktperson eller en vikarie kan se dem också när du ber att få se dina egna uppgifter. Forskaren får inte ditt namn eller ditt nummer.',
    },
    quoted: {
      name: 'Det du skriver citeras bara om du ger skriftligt lov.',
      text: 'Då ser handledaren och koordinatorn din text utan ditt namn och ditt nummer. Du kan återkalla lovet när som helst.',
    },
    together: {
      name: 'Svaren räknas ihop till gemensamma resultat.',
      text: (least) => `Varje resultat bygger på svar från minst ${least} personer.`,
    },
    number: {
      name: 'På formuläret finns ett nummer, inte ditt namn.',
      text: 'Dina svar sparas med numret. Handledaren och din egen kontaktperson vet att numret är ditt.',
    },
  },
  unstored:
    'Den här webbläsaren sparar inga svar på enheten. De skickas genast när anslutningen fungerar. Håll sidan öppen tills du har skickat svaren.',
  otherLanguage: 'Frågorna finns bara på finska.',

  part: (from, to) => (from === to ? `Punkt ${from}` : `Punkterna ${from}–${to}`),
  listen: 'Lyssna',
  hush: 'Sluta lyssna',
  clear: 'Ta bort svaret',
  several: 'Du kan välja flera.',
  yes: 'Ja',
  no: 'Nej',
  number: (bounds) => `${numberWords('sv', bounds)}.`,
  notNumber: (bounds) =>
    `Talet sparades inte. ${numberWords('sv', bounds)} eller lämna punkten tom.`,
  faulty: 'Svaret sparades inte. Svara på nytt eller lämna punkten tom.',

  elsewhere:
    'Du har svarat på den här punkten på en annan enhet. Om du svarar här gäller det nya svaret.',

  progress: (n, all) => `${n}/${all} besvarade`,
  delivery: {
    nothing: '',
    sending: 'Sparas…',
    saved: 'Sparat',
    waiting: (n) => `${answers(n)} väntar på anslutning. Du kan fortsätta.`,
    losable: (n) => `${answers(n)} väntar på anslutning.`,
  },
  keepOpen:
    'Håll sidan öppen tills anslutningen är tillbaka. Om du stänger sidan försvinner svaren.',

  handIn: {
    title: 'Är du klar?',
    all: 'Du har svarat på alla punkter.',
    some: (n) =>
      `${count(n, 'punkt är', 'punkter är')} utan svar. Du kan skicka svaren i alla fall.`,
    button: 'Skicka svaren',
    sending: 'Skickas…',
    waitingTitle: 'Dina svar väntar på anslutning',
    waiting:
      'De skickas av sig själva när anslutningen är tillbaka. Håll den här sidan öppen. Om du stänger den, öppna samma länk på nytt senare.',
    waitingUnstored:
      'De skickas av sig själva när anslutningen är tillbaka. Håll den här sidan öppen. Enheten sparar inga svar. Om du stänger sidan försvinner de.',
    graceUntil: (day) => `Svaren måste skickas senast ${day}.`,
  },
  received: {
    title: 'Tack! Dina svar har kommit fram.',
    text: 'Du kan stänga sidan.',
    help: 'Om du undrar över något, prata med handledaren.',
    again: 'Jag har en annan kod',
  },
  mending: {
    title: 'Vill du ändra ett svar?',
    text: 'Svar som du har skickat kan du inte längre ändra själv. Berätta för handledaren vilken punkt som är fel. Handledaren föreslår en rättelse, och du godkänner den. Du kan be om en rättelse tills gruppen avslutas.',
    removal: 'Du kan också be handledaren radera alla dina svar på det här formuläret.',
  },
  correction: {
    title: 'En rättelse av dina svar',
    text: 'Handledaren föreslår den här rättelsen. Du bestämmer om den är rätt.',
    others: 'Dina andra svar ändras inte.',
    none: 'inget svar',
    confirm: 'Godkänn rättelsen',
    decline: 'Avvisa rättelsen',
  },
  notYet: {
    title: 'Formuläret är inte öppet ännu',
    text: (day) => `Du kan svara från och med ${day}. Använd då samma länk eller kod.`,
  },
  refusals: {
    'link.unknown': {
      title: 'Det här öppnar inget formulär',
      text: 'Kontrollera koden. Om du har fått en ny länk eller lapp av handledaren, använd den. De svar som redan är sparade finns kvar.',
    },
    'run.not_open': {
      title: 'Det går inte att svara på formuläret nu',
      text: 'Fråga handledaren om du ännu kan svara.',
    },
    'form.outside_window': {
      title: 'Svarstiden är slut',
      text: 'Fråga handledaren om du ännu kan svara.',
    },
    'form.left_before_due': {
      title: 'Du behöver inte fylla i det här formuläret',
      text: 'Gruppen slutade för din del redan tidigare. Om du vill fråga något, prata med handledaren.',
    },
    'answer.submitted': {
      title: 'Formuläret är redan skickat',
      text: 'Den senaste ändringen kom inte med. Om någon punkt är fel, berätta det för handledaren.',
    },
  },
  lastDay: (day) => `Sista svarsdagen var ${day}.`,
  left: {
    title: (n) => (n === 0 ? 'Formuläret har inte skickats' : `Inte skickat: ${answers(n)}`),
    lastDay: (day) => `Formulärets sista svarsdag är ${day}.`,
    text: 'Dina svar finns kvar på den här enheten. De skickas när du öppnar formuläret på den här enheten. Om länken inte längre fungerar, be handledaren om en ny.',
    losable:
      'Dina svar finns bara på den här sidan. Om du stänger sidan försvinner de. Be handledaren om en ny kod och skriv den på den här sidan.',
    tooLate:
      'De kom inte med och kan inte längre skickas. De finns kvar på den här enheten tills du raderar dem.',
    file: 'Du kan också ge dem till handledaren som en fil. Handledaren kan inte läsa filen.',
    makeFile: 'Skapa en fil',
    saveFile: 'Spara filen',
    fileMade:
      'Skicka eller ge filen till handledaren. Svaren finns kvar också på den här enheten tills du raderar dem.',
    fileFailed: 'Filen blev inte färdig. Kontrollera anslutningen och försök igen.',
    remove: 'Radera svaren från den här enheten',
    removes: 'Svaren raderas för gott. Du får inte tillbaka dem, och de skickas inte.',
    reallyRemove: 'Radera för gott',
    leaveIt: 'Behåll svaren',
    onDevice: (n) =>
      `På den här enheten finns ${answers(n)} som inte har skickats. ${n === 1 ? 'Det' : 'De'} skickas när en ny länk till samma formulär öppnas på enheten.`,
  },

  idle: {
    title: 'Är du kvar?',
    text: 'Enheten låses snart. Om du vill fortsätta, rör vid skärmen.',
  },
  seconds: (n) => count(n, 'sekund', 'sekunder'),
  locked: {
    title: 'Ge enheten tillbaka till handledaren',
    thanks: 'Tack!',
    text: 'Dina svar syns inte längre på den här enheten.',
    waiting: (n) => `${answers(n)} väntar på att skickas. Stäng inte sidan.`,
    waitingForm: 'Formuläret väntar på att skickas. Stäng inte sidan.',
    next: 'Nästa som svarar',
    leader: 'För handledaren: tillbaka till Laituri',
  },
};

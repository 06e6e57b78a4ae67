import { counter } from '../../participant/counter.ts';
import type { Whole } from '../languages.ts';
import type { BehindTexts } from './fi.ts';

const count = counter('sv');

export const sv: Whole<BehindTexts> = {
  isWhole: true,
  back: 'Tillbaka',
  logOut: 'Logga ut',
  failed: 'Det lyckades inte. Kontrollera anslutningen och försök igen.',
  retry: 'Försök igen',
  loading: 'Hämtar…',

  logInTitle: 'Logga in med din egen kod',
  code: 'Egen kod',
  show: 'Visa siffrorna',
  hide: 'Dölj siffrorna',
  logIn: 'Logga in',
  codeEmpty: 'Skriv din egen kod. Den har 6–12 siffror.',
  codeWrong: 'Koden är fel. Försök igen. Efter tio felaktiga koder låses koden.',
  codeLocked: 'Koden är låst. Välj en ny kod.',
  codeNone: 'Du har ingen egen kod ännu.',
  logInAgain: 'Sidan användes inte på en stund. Logga in igen.',
  forgotten: 'Jag minns inte koden',

  setTitle: 'Välj en egen kod',
  setText: 'Du behöver först ett engångsord. Det har sex siffror och kan användas en gång.',
  wordFromWorker:
    'Be din egen kontaktperson om ett engångsord. Kontaktpersonen kontrollerar att det är du.',
  wordByTelephone:
    'Eller beställ ett engångsord som textmeddelande till det nummer som din egen kontaktperson har.',
  sendWord: 'Skicka ett engångsord till min telefon',
  wordSent:
    'Om din egen kontaktperson har ditt nummer kommer engångsordet snart. Om inget meddelande kommer, be kontaktpersonen om ett engångsord.',
  tooManyWords: 'I dag har så många engångsord skickats som det går. Försök igen i morgon.',
  word: 'Engångsord',
  wordEmpty: 'Skriv engångsordet. Det har sex siffror.',
  wordWrong: 'Engångsordet är fel. Kontrollera det eller be om ett nytt.',
  wordUsedUp: 'Engångsordet gäller inte längre. Be om ett nytt.',
  goOn: 'Fortsätt',
  chooseTitle: 'Hitta på en egen kod',
  chooseText:
    'Koden har 6–12 siffror. Använd inte din födelsedag eller ditt telefonnummer. Lär dig koden utantill.',
  newCode: 'Ny kod',
  codeAgain: 'Samma kod en gång till',
  codeShort: 'Koden ska ha 6–12 siffror.',
  codesDiffer: 'Koderna är inte likadana. Skriv dem igen.',
  codeTooSimple: 'Koden är för lätt att gissa. Välj andra siffror.',
  setHides:
    'När koden väljs döljs dina tidigare svar. Du får fram dem när det har kontrollerats att det är du.',
  set: 'Välj koden',

  menuTitle: 'Dina egna uppgifter',
  menuText: 'Logga ut när du är klar, så ser ingen annan dina uppgifter i den här telefonen.',
  answers: 'Dina svar',
  attendance: 'Din närvaro',
  consents: 'Dina samtycken',
  handling: 'Vem har behandlat dina uppgifter',
  copy: 'Kopia av dina uppgifter',
  message: 'Meddelande till din egen kontaktperson',

  answersText: 'Inget svar är rätt eller fel. En förändring kan bero på många saker.',
  noAnswers: 'Här finns inga svar ännu.',
  noneShown: 'Dina tidigare svar är dolda.',
  groupFrom: (day) => `Gruppen som började den ${day}`,
  when_start: 'i början',
  when_end: 'i slutet',
  when_follow_up: 'vid uppföljningen',
  answered: (when, day) => `${when} (den ${day})`,
  mark: (when, answer) => `${when} ${answer}`,
  noAnswer: 'inget svar',
  point: (code, text) => `${code}: ${text}`,
  mean: 'Medelvärdet av alla punkter',
  meanText: 'En del påståenden har vänts, så att ett större tal alltid betyder bättre.',
  yes: 'ja',
  no: 'nej',

  someHidden: 'En del av dina svar är dolda',
  someHiddenText: 'Du gav dem innan den egna koden valdes.',
  openHidden: 'Visa dem för mig',
  hiddenTitle: 'Dolda svar',
  hiddenText:
    'Någon annan kan ha valt koden i ditt ställe. Därför visas gamla svar först när det har kontrollerats att det är du. Du kan göra det på två sätt.',
  byTelephone: 'Med ett engångsord till telefonen',
  byTelephoneText: 'Det går om ditt telefonnummer har varit detsamma i minst 14 dagar.',
  open: 'Visa svaren',
  telephoneTooNew: 'Telefonnumret har bytts nyligen. Använd det andra sättet.',
  bySecondWorker: 'Med en annan arbetstagare',
  bySecondWorkerText:
    'Visa den här sidan för en arbetstagare som känner dig. Det får inte vara den som gav länken eller engångsordet.',
  makeTicket: 'Gör ett märke för arbetstagaren',
  number: 'Ditt nummer',
  ticket: 'Märke',
  ticketUntil: (time) => `Märket gäller till klockan ${time}.`,
  ticketDone: 'Arbetstagaren har bekräftat mig',
  stillHidden: 'Svaren är fortfarande dolda.',
  hiddenOpened: 'Dina svar visas nu.',
  openedByTelephone: (day) =>
    `Dina gamla svar togs fram den ${day} med ett engångsord till din telefon.`,
  openedBySecondWorker: (day) =>
    `Dina gamla svar togs fram den ${day}, när en annan arbetstagare bekräftade dig.`,

  came: (n, all) => `Du har varit med ${count(n, 'gång', 'gånger')}. Det har varit ${all}.`,
  noSessions: 'Inga gånger har antecknats ännu.',
  mark_present: 'du var med',
  mark_part: 'du var med en del av tiden',
  mark_absent_notified: 'du meddelade att du inte kunde komma',
  mark_absent: 'du var inte med',
  mark_not_expected: 'gällde inte dig',
  mark_cancelled: 'inställd',
  mark_none: 'ingen anteckning',
  mark_toCome: 'kommer',
  attendanceWrong: 'Om något är fel, säg det till handledaren.',

  consentsText: 'Samtycken är frivilliga. Du får samma tjänster vare sig du samtycker eller inte.',
  state_given: (day) => `Du gav ditt samtycke den ${day}.`,
  state_refused: (day) => `Du gav inte ditt samtycke den ${day}.`,
  state_withdrawn: (day) => `Du återkallade ditt samtycke den ${day}.`,
  state_undecided: 'Det här har inte frågats ännu.',
  readConsent: 'Läs vad samtycket gäller',
  give: 'Ge samtycke',
  withdraw: 'Återkalla samtycket',
  refuse: 'Jag ger inte mitt samtycke',
  consentStale: 'Texten har ändrats. Ladda om sidan.',

  handlingText: 'Här är de senaste först.',
  handlingTimes: (n) => `Visa ${count(n, 'händelse', 'händelser')}`,
  handlingNone: 'Dina uppgifter har inte behandlats.',
  handlingOlder: 'De äldsta händelserna ryms inte här. Be din egen kontaktperson om dem.',
  handlingWrong: 'Om något förbryllar dig, fråga din egen kontaktperson.',
  more: 'Visa fler',

  copyText: 'Du får en fil med allt som har sparats om dig.',
  copyHidden: 'Om en del av dina svar är dolda är de inte med.',
  copyWarning:
    'Filen blir kvar i den här telefonen. Om telefonen är någon annans, ta bort filen till slut.',
  copyReadable: 'Hämta en läsbar kopia (på finska)',
  copyJson: 'Hämta en kopia för datorprogram (JSON)',

  messageText:
    'Du kan skicka ett meddelande åt gången. Din egen kontaktperson hinner kanske inte läsa det i dag.',
  messageUrgent: 'Skriv inte här om det är bråttom.',
  yourMessage: 'Ditt meddelande',
  left: (n) => `${count(n, 'tecken', 'tecken')} kvar`,
  messageEmpty: 'Skriv ett meddelande.',
  send: 'Skicka meddelandet',
  sentAt: (when) => `Skickat ${when}.`,
  readAt: (when) => `Läst ${when}.`,
  notRead: 'Inte läst ännu. Du kan skicka ett nytt när det här har lästs.',
  messageWaits:
    'Meddelandet har inte skickats ännu. Det är sparat i den här telefonen och skickas när anslutningen är tillbaka och du har loggat in.',
  messageWaiting: 'Ditt förra meddelande har inte lästs ännu. Därför togs det här inte emot.',
  messageNoWorker: 'Du har nu ingen egen kontaktperson som kan läsa meddelandet.',
  earlierMessages: 'Dina tidigare meddelanden',

  seeCodeOrigin: 'Om du inte själv valde koden, säg det till din egen kontaktperson.',
};

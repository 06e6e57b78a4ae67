import { count } from '../../common/count.ts';
import type { OwnPageTexts } from '../fi/own-pages.ts';

export const ownPageTexts: OwnPageTexts = {
  title: 'Egen sida',
  explained:
    'På sin egen sida ser klienten följande träffar och formulär. De egna svaren, samtyckena och meddelandena öppnas med klientens egen kod.',
  noLink: 'Klienten har ingen länk till sin egen sida.',
  given: (day, name) => `Länken gavs av ${name} ${day}.`,
  noCode: 'Klienten har inte ställt in någon egen kod.',
  codeSet: (day) => `Den egna koden ställdes in ${day}.`,
  ways: {
    word_from_worker: 'Klienten fick ett engångsord av en medarbetare.',
    word_by_telephone: 'Klienten fick ett engångsord till sin telefon.',
  },
  locked: 'Koden är låst, eftersom fel kod har gissats tio gånger. Ge ett nytt engångsord.',
  hidden:
    'Svar som gavs innan koden ställdes in är dolda för klienten tills en annan medarbetare bekräftar vem klienten är.',
  opened: 'Klienten ser också sina tidigare svar.',
  wordWaits: (until) => `Ett engångsord väntar. Det gäller till ${until}.`,

  giveLink: 'Ge en länk',
  giveNewLink: 'Ge en ny länk',
  giving: 'Görs…',
  replaces: 'En ny länk ersätter den förra. Klientens egen kod är densamma.',
  link: {
    title: 'Länk till den egna sidan',
    scan: 'Klienten läser koden med telefonens kamera.',
    qr: 'QR-kod som öppnar den egna sidan',
    address: 'Adress',
    copy: 'Kopiera adressen',
    copied: 'Adressen är kopierad.',
    copyByHand: 'Adressen är markerad. Kopiera den själv.',
    codeAt: (page) => `Eller öppna ${page} i webbläsaren och skriv den här koden där.`,
    lasting: 'Länken fungerar tills den stängs eller ersätts av en ny.',
    once: 'Länken och koden visas bara nu.',
  },
  revoke: 'Stäng länkarna',
  revokeSure: 'Stäng: länkarna öppnar inget längre',
  keep: 'Stäng inte',

  giveWord: 'Ge ett engångsord',
  word: {
    title: 'Engångsord',
    say: 'Säg siffrorna till klienten när du säkert vet att du talar med rätt person.',
    until: (until) => `Klienten ställer in sin egen kod med det. Gäller till ${until}.`,
    once: 'Engångsordet visas bara nu och fungerar en gång.',
    known: 'Vi antecknar att du gav engångsordet. Klienten ser det.',
    ready: 'Klart',
  },

  confirm: {
    explained:
      'Klienten visar sitt nummer och en kod på sin egen sida. Bekräfta bara om du vet vem klienten är. Därefter ser klienten också sina tidigare svar på sin sida. Du ser dem inte.',
    number: 'Klientens nummer',
    ticket: 'Koden på klientens sida',
    lacking: 'Skriv numret och koden.',
    mistyped: 'Kontrollera numret och koden. Det ena är felskrivet.',
    act: 'Bekräfta personen',
    acting: 'Bekräftar…',
    done: 'Personen är bekräftad. Be klienten öppna sin sida på nytt.',
    another: 'Bekräfta en annan',
  },

  messages: {
    title: (n) => (n === 1 ? 'Meddelande från en klient' : `Meddelanden från klienter (${n})`),
    ofClient: 'Meddelanden',
    none: 'Klienten har inte skickat några meddelanden.',
    days: (n) => (n === 0 ? 'i dag' : n === 1 ? 'i går' : `för ${n} dagar sedan`),
    sent: (when) => `skickat ${when}`,
    read: (when) => `läst ${when}`,
    markRead: 'Markera som läst',
    marking: 'Markerar…',
    sees: 'Klienten ser på sin egen sida att meddelandet är läst.',
  },

  group: {
    title: 'Deltagarnas egna sidor',
    explained:
      'På sin egen sida ser deltagaren följande träffar och formulär och kan meddela förhinder. Länken är bestående.',
    having: (some, all) =>
      some === 0 ? 'Ingen har en länk ännu.' : `Länken har getts: ${some} / ${all}.`,
    none: 'Gruppen har inga deltagare.',
    since: (day) => `länken gavs ${day}`,
    without: 'ingen länk',
    give: 'Ge en länk',
    giveNew: 'Ge en ny',
    revoke: 'Stäng',
    revokeSure: 'Stäng: länken öppnar inget längre',
    print: (n) => `Skriv ut ${count(n, 'lapp', 'lappar')}`,
    printAbout: 'Lappar görs för dem som inte har någon länk ännu.',
    sheet: 'Lappar för de egna sidorna',
    ready: 'Lapparna är färdiga. Klipp isär dem och ge var och en sin lapp.',
    needsNet: 'Länkar kan ges när förbindelsen fungerar.',
  },

  saidThemselves: 'meddelade själv',
};

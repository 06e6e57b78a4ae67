import { count } from '../../common/count.ts';
import type { ConsentsTexts } from '../fi/consents.ts';

export const consentsTexts: ConsentsTexts = {
  explained:
    'Varje samtycke ges och återkallas för sig. Klienten får samma tjänster med eller utan samtycke.',
  states: {
    given: (day) => `givet ${day}`,
    refused: (day) => `nekat ${day}`,
    withdrawn: (day) => `återkallat ${day}`,
    undecided: 'inte frågat',
  },
  sources: { spoken: 'muntligt', paper: 'på papper', device: 'på en enhet' },
  said: (day, source) => `${day}, ${source}.`,
  recordedBy: (name, day) => `Antecknat av ${[name, day].filter(Boolean).join(' ')}.`,
  byClient: (day) => `Klienten svarade på egen hand ${day}.`,
  yes: 'Gav samtycke',
  no: 'Gav inte samtycke',
  showText: 'Visa texten',
  textShown: (version, language) => `Text ${version}, ${language}`,
  textNow: (version) => `Nu frågar vi med text ${version}.`,
  textGone: (version) => `Klienten visades text ${version}. Den har inte sparats i Laituri.`,
  inLanguage: { fi: 'på finska', sv: 'på svenska', en: 'på engelska' },
  history: (n) => `Visa historiken (${n})`,

  ask: 'Fråga om samtycken',
  askOne: (purpose) => `Fråga: ${purpose}`,
  askAgain: (purpose) => `Fråga igen: ${purpose}`,
  asking: {
    step: (n, all) => `Samtycke ${n}/${all}`,
    language: 'Textens språk',
    turn: 'Läs upp texten eller vänd skärmen mot klienten.',
    yes: 'Ger samtycke',
    no: 'Ger inte',
    saving: 'Sparar…',
    later: 'Fråga det här senare',
    how: 'Hur och när svarar klienten?',
    source: 'Hur',
    sources: { spoken: 'Muntligt, jag antecknar', device: 'På egen hand, på den här skärmen' },
    day: 'Dag',
    dayWrong: 'Välj en dag som inte är i framtiden.',
    saved: (purpose, answer) => `Sparat. ${purpose}: ${answer}.`,
    storedNow: (state) => `Nu är sparat: ${state}. Välj svaret om det är ett annat.`,
    done: 'Samtyckena har gåtts igenom',
    doneOne: 'Svaret har sparats',
    nothing: 'Alla samtycken har frågats.',
    left: (n) => `Kvar att fråga: ${count(n, 'samtycke', 'samtycken')}.`,
    toConsents: 'Öppna klientens samtycken',
  },

  withdraw: 'Återkalla samtycket',
  withdrawOne: (purpose) => `Återkalla samtycket: ${purpose}`,
  withdrawing: {
    follows: {
      measurement:
        'Svaren är inte längre med i några siffror. Publicerade siffror där de ingår tas bort för gott. De kommer inte tillbaka även om klienten ger sitt samtycke igen. Siffror som redan har skrivits ut eller laddats ner kan Laituri inte ta bort.',
      quotation:
        'Klientens ord citeras inte längre. Citat som redan har publicerats kan Laituri inte ta bort.',
      contact: 'Klienten får inget uppföljningsformulär och ingen länk till ett sådant.',
      share_with_own_worker: 'Du ser inte längre klientens svar. Din vikarie ser dem inte heller.',
      research:
        'Svaren är inte längre med i nya material, inte heller i resten av ett material som är på väg. Forskaren förstör det gamla materialet och gör ett nytt.',
      reminders:
        'Klienten får inga fler påminnelser. En påminnelse som redan har skickats går inte att återkalla.',
    },
    source: 'Hur återkallade klienten samtycket?',
    day: 'Dagen då klienten återkallade samtycket',
    keep: 'Återkalla inte',
    working: 'Sparar…',
    done: (purpose) => `Samtycket har återkallats: ${purpose}.`,
    isLater:
      'Samtycket har getts senare än den dagen, så det gäller fortfarande. Kontrollera dagen.',
  },

  print: 'Skriv ut blanketten',
  printing: {
    title: 'Blankett för samtycken',
    language: 'Blankettens språk',
    explained:
      'På blanketten finns klientens nummer och en plats för underskriften. Förvara den underskrivna blanketten med klientens övriga handlingar.',
    ready: 'Blanketten är klar.',
  },

  link: {
    title: 'Klientens egen enhet',
    explained:
      'Klienten kan svara med en länk på sin egen enhet. Sidan frågar bara om det som ännu inte har antecknats och visar inga uppgifter om klienten.',
    make: 'Gör en länk för klienten',
    makeNew: 'Gör en ny länk',
    replaces: 'Den tidigare länken slutar fungera.',
    asks: 'Vad ska länken fråga om?',
    consents: (n) => `Samtycken (${n} inte frågade)`,
    background: (n) => `Bakgrundsuppgifter (${n} tomma)`,
    nothing: 'Välj vad länken ska fråga om.',
    making: 'Gör länken…',
    made: 'Länk för klienten',
    show: 'Visa för klienten',
    until: (day, until) => `Länken gjordes ${day} och fungerar till och med ${until}.`,
    over: (until) => `Länken slutade fungera ${until}.`,
    received: (day) => `Klienten svarade via länken ${day}.`,
    revoked: (day) => `Länken återkallades ${day}.`,
    revoke: 'Återkalla länken',
    revokeSure: 'Återkalla: länken öppnar inget mer',
    keep: 'Återkalla inte länken',
  },

  returned: 'Pappret har kommit tillbaka',
  returning: {
    explained: 'Anteckna vad som är kryssat på den underskrivna blanketten.',
    day: 'Dagen för underskriften',
    language: 'Blankettens språk',
    answers: { none: 'Inget kryss', yes: 'Ger samtycke', no: 'Ger inte' },
    nothing: 'Anteckna minst ett svar.',
    save: 'Spara svaren på pappret',
    saving: 'Sparar…',
    done: (n) => `Sparat: ${count(n, 'svar', 'svar')}.`,
    conflict:
      'Någon annan sparade ett samtycke samtidigt. Svaren på pappret finns kvar här. Spara igen om de stämmer.',
  },
};

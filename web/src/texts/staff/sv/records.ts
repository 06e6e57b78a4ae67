import { count } from '../../common/count.ts';
import type { RecordsTexts } from '../fi/records.ts';

const forms = (n: number) => count(n, 'formulär', 'formulär');
const runs = (n: number) => count(n, 'grupp', 'grupper');

/** Programmes, form templates, data for research, and the access log. */
export const recordsTexts: RecordsTexts = {
  programmes: {
    title: 'Program',
    search: 'Sök program',
    found: (n) => `${count(n, 'program', 'program')}.`,
    nav: 'Programmets sidor',
    pages: {
      programme: 'Översikt',
      comparison: 'Resultat',
      'programme-template': 'Programmall',
      'programme-settings': 'Inställningar',
    },
    about: 'Om programmet',
    notDescribed: 'Programmet har inte beskrivits ännu.',
    research: {
      title: 'Uppgifter för forskning',
      text: 'Forskare ser inte gruppernas resultat på sidorna. Programmets uppgifter fås som material.',
      go: 'Gå till material',
    },
    describe: 'Beskriv programmet',
    groupsNow: 'Grupper just nu',
    allGroups: 'Alla grupper',
    noGroupsNow: 'Programmet har inga grupper som pågår eller ska börja.',
    notFound: 'Programmet finns inte. Kontrollera adressen.',
    add: 'Lägg till ett program',
    name: 'Namn',
    kind: 'Gruppform',
    kinds: {
      gestalt_therapy: 'gestaltterapigrupp',
      camp: 'läger',
      film_group: 'filmgrupp',
      individual: 'individuell rehabilitering',
      other: 'annan grupp',
    },
    description: 'Vad man gör i gruppen',
    eligibility: 'För vem och på vilka villkor',
    addIt: 'Lägg till',
    adding: 'Läggs till…',
    edit: 'Ändra',
    save: 'Spara',
    saving: 'Sparas…',
    saved: (name) => `${name} har sparats.`,
    conflict:
      'Någon annan ändrade programmet samtidigt. Det du skrev finns kvar här, men det har inte sparats.',
    storedNow: 'Nu är sparat:',
    saveMine: 'Spara mitt',
    takeTheirs: 'Använd det sparade',
    empty: 'tomt',
    added: (name) => `${name} har lagts till.`,
    nameFirst: 'Ge programmet ett namn.',
    exists: 'Det finns redan ett program med samma namn. Ge ett annat namn.',
    none: 'Det finns inga program ännu.',
    forWhom: (text) => `För vem: ${text}`,
  },

  instruments: {
    title: 'Formulärmallar',
    reading:
      'Så här ser formuläret ut för den som svarar. Den finska texten är från det ursprungliga formuläret.',
    choose: 'Formulärmall',
    named: (title, version) => `${title} (version ${version})`,
    language: 'Språk',
    languages: { fi: 'suomi', sv: 'svenska', en: 'English' },
    purpose: 'Varför vi frågar',
    handOut: 'Hur det delas ut',
    respondent: 'Vem svarar',
    respondents: {
      participant: 'deltagaren',
      participant_with_worker: 'deltagaren tillsammans med en anställd',
      leader: 'handledaren',
    },
    version: 'Version',
    source: 'Källa',
    scoring: 'Poängsättning',
    scored: (least) =>
      `Medelvärdet av de besvarade påståendena. Det räknas när minst ${least} påståenden är besvarade. Svar som saknas fylls inte i.`,
    scoredSum: (least) =>
      `Summan av de besvarade påståendena; ett överhoppat påstående får medelvärdet av de andra. Den räknas när minst ${least} påståenden har besvarats.`,
    notScored: 'Inga poäng räknas.',
    unofficial: 'Det här är inte formulärets officiella översättning.',
    missing: 'Alla texter har inte översatts. De som saknar översättning visas på finska.',
    ours: 'Tillagt i Laituri, finns inte i det ursprungliga formuläret',
    reversed: 'Poängsätts omvänt: ett större tal betyder sämre.',
    options: 'Svarsalternativ',
    statements: 'Punkter',
    takes: {
      choice: 'ett val',
      choices: 'ett eller flera val',
      text: 'egen text',
      integer: 'heltal',
      year: 'år',
      decimal: 'tal',
      boolean: 'ja eller nej',
      date: 'dag',
      theme: 'samtalsämne, inget svar',
    },
    recorded:
      'Det här besvaras på annat håll. I Laituri antecknas om det är gjort, när, och poäng som räknats på annat håll.',
    notAnswered: {
      recorded: 'Fylls i på annat håll. Här antecknas dag och poäng.',
      themes: 'Samtalsämnen. Fylls inte i.',
    },
    byWorker: 'Den anställda fyller i.',
    none: 'Det finns inga formulärmallar.',
  },

  audit: {
    title: 'Vem har behandlat uppgifter',
    searchBy: 'Vad söker du?',
    byParticipant: 'Behandlingar av en deltagares uppgifter',
    byStaff: 'En medarbetares behandlingar',
    staff: {
      reading:
        'Du ser vad medarbetaren har gjort med deltagarnas uppgifter: nummer och gruppernas namn, inga namn på deltagare och inga svar. Din sökning antecknas. De äldsta behandlingarna hittas bara med deltagarens nummer.',
      person: 'Medarbetare',
      choose: 'Välj medarbetare',
      from: 'Första dag',
      to: 'Sista dag',
      personFirst: 'Välj medarbetare.',
      daysWrong: 'Ange båda dagarna. Den sista dagen kan inte vara före den första.',
      none: 'Inga behandlingar under dessa dagar.',
      caption: (name: string, from: string, to: string) =>
        `${name}: behandlingar av uppgifter ${from}–${to}, den senaste först`,
      goneGroup: 'raderad grupp',
      andMore: 'med flera',
    },
    reading: 'Sök med deltagarens nummer. Deltagaren ser också den här sökningen.',
    participant: 'Deltagarens nummer',
    hint: 'Åtta tecken, till exempel överst på formuläret.',
    search: 'Sök',
    searching: 'Söks…',
    wrong: 'Numret är felskrivet. Kontrollera alla åtta tecken.',
    unknown: 'Det finns ingen med det här numret vars uppgifter du får söka.',
    none: 'Ingen har behandlat uppgifterna.',
    caption: (participant) => `Behandling av deltagarens ${participant} uppgifter, nyast först`,
    actionsExplained: 'Formuleringen är densamma som i brevet till deltagaren: ”du” är deltagaren.',
    when: 'När',
    who: 'Vem',
    action: 'Vad gjordes',
    outcome: 'Resultat',
    done: 'gjort',
    begun: 'påbörjat',
    notSent: 'skickades inte',
    refused: (why) => `hindrat: ${why}`,
    themselves: 'deltagaren själv',
    partner: 'samarbetsparten som hänvisade',
    automatic: 'Laituri automatiskt',
    substitute: 'som vikarie',
    reason: 'Orsak',
    reasons: {
      own_work: 'eget arbete',
      handover: 'överföring av arbete',
      correction: 'rättelse',
      clients_request: 'klientens begäran',
      inspection: 'granskning',
    },
    more: 'Visa äldre',
    letter: 'Brev till deltagaren',
    letterExplained: 'Samma uppgifter som ett brev på lättläst språk, som kan skrivas ut.',
    letterReady: 'Brevet är klart.',
    openLetter: (language) => `Öppna brevet: ${language}`,
    makeLetter: (language) => `Skapa ett brev: ${language}`,
  },

  exports: {
    title: 'Material för forskning',
    reading:
      'Materialet innehåller bara dem som har samtyckt till forskning. Deltagarna har kodnummer som inte avslöjar vem de är. I ett annat material är numren andra. Om bara några i en grupp skulle lämnas utanför, lämnas också en del av dem som samtyckt utanför, så att de fåtaligas svar inte kan räknas ut ur gruppens siffror.',
    instrument: 'Formulärmall',
    programmes: 'Program',
    allProgrammes: 'Alla program',
    occasions: 'Formulär',
    occasionNames: {
      start: 'startformulär',
      end: 'slutformulär',
      follow_up: 'uppföljningsformulär',
    },
    start: 'Skapa materialet',
    working: 'Skapas…',
    chooseOccasion: 'Välj minst ett formulär.',
    progress: (done, all, n) => `${done}/${all} grupper genomgångna, ${n} deltagare.`,
    ready: (n, groups, all) =>
      `Materialet är klart: ${n} deltagare, ${runs(groups)}, ${forms(all)}.`,
    readyWithBands: (n, all) => `Materialet är klart: ${n} deltagare, ${forms(all)}.`,
    empty: {
      groups:
        'Materialet är tomt: ingen har samtyckt till forskning, eller så finns det inga formulär.',
      background:
        'Materialet är tomt. Ett programs grupper kommer med när uppföljningen är över för minst fem nya grupper. Av dem är bara de deltagare med som har samtyckt till forskning.',
    },
    kind: 'Vad innehåller materialen utöver svaren?',
    kindNames: { groups: 'Grupper', background: 'Bakgrund i klasser' },
    kinds: {
      groups:
        'Grupper: du ser vilka som var i samma grupp och vilken vecka var och en svarade. Du kan ta hänsyn till gruppen i analysen men vet inget annat om deltagarna.',
      background:
        'Bakgrund i klasser: du ser kön, ålder, närvaro och hur deltagandet slutade i klasser med alltid minst fem personer. Du kan jämföra dem som fullföljde med dem som avbröt men ser inte grupperna; bara grupper vars uppföljning är över är med.',
    },
    kindForEver:
      'Valet gäller alla material i din organisation och kan inte ändras. Material av två slag kunde kopplas ihop genom lika svar, och då kunde en deltagare kännas igen.',
    kindFixed: 'Slaget valdes i det första materialet och kan inte ändras.',
    chooseKind: 'Välj vad materialen innehåller.',
    synthetic: (n) =>
      `${n === 1 ? 'Ett formulär är påhittat' : `${n} formulär är påhittade`} för demonstrationen.`,
    download: (name) => `Ladda ner ${name}`,
    leave: 'Filerna finns bara i den här fliken tills du laddar ner dem.',
    workbook:
      'I Excel-filen data.xlsx finns samma tabeller, kodboken och README-texten på var sitt blad.',
    saveFailed: 'Filen kunde inte sparas i den här webbläsaren.',
    larger:
      'Mycket stora material, som inte får någon Excel-fil, skapas av Laituris administration.',
  },
};

import { count } from '../../common/count.ts';
import type { OwnInstrumentTexts } from '../fi/own-instruments.ts';
import { draftLineTexts } from './draft-lines.ts';

const questions = (n: number) => count(n, 'fråga', 'frågor');

export const ownInstrumentTexts: OwnInstrumentTexts = {
  lines: draftLineTexts,

  list: {
    import: 'Importera en formulärmall',
    own: 'Egna formulärmallar',
    noOwn:
      'Det finns inga egna formulärmallar ännu. Importera en formulärmall ur en FHIR- eller XLSForm-fil och publicera den.',
    builtIn: 'Färdiga formulärmallar',
    draft: 'utkast',
    version: (version) => `Version ${version}`,
    published: (version, day) => `Version ${version}, publicerad ${day}`,
    saved: (day) => `Sparat ${day}`,
    more: (n) => `Visa fler (${n})`,
  },

  template: {
    own: 'Organisationens egen formulärmall',
    versions: 'Mallens version',
    never: (version) => `Version ${version} är publicerad. Den kan inte längre ändras.`,
    openGroup: 'Öppna en ny grupp',
    newVersion: 'Gör en ny version',
    toDraft: 'Fortsätt med utkastet',
    fhir: 'Ladda ner som FHIR-fil',
    xlsForm: 'Ladda ner som XLSForm-fil',
    loading: 'Laddar ner…',
    files: 'Filer',
    filesAbout: 'Filen innehåller den nyaste versionen utan svar.',
  },

  import: {
    title: 'Importera en formulärmall',
    about:
      'Välj ett formulär som någon annan har gjort. Laituri läser FHIR-formulär (.json) och XLSForm-arbetsböcker (.xlsx). Ännu sparas ingenting.',
    file: 'Fil',
    reading: 'Läser filen…',
    read: 'Filen är läst',
    name: 'Namn',
    questions,
    noLines: 'Alla frågor och texter i filen överfördes oförändrade.',
    loses: {
      question: (n) => `Frågor som inte ställs (${n})`,
      part: (n) => `Det som lämnas bort (${n})`,
      nothing: (n) => `Det som överförs i annan form (${n})`,
    },
    showAll: (n) => `Visa alla ${n}`,
    wholeForm: 'Hela formuläret',
    times: (n) => `${n} gånger`,
    language: 'På vilket språk är texterna skrivna?',
    languageAbout: 'Filen anger inte språket. Välj språk innan du sparar utkastet.',
    languages: { fi: 'på finska', sv: 'på svenska', en: 'på engelska' },
    official: (n, names) =>
      n === 1 ? `Formulärets eget språk: ${names}.` : `Formulärets egna språk: ${names}.`,
    unofficial: (names) => `Inofficiell språkversion: ${names}.`,
    noFinnish:
      'Formuläret har inga texter på finska. De som svarar på finska ser originalspråket tills du skriver texterna på finska.',
    save: 'Spara som utkast',
    saving: 'Sparar…',
    tooLarge: (kilobytes, most) =>
      `Formulärmallen är för stor för att sparas: den är ${kilobytes} kilobyte, och ett utkast får vara högst ${most} kilobyte. Dela formuläret i två eller förkorta dess texter, och välj filen på nytt.`,
    faults: {
      kind: 'Filen är varken en .json- eller en .xlsx-fil. Välj ett FHIR-formulär eller en XLSForm-arbetsbok.',
      empty: 'Filen är tom. Välj en annan fil.',
      notQuestionnaire: 'Filen är JSON men inget FHIR-formulär (Questionnaire). Välj en annan fil.',
      workbook:
        'Arbetsboken kunde inte läsas. Öppna den i ett kalkylprogram och spara den som .xlsx.',
      workbookLarge:
        'Ett blad i arbetsboken har för många rader eller kolumner. Ta bort tomma rader och kolumner efter formuläret och spara arbetsboken.',
      json: {
        encoding: 'Filens teckenkodning är okänd. Spara filen som UTF-8.',
        xml: 'Filen är XML. Spara formuläret som JSON.',
        number: (found, line) =>
          `På rad ${line} står ${found}, som JSON inte har. Skriv null i stället.`,
        invalid: 'Filen är skadad: den är inte giltig JSON. Hämta filen på nytt.',
      },
      cell: {
        no_survey: () => 'Arbetsboken saknar bladet survey. Välj en XLSForm-arbetsbok.',
        no_type: (_, sheet) =>
          `Bladet ${sheet} saknar kolumnen type. Lägg till den och välj filen på nytt.`,
        end_without_begin: (cell, sheet) =>
          `I cellen ${cell} på bladet ${sheet} avslutas en grupp av frågor som inte har börjat. Ta bort raden eller lägg till raden begin_group före den.`,
        not_ended: (cell, sheet) =>
          `Gruppen av frågor som börjar i cellen ${cell} på bladet ${sheet} avslutas inte. Lägg till raden end_group i slutet av gruppen.`,
        name_missing: (cell, sheet) =>
          `Frågan saknar id. Skriv det i cellen ${cell} på bladet ${sheet} och välj filen på nytt.`,
      },
    },
  },

  draft: {
    about: (n, items) => `Utkast till version ${n}, ${questions(items)}`,
    deleted: 'Utkastet finns inte längre.',
    basics: 'Grunduppgifter',
    name: 'Namn',
    purpose: 'Varför man frågar',
    handOut: 'Anvisning till den som delar ut formuläret',
    instruction: 'Anvisning till den som svarar',
    source: 'Källa',
    sourceHint: 'Vem som har gjort formuläret och varifrån det kommer.',
    licence: 'Användningsrätt',
    licenceHint:
      'Med vilken rätt formuläret används, till exempel CC BY 4.0 eller upphovsmannens lov.',
    respondent: 'Vem som svarar',
    respondents: {
      participant: 'Deltagaren',
      participant_with_worker: 'Deltagaren tillsammans med en arbetstagare',
      leader: 'Handledaren',
    },
    language: 'Texterna på',
    languages: { fi: 'finska', sv: 'svenska', en: 'engelska' },
    languageHint:
      'Den som svarar kan välja ett språk där varje text är skriven. Finska finns alltid med.',
    unofficial: 'Ordalydelsen är inofficiell',
    unofficialHint: 'Formulärets upphovsman har inte godkänt ordalydelsen på det här språket.',
    inFinnish: 'På finska:',

    questionsTitle: 'Frågor',
    noQuestions: 'Det finns inga frågor. Ta bort utkastet och importera formulärmallen på nytt.',
    text: 'Text på detta språk',
    noText: 'Texten saknas',
    types: {
      scale: 'påstående, svarsskala',
      choice: 'ett val',
      choices: 'ett eller flera val',
      text: 'egen text',
      integer: 'heltal',
      year: 'år',
      decimal: 'tal',
      boolean: 'ja eller nej',
      date: 'dag',
      theme: 'text som inte besvaras',
    },
    range: (least, most) => `från ${least} till ${most}`,
    reversed: 'Omvänd: ett större tal betyder sämre',
    reversedTag: 'omvänd',
    longest: 'Svarets största längd i tecken',
    longestHint: (most) => `Högst ${most}.`,
    least: 'Minsta tal',
    most: 'Största tal',
    heading: 'Mellanrubrik',
    noHeading: 'Ingen mellanrubrik',
    newHeading: 'Ny mellanrubrik…',
    headings: 'Mellanrubriker',
    headingNth: (n) => `Mellanrubrik ${n}`,
    choices: 'Svarsalternativ',
    choice: (n) => `Alternativ ${n}`,
    addChoice: 'Lägg till alternativ',
    edit: 'Redigera',
    close: 'Stäng',
    up: 'Flytta upp',
    down: 'Flytta ner',
    remove: 'Ta bort',
    removeQuestion: 'Ta bort frågan',
    removeChoice: (n) => `Ta bort alternativ ${n}`,
    moved: (n) => `Frågan är nu nummer ${n}.`,
    removed: 'Frågan har tagits bort.',

    scale: 'Påståendenas svarsskala',
    scaleAbout: 'Varje påstående besvaras med de här. Talet är svarets poäng.',
    scaleAnswer: (value) => `Svar ${value}`,
    addScaleAnswer: 'Lägg till svar',
    removeScaleAnswer: (value) => `Ta bort svar ${value}`,

    scoring: 'Poäng',
    rules: { none: 'Inga poäng', mean: 'Medelvärde', sum: 'Summan' },
    leastAnswered: 'Så många påståenden måste minst besvaras',
    noStatements:
      'Formuläret har inga påståenden som ger poäng. Svaren visas inte i gruppens resultat.',
    othersNotShown: 'Svaren på de övriga frågorna visas inte i gruppens resultat.',
    ofStatements: (n) => `Antal påståenden: ${n}.`,
    higherIsBetter:
      'Poängen stiger alltid när situationen blir bättre: omvända påståenden räknas tvärtom.',
    direction: 'Vad betyder ett större tal?',
    directions: { better: 'Situationen är bättre', worse: 'Situationen är sämre' },
    directionVaries: (n) =>
      `I ${count(n, 'påstående', 'påståenden')} betyder ett större tal sämre. Du kan ändra påståendena ett i taget under Frågor.`,
    scoringMeans: {
      none: 'Svaren visas påstående för påstående i gruppens resultat.',
      mean: 'Poängen är medelvärdet av de besvarade påståendena.',
      sum: 'I summan får ett överhoppat påstående medelvärdet av de andra. Grupper jämförs med medelvärden.',
    },

    try: 'Prova',
    save: 'Spara utkastet',
    saving: 'Sparar…',
    saved: 'Utkastet är sparat.',
    unsaved: 'Osparade ändringar',
    conflict: {
      saving:
        'Någon annan sparade utkastet samtidigt. Det du har skrivit finns kvar här, och det är inte sparat.',
      publishing: 'Någon annan sparade utkastet samtidigt. Utkastet publicerades inte.',
      deleting: 'Någon annan sparade utkastet samtidigt. Utkastet togs inte bort.',
      gone: 'Någon annan tog bort utkastet samtidigt. Det du har skrivit finns kvar här, och det är inte sparat.',
    },
    saveMine: 'Spara mitt utkast i stället',
    takeTheirs: 'Förkasta mitt och visa det sparade',
    showTheirs: 'Visa det sparade',
    saveNew: 'Spara som nytt utkast',
    theirs: (items, day) => `Det sparade utkastet har ${questions(items)}. Det sparades ${day}.`,

    publication: 'Publicering',
    faultsAbout: (n) =>
      n === 1
        ? 'En punkt måste rättas innan formulärmallen kan publiceras.'
        : `${n} punkter måste rättas innan formulärmallen kan publiceras.`,
    faults: {
      title_missing: 'Ge formulärmallen ett namn.',
      licence_missing: 'Skriv med vilken rätt formuläret används.',
      no_questions:
        'Formuläret har ingen fråga som kan besvaras. Ta bort utkastet och importera formulärmallen på nytt.',
      text_missing: 'Skriv texten som saknas.',
      text_too_long: 'Korta texten till högst 2000 tecken.',
      text_unseen: 'Texten har osynliga tecken. Skriv texten på nytt.',
      choices_missing: 'Lägg till svarsalternativ.',
      choices_many:
        'Svarsalternativen är för många. Lämna högst 50 om man kan välja flera, annars högst 200.',
      scale_missing: 'Ge svarsskalan minst två svar.',
      scale_many: 'Lämna högst 11 svar på svarsskalan.',
      scale_uneven:
        'Svarens värden ska ligga på lika avstånd, till exempel 1, 2, 3, och vara heltal om svaren poängsätts. Ta bort svaret vars värde inte passar in.',
      code_twice: 'Ta bort det ena av två likadana svar.',
      code_wrong: 'Alternativets kod duger inte. Ta bort alternativet och lägg till det på nytt.',
      id_twice: 'Ta bort frågan som finns två gånger.',
      id_wrong: 'Id duger inte. Ta bort frågan eller mellanrubriken och importera den på nytt.',
      length_wrong: 'Ange 1–2000 tecken som svarets längd.',
      bounds_wrong: 'Inget svar ryms mellan talens gränser. Rätta gränserna.',
      heading_unknown: 'Välj en mellanrubrik för frågan.',
      condition_unknown:
        'Den här frågan ställs bara efter ett visst svar på en tidigare fråga, men den frågan har tagits bort eller kommer senare. Flytta den här frågan efter den eller ta bort den här.',
      condition_never:
        'Frågan ställs bara efter ett svar som inte kan ges på den tidigare frågan. Ta bort den här frågan.',
      least_answered: 'Kontrollera hur många påståenden som minst måste besvaras.',
      rule_unknown: 'Välj hur poängen räknas.',
      condition_scored:
        'Ett påstående som poängsätts kan inte ställas bara till en del av dem som svarar. Ta bort poängen eller påståendet.',
      too_large: 'Formuläret har över 200 frågor. Ta bort frågor.',
      answers_large:
        'Svaren kan bli så långa att formuläret inte kan skickas. Förkorta de längsta tillåtna texterna eller ta bort frågor.',
    },
    faultAt: (n) => `Fråga ${n}`,
    faultHeading: 'Mellanrubrik',
    faultScale: 'Svarsskala',
    same: (version) => `Utkastet är detsamma som den publicerade versionen ${version}.`,
    saveFirst: 'Spara ändringarna innan du publicerar.',
    ready: 'Allt som behövs är skrivet. Prova formuläret innan du publicerar det.',
    publish: (n) => `Publicera version ${n}`,
    publishing: 'Publicerar…',
    sure: (n) => `Ska version ${n} publiceras?`,
    never:
      'En publicerad version kan varken ändras eller tas bort, eftersom den besvaras. En rättelse är en ny version. Grupper använder den version som de öppnades med.',
    notYet: 'Inte än',
    notCarried: 'Skillnader mot den importerade filen',
    removeDraft: {
      text: 'Ta bort utkastet',
      sure: 'Ta bort utkastet för gott',
      keep: 'Behåll',
    },
    leave: {
      title: 'Ändringarna är inte sparade',
      about: 'Om du lämnar sidan försvinner ändringarna.',
      stay: 'Fortsätt redigera',
      go: 'Lämna utan att spara',
    },
  },

  trial: {
    title: (name) => `Prova: ${name}`,
    nothing: 'Det här är ett prov. Svaren varken sparas eller skickas.',
    language: 'Formulärets språk',
    frame: 'Formuläret i den svarandes telefon',
    over: 'Provet är klart. Ingenting sparades.',
    again: 'Börja om',
    onPhone: 'Prova med telefon',
    onPhoneAbout: 'Läs koden med en telefon där du är inloggad i Laituri.',
    qr: 'QR-kod som öppnar provet',
    address: 'Provets adress',
    copy: 'Kopiera adressen',
    copied: 'Adressen har kopierats.',
    copyByHand: 'Kopiera den valda adressen.',
  },
};

import { count } from '../../common/count.ts';
import type { DirectoryTexts } from '../fi/directory.ts';

const people = (n: number) => count(n, 'person', 'personer');

/** The directory of the staff, for its administrator. */
export const directoryTexts: DirectoryTexts = {
  search: 'Sök en person',
  searchHint: 'Namn, e-post eller roll',
  count: (n) => `${people(n)}.`,
  more: (n) => `Visa fler (${n})`,
  noRoles: 'inga roller',
  status: { invited: 'inbjuden', active: 'i bruk', disabled: 'inte i bruk' },
  invitedOn: (day) => `inbjuden ${day}`,
  expired: 'inbjudan gick ut',
  save: 'Spara',
  saving: 'Sparar…',
  saved: 'Sparat.',
  keep: 'Avbryt',
  own: 'Du kan inte ändra dina egna roller. Be en annan administratör.',
  disabledExplained:
    'Personen kommer inte in i Laituri. När du ger tillbaka åtkomsten har personen samma roller som förut. Grupperna och klienterna stannar hos dem som fick dem.',
  enable: 'Ge tillbaka åtkomsten',

  signIn: {
    title: 'Om det inte går att logga in',
    expired: 'Lösenordet i inbjudan har gått ut. Skicka inbjudan på nytt.',
    again: 'Skicka inbjudan på nytt',
    password: 'Återställ lösenordet',
    factor: 'Återställ autentiseringsappen',
    factorSure: 'Återställ och skicka en ny inbjudan',
    factorHint:
      'Om telefonen har försvunnit eller bytts: försäkra dig först per telefon eller ansikte mot ansikte om att det är personen själv som ber.',
    done: {
      again: 'En ny inbjudan har skickats.',
      password: 'Personen får en kod per e-post och väljer ett nytt lösenord med den.',
      second_factor: 'Personen får en ny inbjudan. Den gamla telefonen öppnar inget längre.',
    },
  },

  county: {
    title: 'Organisationens eget konto',
    decides:
      'Personen loggar in med organisationens eget konto. Namnet och rollerna kommer därifrån vid varje inloggning och kan därför inte ändras här.',
    elsewhere: 'Lösenordet och autentiseringen sköts i organisationens eget system.',
    offer:
      'Personen kan börja logga in med organisationens eget konto. Kontots e-postadress måste vara densamma som här. Grupperna och klienterna finns kvar.',
    await: 'Flytta till organisationens konto',
    awaited:
      'Väntar. Flytten är klar när personen loggar in med det av organisationens konton som har den här adressen. Efter det fungerar lösenordet till Laituri inte längre.',
    cancel: 'Ångra flytten',
  },

  disabling: {
    section: 'Om personen slutar',
    hint: 'Grupperna och klienterna överförs samtidigt till någon annan.',
    open: 'Ta bort åtkomsten',
    title: (name) => `Ta bort åtkomsten: ${name}`,
    runs: (n) => `Personen leder ${count(n, 'öppen grupp', 'öppna grupper')}:`,
    runsTo: 'Till vem överförs grupperna?',
    clients: (n) => `Personen har ${count(n, 'klient', 'klienter')}.`,
    clientsTo: 'Till vem överförs klienterna?',
    nothing: 'Personen har inga öppna grupper och inga klienter.',
    substitutions: (runs, clients) =>
      `Vikariaten upphör (${count(runs, 'grupp', 'grupper')}, ${count(clients, 'klient', 'klienter')}).`,
    what: 'Personen kommer inte längre in i Laituri. Grupperna och klienterna finns genast i mottagarnas listor.',
    lacking: 'Välj mottagare och orsak.',
    go: 'Ta bort åtkomsten och överför arbetet',
    going: 'Överför…',
  },

  invite: {
    title: 'Bjud in personer',
    way: 'Hur många bjuder du in?',
    ways: { one: 'En person', list: 'En lista' },
    name: 'Namn',
    noName: 'Namn saknas',
    email: 'E-post',
    roles: 'Roller',
    roleHints: {
      leader: 'leder grupper och antecknar närvaron',
      own_worker: 'hänvisar sina klienter till grupper',
      coordinator: 'öppnar grupper och ser resultat',
      researcher: 'gör forskningsmaterial',
      admin: 'bjuder in personer och ger roller',
    },
    municipality: 'Kommun (om arbetet gäller bara en kommun)',
    language: 'Inbjudans språk',
    languages: { fi: 'finska', sv: 'svenska', en: 'engelska' },
    what: (days) =>
      `Personen får ett e-postmeddelande med Laituris adress och ett lösenord. Lösenordet gäller i ${days} dagar.`,
    send: (n) => (n === 1 ? 'Skicka inbjudan' : `Skicka ${n} inbjudningar`),
    sending: 'Skickar…',
    list: 'Lista',
    listHint: (most) =>
      `En person per rad, högst ${most}: namn; e-post; roller; kommun; språk. Du kan klistra in rader direkt från ett kalkylblad. Skilj rollerna med kommatecken. Kommun och språk kan lämnas bort.`,
    check: 'Kontrollera listan',
    checking: 'Kontrollerar…',
    people,
    wrong: (n) =>
      `Ingen bjuds in innan ${count(n, 'rad har rättats', 'rader har rättats')}. Rätta listan och kontrollera den på nytt.`,
    sent: (n) => `${count(n, 'inbjudan har skickats', 'inbjudningar har skickats')}`,
    next: 'Personen kan få grupper och klienter efter sin första inloggning.',
    more: 'Bjud in fler',
    seeStaff: 'Visa personalen',
    faults: {
      name_malformed: 'Skriv namnet, högst 120 tecken.',
      email_malformed: 'Kontrollera e-postadressen.',
      role_missing: 'Ge minst en roll.',
      role_unknown:
        'Rollen är okänd. Skriv handledare, egen kontaktperson, koordinator, forskare eller administratör.',
      municipality_unknown: 'Kommunen är okänd.',
      twice_in_list: 'Samma adress finns två gånger i listan.',
      member_already: 'Personen finns redan i personallistan.',
      in_use: 'Adressen används av en annan organisation.',
      id_taken: 'Inbjudan har redan skickats till någon annan. Kontrollera listan på nytt.',
    },
  },
};

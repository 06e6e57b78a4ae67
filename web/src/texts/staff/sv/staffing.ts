import { count } from '../../common/count.ts';
import type { StaffingTexts } from '../fi/staffing.ts';

const groups = (n: number) => count(n, 'grupp', 'grupper');
const clients = (n: number) => count(n, 'klient', 'klienter');
const work = (runs: number, people: number): string =>
  [runs > 0 ? groups(runs) : '', people > 0 ? clients(people) : ''].filter(Boolean).join(' och ');

/** Handing over, substitutes and absences in Swedish. */
export const staffingTexts: StaffingTexts = {
  reason: 'Orsak',
  reasons: {
    left_post: 'lämnade uppdraget',
    absence: 'frånvaro',
    workload: 'arbetsmängd',
    other: 'annan orsak',
  },
  note: 'Vilken orsak? Skriv inget om klienter eller hälsa.',
  noteLacking: 'Skriv orsaken.',
  nameHint: 'Skriv början av namnet och välj namnet i listan.',
  nameLacking: 'Välj ett namn i listan.',
  keep: 'Avbryt',
  saving: 'Sparar…',
  offline:
    'Enheten har ingen nätanslutning. Överföringar och vikariat sparas genast, så de behöver en anslutning.',
  unsent:
    'På enheten finns arbete som inte har skickats. Skicka det före överföringen: efteråt kan du inte längre skicka det.',
  toUnsent: 'Öppna det osända',
  lateDay: 'Den sista dagen är före den första. Rätta dagarna.',
  pastDay: 'Den sista dagen har redan varit. Rätta dagen.',
  dayLacking: 'Välj den första och den sista dagen.',
  tooLong: (days) => `Ett vikariat varar högst ${days} dagar. Välj en tidigare dag.`,
  from: 'Första dagen',
  until: 'Sista dagen',

  leaders: {
    title: 'Handledare',
    waits: 'väntar på bekräftelse',
    handOver: 'Överför gruppen',
  },

  handOver: {
    title: 'Överför gruppen till någon annan',
    from: 'Vem ersätts av den nya handledaren?',
    to: 'Till vem överförs gruppen?',
    own: (group) =>
      `Efter överföringen leder du inte längre gruppen ${group}. Gruppen försvinner ur din lista. Den nya handledaren kan överföra den tillbaka.`,
    others: (name) => `${name} leder inte längre gruppen.`,
    go: 'Överför gruppen',
    going: 'Överför…',
    done: (name) => `Gruppen har överförts: handledaren är nu ${name}.`,
    gone: (group, name) =>
      `Gruppen ${group} har överförts. Handledaren är nu ${name}, som har gruppen i sin lista.`,
    toGroups: 'Öppna grupperna',
  },

  earlier: {
    title: 'Tidigare överföringar',
    from: (from, to) => `${from} → ${to}`,
    about: (day, reason, by) => [day, reason, `överfört av ${by}`].filter(Boolean).join(' · '),
  },

  substitutes: {
    title: 'Vikarier',
    none: 'Gruppen har ingen vikarie.',
    add: 'Lägg till en vikarie',
    end: 'Avsluta vikariatet',
    endOf: (name) => `Avsluta vikariatet: ${name}`,
    ended: (name) => `Vikariatet är avslutat: ${name}.`,
    state: { now: 'nu', ahead: 'kommande' },
    who: 'Vem är vikarie?',
    what: 'Vikarien gör detsamma som handledaren. Vikariatet upphör av sig självt efter den sista dagen.',
    absent: (name) => `${name} är borta`,
    save: 'Lägg till vikarien',
    saved: (name) => `Vikarien har lagts till: ${name}.`,
  },

  absence: {
    title: 'Frånvaro',
    of: (name) => `Frånvaro: ${name}`,
    link: 'Frånvaro',
    open: 'Anteckna frånvaro eller överför arbetet',
    section: 'Om personen är borta',
    sectionHint:
      'Grupper och klienter kan få en vikarie, även om personen inte själv kan anteckna det.',
    has: 'Arbete',
    runs: 'Grupper',
    clients: 'Klienter',
    substitutions: 'Som vikarie',
    noRuns: 'Inga öppna grupper',
    noClients: 'Inga klienter',
    work,
    nothing: 'Det finns inga öppna grupper eller klienter, så ingen vikarie behövs.',

    current: (days) => `Borta ${days}`,
    runsTo: 'Vikarie för grupperna',
    clientsTo: 'Vikarie för klienterna',
    nobody: 'Ingen vikarie',
    byItself: 'Vikariatet upphör av sig självt efter den sista dagen.',
    unlent: (runs, people) =>
      `Efter att frånvaron antecknades har det kommit till ${work(runs, people)}. De har ingen vikarie.`,
    lendRest: 'Ge även dem till vikarien',
    back: 'Jag är tillbaka',
    backOf: 'Personen är tillbaka',
    cancel: 'Ta bort frånvaron',
    backHint: 'Vikariaten för denna frånvaro upphör genast. Andra vikariat fortsätter.',
    change: 'Ändra frånvaron',
    ended: 'Frånvaron är avslutad, likaså dess vikariat.',

    how: 'Vad görs med arbetet?',
    ways: {
      lend: 'Lägg till en vikarie',
      hand: 'Överför permanent',
    },
    lendHint: (days) =>
      `Vikarien sköter arbetet under de valda dagarna, högst ${days} dagar åt gången. Sedan kommer arbetet tillbaka av sig självt.`,
    handHint: 'Arbetet överförs till någon annan och kommer inte tillbaka av sig självt.',
    lendRuns: 'Vem leder grupperna?',
    lendClients: 'Vem sköter klienterna?',
    handRuns: 'Till vem överförs grupperna?',
    handClients: 'Till vem överförs klienterna?',
    orNobody: 'Lämna tomt om ingen vikarie behövs.',
    orStay: 'Lämna tomt om de inte överförs.',
    lacking: 'Välj minst en person.',
    save: 'Anteckna frånvaron',
    saveChange: 'Spara ändringarna',
    saved: (runs, people) =>
      runs + people > 0
        ? `Frånvaron är antecknad. Vikarien fick ${work(runs, people)}.`
        : 'Frånvaron är antecknad.',
    full: (n) =>
      `${count(n, 'grupp eller klient', 'grupper eller klienter')} blev utan vikarie, eftersom det inte får finnas fler vikarier. Avsluta först något vikariat i gruppens inställningar eller på klientens sida.`,
    hand: 'Överför arbetet',
    sureTitle: 'Ska arbetet överföras permanent?',
    sure: (what) =>
      `${what} De försvinner ur den nuvarande listan och kommer inte tillbaka av sig själva.`,
    sureRuns: (n, name) => `${name} får ${groups(n)}.`,
    sureClients: (n, name) => `${name} får ${clients(n)}.`,
    handed: (runs, people) =>
      runs + people > 0 ? `Överfört: ${work(runs, people)}.` : 'Det fanns inget att överföra.',
    others: 'Andras frånvaro',
    noOthers: 'Ingen annan är borta.',
    substitutedBy: (name) => `vikarie ${name}`,
    tag: (days) => `borta ${days}`,
  },
};

import type { HolidayName } from '../../../../../shared/domain/groups/holidays.ts';
import type { CancelReason } from '../../../../../shared/domain/groups/session.ts';
import { count } from '../../common/count.ts';
import type { SessionsTexts } from '../fi/sessions.ts';

const cancelReasons: Record<CancelReason, string> = {
  leader_away: 'Handledaren har förhinder',
  too_few: 'Det är för få deltagare',
  place_unusable: 'Lokalen kan inte användas',
  other: 'Annan orsak',
};

/** The public holidays and eves by which people know them. */
const holidays: Record<HolidayName, string> = {
  new_years_day: 'nyårsdagen',
  epiphany: 'trettondagen',
  good_friday: 'långfredagen',
  easter_sunday: 'påskdagen',
  easter_monday: 'annandag påsk',
  may_day: 'första maj',
  ascension_day: 'Kristi himmelsfärdsdag',
  whit_sunday: 'pingstdagen',
  midsummer_eve: 'midsommarafton',
  midsummer_day: 'midsommardagen',
  all_saints_day: 'alla helgons dag',
  independence_day: 'självständighetsdagen',
  christmas_eve: 'julafton',
  christmas_day: 'juldagen',
  boxing_day: 'annandag jul',
};

/** A leader’s first page, sessions and the roll. */
export const sessionsTexts: SessionsTexts = {
  todayPage: {
    title: 'I dag',
    runs: 'Mina grupper',
    todo: 'Att göra',
    nothingToDo: 'Inget väntar på dig nu.',
    takeRoll: 'Anteckna närvaro',
    openSession: 'Öppna träffen',
    nextOn: (day: string) => `Nästa ${day}`,
    nth: (name: string, nth: number) => `${name}, träff ${nth}`,
    rollMissing: 'Närvaron är inte antecknad',
    lateForms: {
      start: (n: number) => `${count(n, 'startformulär', 'startformulär')} försenade`,
      end: (n: number) => `${count(n, 'slutformulär', 'slutformulär')} försenade`,
      follow_up: (n: number) =>
        `${count(n, 'uppföljningsformulär', 'uppföljningsformulär')} försenade`,
    },
    dueForms: {
      start: (n: number) => `${count(n, 'startformulär', 'startformulär')} att ge`,
      end: (n: number) => `${count(n, 'slutformulär', 'slutformulär')} att ge`,
      follow_up: (n: number) =>
        `${count(n, 'uppföljningsformulär', 'uppföljningsformulär')} att ge`,
    },
    daysLate: (n: number) => `${n} dgr`,
    daysLeft: (n: number) => (n === 0 ? 'sista dagen' : `${n} dgr kvar`),
    until: (day: string) => `senast ${day}`,
    memberCount: (n: number) => count(n, 'deltagare', 'deltagare'),
    nextIs: (day: string) => `nästa ${day}`,
    noneUnderWay: 'Du har inga pågående grupper just nu.',
    endedGroups: (n: number) => `Avslutade grupper (${n})`,
    lostForms: (n: number) => `${count(n, 'formulär', 'formulär')} uteblev`,
    dueOf: (due, overdue) =>
      [
        ...(due > 0 ? [`${due} formulär att dela ut`] : []),
        ...(overdue > 0 ? [count(overdue, 'försenat', 'försenade')] : []),
      ].join(', '),
    absent: 'Frånvarande två gånger i rad',
    substituting: 'Som vikarie',
    isToday: 'I dag',
    noRuns:
      'Du har inga öppna grupper. En grupp syns här när en koordinator eller en annan handledare har utsett dig till dess handledare.',
  },

  sessions: {
    none: 'Gruppen har inga träffar ännu.',
    add: 'Lägg till en träff',
    edit: 'Ändra träffen',
    kind: {
      meeting: 'Träff',
      camp_day: 'Lägerdag',
      follow_up_day: 'Fortsättningsdag',
      catch_up: 'Ersättande träff',
    },
    status: { planned: 'Planerad', held: 'Hållen', cancelled: 'Inställd' },
    length: (minutes) => `${minutes} min`,
    marked: (n, all) => `${n}/${all} antecknade`,
    last: 'Sista träffen',
    lastHint:
      'Slutformulären delas ut från och med den här dagen. Om ingen träff är markerad som den sista delas de ut från och med gruppens slutdag.',
    weeks: (n) => count(n, 'vecka', 'veckor'),
    years: (n) => `${n} år`,
    isDayRight: {
      after: (far) => `Dagen är ${far} efter gruppens slut. Är den rätt?`,
      before: (far) => `Dagen är ${far} före gruppens början. Är den rätt?`,
    },
    dayRight: 'Dagen är rätt, spara',
    dayWrong: 'Ändra dagen',
    saving: 'Sparas…',
    lastShort: 'Sista',
    date: 'Dag',
    kindLabel: 'Slag',
    minutes: 'Längd i minuter',
    save: 'Spara',
    cancel: 'Ställ in träffen',
    cancelWhy: 'Varför ställs träffen in?',
    cancelReasons,
    cancelledFor: (reason) =>
      reason
        ? `Träffen är inställd: ${cancelReasons[reason].toLowerCase()}.`
        : 'Träffen är inställd.',
    cancelledShort: (reason) =>
      reason ? `Inställd: ${cancelReasons[reason].toLowerCase()}` : 'Inställd',
    noMarks: 'Närvaron antecknas inte.',
    undoCancel: 'Ångra',
    undoFor: (minutes) => `Du kan ångra i ${minutes} minuter.`,
    restore: 'Återställ träffen',
    unknown: 'Den här träffen finns inte på enheten.',
    hours: (from, to) => `kl. ${from}–${to}`,
    hoursOver: (from, day, to) => `kl. ${from} – ${day} kl. ${to}`,
    startsAt: 'Börjar kl.',
    place: 'Plats',
    theme: 'Tema',
    material: 'Material',
    preparation: 'Förbered',
    facilitators: 'Gäster',
    facilitatorsHint: 'Namn och yrke, var och en på sin egen rad. Inga deltagare.',
    plan: 'Plan för träffen',
    faults: {
      date: 'Välj en dag.',
      minutes: 'Skriv längden, 1–1440 minuter.',
      facilitators: 'Det kan finnas högst 10 gäster, med högst 80 tecken per rad.',
      members: 'Välj för vilka träffen är.',
    },
    catchUp: {
      add: 'Lägg till en ersättande träff',
      missed: 'Vilken träff missades?',
      noneMissed: 'Ingen bestämd träff',
      members: 'För vilka träffen är',
      membersHint: 'De som var borta från den valda träffen är förvalda.',
      noMembers: 'Gruppen har inga deltagare ännu.',
      isFor: (n) => `för ${count(n, 'deltagare', 'deltagare')}`,
    },
    move: {
      open: 'Flytta',
      openFor: (day) => `Flytta ${day}`,
      title: (day) => `Flytta träffen ${day}`,
      to: 'Ny dag',
      scope: 'Vad flyttas',
      onlyThis: 'Bara den här träffen',
      andLater: 'Den här och alla efter den',
      newDays: (n) => (n === 1 ? 'En träff flyttas' : `${n} träffar flyttas`),
      fromTo: (from, to) => `${from} → ${to}`,
      taken: 'dagen är upptagen',
      holidays: (days) => `Helgdag: ${days.join(', ')}.`,
      pastReason: 'Varför flyttas träffen till en dag som har varit?',
      pastReasonHint: 'Skriv ingens namn.',
      noDay: 'Välj en ny dag.',
      noReason: 'Skriv orsaken.',
      dayTaken: (days) =>
        `Gruppen har redan en annan träff: ${days.join(', ')}. Välj en annan dag.`,
      send: 'Flytta',
      sending: 'Flyttas…',
    },
    holidays,
  },

  roll: {
    marks: {
      present: 'Närvarande',
      part: 'Närvarande en del av tiden',
      absent_notified: 'Anmälde frånvaro',
      absent: 'Frånvarande',
      not_expected: 'Väntas inte',
    },
    buttons: { present: 'Här', absent: 'Borta', absent_notified: 'Anmälde' },
    count: (marked, all, here) => `${marked}/${all} antecknade, ${here} närvarande`,
    rest: (n) => `De övriga ${n} är här`,
    undo: 'Ångra den senaste',
    undone: 'Den senaste anteckningen är ångrad.',
    toCome: (day) => `Träffen hålls först ${day}. Ska närvaron antecknas redan nu?`,
    toComeTitle: 'Är dagen rätt?',
    markAhead: 'Anteckna ändå',
    dontMark: 'Anteckna inte',
    overruled: (number, mark) =>
      `${number}: en nyare anteckning gjordes på en annan enhet och gäller: ${mark}.`,
    more: (number) => `Precisera, ${number}`,
    attended: 'Minuter på plats',
    attendedOf: (minutes) => `Träffen varade ${minutes} min.`,
    less: '15 min mindre',
    longer: '15 min mer',
    savePart: 'Anteckna: närvarande en del av tiden',
    notExpected: 'Anteckna: väntas inte',
    notExpectedWhy: 'Deltagaren kommer med senare, eller så har frånvaron avtalats.',
    badMinutes: (most) => `Skriv minuterna, 1–${most}.`,
    note: 'Anteckningar om träffen',
    noteHint: 'Skriv om något avvek från planen. Inga namn och inga personbeteckningar.',
    noteWarning: (what) => `Texten ser ut att innehålla ${what}. Använd bara personens nummer.`,
    warnings: {
      identity_code: 'en personbeteckning',
      name: 'ett namn',
      telephone: 'ett telefonnummer',
      email: 'en e-postadress',
    },
    nobody: 'Gruppen har ännu inga deltagare vars närvaro antecknas.',
    notSent: 'inte skickad',
    printedMark: 'Närvaro',
    unmarked: 'Inte antecknad',
    totals: (counts) =>
      `Totalt: ${counts.map(([mark, n]) => `${mark.toLowerCase()} ${n}`).join(', ')}.`,
    stored: (number, mark) => `Antecknat: ${number}, ${mark}`,
  },
};

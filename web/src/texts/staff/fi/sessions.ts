import type { HolidayName } from '../../../../../shared/domain/groups/holidays.ts';
import type { CancelReason } from '../../../../../shared/domain/groups/session.ts';
import { count } from '../../common/count.ts';

const cancelReasons: Record<CancelReason, string> = {
  leader_away: 'Ohjaaja on estynyt',
  too_few: 'Osallistujia on liian vähän',
  place_unusable: 'Tilaa ei voi käyttää',
  other: 'Muu syy',
};

/** The public holidays and eves by which people know them. */
const holidays: Record<HolidayName, string> = {
  new_years_day: 'uudenvuodenpäivä',
  epiphany: 'loppiainen',
  good_friday: 'pitkäperjantai',
  easter_sunday: 'pääsiäispäivä',
  easter_monday: '2. pääsiäispäivä',
  may_day: 'vappu',
  ascension_day: 'helatorstai',
  whit_sunday: 'helluntai',
  midsummer_eve: 'juhannusaatto',
  midsummer_day: 'juhannuspäivä',
  all_saints_day: 'pyhäinpäivä',
  independence_day: 'itsenäisyyspäivä',
  christmas_eve: 'jouluaatto',
  christmas_day: 'joulupäivä',
  boxing_day: 'tapaninpäivä',
};

/** A leader’s first page, sessions and the roll. */
export const sessionsTexts = {
  todayPage: {
    title: 'Tänään',
    runs: 'Ryhmäni',
    todo: 'Hoidettavaa',
    nothingToDo: 'Mikään ei odota sinua nyt.',
    takeRoll: 'Ota osallistujat ylös',
    openSession: 'Avaa kokoontuminen',
    nextOn: (day: string) => `Seuraavaksi ${day}`,
    nth: (name: string, nth: number) => `${name}, ${nth}. kerta`,
    rollMissing: 'Osallistujat merkitsemättä',
    lateForms: {
      start: (n: number) => `${count(n, 'alkulomake', 'alkulomaketta')} myöhässä`,
      end: (n: number) => `${count(n, 'loppulomake', 'loppulomaketta')} myöhässä`,
      follow_up: (n: number) => `${count(n, 'seurantalomake', 'seurantalomaketta')} myöhässä`,
    },
    dueForms: {
      start: (n: number) => `${count(n, 'alkulomake', 'alkulomaketta')} antamatta`,
      end: (n: number) => `${count(n, 'loppulomake', 'loppulomaketta')} antamatta`,
      follow_up: (n: number) => `${count(n, 'seurantalomake', 'seurantalomaketta')} antamatta`,
    },
    daysLate: (n: number) => `${n} pv`,
    daysLeft: (n: number) => (n === 0 ? 'viimeinen päivä' : `${n} pv jäljellä`),
    until: (day: string) => `viimeistään ${day}`,
    memberCount: (n: number) => count(n, 'osallistuja', 'osallistujaa'),
    nextIs: (day: string) => `seuraava ${day}`,
    noneUnderWay: 'Sinulla ei ole nyt käynnissä olevia ryhmiä.',
    endedGroups: (n: number) => `Päättyneet ryhmät (${n})`,
    lostForms: (n: number) => `${count(n, 'lomake', 'lomaketta')} jäi saamatta`,
    dueOf: (due: number, overdue: number) =>
      [
        ...(due > 0 ? [`${count(due, 'lomake', 'lomaketta')} antamatta`] : []),
        ...(overdue > 0 ? [`${overdue} myöhässä`] : []),
      ].join(', '),
    absent: 'Poissa kaksi kertaa peräkkäin',
    substituting: 'Sijaisena',
    isToday: 'Tänään',
    noRuns:
      'Sinulla ei ole avoimia ryhmiä. Ryhmä näkyy tässä, kun koordinaattori tai toinen ohjaaja on nimennyt sinut sen ohjaajaksi.',
  },

  sessions: {
    none: 'Ryhmällä ei ole vielä kokoontumisia.',
    add: 'Lisää kokoontuminen',
    edit: 'Muokkaa kokoontumista',
    kind: {
      meeting: 'Kokoontuminen',
      camp_day: 'Leiripäivä',
      follow_up_day: 'Jatkopäivä',
      catch_up: 'Korvaava kerta',
    },
    status: { planned: 'Suunniteltu', held: 'Pidetty', cancelled: 'Peruttu' },
    length: (minutes: number) => `${minutes} min`,
    marked: (n: number, all: number) => `${n}/${all} merkitty`,
    last: 'Viimeinen kokoontuminen',
    lastHint:
      'Loppulomakkeet annetaan tästä päivästä alkaen. Jos viimeistä ei ole merkitty, ne annetaan ryhmän päättymispäivästä alkaen.',
    weeks: (n: number) => count(n, 'viikko', 'viikkoa'),
    years: (n: number) => count(n, 'vuosi', 'vuotta'),
    isDayRight: {
      after: (far: string) => `Päivä on ${far} ryhmän päättymisen jälkeen. Onko se oikein?`,
      before: (far: string) => `Päivä on ${far} ennen ryhmän alkua. Onko se oikein?`,
    },
    dayRight: 'Päivä on oikein, tallenna',
    dayWrong: 'Muuta päivää',
    saving: 'Tallennetaan…',
    lastShort: 'Viimeinen',
    date: 'Päivä',
    kindLabel: 'Laji',
    minutes: 'Kesto minuutteina',
    save: 'Tallenna',
    cancel: 'Peru kokoontuminen',
    cancelWhy: 'Miksi kokoontuminen perutaan?',
    cancelReasons,
    cancelledFor: (reason: CancelReason | null) =>
      reason
        ? `Kokoontuminen on peruttu: ${cancelReasons[reason].toLowerCase()}.`
        : 'Kokoontuminen on peruttu.',
    cancelledShort: (reason: CancelReason | null) =>
      reason ? `Peruttu: ${cancelReasons[reason].toLowerCase()}` : 'Peruttu',
    noMarks: 'Läsnäoloja ei merkitä.',
    undoCancel: 'Kumoa peruminen',
    undoFor: (minutes: number) => `Voit kumota ${minutes} minuutin ajan.`,
    restore: 'Palauta kokoontuminen',
    toForms: 'Merkitse puuttuvat lomakkeet',
    unknown: 'Tätä kokoontumista ei ole tällä laitteella.',
    hours: (from: string, to: string) => `klo ${from}–${to}`,
    hoursOver: (from: string, day: string, to: string) => `klo ${from} – ${day} klo ${to}`,
    startsAt: 'Alkaa klo',
    place: 'Paikka',
    theme: 'Aihe',
    material: 'Materiaali',
    preparation: 'Valmistele',
    facilitators: 'Vierailijat',
    facilitatorsHint: 'Nimi ja ammatti, kukin omalle rivilleen. Ei osallistujia.',
    plan: 'Kerran suunnitelma',
    faults: {
      date: 'Valitse päivä.',
      minutes: 'Kirjoita kesto, 1–1440 minuuttia.',
      facilitators: 'Vierailijoita voi olla enintään 10, ja rivillä enintään 80 merkkiä.',
      members: 'Valitse, keille kerta on.',
    },
    catchUp: {
      add: 'Lisää korvaava kerta',
      missed: 'Mikä kerta jäi väliin?',
      noneMissed: 'Ei mikään tietty kerta',
      members: 'Keille kerta on',
      membersHint: 'Valitun kerran poissaolijat on merkitty valmiiksi.',
      noMembers: 'Ryhmässä ei ole vielä osallistujia.',
      isFor: (n: number) => count(n, 'osallistujalle', 'osallistujalle'),
    },
    move: {
      open: 'Siirrä',
      openFor: (day: string) => `Siirrä ${day}`,
      title: (day: string) => `Siirrä kerta ${day}`,
      to: 'Uusi päivä',
      scope: 'Mitä siirretään',
      onlyThis: 'Vain tämä kerta',
      andLater: 'Tämä ja kaikki sen jälkeen',
      newDays: (n: number) => (n === 1 ? 'Yksi kerta siirtyy' : `${n} kertaa siirtyy`),
      fromTo: (from: string, to: string) => `${from} → ${to}`,
      taken: 'päivä on varattu',
      holidays: (days: readonly string[]) => `Pyhäpäivä: ${days.join(', ')}.`,
      pastReason: 'Miksi kerta siirretään menneelle päivälle?',
      pastReasonHint: 'Älä kirjoita kenenkään nimeä.',
      noDay: 'Valitse uusi päivä.',
      noReason: 'Kirjoita syy.',
      dayTaken: (days: readonly string[]) =>
        `Ryhmällä on jo toinen kerta: ${days.join(', ')}. Valitse toinen päivä.`,
      send: 'Siirrä',
      sending: 'Siirretään…',
    },
    holidays,
  },

  roll: {
    marks: {
      present: 'Paikalla',
      part: 'Paikalla osan aikaa',
      absent_notified: 'Ilmoitti poissaolosta',
      absent: 'Poissa',
      not_expected: 'Ei odoteta',
    },
    /** The same on the buttons of one tap, which must be short. */
    buttons: { present: 'Paikalla', absent: 'Poissa', absent_notified: 'Ilmoitti' },
    count: (marked: number, all: number, here: number) =>
      `${marked}/${all} merkitty, ${here} paikalla`,
    rest: (n: number) => `Loput ${n} paikalle`,
    undo: 'Kumoa viimeisin',
    undone: 'Viimeisin merkintä on kumottu.',
    toCome: (day: string) => `Kokoontuminen on vasta ${day}. Merkitäänkö läsnäolot jo nyt?`,
    toComeTitle: 'Onko päivä oikein?',
    markAhead: 'Merkitse silti',
    dontMark: 'Älä merkitse',
    overruled: (number: string, mark: string) =>
      `${number}: toisella laitteella tehtiin uudempi merkintä, joka jäi voimaan: ${mark}.`,
    more: (number: string) => `Tarkenna, ${number}`,
    attended: 'Paikalla minuuttia',
    attendedOf: (minutes: number) => `Kokoontuminen kesti ${minutes} min.`,
    less: '15 min vähemmän',
    longer: '15 min enemmän',
    savePart: 'Merkitse: paikalla osan aikaa',
    notExpected: 'Merkitse: ei odoteta',
    notExpectedWhy: 'Osallistuja tulee mukaan myöhemmin, tai poissaolosta on sovittu.',
    badMinutes: (most: number) => `Kirjoita minuutit, 1–${most}.`,
    note: 'Huomiot kokoontumisesta',
    noteHint: 'Kirjoita, jos jokin poikkesi suunnitellusta. Ei nimiä eikä henkilötunnuksia.',
    noteWarning: (what: string) =>
      `Tekstissä näyttää olevan ${what}. Käytä ihmisestä vain hänen numeroaan.`,
    warnings: {
      identity_code: 'henkilötunnus',
      name: 'nimi',
      telephone: 'puhelinnumero',
      email: 'sähköpostiosoite',
    },
    nobody: 'Ryhmässä ei ole vielä osallistujia, joiden läsnäolo merkitään.',
    notSent: 'lähettämättä',
    printedMark: 'Läsnäolo',
    unmarked: 'Merkitsemättä',
    totals: (counts: readonly (readonly [mark: string, n: number])[]) =>
      `Yhteensä: ${counts.map(([mark, n]) => `${mark.toLowerCase()} ${n}`).join(', ')}.`,
    stored: (number: string, mark: string) => `Merkitty: ${number}, ${mark}`,
  },
};

export type SessionsTexts = typeof sessionsTexts;

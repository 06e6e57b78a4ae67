import { count } from '../../common/count.ts';

/** A leader’s first page, sessions and the roll. */
export const sessions = {
  todayPage: {
    title: 'Tänään',
    runs: 'Ryhmäni',
    unrecorded: 'Nimenhuuto tekemättä',
    next: 'Seuraavat kokoontumiset',
    nothingNext: 'Seuraavan viikon aikana ei ole kokoontumisia.',
    due: 'Lomakkeet',
    nothingDue: 'Yhtään lomaketta ei odoteta nyt.',
    dueOf: (due: number, overdue: number) =>
      [
        ...(due > 0 ? [`${count(due, 'lomake', 'lomaketta')} odottaa`] : []),
        ...(overdue > 0 ? [`${overdue} myöhässä`] : []),
      ].join(', '),
    absent: 'Poissa kaksi kertaa peräkkäin',
    nobodyAbsent: 'Kukaan ei ole ollut poissa kahta kertaa peräkkäin.',
    substituting: 'Sijaisena',
    isToday: 'Tänään',
    noRuns: 'Sinulla ei ole avoimia ryhmiä.',
    sessions: 'Kokoontumiset',
    members: 'Osallistujat ja päättäminen',
    forms: 'Lomakkeet',
    results: 'Tulokset',
    resultsOffline: 'Tulokset (tarvitsee verkon)',
    instruments: 'Kyselyt',
    resultsWhen:
      'Tulokset näkyvät, kun vähintään viisi on vastannut sekä alussa että lopussa. Ne tarvitsevat verkon ja kirjautumisen.',
  },

  sessions: {
    title: 'Kokoontumiset',
    none: 'Kokoontumisia ei ole vielä merkitty.',
    add: 'Lisää kokoontuminen',
    edit: 'Muuta tietoja',
    kind: {
      meeting: 'Kokoontuminen',
      camp_day: 'Leiripäivä',
      follow_up_day: 'Jatkokokoontuminen',
    },
    status: { planned: 'Suunniteltu', held: 'Pidetty', cancelled: 'Peruttu' },
    length: (minutes: number) => `${minutes} min`,
    marked: (n: number, all: number) => `${n}/${all} merkitty`,
    last: 'Viimeinen kokoontuminen',
    lastHint:
      'Loppulomakkeet annetaan tästä päivästä alkaen. Muuten lasketaan ryhmän päättymispäivästä.',
    weeks: (n: number) => count(n, 'viikko', 'viikkoa'),
    years: (n: number) => count(n, 'vuosi', 'vuotta'),
    isDayRight: {
      after: (far: string) => `${far} ryhmän päättymisen jälkeen: onko päivä oikein?`,
      before: (far: string) => `${far} ennen ryhmän alkua: onko päivä oikein?`,
    },
    dayRight: 'Päivä on oikein, tallenna',
    dayWrong: 'Muuta päivää',
    saving: 'Tallennetaan…',
    lastShort: 'Viimeinen',
    date: 'Päivä',
    kindLabel: 'Mikä',
    minutes: 'Kesto minuutteina',
    save: 'Tallenna',
    cancel: 'Peru tämä kokoontuminen',
    restore: 'Palauta kokoontuminen',
    cancelled: 'Kokoontuminen on peruttu. Läsnäoloa ei merkitä.',
    invalid: 'Tarkista päivä ja kesto (1–1440 minuuttia).',
    unknown: 'Tällaista kokoontumista ei ole tällä laitteella.',
  },

  roll: {
    marks: {
      present: 'Paikalla',
      part: 'Osan aikaa',
      absent_notified: 'Ilmoitti',
      absent: 'Poissa',
      not_expected: 'Ei odoteta',
    },
    count: (marked: number, all: number, here: number) =>
      `${marked}/${all} merkitty, ${here} paikalla`,
    rest: (n: number) => `Loput ${n} paikalla`,
    undo: 'Kumoa viimeisin',
    undone: 'Viimeisin merkintä on kumottu.',
    toCome: (day: string) => `Kokoontuminen on vasta ${day}. Merkitäänkö läsnäolo jo nyt?`,
    toComeTitle: 'Onko päivä oikein?',
    markAhead: 'Merkitse silti',
    dontMark: 'Älä merkitse',
    overruled: (number: string, mark: string) =>
      `${number}: toisella laitteella tehtiin uudempi merkintä, ja se jäi voimaan: ${mark}.`,
    more: (number: string) => `Tarkenna, ${number}`,
    attended: 'Paikalla minuuttia',
    attendedOf: (minutes: number) => `Kokoontuminen kesti ${minutes} min.`,
    less: '15 min vähemmän',
    longer: '15 min enemmän',
    savePart: 'Merkitse osan aikaa paikalla',
    notExpected: 'Merkitse: ei odoteta',
    notExpectedWhy: 'Liittyi myöhemmin, tai poissaolo on sovittu.',
    badMinutes: (most: number) => `Kirjoita minuutit, 1–${most}.`,
    note: 'Huomiot kokoontumisesta',
    noteHint: 'Mitä poikkeavaa oli. Ei nimiä eikä henkilötunnuksia.',
    noteWarning: (what: string) =>
      `Tekstissä näyttää olevan ${what}. Kirjoita ihmisestä vain hänen numeronsa tai jätä pois.`,
    warnings: {
      identity_code: 'henkilötunnus',
      name: 'nimi',
      telephone: 'puhelinnumero',
      email: 'sähköpostiosoite',
    },
    nobody: 'Ryhmässä ei ole vielä ketään, jonka läsnäolo merkittäisiin.',
    notSent: 'lähettämättä',
    stored: (number: string, mark: string) => `Merkitty: ${number}, ${mark}`,
  },
};

export type SessionsTexts = typeof sessions;

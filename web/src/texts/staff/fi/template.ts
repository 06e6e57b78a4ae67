/** What the groups of a programme have in common. */
export const templateTexts = {
  version: (n: number, day: string) => `Versio ${n}, tallennettu ${day}`,
  none: 'Ohjelmalla ei ole vielä ohjelmapohjaa. Täytä pohja, niin uudet ryhmät avataan siitä.',
  fromProduct:
    'Tämä on Laiturin valmis ohjelmapohja. Muuta sitä haluamallasi tavalla ja tallenna se omaksenne.',
  older: (n: number, newest: number) =>
    `Luet versiota ${n}. Siitä avatut ryhmät noudattavat sitä yhä. Uusin on versio ${newest}.`,
  newest: (n: number) => `Luet versiota ${n}, joka on uusin.`,
  toNewest: 'Näytä uusin versio',
  edit: 'Muokkaa ohjelmapohjaa',
  make: 'Tee ohjelmapohja',
  hasNone: 'Ohjelmalla ei ole ohjelmapohjaa.',
  sessions: 'Kerrat',
  noSessions: 'Pohjassa ei ole kertoja. Jokaisen ryhmän kerrat suunnitellaan erikseen.',
  addSession: 'Lisää kerta',
  theme: 'Teema',
  withoutTheme: 'Teema puuttuu',
  kind: 'Laji',
  length: 'Kesto',
  material: 'Materiaalit',
  preparation: 'Mitä valmistellaan',
  editSession: 'Muokkaa',
  closeSession: 'Sulje',
  up: 'Siirrä ylemmäs',
  down: 'Siirrä alemmas',
  remove: 'Poista',
  moved: (theme: string, n: number) => `${theme} on nyt ${n}. kerta.`,
  removed: (theme: string) => `${theme} on poistettu.`,
  nth: (n: number) => `${n}. kerta`,
  pattern: 'Milloin ryhmä yleensä kokoontuu',
  daily: 'Peräkkäisinä päivinä',
  weekly: (n: number) => (n === 1 ? 'Joka viikko' : `Joka ${n}. viikko`),
  atTime: (time: string) => `klo ${time.replace(':', '.')}`,
  size: 'Ryhmän koko',
  least: 'Vähintään',
  most: 'Enintään',
  members: (least: number, most: number) => {
    if (most === 1) return '1 osallistuja';
    return least === most ? `${most} osallistujaa` : `${least}–${most} osallistujaa`;
  },
  forms: 'Lomakkeet',
  isFor: 'Kenelle ryhmä sopii',
  isNotFor: 'Kenelle ryhmä ei sovi',
  referral: 'Mitä kysytään, kun asiakas ohjataan ryhmään',
  question: (n: number) => `${n}. kysymys`,
  addQuestion: 'Lisää kysymys',
  removeQuestion: (n: number) => `Poista ${n}. kysymys`,
  save: 'Tallenna uusi versio',
  saving: 'Tallennetaan…',
  keeps: 'Avatut ryhmät säilyttävät oman versionsa.',
  saved: (n: number) => `Versio ${n} on tallennettu.`,
  conflict:
    'Joku muu tallensi ohjelmapohjasta uuden version samaan aikaan. Kirjoittamasi on yhä tässä, eikä sitä ole tallennettu.',
  same: 'Tallennettu versio on samanlainen kuin sinun.',
  theirs: 'Tallennettu',
  mine: 'Sinun',
  faults: {
    size: 'Anna ryhmän koko väliltä 1–100. Pienin koko ei voi olla suurinta suurempi.',
    tooMany: (most: number) => `Kertoja voi olla enintään ${most}.`,
  },
};

export type TemplateTexts = typeof templateTexts;

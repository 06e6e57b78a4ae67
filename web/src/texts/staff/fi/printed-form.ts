import { count } from '../../common/count.ts';

/** The dialog that prints a form on paper. */
export const printedFormTexts = {
  open: 'Tulosta paperilomakkeet',
  title: 'Paperilomakkeet',
  whose: 'Kenelle?',
  all: (n: number) => `Kaikille, joiden lomake puuttuu (${n})`,
  language: 'Lomakkeen kieli',
  languages: { fi: 'suomi', sv: 'ruotsi', en: 'englanti' },
  explained:
    'Jokaisessa lomakkeessa on osallistujan numero. Lomakkeen alussa kerrotaan, kuka näkee vastaukset. Kun olet antanut lomakkeen, merkitse se annetuksi. Kun saat sen takaisin, syötä vastaukset.',
  make: (n: number) => `Tee ${count(n, 'lomake', 'lomaketta')}`,
  blank: 'Tyhjä lomake ilman numeroa',
  blankExplained:
    'Lomakkeessa on viiva, jolle kirjoitetaan osallistujan numero. Ilman numeroa lomaketta ei voi yhdistää osallistujan muihin lomakkeisiin. Lomakkeen alussa kerrotaan, kuka näkee vastaukset.',
  notPrinted: 'Tätä lomaketta ei kysytä tässä ryhmässä paperilla.',
  printBlank: 'Tulosta tyhjä lomake',
  ready: 'Lomakkeet ovat valmiit.',
};

export type PrintedFormTexts = typeof printedFormTexts;

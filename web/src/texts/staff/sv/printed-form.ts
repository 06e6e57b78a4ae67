import type { PrintedFormTexts } from '../fi/printed-form.ts';

export const printedFormTexts: PrintedFormTexts = {
  open: 'Skriv ut pappersformulär',
  title: 'Pappersformulär',
  whose: 'Till vem?',
  all: (n) => `Till alla vars formulär saknas (${n})`,
  language: 'Formulärets språk',
  languages: { fi: 'finska', sv: 'svenska', en: 'engelska' },
  explained:
    'På varje formulär finns deltagarens nummer. I början av formuläret står vem som ser svaren. När du har gett formuläret, märk det som utdelat. När du får det tillbaka, mata in svaren.',
  make: (n) => `Skapa ${n} formulär`,
  ready: 'Formulären är klara.',
};

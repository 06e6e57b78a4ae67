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
  blank: 'Ett tomt formulär utan nummer',
  blankExplained:
    'På formuläret finns en linje för deltagarens nummer. Utan nummer kan formuläret inte kopplas till deltagarens andra formulär. I början av formuläret står vem som ser svaren.',
  notPrinted: 'Det här formuläret används inte på papper i den här gruppen.',
  printBlank: 'Skriv ut ett tomt formulär',
  ready: 'Formulären är klara.',
};

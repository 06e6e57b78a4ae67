import type { CalendarTexts } from '../fi/calendar.ts';

export const calendarTexts: CalendarTexts = {
  title: 'Kalender',
  purpose:
    'Du kan prenumerera på gruppernas träffar i din egen kalender. De uppdateras där när dag, klockslag eller plats ändras.',
  seen: 'Alla som har adressen ser gruppernas namn och teman samt tider och platser. Om deltagarna finns ingenting i kalendern.',
  scopes: {
    own: 'I kalendern finns grupperna som du leder eller är vikarie i.',
    organisation: 'I kalendern finns organisationens alla grupper.',
  },
  make: 'Skapa en kalenderadress',
  making: 'Adressen skapas…',
  newTitle: 'Ny kalenderadress',
  once: 'Adressen visas bara nu. Lägg till den i din kalender innan du lämnar sidan.',
  address: 'Adress',
  copy: 'Kopiera adressen',
  copied: 'Adressen har kopierats.',
  copyByHand: 'Adressen är markerad. Kopiera den själv.',
  how: 'Så här lägger du till adressen i kalendern',
  programs: [
    [
      'Outlook',
      'Välj Lägg till kalender och Prenumerera från webben i kalendern, och klistra in adressen.',
    ],
    [
      'Google Kalender',
      'Välj Andra kalendrar, Lägg till och Via webbadress på en dator, och klistra in adressen.',
    ],
    [
      'Telefon',
      'Läs koden med kameran på en iPhone och godkänn prenumerationen; på en Android-telefon syns kalendern när du har lagt till adressen i Google Kalender.',
    ],
  ],
  qr: 'QR-kod som telefonen prenumererar på kalendern med',
  slow: 'Kalenderprogrammet hämtar ändringar i sin egen takt, ibland först nästa dag.',
  known: 'Din kalenderadress',
  made: (moment) => `Adressen skapades ${moment}.`,
  until: (day) => `Den fungerar till ${day}.`,
  hidden:
    'Adressen kan inte visas igen. Byt adress om den har försvunnit eller om någon annan har fått den.',
  replace: 'Byt adress',
  replaceSure: 'Byt, den gamla adressen slutar fungera',
  replaceNot: 'Byt inte',
  remove: 'Ta bort adressen',
  removeSure: 'Ta bort, kalendern uppdateras inte längre',
  removeNot: 'Ta inte bort',
  removed: 'Adressen har tagits bort. Ta bort prenumerationen i ditt kalenderprogram också.',
};

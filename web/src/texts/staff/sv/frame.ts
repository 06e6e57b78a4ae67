import type { FrameTexts } from '../fi/frame.ts';

/** The frame of the staff’s pages, and what more than one of them says. */
export const frameTexts: FrameTexts = {
  name: 'Laituri',
  oneLine:
    'Laituri visar vad som gjordes i grupperna inom social rehabilitering och hur deltagarnas svar förändrades under gruppens gång.',
  loading: 'Uppgifter hämtas…',
  retry: 'Försök igen',
  failed: 'Uppgifterna kunde inte hämtas. Försök igen om en stund.',
  noStorage:
    'Det går inte att spara på enheten: utrymmet är slut eller webbläsaren hindrar det. Frigör utrymme och försök igen.',
  reload: 'Ladda om sidan',
  pageNotLoaded:
    'Sidan kunde inte öppnas. Det kan finnas en ny version av Laituri. Ladda om sidan. Inget går förlorat.',
  disconnected: 'Ingen anslutning. Kontrollera nätet och försök igen. Inget sparas två gånger.',
  language: 'Språk',
  toContent: 'Gå till innehållet',
  at: (day, time) => `${day} kl. ${time}`,

  formerEmployee: 'en tidigare anställd',
  someEmployee: 'en annan anställd',
  notSignedInYet: 'har inte loggat in ännu',
  roles: {
    leader: 'handledare',
    own_worker: 'egen kontaktperson',
    coordinator: 'koordinator',
    researcher: 'forskare',
    admin: 'administratör',
  },

  nav: {
    confirmPerson: 'Bekräfta en person',
    title: 'Huvudmeny',
    menu: 'Meny',
    more: 'Fler sidor',
    path: 'Plats på webbplatsen',
    shortNames: { 'missing-forms': 'Saknas', clients: 'Klienter', 'same-people': 'Samma person' },
    places: {
      today: 'I dag',
      start: 'Startsida',
      groups: 'Grupper',
      unsent: 'Osänt',
      clients: 'Egna klienter',
      openings: 'Öppna grupper',
      'missing-forms': 'Formulär som saknas',
      programmes: 'Program',
      exports: 'Material',
      staff: 'Personal',
      organisation: 'Inställningar',
      retention: 'Bevaringstider',
      audit: 'Behandlingslogg',
      'same-people': 'Kanske samma person',
      instruments: 'Formulärmallar',
    },
  },

  notFound: { title: 'Det här hittas inte' },

  forbidden: {
    title: 'Du har inte rätt till den här sidan',
    explained: (roles) =>
      `Sidan kan användas av: ${roles}. Om du behöver sidan i ditt arbete, be administratören om rätt till den.`,
    back: 'Till startsidan',
  },

  occasions: { start: 'Startformulär', end: 'Slutformulär', follow_up: 'Uppföljningsformulär' },

  status: {
    planned: 'planeras',
    recruiting: 'samlar deltagare',
    running: 'pågår',
    ended: 'avslutad',
    followed_up: 'uppföljning gjord',
    closed: 'stängd',
    cancelled: 'inställd',
  },

  synthetic: {
    label: 'Innehåller påhittade svar',
    explained:
      'En del av uppgifterna är påhittade för demonstrationen. De gäller inte verkliga människor.',
  },

  confirmLeader: {
    waits: (leader) =>
      `${leader} har utsett sig själv till handledare för gruppen. Deltagare kan läggas till när du eller någon annan bekräftar det.`,
    own: 'Du har utsett dig själv till handledare för gruppen. Deltagare kan läggas till när en koordinator eller en annan handledare för gruppen har bekräftat det. Be om en bekräftelse.',
    confirm: 'Bekräfta som handledare',
    confirmed: (leader) => `${leader} är nu handledare för gruppen.`,
  },
};

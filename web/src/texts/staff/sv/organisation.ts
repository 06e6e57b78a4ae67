import type { OrganisationTexts, ReminderTrialTexts } from '../fi/organisation.ts';

/** What the organisation decides for itself. */
export const organisationTexts: OrganisationTexts = {
  whoOpensGroups: {
    title: 'Vem öppnar grupper?',
    options: {
      coordinators: 'Koordinatorer',
      coordinators_and_leaders: 'Koordinatorer och handledare',
    },
    hint: 'Om en handledare öppnar en grupp för sig själv bekräftar en koordinator eller gruppens andra handledare den innan deltagare kan läggas till.',
  },
  ownPage: {
    title: 'Klientens egen sida',
    urgent: 'Vart ringer man när saken inte kan vänta?',
    urgentHint:
      'Visas på varje klients egen sida. Till exempel: Ring 112 i nödsituationer. Socialjouren 08 123 456, dygnet runt.',
  },
  reminders: {
    title: 'Påminnelser',
    explained:
      'En påminnelse skickas bara till en klient som har samtyckt till det och vars telefonnummer eller e-postadress är sparad. Meddelandet säger inte vilket slag av grupp det gäller.',
    send: 'Påminnelser skickas',
    service: 'Tjänstens namn i meddelandena',
    serviceHint:
      'Namnet får inte avslöja vilka grupper tjänsten har. Till exempel: Kajanalands välfärdsområde.',
    perMonth: 'Högst så många påminnelser i månaden',
    perMonthHint: 'När gränsen nås skickas inte resten, och driften får en varning.',
    serviceMissing: 'Skriv tjänstens namn.',
    perMonthWrong: (most) => `Skriv antalet påminnelser i månaden: 1–${most}.`,
  },
  trial: {
    on: 'Vi undersöker om påminnelserna hjälper',
    explained:
      'Hälften av dem som har samtyckt lottas till en grupp som inte får påminnelser om träffar och formulär. Besked om en erbjuden plats går till alla. Koordinatorn ser hur bägge halvorna kom och svarade.',
    since: (day) => `Försöket började ${day}.`,
  },
  save: 'Spara',
  saving: 'Sparar…',
  saved: 'Inställningarna har sparats.',
};

export const reminderTrialTexts: ReminderTrialTexts = {
  title: 'Hjälper påminnelserna?',
  how: (day) =>
    `Av dem som har samtyckt till påminnelser har hälften lottats att vara utan från och med ${day}. Varje person räknas en gång, med sin egen andel.`,
  attendance: 'Deltagande i träffarna',
  completion: 'Inkomna formulär',
  people: 'Personer',
  share: 'Andel i medeltal',
  arms: { reminded: 'Påminda', not_reminded: 'Utan påminnelse' },
  tooFew:
    'Personerna är ännu för få för att man ska kunna säga något. Vardera halvan måste ha minst fem.',
  verdicts: {
    more_with_reminders: 'Påminnelserna ser ut att hjälpa.',
    fewer_with_reminders: 'Andelen är mindre bland de påminda.',
    no_difference_shown: 'Ingen skillnad kan konstateras.',
  },
  difference: ({ value, low, high }) =>
    `Skillnaden är ${value} procentenheter, och intervallet på 95 % är ${low} … ${high}.`,
  notNone: ({ low, high }) =>
    `Det betyder inte att det inte finns någon skillnad: den verkliga kan vara vad som helst mellan ${low} och ${high} procentenheter.`,
  limits:
    'Lottningen gör halvorna jämförbara, så skillnaden beror på påminnelserna eller på slumpen. Resultatet gäller bara dem som samtyckte. Ju oftare man tittar medan försöket pågår, desto lättare ser slumpen ut som ett resultat: bestäm på förhand när du tittar.',
};

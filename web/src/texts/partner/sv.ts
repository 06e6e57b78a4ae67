import type { PartnerTexts } from './fi.ts';

export const sv: PartnerTexts = {
  locale: 'sv-FI',
  opening: 'Öppnas…',
  again: 'Försök igen',
  unreached: {
    title: 'Ingen förbindelse',
    text: 'Sidan öppnades inte. Kontrollera nätet och försök igen.',
  },

  code: {
    title: 'Hänvisa en klient till en grupp',
    text: 'Öppna länken som du har fått eller skriv koden. Koden har 8 tecken.',
    broken: 'En del av länken saknas. Öppna den på nytt eller skriv koden.',
    label: 'Kod',
    example: 'Till exempel 7K2M-9QX4.',
    open: 'Öppna',
    mistyped: 'Det är något fel i koden. Kontrollera den tecken för tecken.',
  },

  refusals: {
    'partner_link.unknown': {
      title: 'Länken gäller inte',
      text: 'Den har gått ut eller tagits bort, eller så är den felskriven. Be den som gav länken om en ny.',
    },
    'partner_receipt.unknown': {
      title: 'Kvittot gäller inte',
      text: 'Kvittot visar i ett halvår hur det går, om klientens uppgifter inte har raderats före det.',
    },
    'partner_link.full': {
      title: 'Länken är full',
      text: 'Med den här länken har redan hänvisats så många klienter som en länk räcker till. Be om en ny.',
    },
    'run.not_open': {
      title: 'Gruppen tar inte längre emot klienter',
      text: 'Fråga den som gav länken om det kommer en annan grupp.',
    },
    'run.queue_full': {
      title: 'Kön till gruppen är för lång',
      text: 'Fråga den som gav länken om det kommer en annan grupp.',
    },
    'link.too_many_tries': {
      title: 'Vänta en stund',
      text: 'Fel kod har skrivits för många gånger. Försök igen om tio minuter.',
    },
    other: {
      title: 'Det gick inte att skicka',
      text: 'Kontrollera uppgifterna och försök igen.',
    },
  },

  group: {
    title: (name) => `Hänvisa en klient till gruppen ${name}`,
    by: (partner) => `Länkens mottagare: ${partner}.`,
    where: 'Var',
    when: 'När',
    days: (from, to) => `${from} till ${to}`,
    usually: (days, time, everyWeeks) =>
      `${everyWeeks > 1 ? `Var ${everyWeeks}:e vecka, ` : ''}${days}${time === null ? '' : ` kl. ${time.replace(':', '.')}`}`,
    daily: 'dagar i följd',
    isFor: 'Vem gruppen är för',
    isNotFor: 'Vem gruppen inte passar för',
    until: (day) => `Du kan hänvisa klienter med den här länken senast ${day}.`,
  },

  form: {
    what: 'Namnet och telefonnumret får bara den egna kontaktperson som tar emot klienten. Gruppens handledare får veta vad klienten önskar.',
    name: 'Klientens namn',
    phone: 'Klientens telefonnummer',
    phoneHint: 'Ett nummer där klienten nås.',
    language: 'På vilket språk vill klienten få service?',
    hope: 'Vad önskar klienten av gruppen?',
    hopeHint: 'Kort. Skriv inte namn, personbeteckning eller hälsouppgifter.',
    availability: 'När kan klienten komma?',
    consents: {
      title: 'Klientens samtycken',
      passOn: 'Klienten vill att de här uppgifterna förmedlas för hänvisningen till gruppen.',
      outcome: 'Klienten låter mig få veta vad hänvisningen leder till.',
      optional: 'Det här samtycket är frivilligt.',
    },
    send: 'Skicka',
    sending: 'Skickas…',
    unreached:
      'Förbindelsen bröts. Tryck på Skicka igen. Klienten registreras bara en gång, också om den första gången gick fram.',
    faults: {
      name: 'Skriv klientens namn.',
      phone: 'Skriv ett telefonnummer, till exempel 040 123 4567.',
      hope: 'Ta bort klientens namn och telefonnummer här. Gruppens handledare läser texten.',
      availability:
        'Ta bort klientens namn och telefonnummer här. Gruppens handledare läser texten.',
      passOn: 'En klient kan hänvisas bara om klienten har samtyckt till det.',
    },
  },

  received: {
    title: 'Mottaget',
    text: 'En egen kontaktperson kontaktar klienten.',
    receipt: 'Spara den här adressen. Där ser du senare vad hänvisningen ledde till.',
    receiptOnly: 'Spara den här adressen som kvitto på att hänvisningen har mottagits.',
    once: 'Adressen visas bara nu.',
    address: 'Kvittots adress',
    copy: 'Kopiera adressen',
    copied: 'Kopierat.',
    copyByHand: 'Markera adressen och kopiera den själv.',
    another: 'Hänvisa en klient till',
  },

  receipt: {
    title: 'Så går det med hänvisningen',
    about: (name, day) => `Gruppen ${name}. Mottaget ${day}.`,
    hidden:
      'Hänvisningen har mottagits. Klienten har inte samtyckt till att du får veta vad den leder till.',
    states: {
      waiting: 'Klienten väntar på gruppens beslut.',
      offered: 'Klienten har erbjudits en plats i gruppen.',
      expired: 'Klienten erbjöds en plats, men fick inte svarat i tid.',
      accepted: 'Klienten har fått en plats i gruppen.',
      declined: 'Klienten tar inte emot platsen.',
      refused: 'Klienten fick ingen plats i den här gruppen.',
      withdrawn: 'Hänvisningen har återtagits.',
    },
  },
};

import type { RetentionTexts } from '../fi/retention.ts';

/** What is removed at the end of its retention, and when. */
export const retentionTexts: RetentionTexts = {
  lead: 'Laituri raderar själv uppgifterna på natten när bevaringstiden har gått ut. Raderingen kan inte ångras.',
  ahead: {
    title: 'Raderas inom 90 dagar',
    none: 'Ingenting raderas inom 90 dagar.',
    notYet: 'Listan visas efter den första natten.',
    lookedAt: (day) => `Kontrollerat ${day}.`,
    group: (ended, until) => `Slutade ${ended} · bevaras till ${until}`,
    clients: (n) => (n === 1 ? 'En klients egna uppgifter' : `${n} klienters egna uppgifter`),
    clientsExplained:
      'Namn, bakgrundsuppgifter, samtycken och andra uppgifter som inte hör till någon grupp.',
  },
  removed: {
    title: 'Raderat',
    none: 'Ingenting har raderats ännu.',
    groups: (names) => `Gruppernas uppgifter: ${names}`,
    clients: (n) => (n === 1 ? 'En klients uppgifter' : `${n} klienters uppgifter`),
    more: (left) => `Visa fler (${left})`,
  },
  periods: {
    title: 'Hur länge olika uppgifter bevaras',
    years: {
      group: (years) => `${years} år från gruppens sista dag`,
      client: (years) =>
        `${years} år från att den sista gruppen slutade eller från den sista anteckningen, om den är senare`,
      itself: () => 'Försvinner av sig själv',
      nothing: () => 'Laituri raderar inte',
    },
    kinds: {
      identity: 'Namn och kontaktuppgifter',
      background: 'Bakgrundsuppgifter',
      consents: 'Samtycken',
      memberships: 'Gruppens deltagare',
      attendance: 'Närvaro',
      forms: 'Blanketter och svar',
      meters: 'Mätare som gjorts på annat håll',
      own_page: 'Egen sida och meddelanden',
      links: 'Svarslänkar',
      figures: 'Gruppens resultat',
      hand_counts: 'Bakgrundsuppgifter som handledaren matat in',
      own_labels: 'Handledarens egna kännetecken',
      mentions: 'Anteckningar och andra texter',
      without_number: 'Blanketter utan nummer',
      printed: 'Utskrifter och nedladdade filer',
      audit: 'Behandlingslogg',
      stream_keys: 'Ändringskö',
      tombstone: 'Använda nummer',
    },
  },
};

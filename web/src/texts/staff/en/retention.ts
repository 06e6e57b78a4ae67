import type { RetentionTexts } from '../fi/retention.ts';

/** What is removed at the end of its retention, and when. */
export const retentionTexts: RetentionTexts = {
  lead: 'Laituri removes data by itself at night, when their retention has ended. This cannot be undone.',
  ahead: {
    title: 'To be removed within 90 days',
    none: 'Nothing will be removed within 90 days.',
    notYet: 'The list is shown after the first night.',
    lookedAt: (day) => `Checked on ${day}.`,
    group: (ended, until) => `Ended ${ended} · kept until ${until}`,
    clients: (n) => (n === 1 ? 'One client’s own data' : `${n} clients’ own data`),
    clientsExplained: 'Name, background, consents and other data that do not belong to any group.',
  },
  removed: {
    title: 'Removed',
    none: 'Nothing has been removed yet.',
    groups: (names) => `Data of groups: ${names}`,
    clients: (n) => (n === 1 ? 'One client’s data' : `${n} clients’ data`),
    more: (left) => `Show more (${left})`,
  },
  periods: {
    title: 'How long data are kept',
    years: {
      group: (years) => `${years} years from the last day of the group`,
      client: (years) =>
        `${years} years from the end of the last group, or from the last record if that is later`,
      itself: () => 'Disappears by itself',
      nothing: () => 'Not removed by Laituri',
    },
    kinds: {
      identity: 'Name and contact details',
      background: 'Background',
      consents: 'Consents',
      memberships: 'Participants of the group',
      attendance: 'Attendance',
      forms: 'Forms and answers',
      meters: 'Meters done elsewhere',
      own_page: 'Own page and messages',
      links: 'Links to forms',
      figures: 'Results of the group',
      hand_counts: 'Background figures entered by the leader',
      own_labels: 'A leader’s own labels',
      mentions: 'Notes and other texts',
      without_number: 'Forms without a number',
      printed: 'Printed and downloaded files',
      audit: 'Access log',
      stream_keys: 'Queue of changes',
      tombstone: 'Used numbers',
    },
  },
};

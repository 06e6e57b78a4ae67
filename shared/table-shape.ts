/**
 * The names of the records table's keys and indexes: what `infra` defines and `functions/store`
 * writes. `functions/store/keys.ts` lists which item has which keys.
 */
export const recordsShape = {
  partition: 'pk',
  sort: 'sk',
  indexes: {
    /** Runs of an organisation by start date; and, apart from them, clients without an own worker. */
    runsByStart: { partition: 'runsOf', sort: 'runsSort', include: null },
    /**
     * Lines of the summaries of an organisation's programme by end date: the comparison reads them.
     * Names are short, because each line that is read contains them.
     */
    summariesByProgramme: {
      partition: 'lineOf',
      sort: 'lineAt',
      include: ['line'],
    },
    /** A participant's memberships, a leader's runs, an own worker's clients. */
    byPerson: { partition: 'person', sort: 'personSort', include: null },
  },
} as const;
/** The list of clients whose own data are being removed, in the index `runsByStart`. */
export const leavingClients = 'LEAVING_CLIENTS';

/** The organisations that send reminders, in the index `runsByStart`. */
export const remindingOrganisations = 'REMINDING';
/** The messages of all organisations that wait or are being sent, in the index `runsByStart`. */
export const waitingMessages = 'OUTBOX';

/**
 * The attributes that each of the two functions of reminders may read: IAM refuses any other. Answers
 * are in none of them.
 */
export const remindReads = [
  // Keys of the table and of the index.
  ...['pk', 'sk', 'runsOf', 'runsSort'],
  // The organisation's settings.
  ...['reminders', 'reminderTrial'],
  // Runs, sessions, members and referrals.
  ...['runId', 'status', 'startsOn', 'endsOn', 'instruments', 'windows', 'formerLastDay'],
  ...['removal', 'sessionId', 'date', 'startsAt', 'kind', 'members', 'marks', 'last'],
  ...['participantId', 'state', 'joinedOn', 'exit', 'until', 'history'],
  // That a form has come in or is decided on.
  ...['occasion', 'instrumentId', 'decision'],
  // Consents, and what was sent.
  ...['purpose', 'thing', 'reason', 'tries', 'reminder', 'arm', 'since', 'version'],
] as const;
/** Of a person's identity: not the name. */
export const deliverReads = [
  ...['pk', 'sk', 'phone', 'phoneSince', 'language', 'reminders', 'stoppedAt'],
] as const;

export type RecordsIndex = keyof typeof recordsShape.indexes;

/** Environment variables with the names of a function's tables. */
export const tableVariables = {
  records: 'RECORDS_TABLE',
  identities: 'IDENTITIES_TABLE',
  audit: 'AUDIT_TABLE',
} as const;

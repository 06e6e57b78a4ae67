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

export type RecordsIndex = keyof typeof recordsShape.indexes;

/** Environment variables with the names of a function's tables. */
export const tableVariables = {
  records: 'RECORDS_TABLE',
  identities: 'IDENTITIES_TABLE',
  audit: 'AUDIT_TABLE',
} as const;

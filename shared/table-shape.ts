/**
 * The names of the records table's keys and indexes: what `infra` defines and
 * `functions/store` writes. Which item has which keys is told in `functions/store/keys.ts`.
 */
export const recordsShape = {
  partition: 'pk',
  sort: 'sk',
  indexes: {
    /** Runs of an organisation by start date. */
    runsByStart: { partition: 'runsOf', sort: 'runsSort', include: null },
    /**
     * Lines of the summaries of an organisation's programme by end date: what the comparison reads.
     * Names are short, because each line read has them in it.
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
export type RecordsIndex = keyof typeof recordsShape.indexes;

/** Environment variables that tell a function its tables' names. */
export const tableVariables = {
  records: 'RECORDS_TABLE',
  identities: 'IDENTITIES_TABLE',
  audit: 'AUDIT_TABLE',
} as const;

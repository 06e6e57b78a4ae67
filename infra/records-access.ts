import type { RecordsIndex } from '../shared/table-shape.ts';
import type { FunctionName } from './function-names.ts';

/** Operations that return items. */
export type ReadOperation = 'GetItem' | 'BatchGetItem' | 'Query';
/** A condition on an item that a transaction does not write is granted with the writes. */
export type WriteOperation = 'PutItem' | 'UpdateItem' | 'DeleteItem' | 'ConditionCheckItem';

export type RecordsAccess = {
  reads: readonly ReadOperation[];
  /** The indexes it queries beside the table itself. */
  through?: readonly RecordsIndex[];
  writes?: readonly WriteOperation[];
  /** The indexes, never the table, that it reads from end to end. */
  scans?: readonly RecordsIndex[];
};

/**
 * What each function may do with the records, and nothing else: `null` is not at all. `Scan` is not
 * among the operations, because no endpoint may read beyond its organisation's keys; only the nightly
 * removal, which nobody can call, finds all clients in an index without answers.
 */
export const recordsAccess: Record<FunctionName, RecordsAccess | null> = {
  // Settings, and what the nightly removal did.
  organisations: { reads: ['GetItem', 'Query'], writes: ['UpdateItem'] },
  programmes: { reads: ['GetItem', 'BatchGetItem', 'Query'], writes: ['PutItem', 'UpdateItem'] },
  runs: {
    reads: ['GetItem', 'BatchGetItem', 'Query'],
    through: ['runsByStart', 'byPerson'],
    writes: ['PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'],
  },
  // Referrals too, which become memberships; and meters that were done with clients.
  members: {
    reads: ['GetItem', 'BatchGetItem', 'Query'],
    through: ['byPerson'],
    writes: ['PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'],
  },
  // Lists clients with their groups too.
  participants: {
    reads: ['GetItem', 'BatchGetItem', 'Query'],
    through: ['byPerson', 'runsByStart'],
    // The client's link is written with the entries that lead to it, over those of the link before.
    writes: ['PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'],
  },
  // Also reads one list of an index (`ResourceFunction.listsLeavingClients`).
  names: { reads: ['GetItem'], writes: ['PutItem', 'DeleteItem', 'ConditionCheckItem'] },
  holdings: { reads: ['GetItem', 'BatchGetItem', 'Query'], through: ['byPerson'] },
  erasures: {
    reads: ['GetItem', 'BatchGetItem', 'Query'],
    through: ['runsByStart', 'byPerson'],
    writes: ['PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'],
  },
  joins: {
    reads: ['GetItem', 'BatchGetItem', 'Query'],
    through: ['byPerson'],
    writes: ['PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'],
  },
  handovers: {
    reads: ['GetItem', 'BatchGetItem', 'Query'],
    through: ['byPerson', 'runsByStart'],
    writes: ['PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'],
  },
  substitutes: {
    reads: ['GetItem'],
    writes: ['PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'],
  },
  sessions: {
    reads: ['GetItem', 'BatchGetItem', 'Query'],
    writes: ['UpdateItem', 'ConditionCheckItem'],
  },
  plans: {
    reads: ['GetItem', 'Query'],
    writes: ['PutItem', 'UpdateItem'],
  },
  calendars: {
    reads: ['GetItem', 'BatchGetItem', 'Query'],
    through: ['runsByStart', 'byPerson'],
    writes: ['PutItem', 'UpdateItem', 'DeleteItem'],
  },
  labels: { reads: ['GetItem'], writes: ['PutItem', 'DeleteItem', 'ConditionCheckItem'] },
  // An organisation's own questionnaires.
  instruments: {
    reads: ['GetItem', 'Query'],
    writes: ['PutItem', 'UpdateItem', 'ConditionCheckItem'],
  },
  forms: {
    reads: ['GetItem', 'BatchGetItem', 'Query'],
    // How far the forms of all runs are.
    through: ['byPerson'],
    writes: ['PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'],
  },
  links: { reads: ['GetItem', 'BatchGetItem', 'Query'], writes: ['PutItem'] },
  answer: {
    reads: ['GetItem', 'BatchGetItem', 'Query'],
    // That the link to the own page which opened a form still opens it.
    writes: ['PutItem', 'UpdateItem', 'ConditionCheckItem'],
  },
  // Anybody's browser may call it: it adds a client, and can change none.
  partners: {
    reads: ['GetItem', 'BatchGetItem'],
    through: ['byPerson'],
    writes: ['PutItem', 'UpdateItem', 'ConditionCheckItem'],
  },
  // The bearer of a client's link: what nobody has recorded yet, and nothing over anything.
  clientlinks: {
    reads: ['GetItem', 'BatchGetItem'],
    writes: ['PutItem', 'UpdateItem', 'ConditionCheckItem'],
  },
  // The bearer of a link to their own page: whose groups it shows is asked of the index.
  own: {
    reads: ['GetItem', 'BatchGetItem', 'Query'],
    through: ['byPerson'],
    writes: ['PutItem', 'UpdateItem', 'ConditionCheckItem'],
  },
  outcomes: {
    reads: ['GetItem', 'BatchGetItem', 'Query'],
    // The runs and the people of a trial of reminders too.
    through: ['summariesByProgramme', 'byPerson', 'runsByStart'],
  },
  feedback: { reads: ['GetItem', 'BatchGetItem', 'Query'] },
  exports: {
    reads: ['GetItem', 'BatchGetItem', 'Query'],
    through: ['runsByStart'],
    writes: ['PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'],
  },
  staff: { reads: ['Query'] },
  // Invites, changes and disables members of the staff, and hands over what they leave.
  accounts: {
    reads: ['GetItem', 'BatchGetItem', 'Query'],
    through: ['byPerson', 'runsByStart'],
    writes: ['PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'],
  },
  audits: { reads: ['GetItem', 'BatchGetItem'], through: ['byPerson'] },
  meta: null,
  // Puts somebody into the directory at the first sign-in, and makes an invited member active.
  'sign-in-claims': { reads: ['GetItem'], writes: ['PutItem', 'UpdateItem'] },
  'account-messages': null,
  canary: null,
  // Called by the schedule alone: removes groups and clients whose retention is over (ADR 61).
  removal: {
    reads: ['GetItem', 'BatchGetItem', 'Query'],
    through: ['runsByStart', 'byPerson', 'summariesByProgramme'],
    writes: ['PutItem', 'UpdateItem', 'DeleteItem'],
    scans: ['byPerson'],
  },
  // Their rights are narrower than operations on a table can say (`infra/reminders.ts`).
  remind: null,
  deliver: null,
  summarise: {
    reads: ['GetItem', 'BatchGetItem', 'Query'],
    through: ['byPerson'],
    writes: ['PutItem'],
  },
};

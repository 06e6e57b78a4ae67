import { isReadOnly, type Run, run } from '../../shared/domain/groups/run.ts';
import { workerOf } from '../../shared/domain/people/access.ts';
import type { Participant } from '../../shared/domain/people/participant.ts';
import { confirmedLeaders } from '../../shared/domain/people/run-leaders.ts';
import { indexed, keys } from './keys.ts';
import { participantOf } from './participants.ts';
import { queryAll, queryPage } from './query.ts';
import { getItems, readItem } from './table.ts';

/** What somebody does in an organisation. */
export type Duties = {
  /** Open runs that they lead. */
  runs: Run[];
  clients: Participant[];
  /** Runs and clients of others with a substitution of theirs that is not over. */
  substituteRuns: Run[];
  substituteClients: Participant[];
};

const different = <One>(all: readonly One[]) => [...new Set(all)];

/**
 * Everything that somebody leads, handles, or is a substitute in. The indexes say where to look, and
 * the run or client itself decides, because an index may be a moment behind.
 */
export async function readDuties(org: string, userId: string, today: string): Promise<Duties> {
  const led = indexed.leaderOfRun(org, userId, { startsOn: '', runId: '' });
  const handled = indexed.clientOfWorker(org, userId, '');
  const [runsOf, clientsOf] = await Promise.all(
    [led, handled].map(({ person }) => queryAll({ index: 'byPerson', partition: person })),
  );
  const runIds = different((runsOf ?? []).map(({ runId }) => String(runId)));
  const numbers = different((clientsOf ?? []).map(({ participantId }) => String(participantId)));
  const [storedRuns, storedClients] = await Promise.all([
    getItems(runIds.map((runId) => keys.run(org, runId))),
    getItems(numbers.map((number) => keys.participant(org, number))),
  ]);
  const runs = storedRuns
    .flatMap((item) => (item ? [readItem(run, item)] : []))
    .filter((one) => !isReadOnly(one));
  const clients = storedClients.flatMap((item) => participantOf(item) ?? []);
  const isSubstitute = ({ substitutes }: Pick<Run, 'substitutes'>) =>
    substitutes.some((one) => one.userId === userId && one.until >= today);
  return {
    runs: runs.filter((one) => confirmedLeaders(one).includes(userId)),
    clients: clients.filter((client) => workerOf(client) === userId),
    substituteRuns: runs.filter(isSubstitute),
    substituteClients: clients.filter(isSubstitute),
  };
}

/**
 * Does anything name that id as its leader or worker already? Somebody may have worked here before
 * there was a directory.
 */
export async function hasWork(org: string, userId: string): Promise<boolean> {
  const led = indexed.leaderOfRun(org, userId, { startsOn: '', runId: '' });
  const handled = indexed.clientOfWorker(org, userId, '');
  const found = await Promise.all(
    [led, handled].map(({ person }) =>
      queryPage({ index: 'byPerson', partition: person }, { limit: '1' }),
    ),
  );
  return found.some(({ items }) => items.length > 0);
}

/**
 * Open runs in which somebody waits to be confirmed as a leader. Such a run is in no list of
 * theirs, so all runs of the organisation are read: only for what is rarely asked.
 */
export async function readWaitingRuns(org: string, userId: string): Promise<Run[]> {
  const { runsOf } = indexed.runByStart(org, { startsOn: '', runId: '' });
  const items = await queryAll({ index: 'runsByStart', partition: runsOf });
  return items
    .filter(({ unconfirmedLeaders }) => [unconfirmedLeaders].flat().includes(userId))
    .map((item) => readItem(run, item))
    .filter((one) => !isReadOnly(one));
}

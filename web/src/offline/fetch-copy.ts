import { isReadOnly } from '../../../shared/domain/groups/run.ts';
import type { Instrument } from '../../../shared/instruments/instrument.ts';
import { allPages } from '../api/all-pages.ts';
import type { LeaderApi } from '../api/leader-api.ts';
import { orNull } from '../api/or-null.ts';
import type { ListedRun, RunCopy } from './vault-copy.ts';

async function fetchRun(api: LeaderApi, run: ListedRun): Promise<RunCopy> {
  const params = { runId: run.runId };
  const [members, sessions, forms, background, counted] = await Promise.all([
    allPages((query) => api.listMembers({ params, query })),
    allPages((query) => api.listSessions({ params, query })),
    api.listForms({ params }),
    orNull(api.getRunBackground({ params }), ['background.unknown', 'background.released']),
    orNull(api.getCountedBackground({ params }), ['background.too_few', 'background.released']),
  ]);
  return { run, members, sessions, forms, background, counted };
}

/**
 * The exact versions of the instruments that some runs use. A version never changes, so known ones
 * are not read again.
 */
export async function fetchInstruments(
  api: LeaderApi,
  runs: readonly RunCopy[],
  known: readonly Instrument[],
): Promise<readonly Instrument[]> {
  const pinned = runs.flatMap(({ run }) => run.instruments);
  const isKnown = pinned.every((one) =>
    known.some(({ id, version }) => one.instrumentId === id && one.version === version),
  );
  if (isKnown) return known;
  const { items } = await api.listInstruments({});
  return items.filter(({ id, version }) =>
    pinned.some((one) => one.instrumentId === id && one.version === version),
  );
}

/**
 * The current runs that somebody leads or stands in for; read one at a time, for bad connections.
 */
export async function fetchRuns(api: LeaderApi, userId: string): Promise<RunCopy[]> {
  const listed = await allPages((query) => api.listRuns({ query }));
  const ownRuns = listed.filter(
    (run) => (run.substituting || run.leaders.includes(userId)) && !isReadOnly(run),
  );
  const copies: RunCopy[] = [];
  for (const run of ownRuns) copies.push(await fetchRun(api, run));
  return copies;
}

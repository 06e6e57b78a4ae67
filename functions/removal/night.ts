import { retentionLimits } from '../../shared/configuration.ts';
import { dayOf } from '../../shared/domain/day.ts';
import { isRunDue } from '../../shared/domain/groups/removed-run.ts';
import type { Run } from '../../shared/domain/groups/run.ts';
import {
  clientStoredUntil,
  type RemovalNight,
  type RemovalsAhead,
} from '../../shared/domain/privacy/removal.ts';
import { endsWithin, groupStoredUntil, isOver } from '../../shared/domain/retention-days.ts';
import {
  type ListedClients,
  listAllClients,
  listOldRuns,
  storeReport,
} from '../store/removal-lists.ts';
import {
  countRemoved,
  finishClient,
  listLeaving,
  stepClient,
  storedUntil,
} from '../store/removed-clients.ts';
import { removeRun } from '../store/removed-runs.ts';

/** What the removal did, or would do, in one organisation. */
export type RemovalReport = { org: string; night: RemovalNight; ahead: RemovalsAhead };

/** When it is, and whether there is time for another step. */
type NightShift = { now: string; hasTime: () => boolean };

/**
 * Tries a step, and remembers its fault: an item that nobody can read must not keep everybody
 * else's data.
 */
async function tried<Result>(
  faults: unknown[],
  step: () => Promise<Result>,
): Promise<Result | undefined> {
  try {
    return await step();
  } catch (fault) {
    faults.push(fault);
    return undefined;
  }
}

const listed = ({ runId, name, endsOn }: Run) => ({ runId, name, endsOn });
const byEnd = (a: Run, b: Run) => (`${a.endsOn} ${a.runId}` < `${b.endsOn} ${b.runId}` ? -1 : 1);

/** The clients whose own data may end within the next days, as far as the index says. */
function soonLeaving(clients: ListedClients, runs: readonly Run[], today: string): string[] {
  const ends = new Map(runs.map(({ runId, endsOn }) => [runId, endsOn]));
  return [...clients].flatMap(([participantId, { recordedOn, runIds }]) => {
    // A group that is not among the old ones is kept for longer.
    if (runIds.some((runId) => !ends.has(runId))) return [];
    const groupEnds = runIds.map((runId) => ends.get(runId) ?? '');
    const until = clientStoredUntil({ groupEnds, recordedOn: recordedOn ? [recordedOn] : [] });
    const isSoon = until === null || endsWithin(until, today, retentionLimits.aheadDays);
    return isSoon ? [participantId] : [];
  });
}

type OrganisationNight = NightShift & { org: string; today: string; faults: unknown[] };

async function removeGroups(runs: readonly Run[], night: OrganisationNight) {
  const { org, now, hasTime, faults } = night;
  for (const run of runs) {
    if (!hasTime()) return;
    await tried(faults, () => removeRun(org, run, now));
  }
}

/** Takes each client a step, and counts those whose data end soon. */
async function stepClients(
  numbers: readonly string[],
  { org, now, today, hasTime, faults }: OrganisationNight,
): Promise<number> {
  let soon = 0;
  for (const participantId of numbers) {
    if (!hasTime()) return soon;
    const until = await tried(faults, () => stepClient({ org, participantId }, { today, now }));
    if (until && endsWithin(until, today, retentionLimits.aheadDays)) soon += 1;
  }
  return soon;
}

/** What happened tonight, from what is stored: so a second round reports the whole night. */
async function reportOf(
  { org, today }: Pick<OrganisationNight, 'org' | 'today'>,
  runs: readonly Run[],
  soon: number,
): Promise<RemovalReport> {
  const ofTonight = runs.filter(({ removal }) => removal && dayOf(removal.at) === today);
  const ahead = runs.filter((run) => !run.removal);
  return {
    org,
    night: {
      on: today,
      groups: ofTonight.toSorted(byEnd).map(listed),
      clients: await countRemoved(org, today),
    },
    ahead: {
      on: today,
      groups: ahead
        .toSorted(byEnd)
        .map((run) => ({ ...listed(run), storedUntil: groupStoredUntil(run) })),
      clients: soon,
    },
  };
}

async function finishLeaving({ now, hasTime }: NightShift, faults: unknown[]): Promise<void> {
  for (const client of await listLeaving()) {
    if (!hasTime()) return;
    await tried(faults, () => finishClient(client, now));
  }
}

async function nightIn(clients: ListedClients, night: OrganisationNight): Promise<RemovalReport> {
  const { org, today } = night;
  const runs = await listOldRuns(org, today);
  await removeGroups(
    runs.filter(({ removal, endsOn }) => removal || isOver(groupStoredUntil({ endsOn }), today)),
    night,
  );
  const soon = await stepClients(soonLeaving(clients, runs, today), night);
  const report = await reportOf(night, await listOldRuns(org, today), soon);
  await storeReport(org, report.night, report.ahead);
  return report;
}

/**
 * Removes what has reached the end of its retention, in every organisation, as far as there is time.
 * What is still there is still due: there is no list of what was done, and the next night goes on.
 * @throws the first fault, when everything else is done
 */
export async function nightOf(shift: NightShift): Promise<RemovalReport[]> {
  const today = dayOf(shift.now);
  const faults: unknown[] = [];
  await tried(faults, () => finishLeaving(shift, faults));
  const reports: RemovalReport[] = [];
  for (const [org, clients] of await listAllClients()) {
    const report = await tried(faults, () => nightIn(clients, { ...shift, org, today, faults }));
    if (report) reports.push(report);
  }
  if (faults.length > 0) throw faults[0];
  return reports;
}

/** What the next night would do, without doing it. */
export async function dryNight(now: string): Promise<RemovalReport[]> {
  const today = dayOf(now);
  const reports: RemovalReport[] = [];
  for (const [org, clients] of await listAllClients()) {
    const runs = await listOldRuns(org, today);
    const due = runs.filter((run) => isRunDue(run, today));
    const untils: string[] = [];
    for (const participantId of soonLeaving(clients, runs, today)) {
      const until = await storedUntil({ org, participantId });
      if (until && endsWithin(until, today, retentionLimits.aheadDays)) untils.push(until);
    }
    const { ahead } = await reportOf({ org, today }, runs, untils.length);
    const over = untils.filter((until) => isOver(until, today)).length;
    reports.push({
      ...{ org, ahead },
      night: { on: today, groups: due.toSorted(byEnd).map(listed), clients: over },
    });
  }
  return reports;
}

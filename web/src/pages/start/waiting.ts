import { firstPageLimits } from '../../../../shared/configuration.ts';
import { daysAfter, daysBetween, monthsAfter } from '../../../../shared/domain/day.ts';
import { formWindow } from '../../../../shared/domain/forms/form-window.ts';
import { isLongWait, type QueueFigures } from '../../../../shared/domain/groups/queue.ts';
import { isReadOnly, type Run, type RunStatus } from '../../../../shared/domain/groups/run.ts';
import type { ListedPair } from '../../../../shared/domain/privacy/same-person.ts';

/** What the coordinator's first page needs to know of a run. */
export type PlannedRun = Pick<
  Run,
  | 'runId'
  | 'name'
  | 'municipality'
  | 'status'
  | 'startsOn'
  | 'endsOn'
  | 'windows'
  | 'formerLastDay'
  | 'capacity'
  | 'activeMembers'
  | 'unconfirmedLeaders'
>;

/** What waits in a run; `days` are those it is late, or those that are left before it begins. */
export type RunWaits =
  | { is: 'leader'; run: PlannedRun; count: number }
  | { is: 'start' | 'end' | 'followUp'; run: PlannedRun; days: number }
  | { is: 'places'; run: PlannedRun; days: number };

/** A run in which somebody who was referred waits. */
export type QueuedRun = { runId: string; name: string; queue: QueueFigures };

/** Something that waits for somebody who leads no group. */
export type Waits =
  | RunWaits
  | { is: 'referral'; run: QueuedRun; days: number }
  | { is: 'joining' | 'pairs'; count: number }
  | { is: 'forms'; groups: number };

/** What waits, the most urgent first, and the groups that ended long ago. */
export type WaitingView = {
  waits: readonly Waits[];
  old: { waits: readonly RunWaits[]; notFollowedUp: number; neverBegun: number };
};

const isBefore: readonly RunStatus[] = ['planned', 'recruiting'];
/** The last day on which the run's own days let its follow-up forms be answered. */
const followUpEnds = (run: PlannedRun): string | null =>
  formWindow('follow_up', { ...run, sessions: [] }, { joinedOn: run.startsOn, exit: null })?.to ??
  null;

function lateOf(run: PlannedRun, today: string): RunWaits[] {
  const { status, startsOn, endsOn } = run;
  const late = (is: 'start' | 'end' | 'followUp', day: string | null): RunWaits[] =>
    day !== null && day < today ? [{ is, run, days: daysBetween(day, today) }] : [];
  if (isBefore.includes(status)) return late('start', startsOn);
  if (status === 'running') return late('end', endsOn);
  return status === 'ended' ? late('followUp', followUpEnds(run)) : [];
}

function placesOf(run: PlannedRun, today: string): RunWaits[] {
  const { soonDays, fewPlaces } = firstPageLimits;
  const { status, startsOn, activeMembers, capacity } = run;
  const isSoon = startsOn >= today && startsOn <= daysAfter(today, soonDays);
  const isEmpty = activeMembers < capacity * fewPlaces;
  if (!isBefore.includes(status) || !isSoon || !isEmpty) return [];
  return [{ is: 'places', run, days: daysBetween(today, startsOn) }];
}

const leadersOf = (run: PlannedRun): RunWaits[] =>
  run.unconfirmedLeaders.length > 0 && !isReadOnly(run)
    ? [{ is: 'leader', run, count: run.unconfirmedLeaders.length }]
    : [];

const order: readonly Waits['is'][] = [
  'referral',
  'leader',
  'start',
  'end',
  'places',
  'joining',
  'pairs',
  'followUp',
  'forms',
];
const lateness = (one: Waits): number =>
  'days' in one ? (one.is === 'places' ? -one.days : one.days) : 0;
const byUrgency = (one: Waits, other: Waits): number =>
  order.indexOf(one.is) - order.indexOf(other.is) || lateness(other) - lateness(one);

/** Statuses in which forms are under way: those of the page of missing forms. */
const withForms: readonly RunStatus[] = ['running', 'ended'];

const formsRow = (runs: readonly PlannedRun[], longAgo: string): Waits[] => {
  const groups = runs.filter(
    ({ status, endsOn }) => withForms.includes(status) && endsOn >= longAgo,
  ).length;
  return groups > 0 ? [{ is: 'forms', groups }] : [];
};

/** The pairs of numbers on which nobody has decided, and the joinings that were cut short. */
function pairsOf(pairs: readonly Pick<ListedPair, 'status'>[]): Waits[] {
  const counted = (is: 'joining' | 'pairs', status: ListedPair['status']): Waits[] => {
    const count = pairs.filter((pair) => pair.status === status).length;
    return count > 0 ? [{ is, count }] : [];
  };
  return [...counted('joining', 'joining'), ...counted('pairs', 'open')];
}

/** The runs in which somebody has waited too long for a decision, and for how many days. */
export const longWaits = (queued: readonly QueuedRun[], today: string) =>
  queued.flatMap((run) => {
    const { oldest } = run.queue;
    if (oldest === null || !isLongWait(oldest, today)) return [];
    return [{ is: 'referral' as const, run, days: daysBetween(oldest, today) }];
  });

/**
 * What waits for a coordinator or an own worker.
 * @param runs the runs that the viewer coordinates
 * @param queued the runs in which somebody waits for a decision
 * @param pairs the numbers that are perhaps one person
 * @param today today's date in Finland
 * @example waitingView([], [], [], '2026-03-02').waits // []
 */
export function waitingView(
  runs: readonly PlannedRun[],
  queued: readonly QueuedRun[],
  pairs: readonly Pick<ListedPair, 'status'>[],
  today: string,
): WaitingView {
  const longAgo = monthsAfter(today, -firstPageLimits.oldMonths);
  const isOld = ({ run }: RunWaits) => run.endsOn < longAgo;
  const inRuns = runs.flatMap((run) => [
    ...leadersOf(run),
    ...lateOf(run, today),
    ...placesOf(run, today),
  ]);
  const old = inRuns.filter(isOld).toSorted(byUrgency);
  const inTime = inRuns.filter((one) => !isOld(one));
  return {
    waits: [
      ...longWaits(queued, today),
      ...inTime,
      ...pairsOf(pairs),
      ...formsRow(runs, longAgo),
    ].toSorted(byUrgency),
    old: {
      waits: old,
      notFollowedUp: old.filter(({ is }) => is === 'followUp' || is === 'end').length,
      neverBegun: old.filter(({ is }) => is === 'start').length,
    },
  };
}

const cardOrder: readonly RunStatus[] = ['running', 'recruiting', 'planned'];

/**
 * The groups that run now or are to begin: those that run first, and of each status the newest first.
 * @example underWay([]) // []
 */
export const underWay = <One extends Pick<Run, 'status' | 'startsOn'>>(
  runs: readonly One[],
): One[] =>
  runs
    .filter(({ status }) => cardOrder.includes(status))
    .toSorted(
      (one, other) =>
        cardOrder.indexOf(one.status) - cardOrder.indexOf(other.status) ||
        other.startsOn.localeCompare(one.startsOn),
    );

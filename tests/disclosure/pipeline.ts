import { countRun } from '../../shared/model/count-run.ts';
import type { RunRecord } from '../../shared/model/counted-record.ts';
import { discloseComparison } from '../../shared/model/disclose-comparison.ts';
import { discloseFeedback } from '../../shared/model/disclose-feedback.ts';
import { discloseOutcome } from '../../shared/model/disclose-outcome.ts';
import { discloseSummary } from '../../shared/model/disclose-summary.ts';
import type { Figures } from '../../shared/model/facts.ts';
import { releaseOf, withReleases } from '../../shared/model/release.ts';
import { releasedOccasions } from '../../shared/model/released-occasion.ts';
import { summaryLineOf } from '../../shared/model/summary-line.ts';
import { conceal } from '../../shared/model/undisclosed.ts';
import { recordAt } from './record-at.ts';
import type { Insider, RepliesOf, World, WorldEvent, WorldForm, WorldRun } from './world.ts';

type Stored = { figures: Figures; countedAt: string };

/** From its release on a run stays where it is: the API refuses to move it (`run.released`). */
function stayed(record: RunRecord, before: Stored | undefined, now: string): RunRecord {
  if (!before || !releasedOccasions.some((occasion) => releaseOf(occasion, before, now)))
    return record;
  const { programmeId, municipality, startsOn, endsOn } = before.figures.facts.run;
  return { ...record, run: { ...record.run, programmeId, municipality, startsOn, endsOn } };
}

/** A run's figures as they are stored when it is counted at a moment, over what was stored. */
function count(world: World, runId: string, now: string, before: Stored | undefined): Stored {
  const record = stayed(recordAt(world, runId, now), before, now);
  return { figures: withReleases(before, countRun(record), { record, now }), countedAt: now };
}

/**
 * Every moment at which something of a run changed: the stream has it counted then. Before a run
 * has ended nothing is released, so only what moves its windows matters then.
 */
function changesOf(world: World, { runId, members }: WorldRun): string[] {
  const people = new Set(members.map(({ person }) => person));
  const isOf = (event: WorldEvent) =>
    'runId' in event ? event.runId === runId : people.has(event.person);
  const events = world.events.filter(isOf);
  const endedAt = events.find(({ what }) => what === 'ended')?.at ?? '~';
  const forms = world.forms.filter((form) => form.runId === runId && form.at >= endedAt);
  const movesWindows = ({ what, at }: WorldEvent) =>
    at >= endedAt || ['window', 're-dated'].includes(what);
  return [...new Set([...forms, ...events.filter(movesWindows)].map(({ at }) => at))].sort();
}

/** A run as it is found at each look: what was stored at the last change before it, counted now. */
function storedAt(world: World, run: WorldRun): Stored[] {
  const changes = changesOf(world, run);
  let stored: Stored | undefined;
  let counted = 0;
  return world.looks.map((look) => {
    while (counted < changes.length && String(changes[counted]) <= look) {
      stored = count(world, run.runId, String(changes[counted]), stored);
      counted++;
    }
    // Nothing has changed since it was stored: what is shown depends on the moment alone.
    return stored ?? count(world, run.runId, look, undefined);
  });
}

/** Worlds that differ in some forms share the rest, so a run whose forms are the same is known. */
const known = new WeakMap<World['runs'], Map<string, Stored[]>>();
const numbers = new WeakMap<WorldForm, number>();
let next = 0;

function numberOf(form: WorldForm): number {
  const number = numbers.get(form) ?? next++;
  numbers.set(form, number);
  return number;
}

/** The same, of a run that was found before in a world with other forms elsewhere. */
function foundAt(world: World, run: WorldRun): Stored[] {
  const found = known.get(world.runs) ?? new Map<string, Stored[]>();
  known.set(world.runs, found);
  const own = world.forms.filter((form) => form.runId === run.runId);
  const key = `${run.runId} ${own.map(numberOf).join(' ')}`;
  const stored = found.get(key) ?? storedAt(world, run);
  if (found.size > 400) found.clear();
  found.set(key, stored);
  return stored;
}

const isLeaderOf = ({ userId, roles }: Insider, { leaders }: WorldRun) =>
  roles.includes('leader') && leaders.includes(userId);

/**
 * All that an insider is shown of every run and programme, at every look, as the API would reply:
 * the outcome, the summary and the feedback of each run they may know of, and the comparison of
 * each programme at both occasions.
 */
export const repliesOf: RepliesOf = (world, insider) => {
  const { userId, roles } = insider;
  const isCoordinator = roles.includes('coordinator');
  const perRun = world.runs.map((run) => ({ run, at: foundAt(world, run) }));
  return world.looks.map((now, look) => {
    const all = perRun.map(({ run, at }) => ({ run, stored: at[look] as Stored }));
    const listed = all.filter(({ run }) => isCoordinator || isLeaderOf(insider, run));
    const lines = all.map(({ stored }) => ({
      programmeId: stored.figures.facts.run.programmeId,
      line: summaryLineOf(conceal(stored.figures), stored.countedAt),
    }));
    const isOwn = (runId: string) =>
      all.some(({ run }) => run.runId === runId && isLeaderOf(insider, run));
    const comparing = { userId, isOwn, isListed: (id: string) => isCoordinator || isOwn(id) };
    const compared = [...new Set(lines.map(({ programmeId }) => programmeId))].flatMap(
      (programme) =>
        (['end', 'follow_up'] as const).map((occasion) =>
          discloseComparison(
            lines.filter(({ programmeId }) => programmeId === programme).map(({ line }) => line),
            comparing,
            { occasion, chosen: {}, now },
          ),
        ),
    );
    const shown = listed.map(({ run, stored }) => {
      const counted = { figures: conceal(stored.figures), countedAt: stored.countedAt };
      const viewer = { userId, isOwn: isLeaderOf(insider, run) };
      return [
        discloseOutcome(counted, viewer, now),
        discloseSummary(counted, viewer, now),
        discloseFeedback(counted, viewer, now),
      ];
    });
    return { shown, compared };
  });
};

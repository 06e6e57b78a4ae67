import { createHash } from 'node:crypto';
import { countRun } from '../../shared/domain/figures/count-run.ts';
import type { RunRecord } from '../../shared/domain/figures/counted-record.ts';
import { discloseComparison } from '../../shared/domain/figures/disclose-comparison.ts';
import { discloseFeedback } from '../../shared/domain/figures/disclose-feedback.ts';
import { discloseOutcome } from '../../shared/domain/figures/disclose-outcome.ts';
import { discloseSummary } from '../../shared/domain/figures/disclose-summary.ts';
import type { RunFigures } from '../../shared/domain/figures/facts.ts';
import { isTakenBack, releaseOf, withReleases } from '../../shared/domain/figures/release.ts';
import type { ReleaseContent } from '../../shared/domain/figures/release-content.ts';
import { releasedOccasions } from '../../shared/domain/figures/release-content.ts';
import { summaryLineOf } from '../../shared/domain/figures/summary-line.ts';
import { conceal } from '../../shared/domain/figures/undisclosed.ts';
import { knowsPersonOf } from '../../shared/domain/people/known-person.ts';
import { gridOf } from './answer-grid.ts';
import type { Showing } from './exhibitor.ts';
import { recordAt } from './record-at.ts';
import { type Released, sheetOfMissing, sheetOfPairs, type WorldSheet } from './sheets.ts';
import {
  type Insider,
  leadersAt,
  type World,
  type WorldEvent,
  type WorldForm,
  type WorldRun,
} from './world.ts';

type StoredRunFigures = { figures: RunFigures; countedAt: string };

/** After its release a run cannot be moved: the API refuses it (`run.released`). */
function stayed(record: RunRecord, before: StoredRunFigures | undefined, now: string): RunRecord {
  if (!before || !releasedOccasions.some((occasion) => releaseOf(occasion, before, now)))
    return record;
  const { programmeId, municipality, startsOn, endsOn } = before.figures.facts.run;
  return { ...record, run: { ...record.run, programmeId, municipality, startsOn, endsOn } };
}

/** A run's figures as they are stored when it is counted at a moment, over what was stored. */
function count(
  world: World,
  runId: string,
  now: string,
  before: StoredRunFigures | undefined,
): StoredRunFigures {
  const record = stayed(recordAt(world, runId, now), before, now);
  return { figures: withReleases(before, countRun(record), { record, now }), countedAt: now };
}

/**
 * Every moment at which something in a run changed: the stream has it counted then. Before a run
 * has ended nothing is released, so only changes that move its windows matter then.
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

/** A run as it is counted at some moments, one after the other. */
function countedAt(world: World, run: WorldRun, moments: readonly string[]): StoredRunFigures[] {
  let stored: StoredRunFigures | undefined;
  return moments.map((moment) => {
    stored = count(world, run.runId, moment, stored);
    return stored;
  });
}

/** The releases that exist, and which of them were taken back. */
const stateOf = ({ figures: { released, windowTo } }: StoredRunFigures) =>
  JSON.stringify([
    windowTo,
    releasedOccasions.map((one) => released[one] && isTakenBack(released[one])),
  ]);

/**
 * The moments at which a run is counted: the changes that are followed by a look, and those that
 * store a release, take one back or move a window, with the one before. Changes in between are
 * counted together with the next, as the stream does with changes that come close together.
 */
export function momentsOfRun(world: World, run: WorldRun): string[] {
  const changes = changesOf(world, run);
  const states = countedAt(world, run, changes).map(stateOf);
  return changes.filter((at, n) => {
    const next = changes[n + 1] ?? '~';
    const decides = [n, n + 1].some((one) => one > 0 && states[one] !== states[one - 1]);
    return decides || n === 0 || world.looks.some((look) => at <= look && look < next);
  });
}

/** A long search makes thousands of worlds, and the replies to a large programme are long. */
const mostReplies = 1000;

/** A run as it is found at each look: what was stored at the last moment before it. */
function storedAt(world: World, run: WorldRun, moments: readonly string[]): StoredRunFigures[] {
  const stored = countedAt(world, run, moments);
  return world.looks.map((look) => {
    const last = moments.findLastIndex((moment) => moment <= look);
    // Nothing has changed since it was stored, so what is shown depends on the moment alone.
    return stored[last] ?? count(world, run.runId, look, undefined);
  });
}

/** A run with its leaders at a look, and its figures as they are stored. */
type CountedWorldRun = { run: WorldRun; leaders: readonly string[]; stored: StoredRunFigures };

const isLeaderOf = ({ userId, roles }: Insider, { leaders }: CountedWorldRun) =>
  roles.includes('leader') && leaders.includes(userId);

/**
 * What an insider is shown of every run and programme at a look, as the API would reply: the
 * outcome, the summary and the feedback of each run that is open to them, and the comparison of
 * each programme at both occasions.
 */
function replyTo(insider: Insider, all: readonly CountedWorldRun[], now: string) {
  const { userId, roles } = insider;
  const isCoordinator = roles.includes('coordinator');
  const listed = all.filter((one) => isCoordinator || isLeaderOf(insider, one));
  const lines = all.map(({ stored }) => ({
    programmeId: stored.figures.facts.run.programmeId,
    line: summaryLineOf(conceal(stored.figures), stored.countedAt),
  }));
  const isOwn = (runId: string) =>
    all.some((one) => one.run.runId === runId && isLeaderOf(insider, one));
  const comparing = { userId, isOwn, isListed: (id: string) => isCoordinator || isOwn(id) };
  const compared = [...new Set(lines.map(({ programmeId }) => programmeId))].flatMap((programme) =>
    releasedOccasions.map((occasion) =>
      discloseComparison(
        lines.filter(({ programmeId }) => programmeId === programme).map(({ line }) => line),
        comparing,
        { occasion, chosen: {}, now },
      ),
    ),
  );
  const shown = listed.map((one) => {
    const { stored } = one;
    const counted = { figures: conceal(stored.figures), countedAt: stored.countedAt };
    const viewer = { userId, isOwn: isLeaderOf(insider, one) };
    return [
      discloseOutcome(counted, viewer, now),
      discloseSummary(counted, viewer, now),
      discloseFeedback(counted, viewer, now),
    ];
  });
  return { shown, compared };
}

/** Each release of a run that was seen at some look, by its occasion. */
function releasesSeen({ looks }: World, at: readonly StoredRunFigures[]) {
  return releasedOccasions.flatMap((occasion) => {
    const seen = looks.flatMap((look, n) => {
      const release = releaseOf(occasion, at[n] as StoredRunFigures, look);
      return release && !isTakenBack(release) ? [release.content] : [];
    });
    return [...new Set(seen)].map((content) => ({ occasion, content }));
  });
}

/** The users who know a form, and those who may have invented its person. */
function knownBy({ forms, people }: World, place: number): string[] {
  const { person, runId, occasion } = forms[place] as WorldForm;
  const isVersion = (form: WorldForm) =>
    form.person === person && form.runId === runId && form.occasion === occasion;
  const writers = forms
    .filter(isVersion)
    .flatMap(({ by, readAgainBy, handedOverBy }) => [by, readAgainBy, handedOverBy])
    .filter((user) => user !== null && user !== 'participant');
  const registered = people.find(({ id }) => id === person);
  return [...new Set([...writers, ...(registered ? knowsPersonOf(registered) : [])])] as string[];
}

/** The figures of a release, over the forms that it counted. */
function sheetsIn(
  world: World,
  { runId }: WorldRun,
  { content, ...released }: Released & { content: ReleaseContent },
): WorldSheet[] {
  const placeOf = (person: string, occasion: string, version: number) => {
    const own = world.forms.flatMap((form, at) =>
      form.runId === runId && form.person === person && form.occasion === occasion ? [at] : [],
    );
    return own[version - 1] as number;
  };
  const counted = (content.people ?? []).map(({ participantId, countedIn, forms }) => {
    const at = (of: string) => {
      const form = forms.find(({ occasion }) => occasion === of);
      return form ? placeOf(participantId, of, form.version) : -1;
    };
    return { countedIn, start: at('start'), later: at(released.occasion) };
  });
  const pairs = counted.filter(({ countedIn }) => countedIn === 'score');
  const missing = counted.filter(({ countedIn }) => countedIn === 'missing');
  return [
    ...(pairs.length > 0 ? [sheetOfPairs(pairs, content, released)] : []),
    ...(missing.length > 0 && released.occasion === 'end'
      ? [sheetOfMissing(missing, content, released)]
      : []),
  ];
}

/**
 * What the API shows of a world, and of others that differ in answers or backgrounds. Replies are
 * made from stored figures alone, so replies to identical stored figures are reused.
 */
export function showingOf(world: World): Showing {
  const known = world.forms.map((_, place) => knownBy(world, place));
  const of = { truth: gridOf(world), knownBy: (place: number) => known[place] ?? [] };
  const peopleOf = ({ people }: World, { members }: WorldRun) =>
    people.filter(({ id }) => members.some(({ person }) => person === id));
  const formsOf = ({ forms }: World, runId: string) => forms.filter((form) => form.runId === runId);
  const first = world.runs.map((run) => {
    const moments = momentsOfRun(world, run);
    return {
      ...{ forms: formsOf(world, run.runId), people: peopleOf(world, run) },
      ...{ moments, at: storedAt(world, run, moments) },
    };
  });
  const found = new WeakMap<World, StoredRunFigures[][]>([[world, first.map(({ at }) => at)]]);
  const numbers = new Map<string, number>();
  const numberOf = new WeakMap<StoredRunFigures, number>();
  const replies = new Map<string, string>();

  /**
   * The figures of each run at each look; they are reused for a run whose answers are unchanged.
   */
  function foundIn(other: World): StoredRunFigures[][] {
    const all =
      found.get(other) ??
      other.runs.map((run, n) => {
        const { forms, people, moments, at } = first[n] as (typeof first)[number];
        const isSame =
          peopleOf(other, run).every((person, place) => person === people[place]) &&
          formsOf(other, run.runId).every((form, place) => form === forms[place]);
        return isSame ? at : storedAt(other, run, moments);
      });
    found.set(other, all);
    return all;
  }

  /** Identical figures have the same number. */
  function numbered(stored: StoredRunFigures): number {
    const known = numberOf.get(stored);
    if (known !== undefined) return known;
    const key = createHash('sha256').update(JSON.stringify(stored)).digest('base64');
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    numberOf.set(stored, number);
    return number;
  }

  return {
    repliesOf: (other, insider) => {
      const perRun = foundIn(other);
      return other.looks.map((now, look) => {
        const all = other.runs.map((run, n) => ({
          run,
          leaders: leadersAt(other, run, now),
          stored: perRun[n]?.[look] as StoredRunFigures,
        }));
        const key = [insider.userId, look, ...all.map(({ stored }) => numbered(stored))].join(' ');
        const reply = replies.get(key) ?? JSON.stringify(replyTo(insider, all, now));
        if (replies.size >= mostReplies) replies.clear();
        replies.set(key, reply);
        return reply;
      });
    },
    sheets: world.runs.flatMap((run, n) =>
      releasesSeen(world, first[n]?.at ?? []).flatMap((seen) =>
        sheetsIn(world, run, { ...seen, ...of }),
      ),
    ),
  };
}

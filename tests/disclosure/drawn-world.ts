import { daysAfter } from '../../shared/domain/day.ts';
import type { Occasion } from '../../shared/domain/occasion.ts';
import type { Answers } from '../../shared/instruments/instrument.ts';
import { lifeManagementAndInclusion14 as statements } from '../../shared/instruments/life-management-and-inclusion-14.ts';
import { oneOf, type SeededChance, seeded, wholeNumber } from '../seeded.ts';
import type { World, WorldEvent, WorldForm, WorldPerson, WorldRun } from './world.ts';

/** How the people of a run answer: a line of 14 answers, turned so that more is better. */
type DrawnAnswering = (chance: SeededChance) => { start: number[]; end: number[] };

const { items } = statements;
const within = (answer: number) => Math.min(5, Math.max(1, answer));
const each = (of: (at: number) => number) => items.map((_, at) => within(of(at)));
const always =
  (start: number, end: number): DrawnAnswering =>
  () => ({
    start: each(() => start),
    end: each(() => end),
  });

/** The kinds of groups. Each gives the answers of its people, one after the other. */
const groups: Record<string, (chance: SeededChance) => DrawnAnswering> = {
  ordinary: () => (chance) => {
    const [level, lift] = [wholeNumber(chance, 2, 4), wholeNumber(chance, -1, 2)];
    const start = each(() => level + wholeNumber(chance, -1, 1));
    return { start, end: each((at) => (start[at] ?? 3) + lift + wholeNumber(chance, -1, 1)) };
  },
  'anything goes': () => (chance) => ({
    start: each(() => wholeNumber(chance, 1, 5)),
    end: each(() => wholeNumber(chance, 1, 5)),
  }),
  'everybody the same': (chance) => always(wholeNumber(chance, 1, 5), wholeNumber(chance, 1, 5)),
  'everybody at the top': () => always(5, 5),
  'everybody at the bottom, then the top': () => always(1, 5),
  'all but one the same': (chance) => {
    const [same, other] = [always(wholeNumber(chance, 1, 5), 4), always(1, 2)];
    let isFirst = true;
    return (own) => {
      const answering = isFirst ? other : same;
      isFirst = false;
      return answering(own);
    };
  },
  'two answers only': (chance) => {
    const low = wholeNumber(chance, 1, 4);
    return (own) => ({
      start: each(() => wholeNumber(own, low, low + 1)),
      end: each(() => wholeNumber(own, low, low + 1)),
    });
  },
  'everybody better': () => (chance) => {
    const start = each(() => wholeNumber(chance, 1, 3));
    return { start, end: each((at) => (start[at] ?? 1) + wholeNumber(chance, 1, 2)) };
  },
  'one statement at the end of the scale': (chance) => {
    const [at, end] = [wholeNumber(chance, 0, 13), oneOf(chance, [1, 5])];
    return (own) => {
      const line = () => each((one) => (one === at ? end : wholeNumber(own, 1, 5)));
      return { start: line(), end: line() };
    };
  },
};
const groupNames = Object.keys(groups);
/** Groups whose figures may usually be shown. */
const usual = ['ordinary', 'anything goes', 'everybody better'];

const moment = (day: string, second: number) =>
  `${day}T${String(8 + (Math.floor(second / 3600) % 12)).padStart(2, '0')}:${String(Math.floor(second / 60) % 60).padStart(2, '0')}:${String(second % 60).padStart(2, '0')}.000Z`;

/** A form's answers, with some of the statements skipped. */
function answersFrom(line: readonly number[], skipped: ReadonlySet<number>): Answers {
  return Object.fromEntries(
    items.flatMap(({ id, reversed }, at) => {
      const answer = line[at] ?? 3;
      return skipped.has(at) ? [] : [[id, reversed ? 6 - answer : answer] as const];
    }),
  );
}

/** Which statements a form skips: none for most, one or two for some, too many for a few. */
function skippedBy(chance: SeededChance, often: boolean): Set<number> {
  const share = chance();
  const most = often ? (share < 0.4 ? 2 : share < 0.5 ? 4 : 0) : share < 0.03 ? 1 : 0;
  const all = new Set<number>();
  for (let n = 0; n < most; n++) all.add(wholeNumber(chance, 0, 13));
  return all;
}

/** The channel by which the forms of a run come in. */
const channels = ['links', 'by its leader', 'by a colleague', 'mixed'] as const;
type Channel = (typeof channels)[number];

function enteredBy(chance: SeededChance, channel: Channel, leaders: readonly string[]) {
  const nobody = { by: 'participant', readAgainBy: null, handedOverBy: null };
  const [leader = 'leader-a', colleague = 'leader-b'] = leaders;
  const paper = (by: string) => ({ ...nobody, by });
  if (channel === 'links') return nobody;
  if (channel === 'by its leader') return paper(leader);
  if (channel === 'by a colleague') return paper(colleague);
  return oneOf(chance, [
    nobody,
    nobody,
    paper(leader),
    paper(colleague),
    { ...paper(colleague), readAgainBy: leader },
    { ...nobody, handedOverBy: leader },
  ]);
}

/** A number of people, mostly near the limits of the rules. */
const sizeOf = (chance: SeededChance, pooled: boolean) =>
  pooled || chance() < 0.7 ? wholeNumber(chance, 5, 10) : wholeNumber(chance, 3, 16);

/**
 * A random history of one to four runs: how people answer, which way their forms come, who skips,
 * leaves, withdraws or is erased, which runs are moved, re-dated or given other windows, and when
 * an audience looks.
 * @param pooled a programme of eight to ten usual runs, so that it often has common figures
 */
export function drawnWorld(seed: number, pooled = false): World {
  const chance = seeded(seed);
  let second = 0;
  const at = (day: string) => moment(day, second++);
  const people: WorldPerson[] = [];
  const runs: WorldRun[] = [];
  const forms: WorldForm[] = [];
  const events: WorldEvent[] = [];
  const kinds: string[] = [];
  const leaderIds = chance() < 0.2 ? ['both', 'leader-b'] : ['leader-a', 'leader-b'];

  function newPerson(runId: string, leader: string, invented: boolean): string {
    const byLeader = invented || chance() < 0.1;
    const id = `person-${people.length + 1}`;
    people.push({
      id,
      registeredBy: byLeader ? leader : 'own-worker',
      confirmedBy: byLeader && !invented && chance() < 0.5 ? 'own-worker' : null,
      inventedBy: invented ? leader : null,
      background: { sex: oneOf(chance, ['female', 'female', 'male']) },
      firstRun: runId,
    });
    return id;
  }

  function drawRun(n: number) {
    const runId = `run-${n + 1}`;
    const leaders = chance() < 0.5 ? leaderIds : [oneOf(chance, leaderIds)];
    const endsOn = oneOf(chance, ['2026-05-04', '2026-05-04', '2026-05-18']);
    const startsOn = daysAfter(endsOn, -63);
    const group = oneOf(chance, pooled ? usual : groupNames);
    const channel = pooled ? 'links' : oneOf(chance, channels);
    const answering = (groups[group] as (typeof groups)[string])(chance);
    const shams = !pooled && chance() < 0.12 ? 4 : 0;
    const size = shams > 0 ? wholeNumber(chance, 1, 5) : sizeOf(chance, pooled);
    const old = people.filter(({ inventedBy }) => inventedBy === null).map(({ id }) => id);
    const overlap = n > 0 && chance() < (pooled ? 0.1 : 0.4) ? wholeNumber(chance, 1, size) : 0;
    const members = [
      ...old.slice(0, overlap),
      ...Array.from({ length: Math.max(0, size - Math.min(overlap, old.length)) }, () =>
        newPerson(runId, leaders[0] as string, false),
      ),
      ...Array.from({ length: shams }, () => newPerson(runId, leaders[0] as string, true)),
    ];
    const skipsOften = chance() < 0.25;
    const followsUp = chance() < 0.25;
    kinds.push(
      `${members.length} ${group}, ${channel}${shams ? ', with four invented' : ''}${overlap ? `, ${overlap} of another run` : ''}`,
    );
    const left = new Map<string, string>();
    const put = (
      person: string,
      occasion: Occasion,
      line: readonly number[],
      answeredOn: string,
      day = answeredOn,
    ) => {
      const invented = people.find(({ id }) => id === person)?.inventedBy;
      const origin = invented
        ? { by: invented, readAgainBy: null, handedOverBy: null }
        : enteredBy(chance, channel, leaders.length > 1 ? leaders : [...leaders, 'leader-b']);
      const answers = answersFrom(line, skippedBy(chance, skipsOften));
      forms.push({ runId, person, occasion, answers, ...origin, answeredOn, at: at(day) });
    };
    const given = new Map(members.map((person) => [person, answering(chance)]));
    for (const person of members)
      if (chance() < 0.97) put(person, 'start', given.get(person)?.start ?? [], startsOn);
    for (const [position, person] of members.entries()) {
      const line = given.get(person)?.end ?? [];
      const fate = chance();
      if (fate < 0.05) left.set(person, daysAfter(startsOn, 30));
      if (fate < 0.03) continue;
      if (fate < 0.05) put(person, 'end', line, daysAfter(startsOn, 30));
      else if (fate < 0.1) put(person, 'end', line, endsOn, daysAfter(endsOn, 60));
      else if (fate < 0.13)
        events.push({
          at: at(daysAfter(endsOn, 2)),
          what: 'refused',
          runId,
          person,
          occasion: 'end',
        });
      else put(person, 'end', line, endsOn, daysAfter(endsOn, position % 5));
    }
    if (followsUp)
      for (const person of members)
        if (!left.has(person) && chance() < 0.8)
          put(person, 'follow_up', answering(chance).end, daysAfter(endsOn, 80));
    if (chance() < 0.9) events.push({ at: at(daysAfter(endsOn, 5)), what: 'ended', runId });
    runs.push({
      ...{ runId, leaders, startsOn, endsOn },
      programmeId: n === 0 || pooled || chance() < 0.8 ? 'programme-a' : 'programme-b',
      municipality: oneOf(chance, ['Kajaani', 'Kuhmo']),
      members: members.map((person) => ({
        ...{ person, joinedOn: startsOn },
        leftOn: left.get(person) ?? null,
      })),
    });
    return { runId, members, endsOn };
  }

  const size = oneOf(chance, pooled ? [8, 9, 10] : [1, 1, 2, 3, 4]);
  const drawn = Array.from({ length: size }, (_, n) => drawRun(n));
  const inAll = drawn.flatMap(({ members }) => members);
  const later = () => daysAfter('2026-05-10', wholeNumber(chance, 0, 120));
  if (chance() < 0.25)
    events.push({ at: at(later()), what: 'withdrew', person: oneOf(chance, inAll) });
  if (chance() < 0.15)
    events.push({ at: at(later()), what: 'erased', person: oneOf(chance, inAll) });
  for (const { runId, endsOn } of drawn) {
    if (chance() < 0.12) {
      events.push({ at: at(later()), what: 'moved', runId, programmeId: 'programme-b' });
      events.push({ at: at('2026-10-01'), what: 'moved', runId, programmeId: 'programme-a' });
    }
    if (chance() < 0.08)
      events.push({ at: at(later()), what: 're-dated', runId, endsOn: '2026-04-20' });
    if (chance() < 0.12) {
      const window = { what: 'window' as const, runId, occasion: 'end' as const, from: endsOn };
      const day = daysAfter(endsOn, wholeNumber(chance, 6, 20));
      events.push({ at: at(day), ...window, to: daysAfter(endsOn, 4) });
      events.push({ at: at(daysAfter(day, 3)), ...window, to: daysAfter(endsOn, 30) });
    }
    if (chance() < 0.1) correctOne(runId);
  }
  handOver();

  /** One leader takes over one or more runs of another, at any time. */
  function handOver() {
    // Drawn apart, so that the other histories of a seed stay what they are.
    const apart = seeded(seed + 1_000_000);
    if (apart() >= 0.25) return;
    const [from, to] = apart() < 0.5 ? leaderIds : leaderIds.toReversed();
    for (const { runId, leaders } of runs) {
      if (!leaders.includes(from as string) || leaders.includes(to as string)) continue;
      if (apart() < 0.3) continue;
      const day = daysAfter('2026-05-01', wholeNumber(apart, 0, 120));
      events.push({
        ...{ at: at(day), what: 'handed_over' as const, runId },
        ...{ from: from as string, to: to as string },
      });
    }
  }

  /** Staff correct a form that they entered: its answers come from another version. */
  function correctOne(runId: string) {
    const own = forms.filter((form) => form.runId === runId && form.by !== 'participant');
    if (own.length === 0) return;
    const form = oneOf(chance, own);
    const line = each(() => wholeNumber(chance, 1, 5));
    const day = daysAfter(form.at.slice(0, 10), wholeNumber(chance, 1, 90));
    forms.push({ ...form, answers: answersFrom(line, new Set()), at: at(day) });
  }

  const inOrder = <T extends { at: string }>(all: readonly T[]) =>
    all.toSorted((one, other) => one.at.localeCompare(other.at));
  const happened = inOrder([...forms, ...events]).filter(({ at: when }) => when > '2026-04-30');
  const looks = new Set([moment('2026-12-01', 0), moment('2026-06-15', 0)]);
  const count = wholeNumber(chance, 2, 12);
  for (let n = 0; looks.size < count && n < 40; n++) {
    const when = happened.length > 0 ? oneOf(chance, happened).at : moment('2026-07-01', 0);
    const isJustAfter = chance() < 0.8;
    looks.add(
      isJustAfter
        ? `${when.slice(0, 19)}.500Z`
        : moment(daysAfter('2026-05-01', wholeNumber(chance, 0, 200)), 0),
    );
  }
  return {
    drawnAs: `seed ${seed}: ${kinds.join('; ')}`,
    ...{ people, runs },
    forms: inOrder(forms),
    events: inOrder(events),
    looks: [...looks].sort(),
  };
}

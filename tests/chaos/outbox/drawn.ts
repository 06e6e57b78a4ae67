import type { Chance } from '../../../infra/local/demo/chance.ts';
import { daysAfter } from '../../../shared/domain/day.ts';
import type { FormKey } from '../../../shared/domain/forms/form.ts';
import { formDecision } from '../../../shared/domain/forms/form-decision.ts';
import { referralRoute } from '../../../shared/domain/people/member.ts';
import { answersBy } from '../harness/actions.ts';
import type { StormGroup } from '../harness/groups.ts';
import type { Doing } from './doings.ts';
import { formOf, movedSessionOf, type OutboxFixtures, paperOf } from './fixtures.ts';

/** A drawn action: something on a tablet, or handing the tablet to the participant. */
export type DrawnAction = Doing | DeviceHandOver;
/** A participant answers on the tablet, and hands in the form at the last visit. */
export type DeviceHandOver = { kind: 'hand over'; form: FormKey; visits: readonly Visit[] };
/** The answers of one visit. */
export type Visit = Record<string, number>;

/** What is drawn from, for the tablet `which` and the action `nth`. */
export type Draw = {
  group: StormGroup;
  fixtures: OutboxFixtures;
  which: number;
  nth: number;
  chance: Chance;
};

/** Both tablets change one of the sessions; each other session is changed by one of them. */
function sessionOf({ group, which, chance }: Draw): string {
  const [shared = '', ...others] = group.sessionIds;
  return chance.next() < 0.2 ? shared : (others[which + 1] ?? '');
}

const anybody = ({ group, fixtures, chance }: Draw): string =>
  chance.of(chance.next() < 0.8 ? group.members : fixtures.newcomers);

/** A member whose continuation only this tablet changes; this includes newcomers. */
function ownMember({ group, fixtures, which, chance }: Draw): string {
  const all = [...group.members, ...fixtures.newcomers];
  return chance.of(all.filter((_, n) => n % 2 === which));
}

/** A reading of a paper: mostly the right answers. */
function readingOf({ fixtures, chance }: Draw, form: FormKey) {
  const written = fixtures.papers.get(paperOf(form)) ?? {};
  return chance.next() < 0.7 ? written : { ...written, ...oneOf(answersBy(chance), chance) };
}

function oneOf(answers: Record<string, number>, chance: Chance): Record<string, number> {
  const [item, answer] = chance.of(Object.entries(answers));
  return { [item]: answer };
}

/** Answers in one visit or in two: the later answer counts. */
const visitsOf = ({ chance }: Draw): Visit[] =>
  Array.from({ length: 1 + chance.below(2) }, () => answersBy(chance));

/** A member comes or does not. */
export const drawnMark = ({ group, chance }: Draw): Extract<Doing, { kind: 'mark' }> => ({
  kind: 'mark',
  sessionId: chance.of(group.sessionIds.slice(0, 2)),
  participantId: chance.of(group.members),
  attendance: chance.of(['present', 'absent', 'absent_notified', 'part']),
});

/**
 * How often each action is drawn, out of a hundred; each note, day and answer is unique, so that
 * they can be distinguished.
 */
const draws: readonly (readonly [share: number, draw: (from: Draw) => DrawnAction])[] = [
  [25, drawnMark],
  [13, (from) => ({ kind: 'session', sessionId: sessionOf(from), note: `action ${from.nth}` })],
  [
    7,
    ({ group, which, nth }) => ({
      kind: 'new session',
      sessionId: `new-${which}-${nth}`,
      note: `action ${nth}`,
      date: group.endsOn,
    }),
  ],
  // Each day is drawn once, so that nothing is moved back to where it was.
  [
    5,
    ({ group, which, nth }) => ({
      kind: 'move',
      sessionId: movedSessionOf(which),
      to: daysAfter(group.endsOn, 1 + nth),
      note: `action ${nth}`,
    }),
  ],
  [
    9,
    (from) => ({
      kind: 'member',
      participantId: ownMember(from),
      continuation: {
        ownWorkerInformed: from.chance.next() < 0.5,
        nextStep: from.chance.of(['another_group', 'individual_work', 'none_wanted']),
      },
    }),
  ],
  [
    7,
    ({ group, fixtures, nth, chance }) => ({
      kind: 'join',
      participantId: chance.of(fixtures.newcomers),
      joinedOn: daysAfter(group.endsOn, -(nth % 7)),
      route: chance.of(referralRoute.options),
    }),
  ],
  [
    12,
    (from) => ({
      kind: 'decision',
      form: formOf(from.chance.of(['start', 'end']), anybody(from)),
      decision: from.chance.of(formDecision.options),
      on: daysAfter(from.group.startsOn, -from.nth),
    }),
  ],
  [
    7,
    (from) => {
      const form = formOf('start', anybody(from));
      return { kind: 'paper', form, answers: readingOf(from, form), isTwofold: false };
    },
  ],
  [
    7,
    (from) => {
      const form = formOf('end', from.chance.of(from.group.members));
      return { kind: 'paper', form, answers: readingOf(from, form), isTwofold: true };
    },
  ],
  [
    4,
    (from) => ({ kind: 'hand over', form: formOf('start', anybody(from)), visits: visitsOf(from) }),
  ],
  [4, () => ({ kind: 'confirmation' })],
];

const whole = draws.reduce((sum, [share]) => sum + share, 0);

/**
 * While only the second tablet has a network, the same newcomer joins on both: the first tablet goes
 * on to change its own addition, which the API will refuse.
 */
export function drawnApart(from: Draw, isLater: boolean): DrawnAction {
  const { group, fixtures, which, nth, chance } = from;
  if (nth < draws.length || chance.next() > 0.4 || (which === 1 && !isLater)) return drawn(from);
  const isOwn = (_: string, n: number) => (group.members.length + n) % 2 === 0;
  const participantId = fixtures.newcomers.find(isOwn) ?? '';
  if (which === 0 && chance.next() < 0.5)
    return {
      kind: 'member',
      participantId,
      continuation: { ownWorkerInformed: true, nextStep: 'none_wanted' },
    };
  const [joinedOn, route] = [daysAfter(group.endsOn, -(nth % 7)), chance.of(referralRoute.options)];
  return { kind: 'join', participantId, joinedOn, route };
}

/** Without a network: one session's roll, and changes that the other tablet makes too. */
export function drawnAtLake(from: Draw, isRoll: boolean): DrawnAction {
  const { group, nth, chance } = from;
  const [sessionId = ''] = group.sessionIds;
  if (isRoll) return { ...drawnMark(from), sessionId };
  return chance.next() < 0.5 ? { kind: 'session', sessionId, note: `action ${nth}` } : drawn(from);
}

/** Draws the next action; at first one of each kind. */
export function drawn(from: Draw): DrawnAction {
  let left = from.chance.below(whole);
  const byShare = draws.findIndex(([share]) => {
    left -= share;
    return left < 0;
  });
  const [, draw] = draws[from.nth] ?? (draws[byShare] as (typeof draws)[number]);
  return draw(from);
}

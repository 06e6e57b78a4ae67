import { confirmationOf } from '../../../../shared/domain/figures/background-confirmation.ts';
import { isDecided } from '../../../../shared/domain/forms/form-matrix.ts';
import { missingFor, type RequirementName } from '../../../../shared/domain/forms/run-readiness.ts';
import { type RunStatus, runTransitions } from '../../../../shared/domain/groups/run.ts';
import { takesPlace, wasEnrolled } from '../../../../shared/domain/people/member.ts';
import { hasEntered } from '../../features/background/entered-counts.ts';
import type { RunCopy } from '../../offline/vault-copy.ts';

/** A status that a run moves on to. */
export type NextStatus = Exclude<RunStatus, 'planned' | 'cancelled'>;

const way: readonly NextStatus[] = ['recruiting', 'running', 'ended', 'followed_up', 'closed'];
const positionOf = (status: RunStatus) => (way as readonly RunStatus[]).indexOf(status);

/**
 * The next status on the way to closing, if there is one.
 * @example nextStatus('running') // 'ended'
 */
export const nextStatus = (from: RunStatus): NextStatus | undefined =>
  way.find(
    (to, index) => index > positionOf(from) && runTransitions[from].some((one) => one === to),
  );

/** What should be there before a move; only some of it is required. */
export type StepName =
  | RequirementName
  | 'a_confirmed_leader'
  | 'planned_sessions'
  | 'start_forms'
  | 'a_confirmed_background';

export type StepLine = {
  name: StepName;
  isMet: boolean;
  /** Without it the move is refused. */
  isRequired: boolean;
  /** How many it is about. */
  count: number;
  /** The participants that it is about. */
  numbers: readonly string[];
};

export type NextStep = {
  to: NextStatus;
  lines: readonly StepLine[];
  /** The move is not offered before this day; null where it is offered now. */
  notBefore: string | null;
  /** Forms that have not come in and can no longer come in after the move. */
  lostForms: number;
};

type GroupSoFar = Pick<RunCopy, 'members' | 'sessions' | 'background' | 'counted'> & {
  run: Pick<RunCopy['run'], 'status' | 'unconfirmedLeaders'>;
  forms: Pick<RunCopy['forms'], 'items'>;
};

/** The lines before each move, in the order in which they are done. */
const linesBefore: Record<NextStatus, readonly StepName[]> = {
  recruiting: ['a_confirmed_leader', 'planned_sessions'],
  running: ['a_confirmed_leader', 'planned_sessions', 'a_member', 'start_forms'],
  ended: [
    'a_held_session',
    'a_decision_on_each_planned_session',
    'a_decision_on_each_end_form',
    'a_confirmed_background',
  ],
  followed_up: ['a_continuation_of_each_member', 'a_confirmed_background'],
  closed: ['a_continuation_of_each_member', 'a_confirmed_background'],
};

const without = (group: GroupSoFar): Record<StepName, { count: number; numbers: string[] }> => {
  const { members, sessions, forms, run, background, counted } = group;
  const isUnconfirmed = !hasEntered(background) && counted && confirmationOf(counted) !== 'present';
  const of = (all: readonly { participantId: string }[]) => {
    const numbers = [...new Set(all.map(({ participantId }) => participantId))];
    return { count: numbers.length, numbers };
  };
  const some = (count: number) => ({ count, numbers: [] });
  return {
    a_confirmed_leader: some(run.unconfirmedLeaders.length),
    planned_sessions: some(sessions.length > 0 ? 0 : 1),
    a_confirmed_background: some(isUnconfirmed ? 1 : 0),
    a_member: some(members.some(({ state }) => takesPlace(state)) ? 0 : 1),
    start_forms: of(
      forms.items.filter(({ occasion, status }) => occasion === 'start' && status === 'due'),
    ),
    a_held_session: some(sessions.some(({ status }) => status === 'held') ? 0 : 1),
    a_decision_on_each_planned_session: some(
      sessions.filter(({ status }) => status === 'planned').length,
    ),
    a_decision_on_each_end_form: of(
      forms.items.filter((slot) => slot.occasion === 'end' && !isDecided(slot)),
    ),
    a_continuation_of_each_member: of(
      members.filter((member) => wasEnrolled(member) && member.continuation === null),
    ),
  };
};

/** Without members there are no start forms to hand out; somebody who is only referred gets none. */
const namesBefore = (to: NextStatus, members: GroupSoFar['members']) =>
  linesBefore[to].filter(
    (name) => name !== 'start_forms' || members.some(({ state }) => takesPlace(state)),
  );

/**
 * The next move of a group: what is there, what is missing, and what is lost by it.
 * @param today today's date in Finland
 * @example nextStepOf({ run: { status: 'closed', unconfirmedLeaders: [] }, members: [], sessions: [], forms: { items: [] }, background: null, counted: null }, '2026-03-02') // null
 */
export function nextStepOf(group: GroupSoFar, today: string): NextStep | null {
  const to = nextStatus(group.run.status);
  if (!to) return null;
  const { members, sessions, forms } = group;
  const ends = forms.items.filter(({ occasion }) => occasion === 'end');
  const refused = missingFor(to, { members, sessions, endFormsDecided: ends.every(isDecided) });
  const lacking = without(group);
  const begins = forms.items
    .flatMap(({ occasion, window }) => (occasion === 'follow_up' && window ? window.from : []))
    .toSorted()[0];
  return {
    to,
    lines: namesBefore(to, members).map((name) => ({
      ...{ name, ...lacking[name], isMet: lacking[name].count === 0 },
      isRequired: refused.some((one) => one === name),
    })),
    notBefore: to === 'followed_up' && begins !== undefined && begins > today ? begins : null,
    lostForms: to === 'closed' ? forms.items.filter((slot) => !isDecided(slot)).length : 0,
  };
}

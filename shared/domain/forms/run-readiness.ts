import { Problem } from '../../problems.ts';
import type { RunStatus } from '../groups/run.ts';
import { takesPlace, wasEnrolled } from '../people/member.ts';
import { endFormsDecided, type RunForForms } from './form-matrix.ts';

/** What is known of a run when it is to move on. */
export type Progress = Pick<RunForForms, 'members' | 'sessions'> & { endFormsDecided: boolean };

export type RequirementName =
  | 'a_member'
  | 'a_held_session'
  | 'a_decision_on_each_planned_session'
  | 'a_decision_on_each_end_form'
  | 'a_continuation_of_each_member';

type Requirement = { name: RequirementName; holds: (progress: Progress) => boolean };

/** The requirements of each status of a run. */
const requirements: Partial<Record<RunStatus, readonly Requirement[]>> = {
  running: [
    { name: 'a_member', holds: ({ members }) => members.some(({ state }) => takesPlace(state)) },
  ],
  ended: [
    {
      name: 'a_held_session',
      holds: ({ sessions }) => sessions.some(({ status }) => status === 'held'),
    },
    {
      name: 'a_decision_on_each_planned_session',
      holds: ({ sessions }) => sessions.every(({ status }) => status !== 'planned'),
    },
    {
      // Forgotten end forms were the project's greatest loss: each must have come in, or be decided
      // on.
      name: 'a_decision_on_each_end_form',
      holds: ({ endFormsDecided }) => endFormsDecided,
    },
  ],
  closed: [
    {
      // The end of a group causes anxiety: nobody is left without a next step.
      name: 'a_continuation_of_each_member',
      holds: ({ members }) =>
        members.filter(wasEnrolled).every(({ continuation }) => continuation !== null),
    },
  ],
};

/**
 * The requirements that a run still lacks for a status, so that a page can list them beforehand.
 * @example missingFor('running', { members: [], sessions: [], endFormsDecided: true }) // ['a_member']
 */
export const missingFor = (to: RunStatus, progress: Progress): RequirementName[] =>
  (requirements[to] ?? []).filter(({ holds }) => !holds(progress)).map(({ name }) => name);

/**
 * Refuses a status whose requirements are not met.
 * @throws Problem run.not_ready naming what is missing
 * @example checkReadiness('recruiting', { run: { endsOn: '2026-05-04', instruments: [] }, members: [], sessions: [], forms: [], decisions: [] })
 * // undefined
 */
export function checkReadiness(to: RunStatus, course: RunForForms): void {
  const missing = missingFor(to, { ...course, endFormsDecided: endFormsDecided(course) });
  if (missing.length > 0) throw new Problem('run.not_ready', { missing });
}

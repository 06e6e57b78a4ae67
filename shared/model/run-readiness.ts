import { Problem } from '../problems.ts';
import { endFormsDecided, type FormCourse } from './form-matrix.ts';
import { holdsPlace, wasEnrolled } from './member.ts';
import type { RunStatus } from './run.ts';

/** All that is known of a run when it is to move on. */
export type Progress = FormCourse;

type Requirement = { name: string; holds: (progress: Progress) => boolean };

/** What must be there before a run enters a status. */
const requirements: Partial<Record<RunStatus, readonly Requirement[]>> = {
  running: [
    { name: 'a_member', holds: ({ members }) => members.some(({ state }) => holdsPlace(state)) },
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
      // Forgotten end forms were the project's greatest loss: each has come, or is decided on.
      name: 'a_decision_on_each_end_form',
      holds: endFormsDecided,
    },
  ],
  closed: [
    {
      // The end of a group brings anxiety: nobody is left without a next step.
      name: 'a_continuation_of_each_member',
      holds: ({ members }) =>
        members.filter(wasEnrolled).every(({ continuation }) => continuation !== null),
    },
  ],
};

/**
 * Refuses a status whose requirements are not met.
 * @throws Problem run.not_ready naming what is missing
 * @example checkReadiness('recruiting', { run: { endsOn: '2026-05-04', instruments: [] }, members: [], sessions: [], forms: [], decisions: [] })
 * // undefined
 */
export function checkReadiness(to: RunStatus, progress: Progress): void {
  const missing = (requirements[to] ?? [])
    .filter(({ holds }) => !holds(progress))
    .map(({ name }) => name);
  if (missing.length > 0) throw new Problem('run.not_ready', { missing });
}

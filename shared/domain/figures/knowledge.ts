import { type Form, hasUnknownKnowers, knowersOf } from '../forms/form.ts';

/**
 * The users who know a form's answers or made them. For some older forms that is not stored, so all
 * leaders of the run are assumed to.
 * @param leaders the run's leaders
 */
export const formKnowers = (form: Form, leaders: readonly string[]): string[] =>
  hasUnknownKnowers(form) ? [...knowersOf(form), ...leaders] : knowersOf(form);

import { pairedGoalPercent } from '../../../../shared/configuration.ts';
import type { ComparedRun } from '../../../../shared/domain/figures/comparison.ts';
import { texts } from '../../texts/staff.ts';

const words = texts.forest;

type EnrolledRun = Pick<ComparedRun, 'enrolled' | 'pairs' | 'change' | 'release'>;

/**
 * For how many of the participants of some runs the change is shown, and that it is shown for few;
 * nothing where no change is. Runs whose figures are not due yet do not count. It is made of
 * what is shown beside each run.
 * @example peopleShownSentences([]) // []
 */
export function peopleShownSentences(runs: readonly EnrolledRun[]): string[] {
  const due = runs.filter(
    ({ release }) => release.status === 'released' || release.status === 'taken_back',
  );
  const all = due.reduce((sum, { enrolled }) => sum + (enrolled ?? 0), 0);
  const shown = due.reduce((sum, { change, pairs }) => sum + (change ? (pairs ?? 0) : 0), 0);
  if (shown === 0) return [];
  const isFew = 100 * shown < pairedGoalPercent * all;
  return [words.peopleShown(shown, all), ...(isFew ? [words.fewPeopleShown] : [])];
}

import type { Answers } from '../../../shared/instruments/instrument.ts';
import { lifeManagementAndInclusion14 } from '../../../shared/instruments/life-management-and-inclusion-14.ts';

/**
 * Invented answers, always sent as `synthetic`. The report published no answers, only the
 * directions: better on the whole, worse in coping with what lies ahead and in loneliness.
 */
const { items } = lifeManagementAndInclusion14;

const clamp = (value: number) => Math.min(5, Math.max(1, value));

/** A small fixed spread, so that people and statements differ. */
const spread = (person: number, item: number) => ((person * 5 + item * item * 3) % 4) - 1;

/** The answers of person `person` at the start. */
export function startAnswers(person: number): Answers {
  return Object.fromEntries(
    items.map(({ id, number, reversed }) => {
      const level = clamp(2 + (person % 2) + spread(person, number));
      return [id, reversed ? 6 - level : level];
    }),
  );
}

/** The same person's answers at the end: some statements a step better, two a step worse. */
export function endAnswers(person: number): Answers {
  const start = startAnswers(person);
  const step = (id: string, number: number) => {
    if (id === 'copes_with_what_lies_ahead') return person % 2 === 0 ? -1 : 0;
    if (id === 'feels_lonely') return person % 3 === 0 ? 1 : 0;
    return (person + number) % (person % 4 === 3 ? 5 : 2) === 0 ? 1 : 0;
  };
  return Object.fromEntries(
    items.map(({ id, number }) => [id, clamp((start[id] ?? 3) + step(id, number))]),
  );
}

/** The first `count` of some answers: a form that was left unfinished. */
export function unfinishedAnswers(answers: Answers, count: number): Answers {
  return Object.fromEntries(Object.entries(answers).slice(0, count));
}

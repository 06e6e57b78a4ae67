import type { Occasion } from '../domain/occasion.ts';
import type { ExportedPerson } from './export.ts';

/** The content of an export, counted while it is written. */
export type ExportTally = {
  /** Persons, and persons in groups: a person in two groups counts twice in the second. */
  people: Set<string>;
  memberships: number;
  /** None in an export with bands, whose rows are of no named group. */
  groups: Set<string>;
  forms: Record<Occasion, number>;
  synthetic: number;
};

/**
 * A tally of nothing.
 * @example newTally().memberships // 0
 */
export const newTally = (): ExportTally => ({
  people: new Set(),
  memberships: 0,
  groups: new Set(),
  forms: { start: 0, end: 0, follow_up: 0 },
  synthetic: 0,
});

/** Adds some more people to the counts. */
export function countIn(tally: ExportTally, items: readonly ExportedPerson[]): void {
  for (const { person, run, forms } of items) {
    tally.people.add(person);
    if (run) tally.groups.add(run);
    tally.memberships += 1;
    for (const form of forms) {
      tally.forms[form.occasion] += 1;
      tally.synthetic += Number(form.synthetic);
    }
  }
}

import { configuration } from '../../configuration.ts';
import {
  type CompositionField,
  compositionFields,
  type GroupBackground,
} from '../groups/group-background.ts';
import type { Background } from '../people/participant.ts';
import type { CompositionCount } from './background-confirmation.ts';

/**
 * Is this person long-term unemployed? The form has no such answer, so it follows from the
 * duration.
 * @example longTermUnemployed({ labour_market_status: 'unemployed', labour_market_months: 12 }) // true
 */
export function longTermUnemployed(
  person: Pick<Background, 'labour_market_status' | 'labour_market_months'>,
): boolean {
  const months = person.labour_market_months ?? 0;
  return (
    person.labour_market_status === 'unemployed' && months >= configuration.longTermUnemployedMonths
  );
}

/** A person's codes in one field: none when not answered, several where several may be true. */
function codesOf(person: Background, field: CompositionField): readonly string[] {
  if (field === 'labour_market_status' && longTermUnemployed(person))
    return ['long_term_unemployed'];
  const answer = person[field];
  if (answer === null) return [];
  return Array.isArray(answer) ? answer : [answer];
}

function computed(people: readonly Background[], field: CompositionField): CompositionCount {
  const answers = people
    .map((person) => codesOf(person, field))
    .filter((codes) => codes.length > 0);
  const counts: Record<string, number> = {};
  for (const code of answers.flat()) counts[code] = (counts[code] ?? 0) + 1;
  return { basis: 'computed', known: answers.length, counts };
}

function entered(counts: Record<string, number>): CompositionCount {
  const known = Object.values(counts).reduce((total, count) => total + count, 0);
  return { basis: 'entered', known, counts };
}

/**
 * The composition of a group: counted from its members' forms or, where its leader entered it, as
 * entered. Each figure says which.
 * @example countComposition([], null).sex // { basis: 'computed', known: 0, counts: {} }
 */
export function countComposition(
  people: readonly Background[],
  background: GroupBackground | null,
): Record<CompositionField, CompositionCount> {
  const count = (field: CompositionField) => {
    const counts = background?.[field];
    return counts ? entered(counts as Record<string, number>) : computed(people, field);
  };
  return Object.fromEntries(compositionFields.map((field) => [field, count(field)])) as Record<
    CompositionField,
    CompositionCount
  >;
}

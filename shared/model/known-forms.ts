import { configuration } from '../configuration.ts';
import type { Values } from './inference.ts';
import type { Pair } from './pairs.ts';

export type Known = { knownBy: readonly string[] };

/**
 * A pair, and for each form which users know its answers or made them: whoever knows one form of a
 * person may not know the other, which is to be protected then.
 */
export type KnownPair = Pair & Record<Moment, Known>;
export type Moment = 'start' | 'later';
export const moments = ['start', 'later'] as const;

/** For each user who knows some of them: those that user does not know. */
export function unknownTo<Person>(
  people: readonly Person[],
  knownBy: (person: Person) => readonly string[],
): Person[][] {
  const users = new Set(people.flatMap(knownBy));
  return [...users].map((user) => people.filter((person) => !knownBy(person).includes(user)));
}

export const ofForm = (at: Moment) => (pair: KnownPair) => pair[at].knownBy;
export const ofEither = (pair: KnownPair) => moments.flatMap((at) => pair[at].knownBy);
const ofBoth = ({ start, later }: KnownPair) =>
  start.knownBy.filter((user) => later.knownBy.includes(user));

/**
 * Are there five people or more, and five or nobody whom any one user does not know? It depends on
 * no value, so that hiding fewer says nothing of them.
 * @example areEnoughUnknown([1, 2, 3, 4, 5, 6].map((n) => ({ knownBy: n < 4 ? ['aino'] : [] }))) // false
 */
export const areEnoughUnknown = (people: readonly Known[]): boolean =>
  people.length >= configuration.smallestCell &&
  unknownTo(people, ({ knownBy }) => knownBy).every(
    ({ length }) => length === 0 || length >= configuration.smallestCell,
  );

/** The same of each form, and of people with any form that the user knows. */
export const areEnoughPairsUnknown = (pairs: readonly KnownPair[]): boolean =>
  [ofForm('start'), ofForm('later'), ofEither].every((knownBy) =>
    areEnoughUnknown(pairs.map((pair) => ({ knownBy: knownBy(pair) }))),
  );

export const valuesOf = <Person>(
  people: readonly Person[],
  value: (person: Person) => number,
  knownBy: (person: Person) => readonly string[],
): Values => ({
  all: people.map(value),
  unknownTo: unknownTo(people, knownBy).map((rest) => rest.map(value)),
});

/** For each user: those with a form that this user does not know, one by one or both. */
export const unknownPairs = (base: readonly KnownPair[]): KnownPair[][] =>
  [ofForm('start'), ofForm('later'), ofEither, ofBoth].flatMap((knownBy) =>
    unknownTo(base, knownBy),
  );

import { configuration } from '../configuration.ts';
import type { KnownValues } from './inference.ts';
import type { Pair } from './pairs.ts';

/** Which users know something: made it, typed it, handed it out, or could read it in a record. */
export type FormKnowledge = {
  knownBy: readonly string[];
  /** All of these but those who could only read it; the same where nothing else is said. */
  madeBy?: readonly string[];
};

/**
 * A pair, and for each form which users know its answers or made them: whoever knows one form of a
 * person may not know the other, which is to be protected then.
 */
export type KnownPair = Pair & Record<Moment, FormKnowledge>;
export type Moment = 'start' | 'later';
export const knownMoments = ['start', 'later'] as const;

/** For each user who knows some of them: those that user does not know. */
export function unknownTo<Person>(
  people: readonly Person[],
  knownBy: (person: Person) => readonly string[],
): Person[][] {
  const users = new Set(people.flatMap(knownBy));
  return [...users].map((user) => people.filter((person) => !knownBy(person).includes(user)));
}

export const ofForm = (at: Moment) => (pair: KnownPair) => pair[at].knownBy;
export const ofEither = (pair: KnownPair) => knownMoments.flatMap((at) => pair[at].knownBy);
const ofBoth = ({ start, later }: KnownPair) =>
  start.knownBy.filter((user) => later.knownBy.includes(user));

/**
 * Are there five people or more, and five or nobody whom any one user does not know? It depends on
 * no value, so that hiding fewer says nothing of them. Of who could only read a person's record
 * three are enough: every client has an own worker, and by five nearly all groups would be hidden.
 * @example areEnoughUnknown([1, 2, 3, 4, 5, 6].map((n) => ({ knownBy: n < 4 ? ['aino'] : [] }))) // false
 */
export function areEnoughUnknown(people: readonly FormKnowledge[]): boolean {
  const { smallestCell, smallestOwnGroup } = configuration;
  const leaves = (least: number, usersOf: (known: FormKnowledge) => readonly string[]) =>
    unknownTo(people, usersOf).every(({ length }) => length === 0 || length >= least);
  return (
    people.length >= smallestCell &&
    leaves(smallestCell, ({ knownBy, madeBy = knownBy }) => madeBy) &&
    leaves(smallestOwnGroup, ({ knownBy }) => knownBy)
  );
}

const eitherForm = ({ start, later }: KnownPair): FormKnowledge => ({
  knownBy: [...start.knownBy, ...later.knownBy],
  madeBy: [...(start.madeBy ?? start.knownBy), ...(later.madeBy ?? later.knownBy)],
});

/** The same of each form, and of people with any form that the user knows. */
export const areEnoughPairsUnknown = (pairs: readonly KnownPair[]): boolean =>
  [({ start }: KnownPair) => start, ({ later }: KnownPair) => later, eitherForm].every((known) =>
    areEnoughUnknown(pairs.map(known)),
  );

export const valuesOf = <Person>(
  people: readonly Person[],
  value: (person: Person) => number,
  knownBy: (person: Person) => readonly string[],
): KnownValues => ({
  all: people.map(value),
  unknownTo: unknownTo(people, knownBy).map((rest) => rest.map(value)),
});

/** For each user: those with a form that this user does not know, one by one or both. */
export const unknownPairs = (base: readonly KnownPair[]): KnownPair[][] =>
  [ofForm('start'), ofForm('later'), ofEither, ofBoth].flatMap((knownBy) =>
    unknownTo(base, knownBy),
  );

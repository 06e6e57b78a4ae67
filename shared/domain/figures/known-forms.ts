import { configuration } from '../../configuration.ts';
import type { Form } from '../forms/form.ts';
import { hasUnknownKnowers, knowersOf } from '../forms/form.ts';
import type { KnownValues } from './inference.ts';
import type { Pair } from './pairs.ts';

/**
 * The users who know a form's answers or made them. For some older forms that is not stored, so all
 * leaders of the run are assumed to.
 * @param leaders the run's leaders
 */
export const formKnowers = (form: Form, leaders: readonly string[]): string[] =>
  hasUnknownKnowers(form) ? [...knowersOf(form), ...leaders] : knowersOf(form);

/**
 * The users who know something: they made it, typed it, handed it out, or could read it in a
 * record.
 */
export type FormKnowledge = {
  knownBy: readonly string[];
  /** All of these but those who could only read it; the same where it is not given. */
  madeBy?: readonly string[];
};

/**
 * A pair, and for each form the users who know its answers or made them: a user who knows one form
 * of a person may not know the other, which must be protected then.
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
 * Are there five people or more, and, for each user, five or nobody whom the user does not know? It
 * depends on no value, so that hiding fewer reveals nothing about them. For users who could only
 * read a person's record three are enough: every client has an own worker, and with five nearly all
 * groups would be hidden.
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

/** The same for each form, and for people with any form that the user knows. */
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

/**
 * For each user: the pairs with a form that this user does not know: the start form, the later one,
 * either or both.
 */
export const unknownPairs = (base: readonly KnownPair[]): KnownPair[][] =>
  [ofForm('start'), ofForm('later'), ofEither, ofBoth].flatMap((knownBy) =>
    unknownTo(base, knownBy),
  );

import { decideRatings } from '../domain/figures/decide-ratings.ts';
import { baseOf, decideLevel, decideScore } from '../domain/figures/decide-score.ts';
import { isEnough } from '../domain/figures/disclosure.ts';
import type { KnownPair } from '../domain/figures/known-forms.ts';
import {
  endPair,
  followUpPair,
  formsByMember,
  type MemberForms,
  type Pair,
  scored,
} from '../domain/figures/pairs.ts';
import type { Form } from '../domain/forms/form.ts';
import { occasion } from '../domain/occasion.ts';
import type { Member } from '../domain/people/member.ts';
import type { Instrument } from '../instruments/instrument.ts';
import { isScored } from '../instruments/scored.ts';

/** People who count in a group's figures of a questionnaire, and their valid forms of it. */
export type CountedForExport = {
  members: readonly Member[];
  forms: readonly Form[];
  instrument: Instrument;
};

/**
 * May those whom an export leaves out be known together, once the others are known individually?
 */
type MayRemain = (isExported: (participantId: string) => boolean) => boolean;

const isPair = (result: Pair | string): result is Pair => typeof result === 'object';

const pairsOf = (
  given: readonly MemberForms[],
  pairOf: (one: MemberForms) => Pair | string,
): KnownPair[] =>
  given
    .map(pairOf)
    .filter(isPair)
    .map((pair) => ({
      ...pair,
      start: { ...pair.start, knownBy: [] },
      later: { ...pair.later, knownBy: [] },
    }));

/** The rest of some people in a figure: nobody, or people whose figure could be shown. */
function restOf<Person>(
  people: readonly Person[],
  idOf: (person: Person) => string,
  mayBeShown: (rest: readonly Person[]) => boolean,
): MayRemain {
  return (isExported) => {
    const rest = people.filter((person) => !isExported(idOf(person)));
    return !isEnough(people.length) || rest.length === 0 || mayBeShown(rest);
  };
}

/** For the figures of a score: at the end, at the follow-up, and of those who are in no pair. */
function scoreRests({ members, forms, instrument }: CountedForExport): MayRemain[] {
  if (!isScored(instrument)) return [];
  const given = formsByMember(members, forms, new Set());
  const ends = baseOf(
    pairsOf(given, (one) => endPair(one, instrument)),
    instrument,
  );
  const followed = pairsOf(given, (one) => followUpPair(one, instrument));
  const missing = given.flatMap((one) => {
    const start = scored(one.forms.start, instrument);
    const { participantId } = one.member;
    if (!start || isPair(endPair(one, instrument))) return [];
    return [{ participantId, score: start.score, knownBy: [] }];
  });
  const ofPair = ({ member }: KnownPair) => member.participantId;
  return [
    restOf(ends.people, ofPair, (rest) => {
      const shown = decideScore(rest, instrument, true);
      return shown !== null && (ends.name === 'pairs' || shown.items.length > 0);
    }),
    restOf(followed, ofPair, (rest) => decideScore(rest, instrument, false) !== null),
    restOf(
      missing,
      ({ participantId }) => participantId,
      (rest) => decideLevel(rest, instrument) !== null,
    ),
  ];
}

/** For the means of ratings: of each item and occasion. */
function ratingRests({ forms, instrument }: CountedForExport): MayRemain[] {
  if (isScored(instrument)) return [];
  const items = instrument.items.filter(({ type }) => type === 'scale');
  return occasion.options.flatMap((one) =>
    items.map(({ id }) => {
      const rated = forms.filter(
        (form) => form.occasion === one && typeof form.answers[id] === 'number',
      );
      return restOf(
        rated,
        ({ participantId }) => participantId,
        (rest) =>
          decideRatings(
            rest.map((form, person) => ({ form, person, knownBy: [] })),
            [instrument],
          ).every(({ items: shown }) => shown.find(({ itemId }) => itemId === id)?.mean !== null),
      );
    }),
  );
}

/**
 * The consenting people whose answers an export includes. From the figures of a group and the
 * answers of all but a few of it, the answers of these few follow. So the people left out are
 * nobody, or people whose figures could be shown on their own; otherwise some who consent are left
 * out too. Figures of fewer than five are shown to nobody.
 * @param consenting in an order that reveals nothing about them and stays: their numbers are random
 */
export function givenToResearch(
  counted: CountedForExport,
  consenting: readonly string[],
): ReadonlySet<string> {
  const inOrder = [...consenting].sort();
  const rests = [...scoreRests(counted), ...ratingRests(counted)];
  for (let given = inOrder.length; given > 0; given--) {
    const exported = new Set(inOrder.slice(0, given));
    if (rests.every((mayRemain) => mayRemain((one) => exported.has(one)))) return exported;
  }
  return new Set();
}

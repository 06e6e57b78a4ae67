import { changeOf, inPoints, present, type ScoredPerson } from './scored-form.ts';

/** How many people gave which forms: `counts` of the reference file. */
export function printCounts(people: readonly ScoredPerson[]) {
  const count = (has: (person: ScoredPerson) => boolean) => people.filter(has).length;
  const enrolled = people.length;
  const pairs = count((person) => changeOf(person) !== null);
  return {
    enrolled,
    pre_forms: count(({ pre }) => pre.answered > 0),
    pre_scored: count(({ pre }) => pre.score !== null),
    post_forms: count(({ post }) => post.answered > 0),
    post_scored: count(({ post }) => post.score !== null),
    pairs,
    no_post_form: count(({ post }) => post.answered === 0),
    post_form_not_scorable: count(({ post }) => post.answered > 0 && post.score === null),
    attrition_rate: enrolled === 0 ? null : 1 - pairs / enrolled,
  };
}

/** Each person's scores, in the order of the file: `scores`. */
export const printScores = (people: readonly ScoredPerson[]) => ({
  pre_items_answered: people.map(({ pre }) => pre.answered),
  post_items_answered: people.map(({ post }) => post.answered),
  pre: people.map(({ pre }) => inPoints(pre.score)),
  post: people.map(({ post }) => inPoints(post.score)),
  change: people.map((person) => inPoints(changeOf(person))),
});

/** All scores of one occasion, in fractions of a point. */
export const scoresOf = (people: readonly ScoredPerson[], occasion: 'pre' | 'post'): number[] =>
  present(people.map((person) => person[occasion].score));

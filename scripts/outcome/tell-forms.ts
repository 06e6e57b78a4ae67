import { changeOf, inPoints, type Person, present } from './scored-form.ts';

/** Who gave what: `counts` of the reference file. */
export function tellCounts(people: readonly Person[]) {
  const count = (has: (person: Person) => boolean) => people.filter(has).length;
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
export const tellScores = (people: readonly Person[]) => ({
  pre_items_answered: people.map(({ pre }) => pre.answered),
  post_items_answered: people.map(({ post }) => post.answered),
  pre: people.map(({ pre }) => inPoints(pre.score)),
  post: people.map(({ post }) => inPoints(post.score)),
  change: people.map((person) => inPoints(changeOf(person))),
});

/** Scores of one occasion, of all who have one, in parts of a point. */
export const scoresOf = (people: readonly Person[], occasion: 'pre' | 'post'): number[] =>
  present(people.map((person) => person[occasion].score));

import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * The files that run longest, the longest first. If one of them started last, the run would wait
 * for it while a core is idle.
 */
const long = [
  'tests/web/leader-storage',
  'tests/web/leader-honest',
  'tests/web/leader-offline',
  'tests/web/answer-stored',
  'tests/disclosure/plays.test',
  'tests/web/leader-forms',
  'tests/web/forms-page',
  'tests/web/paper-entry',
  'tests/web/sign-in',
  'tests/privacy/erasure-dump',
  'tests/web/story',
  'tests/web/answer-page',
  'tests/web/leader-tabs',
  'tests/web/leader-merge',
  'tests/web/answer-offline',
  'tests/web/answer-access',
  'tests/web/page.test',
  'tests/privacy/joins',
  'tests/web/leader-days',
  'tests/web/coordinator-figures',
  'tests/access/matrix',
  'tests/web/leader-views',
  'tests/functions/answer-races',
  'tests/privacy/known-people',
  'tests/privacy/erasure.test',
  'tests/web/for-all',
  'tests/disclosure/exhibit.test',
  'tests/functions/whose-words',
  'tests/chaos/acts',
  'tests/bench/bench',
  'tests/contract/types',
];

/** The index of a file in the list; files that are not in it all come after it. */
function placeOf({ moduleId }: TestSpecification): number {
  const place = long.findIndex((path) => moduleId.includes(path));
  return place < 0 ? long.length : place;
}

/**
 * Vitest begins with the largest files, which usually take longest; this begins with those that do.
 */
export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((one, other) => placeOf(one) - placeOf(other));
  }
}

import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * The files that run longest, the longest first. If one of them started last, the run would wait
 * for it while a core is idle.
 */
const long = [
  'tests/web/for-all',
  'tests/web/leader-forms',
  'tests/web/leader-offline',
  'tests/web/answer-kept',
  'tests/web/leader-merge',
  'tests/web/sign-in',
  'tests/functions/answer-races',
  'tests/web/answer-access',
  'tests/access/matrix',
  'tests/web/leader-honest',
  'tests/web/paper-entry',
  'tests/web/leader-views',
  'tests/chaos/acts',
  'tests/privacy/joins',
  'tests/privacy/erasure',
  'tests/web/forms-page',
  'tests/web/coordinator-figures',
  'tests/web/answer-page',
  'tests/bench/bench',
  'tests/disclosure/plays.test',
  'tests/disclosure/exhibit.test',
  'tests/functions/whose-words',
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

import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Short files that run long: begun last, each would be waited for while a core is idle. */
const long = [
  'tests/disclosure/exhibit.test',
  'tests/storm/acts',
  'tests/scripts/bench',
  'tests/contract/types',
];

const isLong = ({ moduleId }: TestSpecification) => long.some((path) => moduleId.includes(path));

/** Vitest begins with the largest files, which mostly take longest; here those that are small do too. */
export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

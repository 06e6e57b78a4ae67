import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/**
 * Modules that store what they have worked out once: it is the same each time, so it does not matter
 * which test needs it first.
 */
const workedOut = ['shared/contract/openapi.ts', 'shared/domain/groups/holidays.ts'];

const changes = {
  variable: /^(?:export )?(?:let|var) /m,
  environment: /process\.env/,
  container: /^(?:export )?const \w+(?:: [^=]+)? = new (?:Map|Set|WeakMap|WeakSet)(?:<.*>)?\(\)/m,
};

/** The test files of a worker share these modules (`vitest.config.ts`). */
it('Nothing in shared passes from one use to the next: no variable, no environment, no filled container', () => {
  const files = globSync('shared/**/*.ts');
  expect(files.length).toBeGreaterThan(100);
  const found = files.flatMap((file) => {
    const source = readFileSync(file, 'utf8');
    return Object.entries(changes).flatMap(([what, pattern]) =>
      pattern.test(source) ? [`${file}: ${what}`] : [],
    );
  });
  expect(found.toSorted()).toEqual(workedOut.map((file) => `${file}: container`));
});

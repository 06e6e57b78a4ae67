import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

it('A missing endpoint, a wrong path parameter and an unknown problem code do not compile', () => {
  // They are in tests/types, each under @ts-expect-error: an error that does not occur is an error.
  // Its project is that file and what it imports; `npm run check` checks the types of the whole tree.
  const { status, stdout } = spawnSync('tsc', ['-p', 'tests/types'], { encoding: 'utf8' });
  expect(stdout).toBe('');
  expect(status).toBe(0);
}, 600_000);

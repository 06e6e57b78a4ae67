import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

it('A missing endpoint, a wrong path parameter and an unknown problem code do not compile', () => {
  // They are in tests/types, each under @ts-expect-error: an error that does not occur is an error.
  const { status, stdout } = spawnSync('tsc', ['-b'], { encoding: 'utf8' });
  expect(stdout).toBe('');
  expect(status).toBe(0);
});

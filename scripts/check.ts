/** `npm run check`: everything that must hold before a commit, one after the other. */
import { spawnSync } from 'node:child_process';

const node = process.execPath;
const steps: readonly [name: string, command: string, args: string[]][] = [
  ['format, lint and import rules', 'biome', ['check', '--error-on-warnings']],
  ['types', 'tsc', ['-p', '.']],
  ['generated files are up to date', node, ['scripts/generate.ts', '--check']],
  ['no secrets in the tree', node, ['scripts/checks/secrets.ts']],
  ['no grave advisories', node, ['scripts/checks/advisories.ts']],
  ['tests, and how much of the branches they take', node, ['scripts/test.ts', '--coverage']],
];

for (const [name, command, args] of steps) {
  console.log(`… ${name}`);
  const { status } = spawnSync(command, args, { stdio: 'inherit' });
  if (status !== 0) {
    console.error(`✗ ${name}`);
    process.exit(status ?? 1);
  }
  console.log(`✓ ${name}`);
}

/** `npm run check`: every check that must pass before a commit, one after another. */
import { spawnSync } from 'node:child_process';

const node = process.execPath;
type CheckStep = [name: string, command: string, args: string[], env?: Record<string, string>];
const steps: readonly CheckStep[] = [
  ['format, lint and import rules', 'biome', ['check', '--error-on-warnings']],
  ['plain English', node, ['scripts/checks/words.ts']],
  ['one name, one meaning', node, ['scripts/checks/names.ts']],
  ['one word for one thing on the pages', node, ['scripts/checks/page-words.ts']],
  ['no folders import each other', node, ['scripts/checks/cycles.ts']],
  ['types', 'tsc', ['-b']],
  ['generated files are up to date', node, ['scripts/generate.ts', '--check']],
  ['no secrets in the tree', node, ['scripts/checks/secrets.ts']],
  ['no advisories of high severity', node, ['scripts/checks/advisories.ts']],
  [
    'tests with all sweeps, and their branch coverage',
    node,
    ['scripts/test.ts', '--coverage'],
    { SWEEP: 'whole' },
  ],
  [
    'nothing can be inferred about anybody in 500 random groups',
    node,
    ['scripts/test.ts', 'tests/disclosure/exhibit.test.ts'],
    { DRAWN: '500' },
  ],
  ['the chaos tests report every planted mistake', node, ['tests/chaos/storm.ts', 'slips']],
];

for (const [name, command, args, env] of steps) {
  console.log(`… ${name}`);
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  if (status !== 0) {
    console.error(`✗ ${name}`);
    process.exit(status ?? 1);
  }
  console.log(`✓ ${name}`);
}

import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';

/** Who may open what was counted: what discloses it, and what stores it. */
const mayOpen = [
  /^shared\/model\/(disclose-[\w-]+|release|summary-line)\.ts$/,
  /^functions\/store\/(run-record|summaries|stored-summary|line-bytes)\.ts$/,
  /^scripts\/(backup|storm)\//,
  /^tests\//,
];

it('What was counted is opened by what discloses and what stores it, and by nothing else', () => {
  const found = execFileSync('git', ['grep', '-l', 'reveal', '--', '*.ts', '*.tsx'], {
    encoding: 'utf8',
  });
  const others = found
    .trim()
    .split('\n')
    .filter((file) => file !== 'shared/model/undisclosed.ts')
    .filter((file) => !mayOpen.some((allowed) => allowed.test(file)));
  expect(others).toEqual([]);
});

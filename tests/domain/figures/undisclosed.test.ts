import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';

/**
 * The modules that may open what was counted: those that disclose it, decide what is released or
 * remains, and those that store it.
 */
const mayOpen = [
  /^shared\/domain\/figures\/(disclose-[\w-]+|release|removed-run|summary-line)\.ts$/,
  /^functions\/store\/(run-record|summaries|stored-summary|line-bytes)\.ts$/,
  /^scripts\/backup\//,
  /^tests\//,
];

it('What was counted is opened only by the modules that disclose or store it', () => {
  // The word in code, not in a comment: no star and no stroke is before it.
  const inCode = ['grep', '-lwE', '^[^*/]*reveal', '--', '*.ts', '*.tsx'];
  const found = execFileSync('git', inCode, { encoding: 'utf8' });
  const others = found
    .trim()
    .split('\n')
    .filter((file) => file !== 'shared/domain/figures/undisclosed.ts')
    .filter((file) => !mayOpen.some((allowed) => allowed.test(file)));
  expect(others).toEqual([]);
});

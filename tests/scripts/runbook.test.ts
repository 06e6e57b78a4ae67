import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import {
  awsCommandsIn,
  awsFault,
  commandsIn,
  missingScripts,
  orderFaults,
  printedBy,
} from './runbook-checks.ts';

const runbook = readFileSync('docs/runbook.md', 'utf8');
const commands = commandsIn(runbook);

const folder = mkdtempSync(join(tmpdir(), 'backup-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The commands of ours that read the tables, with names instead of those of a stack. */
const ours = [
  ...new Set(
    commands
      .filter((one) => /^npm run (recompute|backup|first-administrator)/.test(one))
      .map((one) =>
        one
          .replace('<organisation>', 'kainuu')
          .replace('<name>', 'Maija')
          .replace('<mail>', 'maija@example.org')
          .replace(/^npm run backup$/, `npm run backup -- ${folder}`),
      ),
  ),
];

describe('The runbook', () => {
  it('builds before the first command that needs the build', () => {
    expect(orderFaults(commands)).toEqual([]);
  });

  it('names only scripts that there are', () => {
    expect(commands.filter((one) => one.includes('npm run ')).length).toBeGreaterThan(6);
    expect(missingScripts(commands)).toEqual([]);
  });

  it.each([...new Set(commands.filter((command) => /^npx cdk (bootstrap|deploy)/.test(command)))])(
    'reaches AWS with `%s`, and lacks only the account',
    async (command) => {
      expect(await printedBy(command)).toMatch(
        /Unable to resolve AWS account|no credentials have been configured|Need to perform AWS calls/,
      );
    },
    200_000,
  );

  it.each(ours)(
    'reaches the tables with `%s`, and lacks only the credentials',
    async (command) => {
      expect(await printedBy(command)).toContain('aws configure export-credentials');
    },
    200_000,
  );

  it.each(awsCommandsIn(commands))(
    'gives the AWS command line what it understands: `%s`',
    async (command) => {
      expect(await awsFault(command)).toBeNull();
    },
  );
});

/** The page with one slip of the hand. */
const slipped = (right: string, wrong: string): string[] => {
  expect(runbook).toContain(right);
  return commandsIn(runbook.replaceAll(right, wrong));
};

describe('A slip in the runbook is found', () => {
  it('where it prepares the account before it builds', () => {
    const after = slipped('npm run build\n', '').concat('npm run build');
    expect(orderFaults(after)).toEqual(['npx cdk bootstrap', 'npx cdk deploy']);
    expect(orderFaults(slipped('npm run build\n', ''))).toHaveLength(2);
  });

  it('where it misspells a script', () => {
    expect(missingScripts(slipped('npm run recompute', 'npm run recomputed'))).toContain(
      'recomputed',
    );
    expect(missingScripts(slipped('scripts/web-settings.ts', 'scripts/settings.ts'))).toEqual([
      'scripts/settings.ts',
    ]);
  });

  it.each([
    ['an option', '--username <mail> --group-name', '--user <mail> --group-name'],
    ['an operation', 'aws dynamodb put-item', 'aws dynamodb put-items'],
    ['a service', 'aws sesv2 get-account', 'aws sesv4 get-account'],
    ['the value of an option', '--by-state FAILED', '--by-state'],
  ])('where it misspells %s of the AWS command line', async (_, right, wrong) => {
    const known = awsCommandsIn(commands);
    const [command, ...others] = awsCommandsIn(slipped(right, wrong)).filter(
      (one) => !known.includes(one),
    );
    expect(await awsFault(command ?? '')).toMatch(/usage: aws|error/i);
    expect(others.length).toBeLessThan(3);
  });
});

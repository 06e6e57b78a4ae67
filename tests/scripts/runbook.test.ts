import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';

const runbook = readFileSync('docs/runbook.md', 'utf8');
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Record<string, string>;
};

/** The commands in the blocks and in the text, each on one line, in the order of the page. */
const commands = [...runbook.matchAll(/```sh\n([\s\S]*?)```|`((?:npm|npx|node|aws) [^`]+)`/g)]
  .flatMap(([, block, inline]) =>
    (block ?? inline ?? '')
      .replace(/\\\n\s*/g, ' ')
      .replace(/\|\n\s*/g, '| ')
      .split('\n'),
  )
  .map((line) => line.trim())
  .filter((line) => line !== '');

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

/** No account and no network but this machine: what the first day looks like without credentials. */
const withoutAccount = {
  ...process.env,
  AWS_ACCESS_KEY_ID: undefined,
  AWS_SECRET_ACCESS_KEY: undefined,
  AWS_EC2_METADATA_DISABLED: 'true',
  DYNAMODB_ENDPOINT: undefined,
  // Named, so that no `npm start` on this machine is touched.
  RECORDS_TABLE: 'Records',
  IDENTITIES_TABLE: 'Identities',
  AUDIT_TABLE: 'Audit',
  LIKENESS_SECRET: 'secret',
  USER_POOL_ID: 'eu-north-1_pool',
  AWS_REGION: 'eu-north-1',
  CI: 'true',
};

/** A value instead of each name of a stack, and of each variable that the page sets before. */
const filledIn = (command: string) => command.replace(/<[^<>]*>|\$role/g, '12345');

/** The commands of the AWS command line: alone, behind a pipe, or instead of a value. */
const atAws = [
  ...new Set(
    commands
      .flatMap((command) => command.split(' | '))
      .flatMap(
        (part) => /\$\((aws [^)]*)\)/.exec(part)?.[1] ?? /^ *(aws .*)$/.exec(part)?.[1] ?? [],
      )
      .filter((command) => command.includes(' --') && !command.startsWith('aws configure'))
      .map(filledIn),
  ),
];
/** An address where nothing answers: what the command line refuses before, it would refuse at AWS. */
const toNowhere = (command: string) =>
  `${command.replace(/^aws/, process.env.AWS_CLI ?? 'aws')} --endpoint-url http://127.0.0.1:9`;
const inAccount = {
  AWS_ACCESS_KEY_ID: 'nobody',
  AWS_SECRET_ACCESS_KEY: 'nothing',
  AWS_MAX_ATTEMPTS: '1',
  AWS_DEFAULT_REGION: 'eu-north-1',
  CLIENT_SECRET: 'a secret',
  PASSWORD: 'a password',
};

/** Runs a command of the page as it is written; what it prints, whether it ends well or not. */
async function printedBy(command: string, account = {}): Promise<string> {
  const ran = promisify(execFile)('sh', ['-c', command], {
    env: { ...withoutAccount, ...account } as NodeJS.ProcessEnv,
    timeout: 150_000,
  });
  return ran.then(
    ({ stdout, stderr }) => stdout + stderr,
    ({ stdout, stderr }: { stdout: string; stderr: string }) => stdout + stderr,
  );
}

describe('The runbook', () => {
  it('builds before the first command that needs the build', () => {
    const at = (beginning: string) => commands.findIndex((one) => one.startsWith(beginning));
    expect(at('npm run build')).toBeGreaterThan(0);
    for (const later of ['npx cdk bootstrap', 'npx cdk deploy'])
      expect(at(later), later).toBeGreaterThan(at('npm run build'));
  });

  it('names only scripts that there are', () => {
    const named = commands.flatMap((command) => [...command.matchAll(/npm run ([\w:-]+)/g)]);
    expect(named.length).toBeGreaterThan(6);
    expect(named.map(([, name]) => name ?? '').filter((name) => !(name in scripts))).toEqual([]);
    const files = commands.flatMap((command) => [
      ...command.matchAll(/(?:scripts|tests)\/\S+\.ts/g),
    ]);
    expect(files.length).toBeGreaterThan(1);
    expect(files.map(([file]) => file).filter((file) => !existsSync(file))).toEqual([]);
  });

  it.each(commands.filter((command) => /^npx cdk (bootstrap|deploy)/.test(command)))(
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

  it.each(atAws)('gives the AWS command line what it understands: `%s`', async (command) => {
    expect(await printedBy(toNowhere(command), inAccount)).toContain(
      'Could not connect to the endpoint',
    );
  });
});

import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { promisify } from 'node:util';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Record<string, string>;
};

/** The commands in a page's blocks and text, each on one line, in the order of the page. */
export const commandsIn = (page: string): string[] =>
  [...page.matchAll(/```sh\n([\s\S]*?)```|`((?:npm|npx|node|aws) [^`]+)`/g)]
    .flatMap(([, block, inline]) =>
      (block ?? inline ?? '')
        .replace(/\\\n\s*/g, ' ')
        .replace(/\|\n\s*/g, '| ')
        .split('\n'),
    )
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Commands that come before the build that they need. */
export function orderFaults(commands: readonly string[]): string[] {
  const build = commands.findIndex((one) => one.startsWith('npm run build'));
  return ['npx cdk bootstrap', 'npx cdk deploy'].filter((needing) => {
    const first = commands.findIndex((one) => one.startsWith(needing));
    return build < 0 || first < build;
  });
}

/** Scripts and files that a page's commands name and that do not exist. */
export const missingScripts = (commands: readonly string[]): string[] =>
  commands.flatMap((command) => [
    ...[...command.matchAll(/npm run ([\w:-]+)/g)]
      .map(([, name = '']) => name)
      .filter((name) => !(name in scripts)),
    ...[...command.matchAll(/(?:scripts|tests)\/\S+\.ts/g)]
      .map(([file]) => file)
      .filter((file) => !existsSync(file)),
  ]);

/** A value instead of each name of a stack, and of each variable that the page sets before. */
const filledIn = (command: string) => command.replace(/<[^<>]*>|\$role/g, '12345');

/** The commands of the AWS command line: alone, behind a pipe, or instead of a value. */
export const awsCommandsIn = (commands: readonly string[]): string[] => [
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

/** Runs a command of the page as it is written; what it prints, whether it ends well or not. */
export async function printedBy(command: string, account = {}): Promise<string> {
  const ran = promisify(execFile)('sh', ['-c', command], {
    env: { ...withoutAccount, ...account } as NodeJS.ProcessEnv,
    timeout: 150_000,
  });
  return ran.then(
    ({ stdout, stderr }) => stdout + stderr,
    ({ stdout, stderr }: { stdout: string; stderr: string }) => stdout + stderr,
  );
}

const inAccount = {
  AWS_ACCESS_KEY_ID: 'nobody',
  AWS_SECRET_ACCESS_KEY: 'nothing',
  AWS_MAX_ATTEMPTS: '1',
  AWS_DEFAULT_REGION: 'eu-north-1',
  CLIENT_SECRET: 'a secret',
  PASSWORD: 'a password',
};

/**
 * What the AWS command line says against a command; null if it understands it. It is sent to an
 * address where nothing answers: what the command line refuses before, it would refuse at AWS.
 */
export async function awsFault(command: string): Promise<string | null> {
  const called = command.replace(/^aws/, process.env.AWS_CLI ?? 'aws');
  const printed = await printedBy(`${called} --endpoint-url http://127.0.0.1:9`, inAccount);
  return printed.includes('Could not connect to the endpoint') ? null : printed;
}

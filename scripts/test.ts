import { spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { logLeaks, logPlaces } from './tools/log-leaks.ts';

const report = 'dist/test-report.json';

type VitestReport = {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { status: string; assertionResults: { status: string }[] }[];
};

/**
 * Coverage (`npm test -- --coverage`) is only measured in whole runs, since a part covers only a
 * part.
 */
function vitestArguments(args: readonly string[]): string[] {
  const vitest = dirname(createRequire(import.meta.url).resolve('vitest/package.json'));
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return [join(vitest, 'vitest.mjs'), 'run', ...reporters, ...args];
}

/**
 * What Node compiled is stored for the next process and the next run: the tests start many, and half
 * of a short one's time is compiling what it loads. Not with coverage, which code from there has
 * less exactly.
 */
const compiled = (args: readonly string[]): NodeJS.ProcessEnv =>
  args.some((argument) => argument.startsWith('--coverage'))
    ? {}
    : { NODE_COMPILE_CACHE: resolve('node_modules/.cache/node') };

/** Runs vitest with its output in view; returns its exit code and whether coverage fell short. */
async function runVitest(args: readonly string[]): Promise<{ code: number; short: boolean }> {
  const color = process.stderr.isTTY ? { FORCE_COLOR: '1' } : {};
  const vitest = spawn(process.execPath, vitestArguments(args), {
    stdio: ['inherit', 'inherit', 'pipe'],
    env: { ...process.env, ...color, ...compiled(args) },
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => vitest.kill(signal));
  let short = false;
  vitest.stderr.on('data', (text: Buffer) => {
    short ||= /does not meet .*threshold/.test(text.toString());
    process.stderr.write(text);
  });
  return new Promise((done) => {
    vitest.on('close', (code) => done({ code: code ?? 1, short }));
  });
}

/** A file that does not load has no tests to fail, so it counts as one failed test. */
const unloaded = ({ testResults }: VitestReport) =>
  testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  ).length;

async function countsOf(): Promise<{ passed: number; failed: number; skipped: number }> {
  const text = await readFile(report, 'utf8').catch(() => undefined);
  if (!text) return { passed: 0, failed: 0, skipped: 0 };
  const counted: VitestReport = JSON.parse(text);
  return {
    passed: counted.numPassedTests,
    failed: counted.numFailedTests + unloaded(counted),
    skipped: counted.numPendingTests + counted.numTodoTests,
  };
}

/**
 * Searches everything that the run logged; each line with personal data counts as a failed test.
 */
async function leakedLines(): Promise<number> {
  const { leaks, lines, planted } = await logLeaks(logPlaces);
  for (const { file, line, what } of leaks) console.log(`✗ ${file}:${line} holds ${what}`);
  console.log(
    `${lines} lines were logged; none of them may contain any of the ${planted} planted values.`,
  );
  return leaks.length;
}

await rm(report, { force: true });
const { code, short } = await runVitest(process.argv.slice(2));
const { passed, failed: failedTests, skipped } = await countsOf();
const failed = failedTests + (await leakedLines());
const none = passed + failed === 0;

if (short) console.log('Coverage is below its thresholds: the run failed.');
else if (none) console.log('No test ran: the run failed.');
else if (code && !failedTests) console.log('Something other than a test failed (see above).');
console.log(`${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
process.exitCode = code || (failed || none ? 1 : 0);

import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { fingerprint, root } from './tools/fingerprint.ts';

const assembly = join(root, 'cdk.out');
const stamp = join(root, 'dist/.synthesized');
const minute = 60_000;

/** The sources of the bundles and the template. */
const sources = [
  'functions/**/*',
  'shared/**/*',
  'infra/*.ts',
  'scripts/{build,synth,tools/fingerprint}.ts',
  '{cdk,openapi,package-lock,tsconfig.base}.json',
];

const textOf = (file: string) => readFile(file, 'utf8').catch(() => '');

/**
 * Lets one process work at a time: the runner and the tests may ask at once. The lock that a crash
 * leaves behind expires.
 */
async function alone<Result>(work: () => Promise<Result>): Promise<Result> {
  const lock = join(root, 'dist/.synthesizing');
  await mkdir(join(root, 'dist'), { recursive: true });
  while (
    !(await mkdir(lock).then(
      () => true,
      () => false,
    ))
  ) {
    const taken = await stat(lock).catch(() => undefined);
    if (taken && Date.now() - taken.mtimeMs > minute) await rm(lock, { recursive: true });
    else await setTimeout(100);
  }
  return work().finally(() => rm(lock, { recursive: true, force: true }));
}

/** Deletes bundles of earlier versions, but not those that a runner may still be reading. */
async function sweepAssets(): Promise<void> {
  const manifest = await textOf(join(assembly, 'Laituri.assets.json'));
  for (const name of await readdir(assembly)) {
    if (!name.startsWith('asset.') || manifest.includes(name)) continue;
    const { mtimeMs } = await stat(join(assembly, name));
    if (Date.now() - mtimeMs > 60 * minute) await rm(join(assembly, name), { recursive: true });
  }
}

/**
 * What is written when a synthesis is complete: its sources, and its template, which `npx cdk deploy`
 * replaces by one with other options.
 */
async function stampOf(made: string): Promise<string> {
  const template = await textOf(join(assembly, 'Laituri.template.json'));
  return `${made} ${createHash('sha256').update(template).digest('hex')}`;
}

const isUpToDate = async (made: string) => (await textOf(stamp)) === (await stampOf(made));

async function make(made: string): Promise<boolean> {
  if (await isUpToDate(made)) return false;
  await rm(stamp, { force: true });
  const { buildFunctions } = await import('./build.ts');
  await buildFunctions();
  // Runs the app itself rather than the CDK's command line, which takes longer and does nothing
  // else that is needed here.
  await promisify(execFile)(process.execPath, ['infra/app.ts'], {
    cwd: root,
    env: { ...process.env, CDK_OUTDIR: assembly },
  });
  await sweepAssets();
  await writeFile(stamp, await stampOf(made));
  return true;
}

/**
 * Builds the functions and synthesizes the stack into `cdk.out`, unless a synthesis from the same
 * sources is already there. Needs neither a network nor AWS credentials.
 * @returns whether a synthesis was needed
 */
export async function synthesize(): Promise<boolean> {
  const made = await fingerprint(sources);
  return !(await isUpToDate(made)) && alone(() => make(made));
}

if (import.meta.main)
  console.log(`cdk.out ${(await synthesize()) ? 'was built.' : 'was up to date.'}`);

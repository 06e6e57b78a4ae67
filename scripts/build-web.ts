import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fingerprint, root } from './fingerprint.ts';

const built = join(root, 'dist/web');
/** Tells what a build was made from; inside it, so that the two never part. */
const stampName = 'made-from.txt';

const sources = [
  'web/**/*',
  'shared/**/*',
  'scripts/{build-web,fingerprint,offline-files}.ts',
  '{vite.config.ts,package-lock.json,tsconfig.base.json}',
];

const isUpToDate = async (made: string) =>
  (await readFile(join(built, stampName), 'utf8').catch(() => '')) === made;

/** Puts the new build in place; one who built the same at the same time may have done so. */
async function putInPlace(fresh: string, made: string): Promise<void> {
  if (await isUpToDate(made)) return;
  await rm(built, { recursive: true, force: true });
  await rename(fresh, built).catch(async (error: unknown) => {
    if (!(await isUpToDate(made))) throw error;
  });
}

/**
 * Builds the web app into `dist/web`, unless it stands there already made from the same sources.
 * @returns whether there was anything to do
 */
export async function buildWeb(): Promise<boolean> {
  const made = await fingerprint(sources);
  if (await isUpToDate(made)) return false;
  const { build } = await import('vite');
  const fresh = join(root, `dist/.web-${process.pid}`);
  await mkdir(fresh, { recursive: true });
  try {
    const configFile = join(root, 'vite.config.ts');
    await build({ configFile, logLevel: 'warn', build: { outDir: fresh } });
    await writeFile(join(fresh, stampName), made);
    await putInPlace(fresh, made);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
  return true;
}

if (import.meta.main)
  console.log(`dist/web ${(await buildWeb()) ? 'is made.' : 'was up to date.'}`);

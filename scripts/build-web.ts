import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fingerprint, root } from './tools/fingerprint.ts';

const built = join(root, 'dist/web');
/**
 * The file that records the sources of a build; it is inside the build, so that the two stay
 * together.
 */
const stampName = 'made-from.txt';

const sources = [
  'web/**/*',
  'shared/**/*',
  'scripts/{build-web,tools/build-pages,tools/fingerprint,tools/offline-files,tools/supported-browsers}.ts',
  '{vite.config.ts,package-lock.json,tsconfig.base.json}',
];

const isUpToDate = async (made: string) =>
  (await readFile(join(built, stampName), 'utf8').catch(() => '')) === made;

/** Moves the new build into place; another process may have made the same build meanwhile. */
async function putInPlace(fresh: string, made: string): Promise<void> {
  if (await isUpToDate(made)) return;
  await rm(built, { recursive: true, force: true });
  await rename(fresh, built).catch(async (error: unknown) => {
    if (!(await isUpToDate(made))) throw error;
  });
}

/**
 * Builds the web app into `dist/web`, unless a build from the same sources is already there.
 * @returns whether a build was needed
 */
export async function buildWeb(): Promise<boolean> {
  const made = await fingerprint(sources);
  if (await isUpToDate(made)) return false;
  const { buildPages } = await import('./tools/build-pages.ts');
  const fresh = join(root, `dist/.web-${process.pid}`);
  await mkdir(fresh, { recursive: true });
  try {
    await buildPages(fresh);
    await writeFile(join(fresh, stampName), made);
    await putInPlace(fresh, made);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
  return true;
}

if (import.meta.main)
  console.log(`dist/web ${(await buildWeb()) ? 'was built.' : 'was up to date.'}`);

import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FunctionDescription } from '../template/template.ts';

export type BundleCopies = {
  functions: readonly FunctionDescription[];
  remove: () => Promise<void>;
};

/**
 * Copies the bundles out of the cloud assembly. The next synthesis replaces the assembly, and a
 * local server must still find its bundles when it starts a function for the first time.
 */
export async function copyBundles(
  functions: readonly FunctionDescription[],
): Promise<BundleCopies> {
  const directory = await mkdtemp(join(tmpdir(), 'laituri-bundles-'));
  const copied = functions.map(async (description) => {
    const copy = join(directory, description.id);
    await cp(description.directory, copy, { recursive: true });
    return { ...description, directory: copy };
  });
  return {
    functions: await Promise.all(copied),
    remove: () => rm(directory, { recursive: true, force: true }),
  };
}

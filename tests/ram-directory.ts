import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';

/** Where Linux has a file system in memory. */
const ram = '/dev/shm';
const prefix = 'laituri-tests-';
/** What the databases of a whole run need, several times over. */
const leastBytes = 1024 ** 3;

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Removes what runs left behind that were killed. */
async function sweep(): Promise<void> {
  for (const name of await readdir(ram)) {
    const pid = Number(name.startsWith(prefix) && name.slice(prefix.length).split('-')[0]);
    if (pid && !isRunning(pid)) await rm(join(ram, name), { recursive: true, force: true });
  }
}

/**
 * A new directory in memory, which this process removes when it is done; undefined where there is
 * no such place, or too little of it, as in a container.
 */
export async function ramDirectory(): Promise<string | undefined> {
  if (!existsSync(ram)) return undefined;
  await sweep();
  const { bavail, bsize } = await statfs(ram);
  if (bavail * bsize < leastBytes) return undefined;
  return mkdtemp(join(ram, `${prefix}${process.pid}-`));
}

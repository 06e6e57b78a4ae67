import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { root } from '../../../scripts/tools/fingerprint.ts';
import type { Slip, SlipEdit } from './slip.ts';

/** Folders that are made, or are no part of what runs. */
const leftOut = ['node_modules', '.git', 'dist', 'cdk.out', 'docs', 'coverage', '.local'];

/** The text with the edit. */
export function withEdit(whole: string, { file, is, becomes }: SlipEdit): string {
  const [before, after, ...more] = whole.split(is);
  if (before === undefined || after === undefined || more.length > 0)
    throw new Error(`${file} does not have this once: ${is}`);
  return before + becomes + after;
}

/** A copy of the tree into which slips are planted; the packages are those of the tree itself. */
export class SlipTree {
  readonly #path: string;
  private constructor(path: string) {
    this.#path = path;
  }

  static async make(): Promise<SlipTree> {
    const path = await mkdtemp(join(tmpdir(), 'laituri-slips-'));
    for (const name of await readdir(root)) {
      if (leftOut.includes(name)) continue;
      await cp(join(root, name), join(path, name), {
        recursive: true,
        filter: (from) => !leftOut.includes(basename(from)),
      });
    }
    await symlink(join(root, 'node_modules'), join(path, 'node_modules'));
    return new SlipTree(path);
  }

  /** Plants a slip; returns how to undo it. */
  async plant({ edits, changesContract }: Slip): Promise<() => Promise<void>> {
    const files = new Set([...edits.map(({ file }) => file), 'openapi.json']);
    const before = new Map<string, string>();
    for (const file of files) before.set(file, await readFile(join(this.#path, file), 'utf8'));
    const now = new Map(before);
    for (const edit of edits) now.set(edit.file, withEdit(now.get(edit.file) ?? '', edit));
    await this.#write(now);
    if (changesContract) await this.run(['scripts/generate.ts'], 60);
    return () => this.#write(before);
  }

  async #write(files: ReadonlyMap<string, string>): Promise<void> {
    for (const [file, content] of files) await writeFile(join(this.#path, file), content);
  }

  /**
   * Runs a script of the copy.
   * @param mostSeconds after which it is stopped
   * @returns what it wrote to stdout
   * @throws Error with what it wrote to stderr, if it wrote anything there and nothing to stdout
   */
  async run(args: readonly string[], mostSeconds: number): Promise<string> {
    // A group of its own, so that everything that the script started ends with it.
    const child = spawn(process.execPath, args, {
      cwd: this.#path,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    const end = () => {
      if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGTERM');
    };
    const timer = setTimeout(end, mostSeconds * 1000);
    process.on('exit', end);
    const ended = once(child, 'close');
    const [written, errors] = await Promise.all([text(child.stdout), text(child.stderr)]);
    await ended;
    process.off('exit', end);
    clearTimeout(timer);
    if (written === '' && errors !== '') throw new Error(`${args.join(' ')}: ${errors}`);
    return written;
  }

  remove = () => rm(this.#path, { recursive: true, force: true });
}

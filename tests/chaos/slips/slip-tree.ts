import { spawn } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { root } from '../../../scripts/tools/fingerprint.ts';
import type { Slip, SlipEdit } from './slip.ts';

/** Folders that are made, or are no part of what runs. */
const leftOut = ['node_modules', '.git', 'dist', 'cdk.out', 'docs', 'coverage', '.local'];

/** The text with the edit. */
export function withEdit(text: string, { file, is, becomes }: SlipEdit): string {
  const [before, after, ...more] = text.split(is);
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
    for (const [file, text] of files) await writeFile(join(this.#path, file), text);
  }

  /**
   * Runs a script of the copy.
   * @param mostSeconds after which it is stopped
   * @returns what it wrote to stdout
   * @throws Error with what it wrote to stderr, if it wrote anything there and nothing to stdout
   */
  async run(args: readonly string[], mostSeconds: number): Promise<string> {
    const child = spawn(process.execPath, args, {
      cwd: this.#path,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let written = '';
    child.stdout.on('data', (text: Buffer) => {
      written += text;
    });
    let errors = '';
    child.stderr.on('data', (text: Buffer) => {
      errors += text;
    });
    const timer = setTimeout(() => child.kill('SIGTERM'), mostSeconds * 1000);
    const stopWithUs = () => child.kill('SIGTERM');
    process.on('exit', stopWithUs);
    await new Promise((ended) => child.on('close', ended));
    process.off('exit', stopWithUs);
    clearTimeout(timer);
    if (written === '' && errors !== '') throw new Error(`${args.join(' ')}: ${errors}`);
    return written;
  }

  remove = () => rm(this.#path, { recursive: true, force: true });
}

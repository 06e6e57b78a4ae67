/**
 * Stores everything that a test file's process writes, including its functions and their workers,
 * for the check of the whole run's logs (`scripts/checks/log-leaks.ts`).
 */
import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';
import { logPlaces } from '../scripts/checks/log-leaks.ts';

mkdirSync(logPlaces.logs, { recursive: true });
const file = join(logPlaces.logs, `${process.pid}.log`);

/** Adds a line to what this process has logged. */
export const storeLog = (line: string) => appendFileSync(file, `${line}\n`);

const captured = Symbol.for('laituri.captured');
type WithCapture = { [captured]?: true };

/** The functions from source log to the console, */
function captureConsole(): void {
  if ((console as WithCapture)[captured]) return;
  (console as WithCapture)[captured] = true;
  for (const name of ['log', 'info', 'warn', 'error', 'debug', 'trace'] as const) {
    const write = console[name].bind(console);
    console[name] = (...args: unknown[]) => {
      storeLog(format(...args));
      write(...args);
    };
  }
}

/** and those of the bundles through their workers to the process itself. */
function captureStream(stream: NodeJS.WriteStream): void {
  if ((stream as WithCapture)[captured]) return;
  (stream as WithCapture)[captured] = true;
  const write = stream.write.bind(stream) as (...args: unknown[]) => boolean;
  stream.write = (...args: unknown[]) => {
    storeLog(String(args[0]).replace(/\n$/, ''));
    return write(...args);
  };
}

captureConsole();
captureStream(process.stdout);
captureStream(process.stderr);

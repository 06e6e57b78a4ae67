/**
 * Stores everything that is written while a test file runs, including what its functions and their
 * workers write, for the check of the whole run's logs (`scripts/checks/log-leaks.ts`).
 */
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';
import { logPlaces } from '../scripts/checks/log-leaks.ts';
import { worker } from './worker.ts';

/** The log of this test file. */
export const logFile = join(logPlaces.logs, `${process.pid}-${worker.filesBefore}.log`);

mkdirSync(logPlaces.logs, { recursive: true });
if (worker.log !== undefined) closeSync(worker.log);
worker.log = openSync(logFile, 'a');

/** Adds a line to the log of the test file that runs now. */
export function storeLog(line: string): void {
  if (worker.log !== undefined) writeSync(worker.log, `${line}\n`);
}

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

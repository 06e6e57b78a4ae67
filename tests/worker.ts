import { scryptSync } from 'node:crypto';
import type { Browser } from 'playwright-core';

/** What a worker keeps from one test file to the next; everything else of ours begins afresh. */
type Worker = {
  /** The environment before the first file. */
  environment: NodeJS.ProcessEnv;
  /** How many test files have run here before this one. */
  filesBefore: number;
  /** The open log of the file that runs now. */
  log: number | undefined;
  /** The browser, once a file has opened it. */
  browser: Browser | undefined;
  /** Node's own hash of codes, which files replace with a quick one. */
  wholeScrypt: typeof scryptSync;
};

const key = Symbol.for('laituri.worker');
const place = globalThis as { [key]?: Worker };

place[key] ??= {
  environment: { ...process.env },
  filesBefore: -1,
  log: undefined,
  browser: undefined,
  wholeScrypt: scryptSync,
};

export const worker: Worker = place[key];

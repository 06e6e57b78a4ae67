import { type FlateCallback, type Zippable, zipSync } from 'fflate/browser';

export { strToU8, zipSync } from 'fflate/browser';

/**
 * Stands in for fflate in the pages (`vite.config.ts`), for the writer of .xlsx files: its own `zip`
 * compresses files of more than 160 KB in a worker that it makes of a `blob:`, and the pages' policy
 * refuses every worker but the one for work without a network. Its file would never come.
 */
export function zip(files: Zippable, done: FlateCallback): void {
  done(null, zipSync(files));
}

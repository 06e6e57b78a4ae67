import {
  type FlateCallback,
  type UnzipCallback,
  type Unzipped,
  unzipSync,
  type Zippable,
  zipSync,
} from 'fflate/browser';

export { strFromU8, strToU8, zipSync } from 'fflate/browser';

/**
 * Stands in for fflate in the pages (`vite.config.ts`), for the writer and the reader of .xlsx
 * files: its own `zip` compresses files of more than 160 KB in a worker that it makes of a `blob:`, and the pages' policy
 * refuses every worker but the one for work without a network. Its file would never come.
 */
export function zip(files: Zippable, done: FlateCallback): void {
  done(null, zipSync(files));
}

/** The same for the reader, whose file is small (`questionnaireLimits`). */
export function unzip(archive: Uint8Array, done: UnzipCallback): void {
  let files: Unzipped;
  try {
    files = unzipSync(archive);
  } catch (fault) {
    done(fault as Parameters<UnzipCallback>[0], {});
    return;
  }
  done(null, files);
}

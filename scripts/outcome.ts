/**
 * `npm run -s outcome -- FILE` lets a researcher check our statistics: it reads a JSON file and
 * prints our results for it as JSON, in the layout of data/stats_reference.json. See
 * docs/statistics.md.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { decodedText } from '../shared/json-file.ts';
import { readInput } from './outcome/input.ts';
import { printOutcome } from './outcome/print-outcome.ts';

/**
 * npm runs scripts in the project's folder, so a relative path is resolved from the caller's
 * folder.
 */
const here = process.env.INIT_CWD ?? process.cwd();

function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(resolve(here, file));
  } catch {
    throw new Error('there is no such file that could be read');
  }
}

const [file] = process.argv.slice(2);
try {
  if (!file) throw new Error('name a file: npm run -s outcome -- FILE');
  console.log(JSON.stringify(printOutcome(readInput(decodedText(bytesOf(file)))), null, 2));
} catch (error) {
  const fault = error instanceof Error ? error.message : String(error);
  console.error(file ? `✗ ${file}: ${fault}` : `✗ ${fault}`);
  process.exitCode = 1;
}

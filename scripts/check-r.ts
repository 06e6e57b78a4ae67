/**
 * `npm run check:r` writes an export as `npm run export` does, has R read it with the export's own
 * read.R, and compares every score and keyed answer with ours; and the intervals for the next group's
 * mean of many models. It needs R and is not part of `npm test`.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lifeManagementAndInclusion14 as statements } from '../shared/instruments/life-management-and-inclusion-14.ts';
import { compare } from './check-r/compare.ts';
import { checkedPages } from './check-r/forms.ts';
import { comparePredictions, writeModels } from './check-r/predictions.ts';
import { writeExport } from './export/write-export.ts';

const scriptAt = (name: string) => fileURLToPath(new URL(`check-r/${name}.R`, import.meta.url));
const tolerance = 1e-12;
const randomPeople = 5000;

/** Prints one line that says what is wrong, and exits. */
function refuse(line: string): never {
  console.error(`✗ ${line}`);
  process.exit(1);
}

/** Runs a script of R in the export's folder; R's messages go to stderr. */
function runR(script: string, directory: string): void {
  const { error, status } = spawnSync('Rscript', ['--vanilla', scriptAt(script)], {
    cwd: directory,
    stdio: ['ignore', 2, 2],
  });
  if (error)
    refuse('R is not installed: sudo apt-get install r-base-core (or https://www.r-project.org)');
  if (status !== 0) refuse(`R could not run ${script}.R: see its messages above.`);
}

const directory = mkdtempSync(join(tmpdir(), 'laituri-export-'));
process.on('exit', () => rmSync(directory, { recursive: true }));

const pages = checkedPages(randomPeople);
await writeExport(pages, {
  directory,
  instrument: statements,
  occasions: ['start', 'end', 'follow_up'],
  kind: 'groups',
  language: 'fi',
  day: '2019-12-31',
  report: () => {},
});
const people = pages.flatMap(({ items }) => items);
runR('scores', directory);
const scoresOfR = readFileSync(join(directory, 'scores.csv'), 'utf8');
const { scores, withoutScore, answers, largestDifference } = compare(scoresOfR, people);
const summary = `${scores} scores, ${withoutScore} forms without one, and ${answers} keyed answers, for ${people.length} people in both tables; the largest difference from R is ${largestDifference}`;
if (!(largestDifference <= tolerance)) refuse(summary);
console.log(`✓ ${summary}`);

writeModels(directory);
runR('predictions', directory);
const { models, largest } = comparePredictions(directory);
const predicted = `intervals for the next group in ${models} models; the largest difference from R is ${largest} of their width`;
if (!(largest <= tolerance)) refuse(predicted);
console.log(`✓ ${predicted}`);

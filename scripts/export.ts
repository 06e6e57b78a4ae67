/**
 * `npm run -s export -- --out FOLDER` gives a researcher the answers of the people who consent, as
 * CSV files, a workbook, codebooks and scripts that read them. See docs/exports.md.
 */
import { resolve } from 'node:path';
import { createClient, Refusal } from '../shared/contract/client.ts';
import { exportPages } from '../shared/contract/export-pages.ts';
import { exports } from '../shared/contract/exports.ts';
import { dayOf } from '../shared/domain/day.ts';
import { workbookRows } from '../shared/exports/workbook.ts';
import { type ExportOptions, exportUsage, readExportOptions } from './export/options.ts';
import { type WrittenExport, writeExport } from './export/write-export.ts';

/** A token is valid for a quarter of an hour, so a long export asks again. */
async function demoToken(url: string, user: string): Promise<string> {
  const answer = await fetch(`${url}/local/token`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'text/plain' },
    body: JSON.stringify({ user }),
  });
  if (!answer.ok) throw new Error('the Laituri at --url knows no such demo user');
  return answer.text();
}

/**
 * How the command signs in. A token is read from the environment, because anyone who lists this
 * computer's processes can see arguments.
 * @throws Error when there is none
 */
function exportTokenOf({ url, demoUser }: Pick<ExportOptions, 'url' | 'demoUser'>) {
  const token = process.env.LAITURI_TOKEN;
  if (demoUser) return () => demoToken(url, demoUser);
  if (!token) throw new Error('set LAITURI_TOKEN, or on your own machine use --as researcher');
  return () => token;
}

/**
 * npm runs scripts in the project's folder, so a relative path is resolved from the caller's
 * folder.
 */
const here = process.env.INIT_CWD ?? process.cwd();

/** In a terminal the progress line replaces itself; in a log each report is a line of its own. */
const report: Parameters<typeof writeExport>[1]['report'] = ({ done, total }, { people }) => {
  const line = `… ${done} of ${total} groups read, ${people.size} people who consent`;
  process.stderr.write(process.stderr.isTTY ? `\r${line}` : `${line}\n`);
  if (process.stderr.isTTY && done === total) process.stderr.write('\n');
};

async function run(options: ExportOptions): Promise<WrittenExport & { directory: string }> {
  const client = createClient(exports, { url: options.url, token: exportTokenOf(options) });
  const directory = resolve(here, options.out);
  const { instrument, language, selection } = options;
  const day = dayOf(new Date().toISOString());
  const { occasions, kind } = selection;
  const target = { directory, instrument, language, occasions, kind, day, report };
  return { ...(await writeExport(exportPages(client, selection), target)), directory };
}

/** The error in one line, without anything that was sent. */
function faultOf(error: unknown): string {
  if (error instanceof Refusal) return `${error.problem.title}. ${error.problem.detail}`;
  if (error instanceof TypeError && error.message === 'fetch failed')
    return 'nothing answers at --url';
  return error instanceof Error ? error.message : String(error);
}

try {
  const { tally, hasWorkbook, directory } = await run(readExportOptions(process.argv.slice(2)));
  const { start, end, follow_up } = tally.forms;
  console.error(`✓ ${tally.people.size} people, ${start + end + follow_up} forms in ${directory}`);
  if (!hasWorkbook) console.error(`  no data.xlsx: there are more than ${workbookRows} rows`);
} catch (error) {
  console.error(`✗ ${faultOf(error)}`);
  console.error(exportUsage);
  process.exitCode = 1;
}

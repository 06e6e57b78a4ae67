/**
 * `npm run scale [--json] [--with figures.json] [--write]`: units, limits and costs of 1 to 1,000
 * counties.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { type Assumptions, assumptions } from './scale/assumptions.ts';
import { documentWith, tables } from './scale/document.ts';
import { forecast } from './scale/forecast.ts';

const { values } = parseArgs({
  options: { json: { type: 'boolean' }, write: { type: 'boolean' }, with: { type: 'string' } },
});

const own = values.with ? (JSON.parse(await readFile(values.with, 'utf8')) as Assumptions) : {};
const given = { ...assumptions, ...own };
const found = forecast(given);
const document = new URL('../docs/scale.md', import.meta.url);

if (values.write)
  await writeFile(document, documentWith(await readFile(document, 'utf8'), found, given));
else console.log(values.json ? JSON.stringify(found, null, 2) : tables(found, given));

/**
 * Writes the files that are generated from the contract; with `--check`, reports which are stale.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import manifest from '../package.json' with { type: 'json' };
import { openapiDocument } from '../shared/contract/openapi.ts';
import { operationsText } from './operations/document.ts';

/** The text that openapi.json must have. */
export function openapiText(): string {
  return `${JSON.stringify(openapiDocument(manifest.version), null, 2)}\n`;
}

const generated: Readonly<Record<string, () => string>> = {
  'openapi.json': openapiText,
  'docs/operations.md': operationsText,
};

const fileAt = (name: string) => fileURLToPath(new URL(`../${name}`, import.meta.url));

function check(): void {
  const stale = Object.entries(generated)
    .filter(([name, text]) => readFileSync(fileAt(name), 'utf8') !== text())
    .map(([name]) => name);
  if (stale.length === 0) return;
  console.error(`${stale.join(', ')} stale: run \`npm run generate\` and commit.`);
  process.exitCode = 1;
}

if (import.meta.main) {
  if (process.argv.includes('--check')) check();
  else for (const [name, text] of Object.entries(generated)) writeFileSync(fileAt(name), text());
}

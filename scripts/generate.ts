/**
 * Writes the files that are generated from the contract; with `--check`, reports which are stale.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import manifest from '../package.json' with { type: 'json' };
import { openapiDocument } from '../shared/contract/openapi.ts';

const target = fileURLToPath(new URL('../openapi.json', import.meta.url));

/** The text that openapi.json must have. */
export function openapiText(): string {
  return `${JSON.stringify(openapiDocument(manifest.version), null, 2)}\n`;
}

function check(): void {
  if (readFileSync(target, 'utf8') === openapiText()) return;
  console.error('openapi.json is stale: run `npm run generate` and commit it.');
  process.exitCode = 1;
}

if (import.meta.main) {
  if (process.argv.includes('--check')) check();
  else writeFileSync(target, openapiText());
}

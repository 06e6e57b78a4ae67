/** `docs/operations.md` and the table that it is made from, held against the code of the pages. */
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { callers } from '../../scripts/operations/callers.ts';
import { operationsText } from '../../scripts/operations/document.ts';
import { api } from '../../shared/contract/api.ts';

/** Resources of the contract, of which a client names operations without calling them. */
const resources = Object.keys(api).join('|');

/** All code that a page may run. */
const code = globSync('{web/src,shared}/**/*.{ts,tsx}')
  .filter((file) => !file.endsWith('audit-phrases.ts'))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

/** Whether an operation is called on a client, or taken from one. */
const isCalled = (name: string) =>
  new RegExp(`(?<!\\b(?:${resources}))(?:\\.|')${name}\\b`).test(code);

describe('Every operation', () => {
  it('is written down with its pages in docs/operations.md', () => {
    expect(
      readFileSync('docs/operations.md', 'utf8') === operationsText(),
      'npm run generate',
    ).toBe(true);
  });

  it.each(Object.entries(callers))(
    '%s is called by the pages that are named, or by none',
    (name, caller) => {
      expect(isCalled(name)).toBe('pages' in caller);
    },
  );
});

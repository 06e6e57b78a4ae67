import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { afterAll } from 'vitest';

/** Names under which Chromium may be in the path; `scripts/bootstrap.mjs` installs the first. */
const names = ['chromium', 'chromium-browser', 'google-chrome'];

function chromiumPath(): string {
  const paths = (process.env.PATH ?? '').split(delimiter);
  const found = paths
    .flatMap((path) => names.map((name) => join(path, name)))
    .find((program) => existsSync(program));
  const program = process.env.CHROMIUM ?? found;
  if (!program) throw new Error('There is no Chromium here: run `npm test`, which installs it');
  return program;
}

/** A real Chromium for a test file, closed after it. It looks for nothing outside this machine. */
export async function testBrowser(): Promise<Browser> {
  const browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  afterAll(() => browser.close());
  return browser;
}

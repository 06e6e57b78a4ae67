import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

/** Names under which Chromium may be in the path; `scripts/bootstrap.mjs` installs the first. */
const names = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome'];

function chromiumPath(): string {
  const paths = (process.env.PATH ?? '').split(delimiter);
  const found = names
    .flatMap((name) => paths.map((path) => join(path, name)))
    .find((program) => existsSync(program));
  const program = process.env.CHROMIUM ?? found;
  if (!program)
    throw new Error(
      'There is no Chromium here: set CHROMIUM to one, or run `npm test`, which installs it',
    );
  return program;
}

/**
 * Chromium keeps a spare process for the next site and one for each site it has shown. The tests
 * open one site only, and each process costs half a second of a core. (Only the last flag of this
 * kind counts, so the features that Playwright turns off are repeated here.)
 */
const featuresOff = [
  'SpareRendererForSitePerProcess',
  'IsolateOrigins',
  'site-per-process',
  'Translate',
  'OptimizationHints',
  'MediaRouter',
  'PaintHolding',
  'GlobalMediaControls',
  'HttpsUpgrades',
  'RenderDocument',
  'DestroyProfileOnBrowserClose',
];

/** Opens a real Chromium, which looks for nothing outside this machine. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: chromiumPath(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--disable-features=${featuresOff.join()}`,
      // Our pages are cut off from the page that opened them (Cross-Origin-Opener-Policy), so the first
      // of a tab would get a second process; the tabs of one context share one instead.
      '--renderer-process-limit=1',
    ],
  });

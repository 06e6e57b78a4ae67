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
 * Chromium keeps a process ready for the next site and one for each it has shown; here there is
 * one site, and each process is half a second of a core. (The last such flag counts, so those that
 * Playwright gives are said again.)
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

/** A real Chromium. It looks for nothing outside this machine. */
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
    ],
  });

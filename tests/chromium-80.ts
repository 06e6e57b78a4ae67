import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import puppeteer, { type OldBrowser } from 'puppeteer-core';
import { afterAll } from 'vitest';
import { root } from '../scripts/tools/fingerprint.ts';

/** The package has a Chromium for 64-bit Linux only. It needs no more than what Chromium needs. */
export const hasChromium80 = process.platform === 'linux' && process.arch === 'x64';

/** Unpacks the Chromium of `chrome-aws-lambda` once, and returns the path of the program. */
async function chromium80Path(): Promise<string> {
  const folder = join(root, 'node_modules/.cache/chromium-80');
  const program = join(folder, 'chromium');
  if (existsSync(program)) return program;
  const source = dirname(createRequire(import.meta.url).resolve('chrome-aws-lambda'));
  const fresh = `${program}-${process.pid}`;
  await mkdir(folder, { recursive: true });
  await pipeline(
    createReadStream(join(source, '../bin/chromium.br')),
    createBrotliDecompress(),
    createWriteStream(fresh, { mode: 0o755 }),
  );
  // In one step, so that no other test finds half a program.
  await rename(fresh, program);
  return program;
}

/** A real Chromium 80, as in an Android WebView of 2020, closed after the test file. */
export async function testChromium80(): Promise<OldBrowser> {
  const browser = await puppeteer.launch({
    executablePath: await chromium80Path(),
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--lang=fi-FI'],
  });
  afterAll(() => browser.close());
  return browser;
}

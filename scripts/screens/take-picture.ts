import { writeFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import type { ScreenLook } from './looks.ts';

/** The greatest length of a picture, in pixels, that still reads as one. */
const longest = 2200;
const heightOf = (width: number) => (width < 600 ? 812 : 800);

/** WebP, which Playwright does not offer, makes a page of text a third of the size of a PNG. */
async function pictureOf(page: Page, width: number, height: number): Promise<Buffer> {
  const devtools = await page.context().newCDPSession(page);
  const { data } = await devtools.send('Page.captureScreenshot', {
    format: 'webp',
    quality: 72,
    captureBeyondViewport: true,
    clip: { x: 0, y: 0, width, height, scale: 1 },
  });
  await devtools.detach();
  return Buffer.from(data, 'base64');
}

/** Takes a picture of the open page from its top. */
export async function takePicture(page: Page, { scheme, width }: ScreenLook, path: string) {
  await page.setViewportSize({ width, height: heightOf(width) });
  await page.emulateMedia({ colorScheme: scheme });
  const whole = await page.evaluate(() =>
    document.querySelector('dialog[open]') ? 0 : document.documentElement.scrollHeight,
  );
  const height = Math.min(Math.max(whole, heightOf(width)), longest);
  await writeFile(path, await pictureOf(page, width, height));
}

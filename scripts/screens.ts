/** `npm run screens [view …]` takes pictures of the views, from the demo in a real Chromium. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { startDynamodbLocal } from '../infra/local/database/dynamodb-local.ts';
import { loadDemo } from '../infra/local/demo/demo.ts';
import { type LocalServer, startLocalServer } from '../infra/local/local-server.ts';
import { runningParts } from '../infra/local/running-parts.ts';
import { buildWeb } from './build-web.ts';
import { pictureName, type ScreenLook, screenLanguages, screenLooks } from './screens/looks.ts';
import { type OwnPageAddresses, openOwnPages } from './screens/own-page.ts';
import { type View, views } from './screens/views.ts';
import { openTab, openView, participantLink } from './screens/visitor.ts';
import { synthesize } from './synth.ts';
import { openBrowser } from './tools/browser.ts';
import { root } from './tools/fingerprint.ts';

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
async function takePicture(page: Page, { scheme, width }: ScreenLook, path: string) {
  await page.setViewportSize({ width, height: heightOf(width) });
  await page.emulateMedia({ colorScheme: scheme });
  const whole = await page.evaluate(() =>
    document.querySelector('dialog[open]') ? 0 : document.documentElement.scrollHeight,
  );
  const height = Math.min(Math.max(whole, heightOf(width)), longest);
  // What sticks to the bottom of the screen is at the bottom of the picture.
  await page.setViewportSize({ width, height });
  await writeFile(path, await pictureOf(page, width, height));
}

const directory = join(root, 'docs/screens');
const mostMinutes = 10;

const { running, stop } = runningParts();

/** The demo on its own tables, in memory. */
async function openDemo(): Promise<LocalServer> {
  const [dynamodb] = await Promise.all([startDynamodbLocal(), synthesize(), buildWeb()]);
  running.push(dynamodb.stop);
  const server = await startLocalServer({
    template: join(root, 'cdk.out'),
    endpoint: dynamodb.endpoint,
    functions: 'bundles',
    port: 0,
    webDirectory: join(root, 'dist/web'),
    limitFactor: 1000,
  });
  running.push(server.stop);
  await loadDemo(server.url, server.tokenFor, { withCompared: true });
  await server.settled();
  return server;
}

async function shoot(
  browser: Browser,
  server: LocalServer,
  chosenViews: readonly View[],
): Promise<void> {
  let link = '';
  let ownPages: OwnPageAddresses | null = null;
  const tabOf = ({ who, device }: View) => `${who ?? ''} ${device ?? ''}`;
  // Making a link hands forms out, so the staff's pages come first: they show what waits.
  const staffFirst = chosenViews.toSorted((one, other) => Number(!one.who) - Number(!other.who));
  for (const inTab of Map.groupBy(staffFirst, tabOf).values()) {
    if (inTab.some(({ address }) => address === 'participant'))
      link ||= await participantLink(server);
    if (inTab.some(({ address }) => address.startsWith('own')))
      ownPages ??= await openOwnPages(server);
    const page = await openTab(browser, server, inTab[0] ?? {});
    for (const view of inTab) {
      for (const language of screenLanguages) {
        await openView(page, view, language, { url: server.url, link, ownPages });
        for (const look of screenLooks)
          await takePicture(page, look, join(directory, pictureName(view.name, language, look)));
      }
      console.log(`✓ ${view.name}`);
    }
    await page.context().close();
  }
}

async function main(names: readonly string[]): Promise<void> {
  const chosenViews = views.filter(({ name }) => names.length === 0 || names.includes(name));
  if (chosenViews.length === 0)
    throw new Error(`No such view; choose from ${views.map(({ name }) => name).join(', ')}.`);
  await mkdir(directory, { recursive: true });
  const server = await openDemo();
  const browser = await openBrowser();
  running.push(() => browser.close());
  await shoot(browser, server, chosenViews);
}

setTimeout(
  () => stop(1, `Not finished within ${mostMinutes} minutes.`),
  mostMinutes * 60_000,
).unref();
main(process.argv.slice(2)).then(
  () => stop(0),
  (error: unknown) => stop(1, error instanceof Error ? error.message : String(error)),
);

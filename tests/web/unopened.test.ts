import type { BrowserContextOptions, Page, Route } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { buildWeb } from '../../scripts/build-web.ts';
import { testBrowser } from '../browser.ts';
import { testServer } from '../server.ts';
import { linked, opened } from './answer-visits.ts';
import { violationsOn } from './violations.ts';

await buildWeb();
const server = await testServer();
const browser = await testBrowser();

afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
});

/** The app's own script, and the one that runs in every browser. */
const appScript = /\/assets\/(?:a|k|luvat|oma|index)-[^/]+\.js$/;
const oldBrowserScript = /\/assets\/old-browser-[^/]+\.js$/;

type UnopenedPage = {
  options?: BrowserContextOptions;
  script?: RegExp;
  answer?: (route: Route) => unknown;
};

/** A page in a browser in which a script is answered otherwise than by our server. */
async function pageIn(
  path: string,
  { options = {}, script, answer }: UnopenedPage = {},
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 320, height: 640 }, ...options });
  if (script && answer) await context.route(script, answer);
  const page = await context.newPage();
  await page.goto(`${server.url}${path}`, { waitUntil: 'commit' });
  return page;
}

const text = (page: Page) => page.locator('#unopened');

/** What the text says in each language of what to do. */
const advice: Record<string, RegExp[]> = {
  '/a': [/pyydä ohjaajalta paperilomake/, /handledaren om formuläret på papper/, /paper form/],
  '/k': [/avaa linkki toisella laitteella/, /på en annan enhet/, /on another device/],
  '/luvat': [
    /omatyöntekijältäsi lomake paperilla/,
    /egen kontaktperson om blanketten på papper/,
    /own worker for a paper form/,
  ],
  '/oma': [/avaa linkki toisella laitteella/, /på en annan enhet/, /on another device/],
  '/': [/Päivitä selain/, /Uppdatera webbläsaren/, /Update the browser/],
};

async function expectText(page: Page, path: string): Promise<void> {
  await text(page).waitFor({ state: 'visible' });
  // It fades in, and is text once something of it is painted.
  for (const one of advice[path] ?? [])
    await expect.poll(() => text(page).innerText()).toMatch(one);
}

describe.each(['/a', '/k', '/luvat', '/oma', '/'])('The page at %s is never blank:', (path) => {
  it('where scripts are turned off it says what to do, in three languages', async () => {
    const page = await pageIn(path, { options: { javaScriptEnabled: false } });
    await expectText(page, path);
    const scroll = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(scroll).toBeLessThanOrEqual(320);
  });

  it('nor where the app’s script does not load', async () => {
    const page = await pageIn(path, { script: appScript, answer: (route) => route.abort() });
    await expectText(page, path);
    // The text may come a moment before it.
    await expect.poll(() => page.locator('html').getAttribute('data-opening')).toBe(null);
    expect(await violationsOn(page)).toEqual([]);
  });

  it.each([
    ['throws', 'throw new Error("old")'],
    ['cannot be read by the browser', 'const = 1'],
  ])('nor where the app’s script %s', async (_, body) => {
    const answer = (route: Route) => route.fulfill({ contentType: 'text/javascript', body });
    const page = await pageIn(path, { script: appScript, answer });
    await expectText(page, path);
    // The text may come a moment before it.
    await expect.poll(() => page.locator('html').getAttribute('data-opening')).toBe(null);
  });

  it('nor where no script loads at all', async () => {
    const page = await pageIn(path, { script: /\.js$/, answer: (route) => route.abort() });
    await expectText(page, path);
  });

  it('while the script is on its way the text waits, and then is shown', async () => {
    // Never answered.
    const page = await pageIn(path, { script: appScript, answer: () => undefined });
    await text(page).waitFor({ state: 'attached' });
    // Nothing is painted before the styles have come, which may be a moment after the text.
    await text(page).waitFor({ state: 'hidden' });
    const waitMs = await text(page).evaluate((element) => {
      const [wait] = element.getAnimations();
      const { duration } = wait?.effect?.getTiming() ?? {};
      wait?.finish();
      return duration;
    });
    expect(waitMs).toBe(5000);
    await expectText(page, path);
  });

  it('in a browser without modules it says that the browser is too old', async () => {
    const context = await browser.newContext({ locale: 'fi-FI' });
    await context.addInitScript(() => {
      Reflect.deleteProperty(HTMLScriptElement.prototype, 'noModule');
    });
    const page = await context.newPage();
    await page.goto(`${server.url}${path}`);
    await expectText(page, path);
    const said = await text(page).innerText();
    for (const one of [/Selain on liian vanha/, /för gammal/, /too old/]) expect(said).toMatch(one);
    expect(said).not.toMatch(/Odota hetki/);
    expect(await page.locator('#app').innerHTML()).toBe('');
  });

  it.each(['no-preference', 'reduce'] as const)(
    'the text is gone once the app has opened, with reduced motion %s',
    async (reducedMotion) => {
      const { link } = await linked(server);
      const address = path === '/a' ? link.address.slice(server.url.length) : path;
      const page = await pageIn(address, { options: { locale: 'fi-FI', reducedMotion } });
      if (path === '/a') await opened(page);
      else await page.locator('#app').getByRole('main').waitFor();
      expect(await text(page).count()).toBe(0);
    },
  );
});

it('the script for old browsers blocked, the app opens all the same', async () => {
  const { link } = await linked(server);
  const page = await pageIn(link.address.slice(server.url.length), {
    options: { locale: 'fi-FI' },
    script: oldBrowserScript,
    answer: (route) => route.abort(),
  });
  await opened(page);
  expect(await text(page).count()).toBe(0);
});

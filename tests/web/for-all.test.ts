import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadDemo } from '../../infra/local/demo/demo.ts';
import { buildWeb } from '../../scripts/build-web.ts';
import { type View, views } from '../../scripts/screens/views.ts';
import { openTab, openView } from '../../scripts/screens/visitor.ts';
import { pageLanguages } from '../../web/src/texts/page-language.ts';
import { staffTexts as en } from '../../web/src/texts/staff/en/texts.ts';
import { staffTexts as fi } from '../../web/src/texts/staff/fi/texts.ts';
import { staffTexts as sv } from '../../web/src/texts/staff/sv/texts.ts';
import { testBrowser } from '../browser.ts';
import { testServer } from '../server.ts';
import { swept } from '../sweep.ts';
import { violationsOn } from './violations.ts';

await buildWeb();
const server = await testServer();
const browser = await testBrowser();
const places = { url: server.url, link: '' };

/** The staff's views; the participant's page has tests of its own. */
const staffViews = views.filter(({ address }) => address.startsWith('#'));

/** One tab for each viewer and device: a load takes long, and looking at a page changes nothing. */
const tabs = new Map<string, Promise<Page>>();
function tabOf({ who, device }: View): Promise<Page> {
  const key = `${who ?? ''} ${device ?? ''}`;
  const tab = tabs.get(key) ?? openTab(browser, server, { who, device });
  tabs.set(key, tab);
  return tab;
}

async function seen(name: string, language: (typeof pageLanguages)[number]): Promise<Page> {
  const view = views.find((one) => one.name === name) as View;
  const page = await tabOf(view);
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', media: 'screen' });
  await page.setViewportSize({ width: 1280, height: 800 });
  await openView(page, view, language, places);
  return page;
}

beforeAll(async () => {
  await loadDemo(server.url, server.tokenFor, { withCompared: true });
  await server.settled();
});

const textsOf = (texts: object): string[] =>
  Object.values(texts).flatMap((text) => {
    if (typeof text === 'string') return [text];
    return typeof text === 'object' ? textsOf(text) : [];
  });

/** Words that only the Finnish catalogues contain. */
const finnishOnly = (() => {
  const others = new Set(textsOf([sv, en]));
  return new Set(textsOf(fi).filter((text) => !others.has(text)));
})();

/** Everything that a page says, to eyes and to screen readers, piece by piece. */
const piecesOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const pieces: string[] = [document.title];
    while (walker.nextNode()) pieces.push(walker.currentNode.textContent ?? '');
    for (const element of document.querySelectorAll('[aria-label], [title], [data-label]'))
      for (const name of ['aria-label', 'title', 'data-label'])
        pieces.push(element.getAttribute(name) ?? '');
    return pieces.map((piece) =>
      piece
        .trim()
        .replace(/^← /, '')
        .replace(/ – Laituri$/, ''),
    );
  });

const widthOf = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);

async function expectNothingShut(page: Page): Promise<void> {
  expect(await violationsOn(page)).toEqual([]);
}

describe.each(swept(staffViews, 20261129))('The view $name', ({ name }) => {
  it('is Swedish to the last piece, and fits 320 pixels in the dark', async () => {
    const page = await seen(name, 'sv');
    expect(await page.locator('html').getAttribute('lang')).toBe('sv');
    expect((await piecesOf(page)).filter((piece) => finnishOnly.has(piece))).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await widthOf(page)).toBeLessThanOrEqual(320);
    await expectNothingShut(page);
  });
});

describe.each(swept(staffViews, 20261128))('The view $name', ({ name }) => {
  it('is English to the last piece, and works with text twice as large', async () => {
    const page = await seen(name, 'en');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect((await piecesOf(page)).filter((piece) => finnishOnly.has(piece))).toEqual([]);
    await page.setViewportSize({ width: 640, height: 800 });
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    expect(await widthOf(page)).toBeLessThanOrEqual(640);
  });
});

it('Figures are written as the language writes them', async () => {
  const inFinnish = await (await seen('comparison', 'fi')).locator('main').innerText();
  expect(inFinnish).toMatch(/\d,\d\s%/);
  expect(await (await seen('comparison', 'sv')).locator('main').innerText()).toMatch(/\d,\d\s%/);
  const english = await (await seen('comparison', 'en')).locator('main').innerText();
  expect(english).toMatch(/\d\.\d%/);
  expect(english).toMatch(/\d \w+ 202\d – \d/);
});

describe('The language', () => {
  it('is chosen by keys, stays, and keeps the user signed in', async () => {
    const page = await seen('programmes', 'fi');
    await page.getByRole('button', { name: 'Valikko' }).focus();
    await page.keyboard.press('Enter');
    const choice = page.getByRole('button', { name: 'Svenska' });
    expect(await choice.getAttribute('lang')).toBe('sv');
    await choice.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Program', exact: true }).waitFor();
    expect(await page.title()).toBe('Program – Laituri');
    expect(page.url()).not.toContain('kieli');
    await page.reload();
    await page.getByRole('button', { name: 'Meny' }).click();
    await page.getByRole('button', { name: 'Logga ut' }).waitFor();
    expect(await page.locator('.languages [aria-current]').innerText()).toBe('Svenska');
  });
});

describe('The accessibility statement', () => {
  it.each(pageLanguages)(
    'in %s lists what falls short, whom to notify, and who supervises',
    async (language) => {
      const words = { fi, sv, en }[language].accessibility;
      const page = await seen('accessibility', language);
      const said = await page.locator('main').innerText();
      for (const text of textsOf(words.shortcomings)) expect(said).toContain(text);
      expect(said).toContain('Traficom');
      expect(said).toContain(words.toComplete(words.feedback.what));
      expect(said).toContain('306/2019');
    },
  );

  it('is reached from the participant’s page, in their language, in a tab of its own', async () => {
    const context = await browser.newContext({ locale: 'fi-FI' });
    const page = await context.newPage();
    await page.goto(`${server.url}/a`);
    await page.getByRole('button', { name: 'Svenska' }).click();
    const [statement] = await Promise.all([
      context.waitForEvent('page'),
      page.getByRole('link', { name: /Tillgänglighet/ }).click(),
    ]);
    await statement.getByRole('heading', { name: 'Vad utlåtandet gäller' }).waitFor();
    await context.close();
  });
});

describe('By keyboard', () => {
  it('the first stop leads past the top, and the element with the focus is visible', async () => {
    const page = await seen('comparison', 'fi');
    await page.reload();
    await page.locator('.runs').waitFor();
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: 'Siirry sisältöön' });
    expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    const focus = await page.evaluate(() => {
      const active = document.activeElement as HTMLElement;
      const { outlineStyle, outlineWidth } = getComputedStyle(active);
      return { isInMain: active.closest('main') !== null, outlineStyle, outlineWidth };
    });
    expect(focus).toEqual({ isInMain: true, outlineStyle: 'solid', outlineWidth: '3px' });
  });
});

describe('Somebody with other display settings', () => {
  const styleOf = (page: Page, selector: string, name: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element, property) => getComputedStyle(element).getPropertyValue(property), name);

  it('sees drawings and chosen answers in their own forced colours', async () => {
    const page = await seen('run', 'fi');
    await page.emulateMedia({ forcedColors: 'active' });
    expect(await styleOf(page, '.mean', 'fill')).toBe(await styleOf(page, 'body', 'color'));
    const paper = await seen('paper', 'fi');
    await paper.emulateMedia({ forcedColors: 'active' });
    // The page asks before a paper is left that is not saved.
    paper.once('dialog', (dialog) => dialog.accept());
    await paper.locator('.scale input').first().check();
    const [chosen, other] = await Promise.all(
      ['.scale input:checked + .scale-code', '.scale input:not(:checked) + .scale-code'].map(
        (selector) => styleOf(paper, selector, 'background-color'),
      ),
    );
    expect(chosen).not.toBe(other);
  });

  it('sees nothing move', async () => {
    const page = await seen('first', 'fi');
    const seconds = () =>
      page.evaluate(() => {
        document.body.style.transition = 'opacity 2s';
        return getComputedStyle(document.body).transitionDuration;
      });
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    expect(await seconds()).toBe('2s');
    await page.emulateMedia({ reducedMotion: 'reduce' });
    expect(await seconds()).toBe('0s');
  });

  it('prints a run without its buttons, dark on white, though the screen is dark', async () => {
    const page = await seen('run', 'fi');
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    for (const navigation of ['.frame-bar', '.places', '.menu-panel', '.tabs', '.path', '.bottom'])
      expect(await page.locator(navigation).first().isVisible(), navigation).toBe(false);
    for (const button of await page.locator('main .button').all())
      expect(await button.isVisible()).toBe(false);
    expect(await styleOf(page, 'html', 'color')).toBe('rgb(0, 0, 0)');
    expect(await styleOf(page, 'html', 'background-color')).toBe('rgb(255, 255, 255)');
    expect(await page.locator('.is-first h2').isVisible()).toBe(true);
  });
});

import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { buildWeb } from '../../scripts/build-web.ts';
import { participantBackground } from '../../shared/instruments/participant-background.ts';
import { rehabilitationCampFeedback } from '../../shared/instruments/rehabilitation-camp-feedback.ts';
import { fi } from '../../web/src/texts/participant/fi.ts';
import { sv } from '../../web/src/texts/participant/sv.ts';
import { testBrowser } from '../browser.ts';
import { pinned, savedSoFar } from '../make.ts';
import { loadedUntilAnswerable } from '../page-weight.ts';
import { testServer } from '../server.ts';
import { swept } from '../sweep.ts';
import {
  choose,
  chosen,
  healthy,
  linked,
  opened,
  openLink,
  pressHandIn,
  saysOf,
  sees,
  statement,
} from './answer-visits.ts';
import { violationsOn } from './violations.ts';

await buildWeb();
const server = await testServer();
const browser = await testBrowser();

afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
});

/**
 * The most that the participant's page may weigh when transferred: html, js and css, gzipped. One
 * kilobyte of it is what a form begins with and what older browsers need.
 */
const mostBytes = 32 * 1024;
/** A finger's width, in CSS pixels. */
const finger = 48;

async function expectNobodyShutOut(page: Page, width: number): Promise<void> {
  expect(await violationsOn(page)).toEqual([]);
  const scroll = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(scroll).toBeLessThanOrEqual(width);
}

/** Colours and layouts do not depend on each other, so not every pair of them is tested. */
const looks = [
  { width: 320, colorScheme: 'light' },
  { width: 375, colorScheme: 'dark' },
  { width: 1280, colorScheme: 'light' },
] as const;

describe.each(swept(looks, 20261209))(
  'At $width pixels, in the $colorScheme',
  ({ width, colorScheme }) => {
    it('what waits on the device, and what can be done about it, has no accessibility violations', async () => {
      const { page } = await openLink(browser, `${server.url}/favicon.svg`, {
        ...{ viewport: { width, height: 740 }, colorScheme },
      });
      const saves = { feels_healthy: { answer: 3, at: new Date().toISOString() } };
      const draft = { device: 'a', saves, isFinal: false, until: '2026-03-02', draftId: 'b' };
      await page.evaluate((text) => {
        localStorage.setItem('laituri.answer.draft.000000', text);
      }, JSON.stringify(draft));
      await page.goto(`${server.url}/a`);
      await sees(page, 'Lähettämättä: 1 vastaus');
      await expectNobodyShutOut(page, width);
      await page.getByRole('button', { name: 'Tee tiedosto' }).click();
      await page.getByRole('link', { name: 'Tallenna tiedosto' }).waitFor();
      await page.getByRole('button', { name: 'Poista vastaukset tästä laitteesta' }).click();
      await expectNobodyShutOut(page, width);
      await page.goto(`${server.url}/ei-ole`);
      await expectNobodyShutOut(page, width);
    });

    it('the page has no accessibility violations', async () => {
      const { link } = await linked(server);
      const viewport = { width, height: 740 };
      const { page } = await openLink(browser, link.address, { viewport, colorScheme });
      await opened(page);
      await choose(page, healthy, 4);
      await saysOf(page).getByText('Tallennettu').waitFor();
      await expectNobodyShutOut(page, width);
      await pressHandIn(page);
      await sees(page, 'Kiitos!');
      await expectNobodyShutOut(page, width);
      await page.getByRole('button', { name: 'Minulla on toinen koodi' }).click();
      await page.getByRole('button', { name: 'Avaa lomake' }).click();
      await expectNobodyShutOut(page, width);
    });
  },
);

describe('The page', () => {
  it('weighs at most 32 KB, and requests nothing from other servers', async () => {
    const { link } = await linked(server);
    const context = await browser.newContext();
    const page = await context.newPage();
    const bytes = new Map<string, number>();
    const weighing: Promise<void>[] = [];
    page.on('response', (response) => {
      const url = response.url().split('#')[0] ?? '';
      const weigh = async () => {
        bytes.set(url, gzipSync(await response.body()).length);
      };
      if (!url.includes('/v1/') && !url.endsWith('.svg')) weighing.push(weigh());
    });
    await page.goto(link.address, { waitUntil: 'networkidle' });
    await Promise.all(weighing);
    const total = [...bytes.values()].reduce((sum, n) => sum + n, 0);
    expect([...bytes.keys()].filter((url) => !url.startsWith(server.url))).toEqual([]);
    expect([...bytes.keys()].map((url) => url.split('.').at(-1)).sort()).toContain('css');
    expect(total).toBeGreaterThan(5_000);
    expect(total).toBeLessThanOrEqual(mostBytes);
  });

  it('can be answered after five requests', async () => {
    const { link } = await linked(server);
    const loaded = await loadedUntilAnswerable(browser, link.address);
    expect(loaded.length).toBeLessThanOrEqual(5);
    expect(loaded.map(({ url }) => new URL(url).pathname)).toContain('/v1/answer');
  });

  it('has type and targets for tired eyes and thumbs, and fits a screen zoomed to 200 %', async () => {
    const { link } = await linked(server);
    const { page } = await openLink(browser, link.address, {
      viewport: { width: 320, height: 370 },
    });
    await opened(page);
    const size = (selector: string) =>
      page
        .locator(selector)
        .evaluateAll((all) => all.map((one) => Number.parseFloat(getComputedStyle(one).fontSize)));
    expect(Math.min(...(await size('legend, .choice span, main p')))).toBeGreaterThanOrEqual(18);
    const heights = await page
      .locator('.choice, button, summary')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(finger);
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    const scroll = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(scroll).toBeLessThanOrEqual(320);
  });

  it('is answered by keys alone', async () => {
    const { link, place } = await linked(server);
    const { page } = await openLink(browser, link.address);
    await opened(page);
    await statement(page, healthy).getByRole('radio').first().focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await saysOf(page).getByText('Tallennettu').waitFor();
    expect(await chosen(page, healthy)).toBe(2);
    await page.getByRole('button', { name: fi.handIn.button }).focus();
    await page.keyboard.press('Enter');
    await sees(page, 'Kiitos!');
    expect(await place()).toMatchObject({ answered: 1 });
  });
});

describe('The language', () => {
  it('is the browser’s at first, and changes without losing an answer', async () => {
    const { link } = await linked(server);
    const { page } = await openLink(browser, link.address, { locale: 'sv-FI' });
    await sees(page, 'Livshantering och delaktighet');
    await sees(page, sv.beginning.title);
    await choose(page, 'Jag känner mig frisk.', 4);
    await saysOf(page).getByText('Sparat').waitFor();
    await page.getByRole('button', { name: 'English' }).click();
    await sees(page, '1 of 14 answered');
    expect(await chosen(page, 'I feel healthy.')).toBe(4);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.getByRole('button', { name: 'Suomi' }).click();
    expect(await chosen(page, healthy)).toBe(4);
    expect(await page.getByText(sv.beginning.title).count()).toBe(0);
    await page.reload();
    await opened(page);
    expect(await chosen(page, healthy)).toBe(4);
  });

  it('that a form does not have falls back to Finnish, and says so', async () => {
    const { page } = await background({ locale: 'sv-FI' });
    await sees(page, sv.otherLanguage);
    await sees(page, 'Syntymävuosi');
  });
});

/** The participant's background form, which has every other type of item. */
async function background(options = {}) {
  const { id, version } = participantBackground;
  const form = await linked(server, {
    body: { instrumentId: id },
    run: { instruments: [pinned, { instrumentId: id, version }] },
  });
  return { ...form, ...(await openLink(browser, form.link.address, options)) };
}

const answersOf = ({ participantId }: { participantId: string }) =>
  savedSoFar(server, participantId);

describe('Other forms', () => {
  it('accept choices, numbers and texts, and do not show a worker’s item', async () => {
    const { page, link } = await background();
    await page.getByRole('radio', { name: 'Nainen' }).check();
    await page.getByRole('checkbox', { name: 'asun yksin' }).check();
    await page.getByRole('checkbox', { name: 'asun lasten kanssa' }).check();
    await page.getByRole('textbox', { name: 'Syntymävuosi' }).fill('1975');
    await page.getByRole('textbox', { name: /kunta/ }).fill('Kajaani');
    expect(await page.getByText('palvelutarpeen arvion').count()).toBe(0);
    await expect
      .poll(() => answersOf(link))
      .toEqual({
        sex: 'female',
        living_arrangement: ['with_children'],
        birth_year: 1975,
        municipality_area: 'Kajaani',
      });
    await expectNobodyShutOut(page, 375);
    await page.reload();
    await sees(page, '4/9 vastattu');
    expect(await page.getByRole('textbox', { name: 'Syntymävuosi' }).inputValue()).toBe('1975');
  });

  it('say at once that a number does not fit, and save nothing of it', async () => {
    const { page, link } = await background();
    const children = page.getByRole('textbox', { name: 'Lapsia taloudessa' });
    await children.fill('2');
    await saysOf(page).getByText('Tallennettu').waitFor();
    await children.fill('200');
    await children.blur();
    await sees(page, fi.notNumber({ least: 0, most: 20 }));
    // It is sent when the typing has paused, which takes a busy machine more than a second.
    await expect.poll(() => answersOf(link)).toEqual({ children_in_household: null });
  });

  it('with half points on their scales are answered too', async () => {
    const { id, version } = rehabilitationCampFeedback;
    const { link } = await linked(server, {
      body: { instrumentId: id, occasion: 'end', outsideWindow: 'late_return' },
      run: { instruments: [pinned, { instrumentId: id, version }] },
    });
    const { page } = await openLink(browser, link.address);
    await choose(page, 'Oma vointi', 8);
    await expect.poll(() => answersOf(link)).toEqual({ own_wellbeing: 4.5 });
  });
});

describe('Reading aloud', () => {
  it('is offered where the browser can, in the language of the text', async () => {
    const { link } = await linked(server);
    const { page } = await openLink(browser, link.address);
    await opened(page);
    await page.evaluate(() => {
      const said: string[] = [];
      Object.assign(globalThis, { said });
      speechSynthesis.speak = ({ text, lang }) => said.push(`${lang}: ${text}`);
    });
    await page.getByRole('button', { name: `Kuuntele: ${healthy}` }).click();
    const said = await page.evaluate(() => (globalThis as unknown as { said: string[] }).said);
    expect(said.slice(0, 2)).toEqual([`fi: ${healthy}`, 'fi: täysin eri mieltä']);
    await page.getByRole('button', { name: 'Lopeta kuuntelu' }).waitFor();
  });

  it('is not shown where it cannot', async () => {
    const { link } = await linked(server);
    const context = await browser.newContext({ locale: 'fi-FI' });
    await context.addInitScript(() => {
      Reflect.deleteProperty(globalThis, 'speechSynthesis');
    });
    const page = await context.newPage();
    await page.goto(link.address);
    await opened(page);
    expect(await page.getByText('Kuuntele').count()).toBe(0);
  });
});

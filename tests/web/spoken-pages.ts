import type { BrowserContext, Page } from 'playwright-core';

type Heard = Window & { heard?: string[] };

/** Remembers what a page announces of its own accord, from its first moment on. */
export async function listen(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const heard: string[] = [];
    (window as Heard).heard = heard;
    const live = '[role="status"], [role="alert"], [aria-live]';
    const texts = new WeakMap<Element, string>();
    const hear = () => {
      for (const region of document.querySelectorAll(live)) {
        const text = (region.textContent ?? '').trim().replace(/\s+/g, ' ');
        if (text !== '' && texts.get(region) !== text) heard.push(text);
        texts.set(region, text);
      }
    };
    addEventListener('DOMContentLoaded', () =>
      new MutationObserver(hear).observe(document.body, {
        ...{ childList: true, subtree: true, characterData: true },
      }),
    );
  });
}

/** What the page has announced since this was last asked. */
export async function heardOn(page: Page): Promise<string[]> {
  const heard = await page.evaluate(() => (window as Heard).heard?.splice(0) ?? []);
  return heard.map(withoutChance);
}

/**
 * Numbers of participants, days and times differ from one run of the test to the next.
 * @example withoutChance('7K2M9QXA, ma 4.5. klo 12.30') // 'NUMERO, PÄIVÄ klo AIKA'
 */
const withoutChance = (text: string): string =>
  text
    .replace(/\b[0-9A-HJKMNP-TV-Z]{4} ?[0-9A-HJKMNP-TV-Z]{4}\b/g, 'NUMERO')
    .replace(/\b\d{1,2}\. \p{L}+ta \d{4}/gu, 'PÄIVÄ')
    .replace(/\b(klo |Päivitetty )\d{1,2}\.\d{2}/g, '$1AIKA')
    .replace(/\b((ma|ti|ke|to|pe|la|su) )?\d{1,2}\.\d{1,2}\.(\d{4})?/g, 'PÄIVÄ');

const indentOf = (line: string | undefined) => line?.search(/\S/) ?? 0;

/** Addresses are for links, not for ears; a line that had nothing else below it ends as others do. */
function withoutAddresses(snapshot: string): string {
  const lines = snapshot.split('\n').filter((line) => !/^\s*- \/url:/.test(line));
  return lines
    .map((line, n) =>
      line.endsWith(':') && indentOf(lines[n + 1]) <= indentOf(line) ? line.slice(0, -1) : line,
    )
    .join('\n');
}

const isReading = /Päivitetään|Haetaan/;

/** A part of the page, once it is read, as a screen reader has it: roles, names and order. */
export async function spokenOf(page: Page, part = 'main'): Promise<string> {
  const spoken = page.locator(part).first();
  // A dialogue stands in the page before it opens, and has nothing to say until then.
  await spoken.waitFor();
  const snapshot = () => spoken.ariaSnapshot();
  let now = await snapshot();
  for (let before = ''; now !== before || isReading.test(now); now = await snapshot()) {
    before = now;
    await page.waitForTimeout(250);
  }
  return withoutChance(withoutAddresses(now));
}

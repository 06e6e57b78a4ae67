import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { buildWeb } from '../../scripts/build-web.ts';
import { webHeaders } from '../../shared/page-headers.ts';
import { testBrowser } from '../browser.ts';
import { testServer } from '../server.ts';
import { signInAs } from '../signed-in.ts';
import { choose, healthy, linked, opened, pressHandIn, sees } from './answer-visits.ts';
import { formsAddress, startedRun } from './forms-set-up.ts';

await buildWeb();
const server = await testServer();
const browser = await testBrowser();

/**
 * What a page did that it should not have: violated its policy, or requested something elsewhere.
 */
type Watched = { page: Page; faults: string[]; close: BrowserContext['close'] };

async function watched(address: string): Promise<Watched> {
  const context = await browser.newContext({ locale: 'fi-FI' });
  const faults: string[] = [];
  await context.exposeFunction('reportFault', (fault: string) => faults.push(fault));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      (window as unknown as { reportFault: (fault: string) => void }).reportFault(
        `${violatedDirective} ${blockedURI}`,
      ),
    );
  });
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${server.url}/`) && !url.startsWith(`blob:${server.url}/`))
      faults.push(`asked ${url}`);
  });
  context.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  context.on('weberror', (error) => faults.push(`thrown: ${error.error().message}`));
  const page = await context.newPage();
  await page.goto(`${server.url}/${address}`);
  return { page, faults, close: () => context.close() };
}

describe('The pages keep to their policy and request nothing from others', () => {
  it('while the staff prints the slips of a group', async () => {
    const { runId } = await startedRun(server, 2);
    const { page, faults, close } = await watched('');
    await signInAs(page, 'Aino');
    await page.goto(`${server.url}/${formsAddress(runId)}`);
    await page.getByRole('button', { name: 'Tulosta vastauslaput' }).click();
    await page.getByRole('button', { name: 'Tee 2 lappua' }).click();
    const slips = page.frameLocator('iframe.sheet').locator('ol');
    // The sheet's own style is applied, by its hash.
    expect(await slips.evaluate((list) => getComputedStyle(list).display)).toBe('grid');
    expect(faults).toEqual([]);
    await close();
  });

  it('while a participant answers', async () => {
    const { link } = await linked(server);
    const { page, faults, close } = await watched(`a#${link.secret}`);
    await opened(page);
    await choose(page, healthy, 3);
    await sees(page, 'Tallennettu');
    await pressHandIn(page);
    await page.getByRole('heading', { name: /Kiitos/ }).waitFor();
    expect(faults).toEqual([]);
    await close();
  });
});

it.each(['', 'a'])(
  'At /%s no text becomes markup, and nothing inline is run or applied',
  async (address) => {
    const { page, faults, close } = await watched(address);
    const after = await page.evaluate(() => {
      const attempts = [
        () => {
          document.body.innerHTML = '<b id="planted">planted</b>';
        },
        () => {
          const script = document.createElement('script');
          script.append('window.planted = true');
          document.body.append(script);
        },
        () => document.body.setAttribute('style', 'color: rgb(1, 2, 3)'),
      ];
      for (const attempt of attempts)
        try {
          attempt();
        } catch {
          // Refused, as it should be.
        }
      return {
        markup: document.getElementById('planted') !== null,
        run: 'planted' in window,
        applied: getComputedStyle(document.body).color === 'rgb(1, 2, 3)',
      };
    });
    expect(after).toEqual({ markup: false, run: false, applied: false });
    await expect.poll(() => faults.join()).toMatch(/require-trusted-types-for.*style-src/s);
    await close();
  },
);

describe('A file that is served', () => {
  it.each(['/', '/a', '/a.html', '/k', '/luvat', '/oma', '/coordinator'])(
    'at %s has the headers of its page',
    async (path) => {
      const answer = await fetch(server.url + path);
      for (const [name, value] of Object.entries(webHeaders(path)))
        expect(answer.headers.get(name), name).toBe(value);
      expect(answer.headers.get('cache-control')).toBe('no-cache');
      expect(answer.headers.get('content-security-policy')).not.toContain('unsafe');
    },
  );

  it('under a name with a hash may be cached for ever', async () => {
    const page = await (await fetch(server.url)).text();
    const [, script = ''] = /src="(\/assets\/[^"]+-[\w-]{8}\.js)"/.exec(page) ?? [];
    const { headers } = await fetch(server.url + script);
    expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  });

  it('for the participant’s page and the partner’s lets it request only from us, whatever the staff’s may request', () => {
    const signIn = 'https://sign-in.example';
    const policyAt = (path: string) => webHeaders(path, [signIn])['Content-Security-Policy'];
    expect(policyAt('/')).toContain(`connect-src 'self' ${signIn}`);
    for (const path of ['/a', '/k', '/luvat', '/luvat.html', '/oma', '/oma.html'])
      expect(policyAt(path)).toMatch(/connect-src 'self';/);
  });
});

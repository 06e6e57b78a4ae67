import { afterEach, describe, expect, it } from 'vitest';
import { buildWeb } from '../../scripts/build-web.ts';
import { newLinkCode, printedCode } from '../../shared/domain/forms/link-secret.ts';
import { newParticipantId } from '../../shared/domain/participant-id.ts';
import { faultOfCode, readCode } from '../../web/src/features/answering/code-fault.ts';
import { fi } from '../../web/src/texts/participant/fi.ts';
import { testBrowser } from '../browser.ts';
import { testServer } from '../server.ts';
import {
  choose,
  expectNothingOfForm,
  healthy,
  linked,
  opened,
  openLink,
  saysOf,
  sees,
  storedOn,
} from './answer-visits.ts';

await buildWeb();
const server = await testServer();
const browser = await testBrowser();

afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
});

/** Somebody who types the code on the slip. */
async function typing() {
  const { page, urls } = await openLink(browser, `${server.url}/a`);
  const type = async (text: string) => {
    await page.getByLabel('Koodi').fill(text);
    await page.getByRole('button', { name: 'Avaa lomake' }).click();
  };
  const apiCalls = () => urls.filter((url) => url.includes('/v1/'));
  return { page, urls, type, apiCalls };
}

describe('A typed code', () => {
  it('opens the form, however it is written, and is in no address', async () => {
    const { link, place } = await linked(server);
    const { page, urls, type } = await typing();
    await type(` ${printedCode(link.code).toLowerCase().replace('-', ' – ')} `);
    await opened(page);
    await choose(page, healthy, 3);
    await saysOf(page).getByText('Tallennettu').waitFor();
    await page.reload();
    await opened(page);
    expect(await place()).toMatchObject({ status: 'started' });
    expect(urls.filter((url) => url.includes(link.code))).toEqual([]);
    expect(page.url()).toBe(`${server.url}/a`);
  });

  it('that cannot be one is reported before anything is sent: the number, a typing error, a part', async () => {
    const { page, type, apiCalls } = await typing();
    await type(newParticipantId());
    await sees(page, fi.code.isNumber);
    // With this end it is neither a code nor a number, which end in an F and a V.
    const code = newLinkCode((bytes) => bytes.fill(7));
    await type(`${code.slice(0, 7)}8`);
    await sees(page, fi.code.mistyped);
    await type(code.slice(0, 5));
    await sees(page, 'Koodissa on 8 merkkiä. Kirjoitit 5 merkkiä.');
    await type('');
    await sees(page, 'Kirjoita koodi.');
    expect(apiCalls()).toEqual([]);
  });

  it('that opens nothing is explained, and can be typed again', async () => {
    const { link } = await linked(server);
    const { page, type } = await typing();
    await type(newLinkCode());
    await sees(page, 'Tämä ei avaa lomaketta.');
    await type(link.code);
    await opened(page);
  });

  it.each([
    ['7K2M-9QXA', '7K2M9QXA'],
    ['7k2m – 9qxa', '7K2M9QXA'],
    ['oil1 oil1', '01110111'],
  ])('%s is read as %s', (typed, read) => expect(readCode(typed)).toBe(read));

  it('is checked on the device', () => {
    const code = newLinkCode();
    expect(faultOfCode(printedCode(code))).toBeNull();
    expect(faultOfCode(newParticipantId())).toEqual({ is: 'isNumber' });
    expect(faultOfCode('7K2M')).toEqual({ is: 'length', n: 4 });
    expect(faultOfCode('!!!!!!!!')).toEqual({ is: 'empty' });
  });
});

describe('A link', () => {
  it('that was replaced says so, also while one answers, and unsent answers go with the new one', async () => {
    const { link, issue } = await linked(server);
    const { page } = await openLink(browser, link.address);
    await opened(page);
    await choose(page, healthy, 3);
    await saysOf(page).getByText('Tallennettu').waitFor();
    const renewed = await issue();
    await choose(page, healthy, 4);
    await sees(page, 'Tämä ei avaa lomaketta');
    await sees(page, 'Lähettämättä: 1 vastaus');
    await expectNothingOfForm(page);
    expect(await storedOn(page)).not.toContain(link.secret);
    await page.goto(renewed.address);
    await opened(page);
    await sees(page, '1/14 vastattu');
  });

  it('of which a part was lost on the way is reported without asking the server', async () => {
    const { link } = await linked(server);
    const { page, urls } = await openLink(browser, link.address.slice(0, -3));
    await sees(page, fi.code.broken);
    expect(page.url()).toBe(`${server.url}/a`);
    expect(urls.filter((url) => url.includes('/v1/'))).toEqual([]);
  });

  it('or code after too many wrong ones says when to try again', async () => {
    const { page, type } = await typing();
    await page.clock.install({ time: new Date('2026-03-02T12:00:00+02:00') });
    await page.route('**/v1/answer', (route) =>
      route.fulfill({
        status: 429,
        contentType: 'application/problem+json',
        body: JSON.stringify({ code: 'link.too_many_tries', retryAfterSeconds: 300 }),
      }),
    );
    await type(newLinkCode());
    const at = await page.evaluate(() =>
      new Intl.DateTimeFormat('fi-FI', { timeStyle: 'short' }).format(Date.now() + 300_000),
    );
    await sees(page, fi.code.tooMany(at));
  });

  it('after that time the same code, typed again, opens the form', async () => {
    const { link } = await linked(server);
    const { page, type } = await typing();
    await page.route('**/v1/answer', (route) =>
      route.fulfill({
        status: 429,
        contentType: 'application/problem+json',
        body: JSON.stringify({ code: 'link.too_many_tries', retryAfterSeconds: 1 }),
      }),
    );
    await type(link.code);
    await sees(page, 'Yritä uudelleen kello');
    await page.unroute('**/v1/answer');
    await type(link.code);
    await opened(page);
  });
});

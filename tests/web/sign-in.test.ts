import type { Page, Request } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { buildWeb } from '../../scripts/build-web.ts';
import { testBrowser } from '../browser.ts';
import { shiftClock } from '../chaos/outbox/shifted-clock.ts';
import { setInDirectory } from '../directory.ts';
import { as, newId } from '../make.ts';
import { oauthClient } from '../oauth.ts';
import { testServer } from '../server.ts';
import { openMenu, signInAs, signOut } from '../signed-in.ts';
import { swept } from '../sweep.ts';
import { violationsOn } from './violations.ts';

await buildWeb();
const server = await testServer();
const browser = await testBrowser();
const client = await oauthClient(server);

const programmeId = newId('programme');
await as(server, 'coordinator').putProgramme({
  params: { programmeId },
  body: { name: 'Kokeiluohjelma', kind: 'other' },
});
const place = `#/ohjelmat/${programmeId}/tulokset`;

afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
});

/** A page after a whole sign-in: from the app to the sign-in page, and back. */
async function pageAfterSignIn({ name = 'Aino', address = '' }): Promise<Page> {
  const viewport = { width: 1280, height: 800 };
  const context = await browser.newContext({ viewport, locale: 'fi-FI' });
  const page = await context.newPage();
  await page.goto(`${server.url}/${address}`);
  await signInAs(page, name);
  return page;
}

const storage = (page: Page) =>
  page.evaluate(() => ({ local: { ...localStorage }, session: { ...sessionStorage } }));
const refreshTokenOf = async (page: Page) => (await storage(page)).session['laituri.sign-in'] ?? '';
const isTokenRequest = (request: Request) => request.url().endsWith('/local/oauth2/token');
const goesTo = (page: Page, address: string) =>
  page.evaluate((hash) => {
    location.hash = hash;
  }, address);
const seesProgramme = (page: Page) =>
  page.getByText('Tässä ohjelmassa ei ole ryhmiä, jotka voit nähdä.').waitFor();

describe('A user who signs in', () => {
  it('comes back to the same place, is shown by name and role, and leaves no code in the address', async () => {
    const page = await pageAfterSignIn({ name: 'Kaisa', address: place });
    await seesProgramme(page);
    expect(page.url()).toBe(`${server.url}/${place}`);
    await openMenu(page);
    const menu = await page.locator('.menu-panel').innerText();
    expect(menu).toContain('Kaisa, koordinaattori (Kainuu)');
  });

  it('stays signed in when the page is loaded again, by a new token', async () => {
    const page = await pageAfterSignIn({ address: place });
    const before = await refreshTokenOf(page);
    await page.reload();
    await seesProgramme(page);
    expect(await refreshTokenOf(page)).not.toBe(before);
  });

  it('is signed in only in this tab', async () => {
    const page = await pageAfterSignIn({});
    const other = await page.context().newPage();
    await other.goto(server.url);
    await other.getByRole('button', { name: 'Kirjaudu', exact: true }).waitFor();
  });

  it('exposes tokens to no address, no log, no other site and no lasting storage', async () => {
    const context = await browser.newContext({ locale: 'fi-FI' });
    const page = await context.newPage();
    let [seen, logged] = ['', ''];
    const secrets: string[] = [];
    page.on('console', (message) => {
      logged += message.text();
    });
    page.on('request', (request) => {
      seen += `${request.url()} ${request.headers().referer ?? ''}\n`;
    });
    page.on('response', async (answer) => {
      if (!isTokenRequest(answer.request())) return;
      const body = await answer.json();
      secrets.push(body.access_token, body.id_token, body.refresh_token);
    });
    await page.goto(`${server.url}/${place}`);
    await signInAs(page, 'Aino');
    await seesProgramme(page);
    await expect.poll(() => secrets.length).toBe(3);
    const { local, session } = await storage(page);
    for (const secret of secrets) expect(seen + logged + page.url()).not.toContain(secret);
    // The code is in the one address that brings it, and no request reveals where it came from.
    expect(seen.match(/[?&]code=/g)).toHaveLength(1);
    expect(local).toEqual({});
    expect(session).toEqual({ 'laituri.sign-in': secrets[2] });
  });
});

describe('A token', () => {
  it('is renewed before it ends, once for all requests', async () => {
    const page = await pageAfterSignIn({});
    let renewals = 0;
    page.on('request', (request) => {
      renewals += Number(isTokenRequest(request));
    });
    await goesTo(page, place);
    await seesProgramme(page);
    expect(renewals).toBe(0);
    const inLastMinute = Date.now() + 14.5 * 60 * 1000;
    await page.clock.setFixedTime(inLastMinute);
    await goesTo(page, '#/ohjelmat');
    await page.getByRole('heading', { name: 'Ohjelmat' }).waitFor();
    await goesTo(page, place);
    await seesProgramme(page);
    expect(renewals).toBe(1);
  });

  it('that the API refuses is renewed, and the request is repeated once', async () => {
    const page = await pageAfterSignIn({});
    const sent: (string | undefined)[] = [];
    await page.route('**/v1/outcomes*', async (route) => {
      sent.push(route.request().headers().authorization);
      if (sent.length > 1) return route.continue();
      const body = { status: 401, code: 'sign_in.required', title: 'No valid sign-in' };
      return route.fulfill({ status: 401, json: body });
    });
    const renewal = page.waitForRequest(isTokenRequest);
    await goesTo(page, place);
    await renewal;
    await seesProgramme(page);
    expect(sent).toHaveLength(2);
  });

  it('is not requested again without end', async () => {
    const page = await pageAfterSignIn({});
    let requests = 0;
    await page.route('**/v1/outcomes*', (route) => {
      requests += 1;
      const body = { status: 401, code: 'sign_in.required', title: 'No valid sign-in' };
      return route.fulfill({ status: 401, json: body });
    });
    await goesTo(page, place);
    await page.getByRole('alert').waitFor();
    expect(requests).toBe(2);
  });
});

describe('Somebody whose account is disabled', () => {
  it('is shown so at the next look at people’s data, and is signed out', async () => {
    const page = await pageAfterSignIn({ name: 'Kaisa', address: '#/ohjelmat' });
    await page.getByRole('heading', { name: 'Ohjelmat' }).waitFor();
    await setInDirectory(server, 'coordinator', { status: 'disabled' });
    await goesTo(page, place);
    await page.getByText('Tunnuksesi on poistettu käytöstä').waitFor();
    await page.getByRole('button', { name: 'Kirjaudu' }).waitFor();
    expect(await page.getByText('Kirjautumisesi on päättynyt').count()).toBe(0);
    expect(await storage(page)).toEqual({ local: {}, session: {} });
    await setInDirectory(server, 'coordinator', { status: 'active' });
    await signInAs(page, 'Kaisa');
    await seesProgramme(page);
  });

  it('cannot sign in', async () => {
    await setInDirectory(server, 'coordinator', { status: 'disabled' });
    const page = await browser.newPage({ locale: 'fi-FI' });
    await page.goto(`${server.url}/${place}`);
    await page.getByRole('button', { name: 'Kirjaudu' }).click();
    await page.getByRole('button', { name: 'Kaisa' }).click();
    await page.getByText('Kirjautuminen ei onnistunut').waitFor();
    await setInDirectory(server, 'coordinator', { status: 'active' });
  });
});

describe('A sign-in that has ended', () => {
  const expired = 'Kirjautumisesi on päättynyt.';

  it('is reported, shows nothing more, and leads back to the same place', async () => {
    const page = await pageAfterSignIn({});
    await client.revoke(await refreshTokenOf(page));
    await page.clock.setFixedTime(Date.now() + 15 * 60 * 1000);
    await goesTo(page, place);
    await page.getByText(expired).waitFor();
    expect(await storage(page)).toEqual({ local: {}, session: {} });
    await signInAs(page, 'Aino');
    await seesProgramme(page);
    expect(page.url()).toBe(`${server.url}/${place}`);
  });

  it('is reported too when the page is loaded again', async () => {
    const page = await pageAfterSignIn({ address: place });
    await client.revoke(await refreshTokenOf(page));
    await page.reload();
    await page.getByText(expired).waitFor();
  });

  it('is not what a broken connection looks like', async () => {
    const page = await pageAfterSignIn({ address: place });
    await page.route('**/local/oauth2/token', (route) => route.abort());
    await page.reload();
    await page.getByText('Ei yhteyttä').waitFor();
    await page.unroute('**/local/oauth2/token');
    await page.getByRole('button', { name: 'Yritä uudelleen' }).click();
    await seesProgramme(page);
  });
});

it('A user who signs out is signed out: the token is worth nothing, and Back shows nothing', async () => {
  const page = await pageAfterSignIn({ address: place });
  const token = await refreshTokenOf(page);
  await signOut(page);
  await page.getByRole('button', { name: 'Kirjaudu', exact: true }).waitFor();
  expect(page.url()).toBe(`${server.url}/`);
  // A tab that was closed before, and is opened again, must notice it.
  const local = { 'laituri.left': expect.stringMatching(/^[0-9a-f-]{36}$/) };
  expect(await storage(page)).toEqual({ local, session: {} });
  await expect.poll(async () => (await client.renew(token)).status).toBe(400);
  await page.goBack();
  await page.getByText('Kenenä haluat kirjautua?').waitFor();
});

describe('A device whose clock is wrong', () => {
  const hour = 60 * 60 * 1000;
  const offsets = [61 / 60, 24, 366 * 24].flatMap((hours) => [hours * hour, -hours * hour]);

  it.each(swept(offsets, 20261202))(
    'signs in all the same, and shows both times: %i ms off',
    async (offset) => {
      const context = await browser.newContext({ locale: 'fi-FI' });
      await shiftClock(context, offset);
      const page = await context.newPage();
      await page.goto(`${server.url}/${place}`);
      await signInAs(page, 'Kaisa');
      await seesProgramme(page);
      const note = await page.locator('.clock-note').innerText();
      const time = String.raw`(\d+\.\d+\.\d{4} klo )?\d+\.\d\d`;
      expect(note).toMatch(
        new RegExp(
          `^Laitteen kello näyttää ${time}, palvelimen kello ${time}\\. Aseta laitteen kello`,
        ),
      );
      // After a reload the sign-in continues by its refresh token.
      await page.reload();
      await seesProgramme(page);
    },
  );

  it('by ten minutes or less is shown as right', async () => {
    const page = await pageAfterSignIn({ name: 'Kaisa', address: place });
    await seesProgramme(page);
    await page.clock.setFixedTime(Date.now() + 9 * 60 * 1000);
    await page.reload();
    await seesProgramme(page);
    expect(await page.locator('.clock-note').count()).toBe(0);
  });
});

describe('A reply that this tab did not request', () => {
  const unsuccessful = 'Kirjautuminen ei onnistunut.';

  it('signs nobody in, and is gone from the address', async () => {
    const page = await browser.newPage({ locale: 'fi-FI' });
    let requests = 0;
    page.on('request', (request) => {
      requests += Number(isTokenRequest(request));
    });
    const code = await client.codeFor('leader');
    await page.goto(`${server.url}/?code=${code}&state=state-1`);
    await page.getByText(unsuccessful).waitFor();
    expect([page.url(), requests]).toEqual([`${server.url}/`, 0]);
  });

  it('nor does one with another state, though the tab was waiting for one', async () => {
    const page = await browser.newPage({ locale: 'fi-FI' });
    await page.goto(server.url);
    await page.getByRole('button', { name: 'Kirjaudu' }).click();
    await page.getByRole('heading', { name: 'Kenenä haluat kirjautua?' }).waitFor();
    const code = await client.codeFor('leader');
    await page.goto(`${server.url}/?code=${code}&state=state-1`);
    await page.getByText(unsuccessful).waitFor();
  });
});

describe('The sign-in page', () => {
  const signInAddress = async () => new URL((await client.ask()).url).href;

  it.each(swept([375, 1280], 20261203))(
    'fits %i pixels and has no accessibility violations',
    async (width) => {
      const context = await browser.newContext({ viewport: { width, height: 800 } });
      const page = await context.newPage();
      await page.goto(await signInAddress());
      const scroll = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(scroll).toBeLessThanOrEqual(width);
      expect(await violationsOn(page)).toEqual([]);
    },
  );

  it('works without script, and by keyboard', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(await signInAddress());
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(/[?&]code=/);
  });
});

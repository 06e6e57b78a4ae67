import { afterEach, describe, expect, it } from 'vitest';
import { buildWeb } from '../../scripts/build-web.ts';
import { configuration } from '../../shared/configuration.ts';
import { daysAfter } from '../../shared/domain/day.ts';
import { dayText } from '../../web/src/features/answering/answer-language.ts';
import { fi } from '../../web/src/texts/participant/fi.ts';
import { testBrowser } from '../browser.ts';
import { holding, savedSoFar } from '../make.ts';
import { testServer } from '../server.ts';
import {
  choose,
  chosen,
  healthy,
  linked,
  lonely,
  opened,
  openLink,
  pressHandIn,
  saysOf,
  sees,
  storedOn,
  trusted,
} from './answer-visits.ts';

await buildWeb();
const server = await testServer();
const browser = await testBrowser();

afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
});

async function withForm() {
  const form = await linked(server);
  const { page } = await openLink(browser, form.link.address);
  await opened(page);
  const line = (isOff: boolean) => page.context().setOffline(isOff);
  const stored = async () => {
    const sheet = await holding(server, form.link.secret).getAnswer({});
    return sheet.status === 'open' ? savedSoFar(server, form.participantId) : sheet.status;
  };
  return { ...form, page, line, stored };
}

describe('On a broken connection', () => {
  it('an answer is shown as waiting, and is sent by itself when the connection is back', async () => {
    const { page, line, stored } = await withForm();
    await line(true);
    await choose(page, healthy, 3);
    await saysOf(page).getByText('1 vastaus odottaa').waitFor();
    await choose(page, lonely, 2);
    await saysOf(page).getByText('2 vastausta odottaa').waitFor();
    expect(await stored()).toEqual({});
    // No time passes, so that it is the return of the connection that sends them.
    await page.clock.install();
    await page.clock.pauseAt(Date.now() + 60_000);
    await line(false);
    await saysOf(page).getByText('Tallennettu').waitFor();
    expect(await stored()).toEqual({ feels_healthy: 3, feels_lonely: 2 });
    expect(await storedOn(page)).not.toContain('feels_healthy');
  });

  it('answers outlive the page: they are on the device without the secret, and are sent at the next opening', async () => {
    const { page, line, stored, link } = await withForm();
    await line(true);
    await choose(page, healthy, 3);
    await choose(page, trusted, 5);
    await saysOf(page).getByText('2 vastausta odottaa').waitFor();
    const local = await page.evaluate(() => JSON.stringify({ ...localStorage }));
    expect(local).toContain('feels_healthy');
    expect(local).not.toContain(link.secret);
    await page.reload().catch(() => undefined);
    await line(false);
    await page.goto(`${server.url}/a`);
    await opened(page);
    expect(await chosen(page, healthy)).toBe(3);
    await expect.poll(stored).toEqual({ feels_healthy: 3, feels_trusted: 5 });
    await expect.poll(() => storedOn(page)).not.toContain('feels_healthy');
  });

  it('opening waits for the connection, says what is kept, and continues by itself', async () => {
    const { page } = await withForm();
    // The page itself loads, and the API is not reached.
    await page.route('**/v1/answer', (route) => route.abort());
    await choose(page, healthy, 3);
    await saysOf(page).getByText('1 vastaus odottaa').waitFor();
    await page.reload();
    await sees(page, fi.unreached.title);
    await sees(page, fi.storedHere(1));
    await page.unroute('**/v1/answer');
    await page.getByRole('button', { name: 'Yritä nyt' }).click();
    await opened(page);
    expect(await chosen(page, healthy)).toBe(3);
  });

  it('an older answer that comes late does not replace a newer one', async () => {
    const { page, line, stored, link } = await withForm();
    await line(true);
    await choose(page, healthy, 1);
    await saysOf(page).getByText('1 vastaus odottaa').waitFor();
    const other = (await openLink(browser, link.address)).page;
    await opened(other);
    await choose(other, healthy, 5);
    await saysOf(other).getByText('Tallennettu').waitFor();
    await line(false);
    await saysOf(page).getByText('Tallennettu').waitFor();
    expect(await stored()).toEqual({ feels_healthy: 5 });
    // What another device answered is shown on that device alone.
    await sees(page, fi.elsewhere);
    expect(await chosen(page, healthy)).toBe(null);
  });

  it('a hotel’s sign-in page instead of the API is no reply, and loses nothing', async () => {
    const { page, stored } = await withForm();
    await page.route('**/v1/answer', (route) =>
      route.fulfill({ status: 200, contentType: 'text/html', body: '<h1>Wi-Fi</h1>' }),
    );
    await choose(page, healthy, 4);
    await saysOf(page).getByText('1 vastaus odottaa').waitFor();
    await page.unroute('**/v1/answer');
    await expect.poll(stored).toEqual({ feels_healthy: 4 });
  });

  it.each([
    { status: 'ok' },
    { status: 200, message: 'Welcome' },
    { status: 'open' },
    { status: 'open', answers: [], elsewhere: 'none' },
  ])('nor does a reply in JSON that is not the API’s acknowledge anything: %j', async (json) => {
    const { page, place } = await withForm();
    await page.route('**/v1/answer{,/submit}', (route) => route.fulfill({ json }));
    await choose(page, healthy, 4);
    await saysOf(page).getByText('1 vastaus odottaa').waitFor();
    await pressHandIn(page);
    await sees(page, fi.handIn.waitingTitle);
    expect(await storedOn(page)).toContain('feels_healthy');
    await page.unroute('**/v1/answer{,/submit}');
    await sees(page, 'Kiitos!');
    expect(await place()).toMatchObject({ status: 'received', answered: 1 });
  });
});

/** The last day on which a form handed in in time is accepted, as the page writes it. */
const graceDayOf = (lastDay: string) => dayText(daysAfter(lastDay, configuration.graceDays), fi);

describe('Handing in on a broken connection', () => {
  it('is kept, said plainly, and is sent by itself', async () => {
    const { page, line, place, link } = await withForm();
    await choose(page, healthy, 3);
    await saysOf(page).getByText('Tallennettu').waitFor();
    await line(true);
    await choose(page, lonely, 2);
    await pressHandIn(page);
    await sees(page, fi.handIn.waitingTitle);
    // The last day on which it is still accepted, and how an answer can still be changed.
    await sees(page, fi.handIn.graceUntil(graceDayOf(link.until)));
    await sees(page, fi.mending.text);
    expect(await place()).toMatchObject({ status: 'started' });
    await line(false);
    await sees(page, 'Kiitos!');
    expect(await place()).toMatchObject({ status: 'received', answered: 2 });
    expect(await storedOn(page)).not.toMatch(new RegExp(`${link.secret}|feels_|draft`));
  });

  it('is sent at the next opening when the page was closed meanwhile', async () => {
    const { page, line, place, link } = await withForm();
    await line(true);
    await choose(page, lonely, 2);
    await pressHandIn(page);
    await sees(page, fi.handIn.waitingTitle);
    await page.close({ runBeforeUnload: true });
    const again = await page.context().newPage();
    await line(false);
    await again.goto(link.address);
    await sees(again, 'Kiitos!');
    expect(await place()).toMatchObject({ status: 'received', answered: 1 });
  });

  it('of which only the reply was lost happens once', async () => {
    const { page, place } = await withForm();
    await choose(page, healthy, 3);
    let lost = 0;
    await page.route('**/v1/answer/submit', async (route) => {
      if (lost++ > 0) return route.continue();
      await route.fetch();
      return route.abort();
    });
    await pressHandIn(page);
    await sees(page, fi.handIn.waitingTitle);
    await sees(page, 'Kiitos!');
    expect(lost).toBe(2);
    expect(await place()).toMatchObject({ status: 'received', answered: 1 });
  });
});

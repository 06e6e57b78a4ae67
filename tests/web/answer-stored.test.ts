import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { buildWeb } from '../../scripts/build-web.ts';
import { dayOf, daysAfter } from '../../shared/domain/day.ts';
import { handedOverIdleMs } from '../../web/src/pages/answer/handed-over-idle.ts';
import { testBrowser } from '../browser.ts';
import { as, holding, pinned, savedSoFar } from '../make.ts';
import { testServer } from '../server.ts';
import { swept } from '../sweep.ts';
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

/** How far the server's clock is from ours. */
let shift = 0;
await buildWeb();
const server = await testServer({ clock: () => new Date(Date.now() + shift) });
const browser = await testBrowser();
const leader = as(server, 'leader');

const day = 86_400_000;
const today = dayOf(new Date().toISOString());

afterEach(async () => {
  shift = 0;
  await Promise.all(browser.contexts().map((context) => context.close()));
});

/** A form that is due until today. */
const untilToday = () =>
  linked(server, {
    body: { occasion: 'end' },
    run: {
      ...{ startsOn: daysAfter(today, -60), endsOn: daysAfter(today, -5) },
      windows: { end: { from: daysAfter(today, -5), to: today } },
    },
  });

const line = (page: Page, isOff: boolean) => page.context().setOffline(isOff);

/** Two answers that are on the phone alone; handed in, if requested. */
async function unsent({ isHandedIn = false, form = linked(server) } = {}) {
  const { page } = await openLink(browser, (await form).link.address);
  await opened(page);
  await line(page, true);
  await choose(page, healthy, 3);
  await choose(page, lonely, 2);
  await saysOf(page).getByText('2 vastausta odottaa').waitFor();
  if (!isHandedIn) return { ...(await form), page };
  await pressHandIn(page);
  await sees(page, 'Vastauksesi odottavat yhteyttä');
  return { ...(await form), page };
}

/** A device that the leader hands over, with the form open and a clock that the test turns. */
async function handedOver() {
  const form = await linked(server, { body: { channel: 'device' } });
  const { page } = await openLink(browser, `${server.url}/favicon.svg`);
  await page.clock.install();
  await page.goto(`${server.url}/a#laite=${form.link.secret}`);
  await opened(page);
  return { ...form, page };
}

const twoUnsent = 'Lähettämättä: 2 vastausta';

describe('What is not acknowledged stays on the phone', () => {
  it('when the link was revoked, with a way to continue, and is deleted only when the person says so', async () => {
    const { page, runId, participantId, link } = await unsent();
    const params = {
      runId,
      participantId,
      occasion: link.occasion,
      instrumentId: link.instrumentId,
    };
    await leader.deleteLink({ params });
    await line(page, false);
    await sees(page, 'Tämä ei avaa lomaketta');
    await sees(page, twoUnsent);
    await page.reload();
    await sees(page, 'Kirjoita koodi');
    await sees(page, twoUnsent);
    await page.getByRole('button', { name: 'Poista vastaukset tästä laitteesta' }).click();
    await page.getByRole('button', { name: 'Säilytä vastaukset' }).click();
    expect(await storedOn(page)).toContain('feels_healthy');
    await page.getByRole('button', { name: 'Poista vastaukset tästä laitteesta' }).click();
    await sees(page, 'Niitä ei saa takaisin');
    await page.getByRole('button', { name: 'Poista lopullisesti' }).click();
    await page.getByText(twoUnsent).waitFor({ state: 'detached' });
    expect(await storedOn(page)).not.toContain('feels_healthy');
  });

  it('when the form came in from another device meanwhile, and the page does not say that it arrived', async () => {
    const { page, link } = await unsent();
    const body = { device: 'other', saves: {} };
    await holding(server, link.secret).postAnswerSubmit({ body });
    await line(page, false);
    await sees(page, 'Lomake on jo lähetetty');
    await sees(page, twoUnsent);
    // No link and no file could bring them into the form, so neither is offered.
    await sees(page, 'eikä niitä voi enää lähettää');
    expect(await page.getByText('pyydä ohjaajalta uusi').count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Tee tiedosto' }).count()).toBe(0);
    await page.goto(link.address);
    await sees(page, 'Lomake on jo lähetetty');
    expect(await page.getByText('Vastauksesi ovat perillä').count()).toBe(0);
    expect(await storedOn(page)).toContain('feels_healthy');
  });

  it('when another form is opened in the same tab, and is still sent when the connection is back', async () => {
    const { page, participantId } = await unsent();
    const other = await linked(server);
    await page.evaluate((hash) => {
      location.hash = hash;
    }, other.link.secret);
    await sees(page, 'Ei yhteyttä');
    await line(page, false);
    await opened(page);
    expect(await chosen(page, healthy)).toBe(null);
    await expect
      .poll(() => savedSoFar(server, participantId))
      .toEqual({ feels_healthy: 3, feels_lonely: 2 });
    expect(await savedSoFar(server, other.participantId)).toEqual({});
  });

  it('when the same link is open in two tabs: each tab’s answers are kept', async () => {
    const { page, link } = await unsent();
    await page.route('**/v1/answer', (route) => route.abort());
    const other = await page.context().newPage();
    await line(page, false);
    await other.goto(link.address);
    await opened(other);
    await other.route('**/v1/answer', (route) => route.abort());
    await choose(other, trusted, 5);
    await choose(page, healthy, 4);
    const [draft] = await page.evaluate(() => Object.values({ ...localStorage }));
    expect(JSON.parse(draft as string).saves).toMatchObject({
      feels_healthy: { answer: 4 },
      feels_lonely: { answer: 2 },
      feels_trusted: { answer: 5 },
    });
  });
});

describe('A device that was handed over and locked', () => {
  it('keeps what its dead link could not send, says so, and gives it to the next link of the form', async () => {
    const { page, link, issue, runId, participantId } = await handedOver();
    await line(page, true);
    await choose(page, healthy, 3);
    await saysOf(page).getByText('1 vastaus odottaa').waitFor();
    const { occasion, instrumentId } = link;
    await leader.deleteLink({ params: { runId, participantId, occasion, instrumentId } });
    await page.clock.fastForward(handedOverIdleMs);
    await sees(page, 'Anna laite takaisin ohjaajalle');
    await line(page, false);
    await sees(page, 'Tällä laitteella on lähettämättä 1 vastaus');
    expect(await page.getByRole('button').count()).toBe(3);
    expect(await storedOn(page)).not.toContain(link.secret);
    const next = await issue();
    await page.goto(`${server.url}/a#laite=${next.secret}`);
    await opened(page);
    await expect.poll(() => savedSoFar(server, participantId)).toEqual({ feels_healthy: 3 });
  });
});

describe('A form handed in without a network on the last day', () => {
  it('is received the day after, though the link no longer opens anything', async () => {
    const form = untilToday();
    const { page, place } = await unsent({ isHandedIn: true, form });
    await page.close();
    shift = day;
    const again = await page.context().newPage();
    await again.clock.setFixedTime(Date.now() + day);
    await line(again, false);
    await again.goto((await form).link.address);
    await sees(again, 'Kiitos!');
    expect(await place()).toMatchObject({
      ...{ status: 'received', answered: 2, answeredOn: today },
      lateArrival: 'by_itself',
    });
    expect(await storedOn(again)).not.toMatch(/feels_|draft/);
  });

  it('is dated right though the phone’s clock was wrong then, and was set before it was sent', async () => {
    const form = await untilToday();
    const { page } = await openLink(browser, `${server.url}/favicon.svg`);
    await page.clock.setFixedTime(Date.now() + 3 * day);
    await page.goto(form.link.address);
    await opened(page);
    await line(page, true);
    await choose(page, healthy, 3);
    await pressHandIn(page);
    await sees(page, 'Vastauksesi odottavat yhteyttä');
    await page.close();
    shift = day;
    const again = await page.context().newPage();
    await again.clock.setFixedTime(Date.now() + day);
    await line(again, false);
    await again.goto(form.link.address);
    await sees(again, 'Kiitos!');
    expect(await form.place()).toMatchObject({
      ...{ status: 'received', answeredOn: today, lateArrival: 'by_itself' },
    });
  });

  it('stays here after the grace, with the last day named, and goes as a file that the leader hands in', async () => {
    const form = untilToday();
    const { page, place, runId, participantId } = await unsent({ isHandedIn: true, form });
    shift = 9 * day;
    await page.clock.setFixedTime(Date.now() + 9 * day);
    await line(page, false);
    await sees(page, 'Vastausaika on ohi');
    await sees(page, 'Viimeinen vastauspäivä oli');
    await sees(page, twoUnsent);
    await page.getByRole('button', { name: 'Tee tiedosto' }).click();
    const saving = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Tallenna tiedosto' }).click();
    const text = await readFile(await (await saving).path(), 'utf8');
    expect(text).not.toMatch(/feels|healthy/);
    expect(await storedOn(page)).toContain('feels_healthy');
    const { occasion, instrumentId } = (await form).link;
    const params = { runId, participantId, occasion, instrumentId };
    await leader.postSealedForm({ params, body: JSON.parse(text) });
    expect(await place()).toMatchObject({
      ...{ status: 'received', by: 'participant', answered: 2, answeredOn: today },
      lateArrival: 'as_file',
    });
  });

  it('or only begun then shows the last day and waits for a new link', async () => {
    const form = untilToday();
    const { page } = await unsent({ form });
    shift = 2 * day;
    await page.clock.setFixedTime(Date.now() + 2 * day);
    await line(page, false);
    await sees(page, 'Viimeinen vastauspäivä oli');
    await sees(page, twoUnsent);
    expect(await page.getByText('Tarkista koodi').count()).toBe(0);
  });
});

describe('An answer that the form does not accept', () => {
  it('stays on the phone when the rest is received, and the page says so', async () => {
    const { page, place } = await unsent({ isHandedIn: true });
    await page.route('**/v1/answer/submit', (route) =>
      route.request().postData()?.includes('feels_healthy')
        ? route.fulfill({
            status: 422,
            json: {
              code: 'form.unknown_item',
              errors: [{ pointer: '/answers/feels_healthy', message: 'does not fit' }],
            },
          })
        : route.continue(),
    );
    await line(page, false);
    await sees(page, 'Kiitos!');
    await sees(page, 'Lähettämättä: 1 vastaus');
    expect(await place()).toMatchObject({ status: 'received', answered: 1 });
    expect(await storedOn(page)).toContain('feels_healthy');
  });

  it('does not come from pasted text: invisible characters are left out', async () => {
    const instrumentId = 'meter_feedback_2';
    const form = await linked(server, {
      body: { occasion: 'end', instrumentId },
      run: {
        ...{ startsOn: daysAfter(today, -60), endsOn: daysAfter(today, -5) },
        instruments: [pinned, { instrumentId, version: '1' }],
      },
    });
    const { page } = await openLink(browser, form.link.address);
    await page.getByRole('textbox').first().waitFor();
    await line(page, true);
    await page.getByRole('textbox').first().fill('Ryhmä auttoi.\u000BKiitos \u0007siitä!');
    await pressHandIn(page);
    await sees(page, 'Vastauksesi odottavat yhteyttä');
    await line(page, false);
    await sees(page, 'Kiitos!');
    expect(await form.place()).toMatchObject({ status: 'received', answered: 1 });
  });
});

describe('A new link of the same form', () => {
  it('takes over what waits on the phone from the old one', async () => {
    const { page, issue, participantId } = await unsent();
    const next = await issue();
    await line(page, false);
    await sees(page, 'Tämä ei avaa lomaketta');
    await page.goto(next.address);
    await opened(page);
    expect(await chosen(page, healthy)).toBe(3);
    await expect
      .poll(() => savedSoFar(server, participantId))
      .toEqual({ feels_healthy: 3, feels_lonely: 2 });
    await expect.poll(() => storedOn(page)).not.toContain('feels_healthy');
  });

  it('hands in what was handed in by the old one', async () => {
    const { page, issue, place } = await unsent({ isHandedIn: true });
    const next = await issue();
    await line(page, false);
    await sees(page, 'Tämä ei avaa lomaketta');
    await page.goto(next.address);
    await sees(page, 'Kiitos!');
    expect(await place()).toMatchObject({ status: 'received', answered: 2 });
    expect(await storedOn(page)).not.toContain('feels_');
  });

  it('of another form takes nothing over', async () => {
    const { page } = await unsent();
    const other = await linked(server);
    await page.route('**/v1/answer', (route) =>
      route.request().method() === 'PATCH' ? route.abort() : route.continue(),
    );
    await line(page, false);
    await page.goto(other.link.address);
    await opened(page);
    expect(await chosen(page, healthy)).toBe(null);
    expect(await storedOn(page)).toContain('feels_healthy');
  });
});

/** Has the browser refuse to store anything, as a private window or a forbidden storage does. */
const refuseStorage = () => {
  Storage.prototype.setItem = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
};
/** Fills the storage to the last character from outside the page. */
const fillStorage = () => {
  const fill = (size: number) => {
    let n = 0;
    try {
      for (;;) localStorage.setItem(`other-${size}-${n++}`, 'x'.repeat(size));
    } catch {
      // That is as much as fits.
    }
  };
  if (localStorage.length === 0) for (const size of [1_000_000, 10_000, 100, 1]) fill(size);
};

describe.each([
  ['refused', refuseStorage],
  ['full', fillStorage],
])('Where the storage is %s', (_, spoil) => {
  async function withForm() {
    const form = await linked(server);
    const context = await browser.newContext({ locale: 'fi-FI' });
    await context.addInitScript(spoil);
    const page = await context.newPage();
    await page.goto(form.link.address);
    await opened(page);
    return { ...form, page };
  }

  it('the page says so at once, and never that every answer is kept', async () => {
    const { page } = await withForm();
    await sees(page, 'Tämä selain ei säilytä vastauksia laitteessa');
    expect(await page.getByText('Jokainen vastaus tallentuu heti').count()).toBe(0);
    // With a network each answer is sent to the server at once, and leaving loses nothing.
    await choose(page, healthy, 3);
    await saysOf(page).getByText('Tallennettu').waitFor();
    let requests = 0;
    page.on('dialog', (dialog) => {
      requests += 1;
      return dialog.accept();
    });
    await page.reload();
    expect(requests).toBe(0);
  });

  it('without a network it says what would be lost, asks before leaving, and sends when it can', async () => {
    const { page, participantId } = await withForm();
    await page.route('**/v1/answer', (route) => route.abort());
    await choose(page, healthy, 3);
    await choose(page, lonely, 2);
    await sees(page, 'Jos suljet sen, vastaukset katoavat');
    expect(await page.getByText('Voit jatkaa').count()).toBe(0);
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.type());
      return dialog.dismiss();
    });
    await page.evaluate(() => setTimeout(() => location.reload()));
    await expect.poll(() => dialogs).toEqual(['beforeunload']);
    expect(await chosen(page, healthy)).toBe(3);
    await page.unroute('**/v1/answer');
    await expect
      .poll(() => savedSoFar(server, participantId))
      .toEqual({ feels_healthy: 3, feels_lonely: 2 });
    await saysOf(page).getByText('Tallennettu').waitFor();
  });

  it('another form opened in the tab loses none of them', async () => {
    const { page, participantId } = await withForm();
    const other = await linked(server);
    await page.route('**/v1/answer', (route) => route.abort());
    await choose(page, healthy, 3);
    await sees(page, 'Jos suljet sen, vastaukset katoavat');
    await page.evaluate((hash) => {
      location.hash = hash;
    }, other.link.secret);
    await sees(page, 'Ei yhteyttä');
    await page.unroute('**/v1/answer');
    await opened(page);
    await expect.poll(() => savedSoFar(server, participantId)).toEqual({ feels_healthy: 3 });
  });
});

it('What a browser clears while the page is open is stored again, and it is asked not to clear it', async () => {
  const form = await linked(server);
  const context = await browser.newContext({ locale: 'fi-FI' });
  await context.addInitScript(() => {
    Object.assign(globalThis, { persistRequests: 0 });
    navigator.storage.persist = async () => {
      (globalThis as unknown as { persistRequests: number }).persistRequests += 1;
      return true;
    };
  });
  const page = await context.newPage();
  await page.goto(form.link.address);
  await opened(page);
  await page.route('**/v1/answer', (route) => route.abort());
  await choose(page, healthy, 3);
  await saysOf(page).getByText('1 vastaus odottaa').waitFor();
  await page.evaluate(() => localStorage.clear());
  await choose(page, lonely, 2);
  expect(await storedOn(page)).toMatch(/feels_healthy.*feels_lonely/);
  await page.evaluate(() => {
    localStorage.clear();
    document.dispatchEvent(new Event('visibilitychange'));
  });
  expect(await storedOn(page)).toMatch(/feels_healthy.*feels_lonely/);
  const requests = await page.evaluate(
    () => (globalThis as unknown as { persistRequests: number }).persistRequests,
  );
  expect(requests).toBeGreaterThan(0);
});

describe('A link as it arrives', () => {
  const tails = [
    '.',
    ',',
    ')',
    '>',
    '%20',
    '%0A',
    '%E2%80%8B',
    '&utm_source=sms',
    '&fbclid=IwAR0_x-9',
  ];

  it.each(swept(tails, 20261130))(
    'with %s behind it opens the form, and leaves nothing in the address',
    async (tail) => {
      const { link } = await linked(server);
      const { page } = await openLink(browser, `${link.address}${tail}`);
      await opened(page);
      expect(page.url()).toBe(`${server.url}/a`);
    },
  );

  const places = ['/a%23', '/a/#', '/A#', '/A/%23', '/a.html#'];

  it.each(swept(places, 20261201))('at %s opens the form', async (path) => {
    const { link } = await linked(server);
    const { page } = await openLink(browser, `${server.url}${path}${link.secret}`);
    await opened(page);
  });

  it('without a part of it says so; with something unknown in it, it does not', async () => {
    const { link } = await linked(server);
    const short = link.address.slice(0, -3);
    for (const address of [short, `${short}.`, `${short}&fbclid=IwAR0aaaaaaaaaaaaaaaaaaaaaaaa`]) {
      const { page } = await openLink(browser, address);
      await sees(page, 'Linkistä puuttui osa');
    }
    const { page } = await openLink(browser, `${server.url}/a#x${link.secret}`);
    await sees(page, 'Tämä ei avaa lomaketta');
    expect(await page.getByText('Linkistä puuttui osa').count()).toBe(0);
  });

  it('at an address where nothing is leads to a page in three languages', async () => {
    const { page } = await openLink(browser, `${server.url}/vastaa`);
    for (const text of ['Sivua ei löytynyt', 'Sidan hittades inte', 'Page not found'])
      await sees(page, text);
    await page.getByRole('link', { name: 'avaa vastaussivu' }).click();
    await sees(page, 'Kirjoita koodi');
  });
});

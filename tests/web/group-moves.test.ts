import { describe, expect, it } from 'vitest';
import { buildWeb } from '../../scripts/build-web.ts';
import { dayOf, daysAfter } from '../../shared/domain/day.ts';
import type { MemberState } from '../../shared/domain/people/member.ts';
import { nextStepOf } from '../../web/src/pages/group/next-step.ts';
import { testBrowser } from '../browser.ts';
import {
  as,
  closeRun,
  decideEndForms,
  endRun,
  newId,
  newMemberBody,
  newSessionBody,
  runningRun,
} from '../make.ts';
import { testServer } from '../server.ts';
import { isSound, visitAs } from './coordinator-visits.ts';
import { openTablet } from './leader-tablet.ts';

await buildWeb();
const server = await testServer();
const browser = await testBrowser();

const today = dayOf(new Date().toISOString());
const addressOf = (runId: string) => `#/ryhmat/${runId}`;

describe('A group’s next step', () => {
  it('does not say that start forms are given while people are only referred', () => {
    const member = newMemberBody({ joinedOn: null });
    const known = { runId: 'r', participantId: '7K2M9QXA', ownWorkerException: null, version: 1 };
    const names = (state: MemberState) =>
      nextStepOf(
        {
          ...{ run: { status: 'recruiting' as const, unconfirmedLeaders: [] }, sessions: [] },
          ...{ members: [{ ...member, ...known, state }], forms: { items: [] }, background: null },
          counted: null,
        },
        today,
      )?.lines.map(({ name }) => name);
    expect(names('referred')).not.toContain('start_forms');
    expect(names('enrolled')).toContain('start_forms');
  });

  it('that is refused says what is missing, beside the button', async () => {
    const { runId } = await runningRun(server, 1);
    const seen = await visitAs(browser, server, { address: addressOf(runId) });
    const card = seen.page.locator('.next-step');
    // What is missing is not known before it is refused, so the heading does not promise a list.
    await card.getByRole('heading', { name: 'Seuraava vaihe' }).waitFor();
    await card.getByRole('button', { name: 'Päätä ryhmä' }).click();
    await card.getByRole('alert').waitFor();
    expect(await card.locator('.missing li').allInnerTexts()).toEqual([
      'Yhtään kokoontumista ei ole merkitty pidetyksi.',
      'Loppulomakkeita puuttuu, eikä syytä ole merkitty.',
    ]);
    await isSound(seen);
    await seen.close();
  });

  it('is not “followed up” before the time of the follow-up forms', async () => {
    const endsOn = daysAfter(today, -3);
    const { runId } = await runningRun(server, 1, { startsOn: daysAfter(today, -60), endsOn });
    await endRun(server, runId, endsOn);
    const seen = await visitAs(browser, server, { address: addressOf(runId) });
    await seen.page.getByText('Seuranta-aika alkaa').waitFor();
    expect(await seen.page.getByText('Merkitse seuranta tehdyksi').count()).toBe(0);
    await isSound(seen);
    await seen.close();
  });
});

it('A leader’s move shows although the device was reading its groups meanwhile', async () => {
  const changes = { startsOn: daysAfter(today, -60), endsOn: daysAfter(today, -3) };
  const { runId, members } = await runningRun(server, 1, changes);
  await decideEndForms(server, runId, members);
  const params = { runId, sessionId: 'last' };
  const body = newSessionBody({ date: changes.endsOn });
  await as(server, 'leader').putSession({ params, body });
  const address = `${addressOf(runId)}/osallistujat`;
  const { page, context } = await openTablet(browser, server, { address });
  await page.locator('.tabs').getByRole('link', { name: 'Yleiskuva' }).click();
  await page.getByRole('button', { name: 'Päätä ryhmä' }).waitFor();
  const held = Promise.withResolvers<void>();
  const reading = page.waitForRequest(/\/members/);
  await context.route(/\/members/, async (route) => {
    await held.promise;
    await route.continue();
  });
  await page.getByRole('button', { name: 'Päivitä' }).click();
  await reading;
  const isMoved = page.waitForResponse(/\/status$/);
  await page.getByRole('button', { name: 'Päätä ryhmä' }).click();
  await isMoved;
  held.resolve();
  await page.getByText('Seuranta-aika alkaa').waitFor();
  await context.close();
});

/** A group that has been followed up, with no follow-up form received. */
async function followedUp() {
  const { runId, members } = await runningRun(server, 2, { name: newId('Velka') });
  await endRun(server, runId);
  for (const participantId of members)
    await as(server, 'leader').putMember({
      params: { runId, participantId },
      body: newMemberBody({
        state: 'continued',
        continuation: { ownWorkerInformed: true, nextStep: 'none_wanted' },
      }),
      ifMatch: 1,
    });
  await as(server, 'leader').postRunStatus({
    params: { runId },
    body: { status: 'followed_up', on: '2026-09-30' },
  });
  return { runId, members };
}

it('A group that is closed with forms missing says so before, keeps them in sight, and asks once', async () => {
  const { runId } = await followedUp();
  const seen = await visitAs(browser, server, { address: addressOf(runId) });
  const { page } = seen;
  await page.getByText('4 lomaketta on yhä saamatta.').waitFor();
  await page.getByRole('button', { name: 'Sulje ryhmä' }).click();
  const question = page.getByRole('dialog');
  expect(await question.innerText()).toContain('4 lomaketta on yhä saamatta.');
  await isSound(seen);
  await question.getByRole('button', { name: 'Sulje ryhmä' }).click();
  await page.getByText('4 lomaketta jäi saamatta. Se näkyy luvuissa.').waitFor();
  expect(await page.locator('.next-step').count()).toBe(0);
  // The list is counted after the change.
  await server.settled();
  await page.evaluate(() => {
    location.hash = '#/puuttuvat-lomakkeet';
  });
  // The list of the coordinator's own accord, with no filter chosen.
  const row = page.locator(`[data-run="${runId}"]`);
  await row.getByText('jää saamatta').waitFor();
  expect(await row.innerText()).toMatch(/jää saamatta\s6/);
  await seen.close();
});

it('A closed group can be read by its leader, and not changed', async () => {
  const { runId, members } = await runningRun(server, 2, { name: newId('Suljettu') });
  const [first = ''] = members;
  await endRun(server, runId);
  const mark = { attendance: 'absent_notified' as const, device: 'd' };
  await as(server, 'leader').patchAttendance({
    params: { runId, sessionId: 'last' },
    body: { marks: { [first]: { ...mark, markedAt: '2026-05-04T10:00:00.000Z' } } },
  });
  await closeRun(server, runId, members);
  const { page, context } = await openTablet(browser, server, {
    address: `${addressOf(runId)}/kokoontumiset`,
  });
  await page.getByText('Ryhmä on suljettu. Sen tiedot voi lukea').waitFor();
  const main = page.locator('main');
  expect(await main.getByRole('button').count()).toBe(0);
  await main.locator('.session-line').click();
  await main.locator('li').filter({ hasText: first }).getByText('Ilmoitti poissaolosta').waitFor();
  expect(await main.locator('li').count()).toBe(2);
  expect(await main.getByRole('button').count()).toBe(0);
  await main.locator('.back-link').click();
  await main.getByRole('link', { name: 'Osallistujat' }).click();
  await main.locator('li').filter({ hasText: first }).getByText('Jatko: ei halua').waitFor();
  expect(await main.getByRole('button').count()).toBe(0);
  await main.getByRole('link', { name: 'Lomakkeet' }).click();
  await main.locator('.matrix').waitFor();
  expect(await main.getByText('Tulosta').count()).toBe(0);
  await main.locator(`[data-place="${first} start"]`).click();
  const offers = page.getByRole('dialog').locator('[data-offer]');
  expect(await offers.evaluateAll((all) => all.map((one) => one.dataset.offer))).toEqual(['trail']);
  // Also while the device reads the open groups, which says nothing of a closed one.
  await page.route(/\/v1\/runs(\?|$)/, () => undefined);
  await page.goto(`${server.url}/#/tanaan`);
  await page.locator('.read-at').waitFor();
  // Where the last reading is old, the page reads by itself and has no button.
  await page.evaluate(() => document.querySelector<HTMLElement>('.read-at button')?.click());
  await page.getByText('Päivitetään ryhmiä…').waitFor();
  await page.goto(`${server.url}/${addressOf(runId)}/kokoontumiset`);
  await page.getByText('Ryhmä on suljettu. Sen tiedot voi lukea').waitFor();
  await context.close();
});

it('That a group is closed is said in the same place on every tab', async () => {
  const { runId, members } = await runningRun(server, 1, { name: newId('Suljettu') });
  await endRun(server, runId);
  await closeRun(server, runId, members);
  // Its figures come by a stream.
  await server.settled();
  const { page, context } = await openTablet(browser, server, {
    address: `${addressOf(runId)}/osallistujat`,
  });
  const heights = new Set<number | undefined>();
  const tabs = ['Kokoontumiset', 'Osallistujat', 'Lomakkeet', 'Tulokset', 'Asetukset', 'Yleiskuva'];
  for (const tab of tabs) {
    await page.locator('.tabs').getByRole('link', { name: tab }).click();
    await page.getByRole('heading', { level: 1, name: tab }).waitFor();
    heights.add((await page.locator('.tabs + .note').boundingBox())?.y);
  }
  expect(heights.size).toBe(1);
  await context.close();
});

it('A closed group is read once, and stays on the page while the groups of the device are read', async () => {
  const { runId, members } = await runningRun(server, 1, { name: newId('Suljettu') });
  await endRun(server, runId);
  await closeRun(server, runId, members);
  let reads = 0;
  const { page, context } = await openTablet(browser, server, {
    address: `${addressOf(runId)}/osallistujat`,
    prepare: async (opened) => {
      await opened.clock.install();
      // Each reading is in the audit of each member.
      opened.on('request', (request) => {
        if (request.url().includes(`/runs/${runId}/members`)) reads += 1;
      });
    },
  });
  const main = page.locator('main');
  await main.getByText('Ryhmä on suljettu. Sen tiedot voi lukea').waitFor();
  await main.evaluate((shown) => {
    shown.querySelector('.card')?.setAttribute('data-seen', 'once');
  });
  const isListed = page.waitForResponse((reply) => /\/v1\/runs(\?|$)/.test(reply.url()));
  // The tablet reads its groups every five minutes, and locks itself when nobody touches it.
  for (let minute = 1; minute <= 5; minute += 1) {
    await page.clock.runFor(61_000);
    await page.mouse.click(minute, minute);
  }
  await isListed;
  await page.clock.runFor(1_000);
  await main.getByText('Ryhmä on suljettu. Sen tiedot voi lukea').waitFor();
  await page.waitForLoadState('networkidle');
  expect(await main.locator('[data-seen]').count()).toBe(1);
  expect(reads).toBe(1);
  await context.close();
});

import { describe, expect, it } from 'vitest';
import { buildWeb } from '../../scripts/build-web.ts';
import { dayOf, daysAfter } from '../../shared/domain/day.ts';
import { testBrowser } from '../browser.ts';
import { as, newParticipant, recruitingRun } from '../make.ts';
import { testServer } from '../server.ts';
import { openTablet } from './leader-tablet.ts';
import { signedInPage } from './signed-in.ts';

await buildWeb();
const server = await testServer();
const browser = await testBrowser();
const today = dayOf(new Date().toISOString());
const soon = { startsOn: daysAfter(today, 7), endsOn: daysAfter(today, 60) };
const worker = as(server, 'own-worker');

describe('An own worker', () => {
  it('registers a client and refers them to a group, whose leader sees the number', async () => {
    const { runId } = await recruitingRun(server, { ...soon, name: 'Kevätryhmä' });
    const page = await signedInPage(browser, server, { name: 'Outi', address: '#/asiakkaat' });
    await page.getByRole('link', { name: 'Uusi asiakas' }).click();
    await page.getByLabel(/^Kevätryhmä/).check();
    await page.getByLabel('Mistä ohjattiin').selectOption('health_services');
    await page.getByRole('button', { name: 'Rekisteröi asiakas' }).click();
    await page.getByText('Asiakas on ohjattu ryhmään Kevätryhmä.').waitFor();
    const number = await page.locator('.big-number').innerText();
    const { items } = await as(server, 'leader').listMembers({ params: { runId } });
    expect(items).toMatchObject([
      { participantId: number, state: 'referred', referralRoute: 'health_services' },
    ]);
    const client = await worker.getParticipant({ params: { participantId: number } });
    expect(client).toMatchObject({ ownWorker: 'own-worker', synthetic: false });
    // The next one gets another number.
    await page.getByRole('button', { name: 'Rekisteröi seuraava' }).click();
    await page.getByRole('button', { name: 'Rekisteröi asiakas' }).click();
    await page.getByText('Asiakasta ei ole ohjattu mihinkään ryhmään.').waitFor();
    expect(await page.locator('.big-number').innerText()).not.toBe(number);
    await page.context().close();
    const tablet = await openTablet(browser, server, {
      address: `#/ryhmat/${runId}/osallistujat`,
    });
    await tablet.page.getByText(number).first().waitFor();
    await tablet.context.close();
  });

  it('refers a client who is there to a group, and reads why one cannot be', async () => {
    const full = await recruitingRun(server, { ...soon, name: 'Ilman paikkoja' });
    const number = await newParticipant(server);
    const page = await signedInPage(browser, server, { name: 'Outi', address: '#/asiakkaat' });
    await page.getByRole('button', { name: `Ohjaa ryhmään: ${number}` }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(/^Ilman paikkoja/).check();
    await as(server, 'leader').postRunStatus({
      params: full,
      body: { status: 'cancelled', on: today },
    });
    await dialog.getByRole('button', { name: 'Ohjaa ryhmään' }).click();
    await dialog.locator('.failed').waitFor();
    await dialog.getByLabel(/^Kevätryhmä/).check();
    await dialog.getByRole('button', { name: 'Ohjaa ryhmään' }).click();
    await page.getByText(/on ohjattu ryhmään Kevätryhmä\./).waitFor();
    await page.context().close();
  });
});

it('Groups to which nobody can be referred are not offered', async () => {
  const open = await recruitingRun(server, { ...soon });
  const over = await recruitingRun(server, { startsOn: '2026-03-02', endsOn: '2026-05-04' });
  const { items } = await worker.listOpenings({});
  const ids = items.map(({ runId }) => runId);
  expect(ids).toContain(open.runId);
  expect(ids).not.toContain(over.runId);
  expect(Object.keys(items[0] ?? {})).not.toContain('leaders');
});

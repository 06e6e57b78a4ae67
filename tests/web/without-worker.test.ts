import { expect, it } from 'vitest';
import { buildWeb } from '../../scripts/build-web.ts';
import { newParticipantId } from '../../shared/domain/participant-id.ts';
import { testBrowser } from '../browser.ts';
import { as, newMemberBody, recruitingRun } from '../make.ts';
import { testServer } from '../server.ts';
import { signedInPage } from '../signed-in.ts';
import { violationsOn } from './violations.ts';

await buildWeb();
const server = await testServer();
const browser = await testBrowser();
const leader = as(server, 'leader');

/** Somebody whom a leader took into the group without an own worker. */
async function excepted(runId: string) {
  const params = { runId, participantId: newParticipantId() };
  await leader.putParticipant({ params, body: { ownWorker: null, background: {} } });
  const ownWorkerException = 'referred_by_partner' as const;
  await leader.putMember({ params, body: newMemberBody({ ownWorkerException }) });
  return params.participantId;
}

it.each([375, 1280])(
  'A coordinator names the own worker of a member on the first page, at %i pixels',
  async (width) => {
    const { runId } = await recruitingRun(server, { name: `Leiri ${width}` });
    const [one, other] = [await excepted(runId), await excepted(runId)];
    const page = await signedInPage(browser, server, {
      name: 'Kaisa',
      address: '#/etusivu',
      width,
    });
    const row = page.locator('.without-worker', { hasText: one });
    await row.getByText('Kumppani ohjasi · mukana 2.3. alkaen').waitFor();
    expect(await row.getByRole('link', { name: `Leiri ${width}` }).getAttribute('href')).toBe(
      `#/ryhmat/${runId}`,
    );
    expect(await violationsOn(page)).toEqual([]);
    const scroll = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(scroll).toBeLessThanOrEqual(width);
    await page.getByRole('button', { name: `Nimeä omatyöntekijä, ${one}` }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Nimeä omatyöntekijä' }).click();
    await dialog
      .getByText(/Valitse|Kirjoita/)
      .first()
      .waitFor();
    await dialog.getByLabel('Omatyöntekijä').fill('Outi');
    expect(await violationsOn(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Nimeä omatyöntekijä' }).click();
    await page.getByText(`Omatyöntekijä on nimetty: ${one}.`).waitFor();
    expect(await page.locator('.without-worker', { hasText: one }).count()).toBe(0);
    expect(await page.locator('.without-worker', { hasText: other }).count()).toBe(1);
    const params = { participantId: one };
    expect((await as(server, 'own-worker').getParticipant({ params })).ownWorker).toBe(
      'own-worker',
    );
    await page.context().close();
  },
);

it('The page says so where a colleague has named another one meanwhile', async () => {
  const participantId = await excepted((await recruitingRun(server)).runId);
  const page = await signedInPage(browser, server, { name: 'Kaisa', address: '#/etusivu' });
  await page.getByRole('button', { name: `Nimeä omatyöntekijä, ${participantId}` }).click();
  await as(server, 'admin').putClientHandOver({
    params: { participantId, handOverId: 'meanwhile' },
    body: {
      ...{ from: 'leader', to: 'own-worker' },
      reason: { code: 'other', note: 'Nimettiin jo.' },
    },
  });
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Omatyöntekijä').fill('Outi');
  await dialog.getByRole('button', { name: 'Nimeä omatyöntekijä' }).click();
  await dialog.getByRole('alert').filter({ hasText: /\S/ }).first().waitFor();
  await page.reload();
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await page.getByText(participantId).count()).toBe(0);
  await page.context().close();
});

import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { buildWeb } from '../../scripts/build-web.ts';
import { lifeManagementAndInclusion14 as statements } from '../../shared/instruments/life-management-and-inclusion-14.ts';
import { testBrowser } from '../browser.ts';
import {
  as,
  endRun,
  formParams,
  newAnswers,
  newFormBody,
  newSessionBody,
  runningRun,
} from '../make.ts';
import { testServer } from '../server.ts';
import { signedInPage } from '../signed-in.ts';
import { choose, opened, openLink, pressHandIn, sees } from './answer-visits.ts';
import { formsAddress, formsPage, paperAddress } from './forms-set-up.ts';
import { barSays, openTablet, tapMark } from './leader-tablet.ts';

await buildWeb();
const server = await testServer();
const browser = await testBrowser();
const leader = as(server, 'leader');
const late = 'palautui myöhässä';

/** A group of last spring, whose members all answered at the start; its last session is to come. */
async function springGroup() {
  const { runId, members } = await runningRun(server, 6, { name: 'Kevään ryhmä' });
  for (const participantId of members)
    await leader.putForm({
      params: formParams(runId, participantId),
      body: newFormBody(newAnswers(2)),
    });
  const sessionId = 'viimeinen';
  await leader.putSession({
    params: { runId, sessionId },
    body: newSessionBody({ date: '2026-05-04', status: 'planned' }),
  });
  return { runId, sessionId, members: members.toSorted() };
}

/** The roll of the last session, taken where there is no network, and sent when there is one. */
async function takeRollOffline(runId: string, sessionId: string, members: readonly string[]) {
  const address = `#/ryhmat/${runId}/kokoontumiset/${sessionId}`;
  const { page, context } = await openTablet(browser, server, { address });
  await context.setOffline(true);
  for (const [n, member] of members.entries())
    await tapMark(page, member, n === 5 ? 'Poissa' : 'Paikalla');
  await barSays(page, /^6 lähettämättä/);
  await context.setOffline(false);
  await barSays(page, 'Kaikki lähetetty');
  await context.close();
}

/** The leader hands out a link to the end form, with the reason why it is so late. */
async function handOut(page: Page, participantId: string): Promise<string> {
  await page.locator(`[data-place="${participantId} end"]`).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Anna linkki' }).click();
  await dialog.getByRole('button', { name: 'Tee linkki' }).click();
  await dialog.getByLabel('Miksi päivä poikkeaa vastausajasta?').selectOption(late);
  await dialog.getByRole('button', { name: 'Tee linkki' }).click();
  const address = await dialog.getByLabel('Osoite').inputValue();
  await page.keyboard.press('Escape');
  return address;
}

/** Answers every statement on a phone; one loses the network in the middle and never notices. */
async function answerOnPhone(address: string, code: number, losesNet: boolean): Promise<void> {
  const { page } = await openLink(browser, address);
  await opened(page);
  for (const [n, { text }] of statements.items.entries()) {
    if (losesNet && n === 6) await page.context().setOffline(true);
    await choose(page, text.fi, code);
    if (losesNet && n === 8) {
      await sees(page, /odottaa/);
      await page.context().setOffline(false);
    }
  }
  await pressHandIn(page);
  await sees(page, 'Kiitos!');
  await page.context().close();
}

/** The last one answered on paper: the leader types it, digit by digit. */
async function enterPaper(page: Page, runId: string, participantId: string): Promise<void> {
  await page.goto(`${server.url}/${paperAddress(runId, participantId, 'end')}`);
  await page.getByLabel('Vastauspäivä').waitFor();
  await page.keyboard.type('0405');
  for (const key of ['Enter', ...'22222222222222', 'Enter']) await page.keyboard.press(key);
  await page.getByRole('heading', { name: 'Saapunut, 14/14' }).waitFor();
}

it('A group’s last day: the roll without a network, five phones, one paper, and what changed', async () => {
  const { runId, sessionId, members } = await springGroup();
  await takeRollOffline(runId, sessionId, members);
  const page = await formsPage(browser, server, { runId });
  const [onPaper = '', ...onPhones] = members;
  for (const [n, participantId] of onPhones.entries())
    await answerOnPhone(await handOut(page, participantId), n === 0 ? 2 : 4, n === 1);
  await enterPaper(page, runId, onPaper);
  await page.goto(`${server.url}/${formsAddress(runId)}`);
  await expect
    .poll(async () => {
      const { items } = await leader.listForms({ params: { runId } });
      return items.filter(({ status }) => status === 'received').length;
    })
    .toBe(12);
  await endRun(server, runId);
  await server.settled();

  const board = await signedInPage(browser, server, {
    name: 'Kaisa',
    address: `#/ryhmat/${runId}/tulokset`,
  });
  await board.getByRole('heading', { name: /^Kuuden vastanneen keskiarvo/ }).waitFor();
  const shown = await board.getByRole('main').innerText();
  expect(shown).toContain('Kevään ryhmä');
  for (const member of members) expect(shown).not.toContain(member);
  const outcome = await as(server, 'coordinator').getOutcome({ params: { runId } });
  expect(outcome).toMatchObject({ pairs: 6, change: { n: 6 } });
  const mean = outcome.change?.mean ?? 0;
  const points = Math.abs(mean).toFixed(1).replace('.', ',');
  expect(shown).toContain(`${mean < 0 ? '−' : '+'}${points}`);
});

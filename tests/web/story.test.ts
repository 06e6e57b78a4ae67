import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { buildWeb } from '../../scripts/build-web.ts';
import { lifeManagementAndInclusion14 as statements } from '../../shared/instruments/life-management-and-inclusion-14.ts';
import { testBrowser } from '../browser.ts';
import { answers, as, endRun, formBody, formParams, runningRun, sessionBody } from '../make.ts';
import { testStand } from '../stand.ts';
import { choose, handIn, opened, sees, visit } from './answer-visits.ts';
import { formsAddress, formsPage, paperAddress } from './forms-desk.ts';
import { barSays, mark, tablet } from './leader-desk.ts';
import { pageOf } from './signed-in.ts';

await buildWeb();
const stand = await testStand();
const browser = await testBrowser();
const leader = as(stand, 'leader');
const late = 'palautui myöhässä';

/** A group of last spring, whose members all answered at the start; its last session is to come. */
async function springGroup() {
  const { runId, members } = await runningRun(stand, 6, { name: 'Kevään ryhmä' });
  for (const participantId of members)
    await leader.putForm({ params: formParams(runId, participantId), body: formBody(answers(2)) });
  const sessionId = 'viimeinen';
  await leader.putSession({
    params: { runId, sessionId },
    body: sessionBody({ date: '2026-05-04', status: 'planned' }),
  });
  return { runId, sessionId, members: members.toSorted() };
}

/** The roll of the last session, taken where there is no network, and sent when there is one. */
async function takeRollOffline(runId: string, sessionId: string, members: readonly string[]) {
  const address = `#/ryhmat/${runId}/kokoontumiset/${sessionId}`;
  const { page, context } = await tablet(browser, stand, { address });
  await context.setOffline(true);
  for (const [n, member] of members.entries())
    await mark(page, member, n === 5 ? 'Poissa' : 'Paikalla');
  await barSays(page, /^6 lähettämättä/);
  await context.setOffline(false);
  await barSays(page, 'Kaikki lähetetty');
  await context.close();
}

/** The leader hands out a link to the end form, and says why so late. */
async function handOut(desk: Page, participantId: string): Promise<string> {
  await desk.locator(`[data-place="${participantId} end"]`).click();
  const dialog = desk.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Anna linkki' }).click();
  await dialog.getByRole('button', { name: 'Tee linkki' }).click();
  await dialog.getByLabel('Miksi päivä poikkeaa?').selectOption(late);
  await dialog.getByRole('button', { name: 'Tee linkki' }).click();
  const address = await dialog.getByLabel('Osoite').inputValue();
  await desk.keyboard.press('Escape');
  return address;
}

/** Answers every statement on a phone; one loses the net in the middle and never notices. */
async function answerOnPhone(address: string, code: number, losesNet: boolean): Promise<void> {
  const { page } = await visit(browser, address);
  await opened(page);
  for (const [n, { text }] of statements.items.entries()) {
    if (losesNet && n === 6) await page.context().setOffline(true);
    await choose(page, text.fi, code);
    if (losesNet && n === 8) {
      await sees(page, /odottaa/);
      await page.context().setOffline(false);
    }
  }
  await handIn(page);
  await sees(page, 'Kiitos!');
  await page.context().close();
}

/** The last one answered on paper: the leader types it, digit by digit. */
async function enterPaper(desk: Page, runId: string, participantId: string): Promise<void> {
  await desk.goto(`${stand.url}/${paperAddress(runId, participantId, 'end')}`);
  await desk.getByLabel('Vastauspäivä').waitFor();
  await desk.keyboard.type('0405');
  for (const key of ['Enter', ...'22222222222222', 'Enter']) await desk.keyboard.press(key);
  await desk.getByRole('heading', { name: 'Vastaanotettu, 14/14' }).waitFor();
}

it('A group’s last day: the roll without a network, five phones, one paper, and what changed', async () => {
  const { runId, sessionId, members } = await springGroup();
  await takeRollOffline(runId, sessionId, members);
  const desk = await formsPage(browser, stand, { runId });
  const [onPaper = '', ...onPhones] = members;
  for (const [n, participantId] of onPhones.entries())
    await answerOnPhone(await handOut(desk, participantId), n === 0 ? 2 : 4, n === 1);
  await enterPaper(desk, runId, onPaper);
  await desk.goto(`${stand.url}/${formsAddress(runId)}`);
  await expect
    .poll(async () => {
      const { items } = await leader.listForms({ params: { runId } });
      return items.filter(({ status }) => status === 'received').length;
    })
    .toBe(12);
  await endRun(stand, runId);
  await stand.settled();

  const board = await pageOf(browser, stand, { name: 'Kaisa', address: `#/ryhmat/${runId}` });
  await board.getByRole('heading', { name: /^Kuuden vastanneen keskiarvo/ }).waitFor();
  const shown = await board.getByRole('main').innerText();
  expect(shown).toContain('Kevään ryhmä');
  for (const member of members) expect(shown).not.toContain(member);
  const outcome = await as(stand, 'coordinator').getOutcome({ params: { runId } });
  expect(outcome).toMatchObject({ pairs: 6, change: { n: 6 } });
  const mean = outcome.change?.mean ?? 0;
  const points = Math.abs(mean).toFixed(1).replace('.', ',');
  expect(shown).toContain(`${mean < 0 ? '−' : '+'}${points}`);
});

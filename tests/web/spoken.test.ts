import type { Page } from 'playwright-core';
import { afterEach, expect, it } from 'vitest';
import { drawnAnswers } from '../../infra/local/demo/demo-drawn-answers.ts';
import { buildWeb } from '../../scripts/build-web.ts';
import { testBrowser } from '../browser.ts';
import { as, endFormBody, formParams, newFormBody, released, runningRun } from '../make.ts';
import { testServer } from '../server.ts';
import { choose, healthy, linked, opened } from './answer-visits.ts';
import { visitAs } from './coordinator-visits.ts';
import { formsAddress, open, paperAddress } from './forms-set-up.ts';
import { clearing, meeting, openTablet, rowOf, tapMark, unlockTablet } from './leader-tablet.ts';
import { heardOn, listen, spokenOf } from './spoken-pages.ts';

await buildWeb();
const server = await testServer();
const browser = await testBrowser();

afterEach(await clearing(browser, server));

/**
 * What a screen reader has to say on a page, beside what was read through and found right. After a
 * change of the page, read the difference aloud before you accept it (`vitest -u`).
 */
const isSpokenAs = async (page: Page, name: string, part?: string) =>
  expect(await spokenOf(page, part)).toMatchFileSnapshot(`./spoken/${name}.yml`);

it('A leader hears where she is, what waits today, and what each mark of the roll has done', async () => {
  const { address, members, runId } = await meeting(server, 2, { name: 'Keskiviikon ryhmä' });
  const [first = ''] = members;
  const { page } = await openTablet(browser, server, { prepare: listen });
  await page.getByText('Keskiviikon ryhmä').first().waitFor();
  await isSpokenAs(page, 'frame', 'body');
  await page.getByRole('button', { name: 'Lukitse' }).click();
  await page.getByLabel('PIN', { exact: true }).waitFor();
  await isSpokenAs(page, 'pin');
  await unlockTablet(page);
  await page.goto(`${server.url}/${address}`);
  await rowOf(page, first).waitFor();
  await isSpokenAs(page, 'roll');
  await heardOn(page);
  await tapMark(page, first, 'Paikalla');
  await expect.poll(() => heardOn(page)).toContain('Merkitty: NUMERO, Paikalla');
  await page.getByRole('button', { name: 'Kumoa viimeisin' }).click();
  await expect.poll(() => heardOn(page)).toContain('Viimeisin merkintä on kumottu.');
  for (const [tab, name] of [
    ['', 'group'],
    ['/osallistujat', 'members'],
  ] as const) {
    await page.goto(`${server.url}/#/ryhmat/${runId}${tab}`);
    await page.locator('.tabs').waitFor();
    await isSpokenAs(page, name);
  }
});

it('A leader hears of each form where it is, and what can be done with it', async () => {
  const { runId, members } = await meeting(server, 2, { name: 'Lomakkeiden ryhmä' });
  const [first = ''] = members;
  const { page } = await openTablet(browser, server, { prepare: listen });
  await page.goto(`${server.url}/${formsAddress(runId)}`);
  await page.locator('.matrix').waitFor();
  await isSpokenAs(page, 'forms');
  await open(page, first);
  await isSpokenAs(page, 'form-dialog', 'dialog');
  await page.goto(`${server.url}/${paperAddress(runId, first)}`);
  await page.getByLabel('Vastauspäivä').waitFor();
  await isSpokenAs(page, 'paper');
});

it('A participant hears each statement with its answers, and that the answers were received', async () => {
  const { link } = await linked(server);
  const context = await browser.newContext({ locale: 'fi-FI' });
  await listen(context);
  const page = await context.newPage();
  await page.goto(link.address);
  await opened(page);
  await isSpokenAs(page, 'answer');
  await choose(page, healthy, 4);
  await expect.poll(() => heardOn(page)).not.toEqual([]);
  await page.getByRole('button', { name: 'Lähetä vastaukset' }).click();
  await page.getByRole('heading', { name: 'Kiitos' }).waitFor();
  await isSpokenAs(page, 'answered');
});

it('A coordinator hears what waits, how many groups a search found, and a result as a sentence', async () => {
  const { runId, programmeId, members } = await runningRun(server, 12, { name: 'Tulosten ryhmä' });
  const leader = as(server, 'leader');
  for (const [n, member] of members.entries()) {
    const { start, end } = drawnAnswers('spoken', n, { change: 0.3, lonelier: 0.4 });
    const params = formParams(runId, member);
    await leader.putForm({ params, body: newFormBody(start) });
    const ends = formParams(runId, member, 'end');
    await leader.putForm({ params: ends, body: endFormBody(end) });
  }
  await released(server, runId);
  const { page } = await visitAs(browser, server, { address: '#/etusivu' });
  await listen(page.context());
  await page.reload();
  await page.getByRole('heading', { name: 'Etusivu', level: 1 }).waitFor();
  await page.goto(`${server.url}/#/ryhmat`);
  await page.getByLabel('Etsi ryhmää').fill('tulosten');
  await expect.poll(() => heardOn(page)).toContain('1 ryhmä.');
  await isSpokenAs(page, 'groups');
  await page.goto(`${server.url}/#/ryhmat/${runId}/tulokset`);
  await page.locator('.statement-rows').waitFor();
  await isSpokenAs(page, 'results');
  await page.goto(`${server.url}/#/ohjelmat/${programmeId}`);
  await page.getByRole('heading', { name: 'Ryhmät nyt' }).waitFor();
  await isSpokenAs(page, 'programme');
});

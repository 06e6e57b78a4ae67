import { beforeAll, describe, expect, it } from 'vitest';
import { buildWeb } from '../../scripts/build-web.ts';
import { dayOf, daysAfter } from '../../shared/domain/day.ts';
import { halfYearOf } from '../../web/src/pages/lost-forms/lost-rows.ts';
import { testBrowser } from '../browser.ts';
import { as, formParams } from '../make.ts';
import { oldRunWith } from '../old-runs.ts';
import { testServer } from '../server.ts';
import { isSound, visitAs } from './coordinator-visits.ts';
import { formsPage, open, slotCellOf } from './forms-set-up.ts';

await buildWeb();
const server = await testServer();
const browser = await testBrowser();
const today = dayOf(new Date().toISOString());
const on = (days: number) => daysAfter(today, -days);

/** A run whose start forms are too late, and whose end forms are only late. */
async function oldRun(name: string, size: number, changes = {}) {
  const windows = {
    start: { from: on(300), to: on(290) },
    end: { from: on(40), to: on(3) },
    follow_up: { from: daysAfter(today, 60), to: daysAfter(today, 90) },
  };
  const days = { startsOn: on(300), endsOn: on(40) };
  const { runId, members } = await oldRunWith(server, size, { ...days, windows, name, ...changes });
  return { runId, members, first: members[0] ?? '' };
}

const names = Array.from({ length: 12 }, (_, n) => `Vanha ryhmä ${String(n + 1).padStart(2, '0')}`);
let runs: Awaited<ReturnType<typeof oldRun>>[];
let own: Awaited<ReturnType<typeof oldRun>>;

beforeAll(async () => {
  runs = await Promise.all(names.map((name) => oldRun(name, 2)));
  own = await oldRun('Oma ryhmä', 3, { endsOn: on(240) });
  await server.settled();
});

const progress = async () => {
  await server.settled();
  return (await as(server, 'coordinator').listFormProgress({ query: {} })).items;
};
const sumOf = (all: Awaited<ReturnType<typeof progress>>) =>
  all
    .flatMap(({ forms }) => forms)
    .reduce((sum, f) => sum + f.received + f.lost + f.due + f.overdue + f.notDue, 0);

describe('A coordinator with old debts', () => {
  it('closes them for all groups but one, tries a failed group again, and takes one back', async () => {
    const before = sumOf(await progress());
    const seen = await visitAs(browser, server, { address: '#/puuttuvat-lomakkeet', width: 375 });
    const { page } = seen;
    // Above is what can still be got, and below what is too late.
    await page.getByText('27 lomaketta myöhässä 13 ryhmässä.').waitFor();
    await page.getByText('27 lomaketta 13 ryhmässä on liian myöhässä').waitFor();
    await page.getByRole('link', { name: 'Sulje menetettyinä…' }).click();
    await page.getByText('Valittuna 13/13 ryhmää.').waitFor();
    await page.getByLabel('Ryhmä päättyi', { exact: true }).selectOption(halfYearOf(on(40)));
    await page.getByText('Valittuna 12/12 ryhmää.').waitFor();
    await isSound(seen);
    await page.setViewportSize({ width: 375, height: 800 });
    await page.getByLabel('Vanha ryhmä 03').uncheck();
    await page.getByText('Valittuna 11/12 ryhmää.').waitFor();
    await page.getByRole('button', { name: 'Sulje 22 lomaketta' }).click();
    await page.getByRole('alert').filter({ hasText: 'Valitse ensin syy.' }).waitFor();
    await page.getByLabel('ryhmä päättyi ennen mittausta').check();
    await page.getByLabel('Lisätieto, jos tarpeen').fill('Soitettiin, että Maija tulee');
    await page.getByText(/^Tekstissä näyttää olevan nimi\./).waitFor();
    await page.getByLabel('Lisätieto, jos tarpeen').fill('Ohjaaja vaihtui kesken');
    await page.getByText(/^Suljet 22 lomaketta 11 ryhmässä\. Ne pysyvät luvuissa/).waitFor();
    const failing = `**/v1/runs/${runs[4]?.runId}/lost-forms`;
    await page.route(failing, (route) => route.abort());
    await page.getByRole('button', { name: 'Sulje 22 lomaketta' }).click();
    await page.getByText(/^Suljit 20 lomaketta 10 ryhmässä\./).waitFor();
    const failed = page.getByRole('alert');
    expect(await failed.innerText()).toMatch(
      /Yhden ryhmän sulkeminen ei onnistunut[\s\S]*Vanha ryhmä 05: /,
    );
    await page.unroute(failing);
    await page.getByRole('button', { name: 'Yritä uudelleen' }).click();
    await page.getByText(/^Suljit 22 lomaketta 11 ryhmässä\./).waitFor();
    expect(await failed.count()).toBe(0);
    const row = page.locator('.of-rows li').filter({ hasText: 'Vanha ryhmä 01' });
    await row.getByRole('button', { name: 'Palauta odottamaan' }).click();
    await row.getByText('2 lomaketta palautettu odottamaan').waitFor();
    await page.getByText(/^Suljit 20 lomaketta 10 ryhmässä\./).waitFor();
    await isSound(seen);
    // The sums are what they were, and what was closed is lost.
    const after = await progress();
    expect(sumOf(after)).toBe(before);
    const lost = after.filter(({ forms }) => forms.some((one) => one.lost === 2));
    expect(lost.map(({ name }) => name).sort()).toEqual(
      names.filter((name) => !/ 0[13]$/.test(name)),
    );
    await page.getByRole('link', { name: 'Takaisin puuttuviin lomakkeisiin' }).click();
    await page.getByText('7 lomaketta 3 ryhmässä on liian myöhässä').waitFor();
    // When all is taken back, the page does not say that nothing was closed.
    await page.getByRole('link', { name: 'Sulje menetettyinä…' }).click();
    await page.getByRole('button', { name: 'Poista valinnat' }).click();
    await page.getByLabel('Vanha ryhmä 03').check();
    await page.getByLabel('ei tavoitettu').check();
    await page.getByRole('button', { name: 'Sulje 2 lomaketta' }).click();
    await page.getByRole('button', { name: 'Palauta odottamaan' }).click();
    await page.getByText('Kaikki suljetut lomakkeet on palautettu odottamaan.').waitFor();
    await seen.close();
  });
});

describe('A leader', () => {
  it('closes the late forms of an occasion in their own group, and takes it back', async () => {
    const { runId, first } = own;
    const page = await formsPage(browser, server, { runId, width: 375 });
    await page.getByText('Alkulomake: 3 on liian myöhässä.').waitFor();
    await page.getByRole('button', { name: 'Sulje menetettyinä…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('ei tavoitettu').check();
    await dialog.getByText(/^Suljet 3 lomaketta\. Ne pysyvät luvuissa/).waitFor();
    await dialog.getByRole('button', { name: 'Sulje 3 lomaketta' }).click();
    await page
      .getByText(/Suljettu menetettyinä .*: alkulomake: 3\. Syy: ei tavoitettu\./)
      .waitFor();
    expect(await slotCellOf(page, first).innerText()).toContain('Menetetty');
    // A form that comes nevertheless is entered as always.
    const slot = await open(page, first);
    await slot.getByRole('link', { name: 'Syötä paperilta' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Palauta odottamaan' }).click();
    await page.getByText('Alkulomake: 3 on liian myöhässä.').waitFor();
    const { items } = await as(server, 'leader').listForms({ params: { runId } });
    const decided = items.find(({ participantId }) => participantId === first)?.decision;
    expect(decided).toMatchObject({ decision: 'awaited' });
    expect(formParams(runId, first).runId).toBe(runId);
    await page.context().close();
  });
});

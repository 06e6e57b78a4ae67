import { describe, expect, it } from 'vitest';
import { buildWeb } from '../../scripts/build-web.ts';
import { testBrowser } from '../browser.ts';
import { as, enrolled, recruitingRun } from '../make.ts';
import { testServer } from '../server.ts';
import { signedInPage } from '../signed-in.ts';
import { openTablet } from './leader-tablet.ts';
import { violationsOn } from './violations.ts';

await buildWeb();
const server = await testServer();
const browser = await testBrowser();
const leader = as(server, 'leader');
const addressOf = (runId: string) => `#/ryhmat/${runId}/taustatiedot`;

/** A group with some members whose background forms are empty, or filled in. */
async function groupOf(size: number, background = {}) {
  const { runId } = await recruitingRun(server, { name: 'Vanha ryhmä' });
  for (let n = 0; n < size; n++) await enrolled(server, runId, background);
  return runId;
}

describe('A leader enters the background of a group in mere counts', () => {
  it.each([375, 1280])('of members who gave no data, at %i pixels', async (width) => {
    const runId = await groupOf(6);
    const address = `#/ryhmat/${runId}/osallistujat`;
    const { page, context } = await openTablet(browser, server, { address, width });
    await page.getByRole('link', { name: 'Syötä luvut itse' }).click();
    await page.getByRole('heading', { name: 'Syötä ryhmän taustatiedot' }).waitFor();
    await page.getByText('Ryhmässä on 6 osallistujaa.').waitFor();
    await page.getByLabel('Nainen').fill('4');
    await page.getByLabel('Mies').fill('1');
    await page.getByRole('button', { name: 'Tallenna luvut' }).click();
    const sex = page.getByRole('group', { name: 'Osallistujien sukupuoli' });
    await sex.getByText('Lukuja on yhteensä 5, mutta osallistujia on 6. Puuttuu 1.').waitFor();
    await page.getByText('Lukuja ei tallennettu. Tarkista: sukupuoli.').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    const scroll = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(scroll).toBeLessThanOrEqual(width);
    await page.getByLabel('Mies').fill('2');
    await sex.getByText('Yhteensä 6 / 6').waitFor();
    await page.getByRole('button', { name: 'Tallenna luvut' }).click();
    await page.getByText('Luvut on tallennettu.').waitFor();
    expect(await leader.getRunBackground({ params: { runId } })).toMatchObject({
      ...{ sex: { female: 4, male: 2 }, marital_status: null, version: 1 },
    });
    await page.getByRole('link', { name: 'Katso ryhmän luvut' }).click();
    await page.getByRole('heading', { name: 'Sukupuoli (syötetty)' }).waitFor();
    await page.getByText('Ohjaajan syöttämät luvut.').waitFor();
    await context.close();
  });

  it('of a group of which nothing else is known', async () => {
    const runId = await groupOf(0);
    const page = await signedInPage(browser, server, { name: 'Aino', address: addressOf(runId) });
    await page.getByLabel('naimaton', { exact: true }).fill('5');
    await page.getByLabel('eronnut').fill('3');
    await page.getByRole('button', { name: 'Tallenna luvut' }).click();
    await page.getByText('Kirjoita osallistujien määrä lukuna.').waitFor();
    await page.getByLabel('Osallistujia ryhmässä').fill('8');
    await page.getByRole('button', { name: 'Tallenna luvut' }).click();
    await page.getByText('Luvut on tallennettu.').waitFor();
    const { composition } = await leader.getSummary({ params: { runId } });
    expect(composition.marital_status).toMatchObject({
      ...{ basis: 'entered', known: 8, suppressed: null },
      cells: [
        { code: 'single', count: 5 },
        { code: 'divorced', count: 3 },
      ],
    });
    await page.context().close();
  });

  it('and is shown what is calculated already, with the way to its confirmation', async () => {
    const runId = await groupOf(5, { sex: 'female' });
    const page = await signedInPage(browser, server, { name: 'Aino', address: addressOf(runId) });
    await page.getByText('Laskettu 5/5 osallistujan omista tiedoista.').waitFor();
    const link = page.getByRole('link', { name: 'Tarkista ja vahvista lasketut luvut' });
    expect(await link.getAttribute('href')).toBe(`#/ryhmat/${runId}/osallistujat`);
    await page.context().close();
  });

  it('over nobody’s counts: what a colleague saved meanwhile is shown beside them', async () => {
    const runId = await groupOf(4);
    const page = await signedInPage(browser, server, { name: 'Aino', address: addressOf(runId) });
    await page.getByLabel('Nainen').fill('4');
    await leader.putRunBackground({ params: { runId }, body: { sex: { female: 1, male: 3 } } });
    await page.getByRole('button', { name: 'Tallenna luvut' }).click();
    await page.getByText('naisia 1, miehiä 3').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    expect(await page.getByLabel('Nainen').inputValue()).toBe('4');
    await page.getByRole('button', { name: 'Tallenna luvut' }).click();
    await page.getByText('Luvut on tallennettu.').waitFor();
    const { sex, version } = await leader.getRunBackground({ params: { runId } });
    expect({ sex, version }).toEqual({ sex: { female: 4 }, version: 2 });
    await page.context().close();
  });
});

it('Nobody but a leader enters a group’s background', async () => {
  const runId = await groupOf(0);
  const page = await signedInPage(browser, server, { name: 'Kaisa', address: addressOf(runId) });
  await page
    .getByText(/ohjaaj/i)
    .first()
    .waitFor();
  expect(await page.getByRole('button', { name: 'Tallenna luvut' }).count()).toBe(0);
  await page.context().close();
});

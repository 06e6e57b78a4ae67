import readXlsxFile from 'read-excel-file/node';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildWeb } from '../../scripts/build-web.ts';
import { testBrowser } from '../browser.ts';
import { answerBoth, as, runningRun } from '../make.ts';
import { testServer } from '../server.ts';
import { goTo, isSound, visitAs } from './coordinator-visits.ts';

await buildWeb();
const server = await testServer();
const browser = await testBrowser();

let run: Awaited<ReturnType<typeof runningRun>>;
const client = () => run.members[0] ?? '';

beforeAll(async () => {
  run = await runningRun(server, 2);
  for (const participantId of run.members) {
    await answerBoth(server, run.runId, participantId, [2, 3]);
    await as(server, 'own-worker').putConsent({
      params: { participantId, purpose: 'research' },
      body: {
        given: participantId === client(),
        on: '2026-03-02',
        textVersion: '1',
        source: 'paper',
      },
    });
  }
});

describe('The programmes', () => {
  it('are added by a coordinator, once under each name', async () => {
    const seen = await visitAs(browser, server, { address: '#/ohjelmat' });
    const { page } = seen;
    await page.getByText('Lisää ohjelma').click();
    const add = page.getByRole('button', { name: 'Lisää', exact: true });
    await add.click();
    await page.getByText('Anna ohjelmalle nimi.').waitFor();
    await page.getByLabel('Nimi').fill('Yökyläily – kevät');
    await isSound(seen);
    await add.click();
    await page.getByText('Yökyläily – kevät on lisätty.').waitFor();
    await page.getByText('Lisää ohjelma').click();
    await page.getByLabel('Nimi').fill('Yökyläily, kevät!');
    await add.click();
    await page.getByText('Samanniminen ohjelma on jo olemassa.').waitFor();
    const { items } = await as(server, 'coordinator').listProgrammes({});
    expect(items.map(({ programmeId }) => programmeId)).toContain('yokylaily-kevat');
    await seen.close();
  });
});

describe('A programme that two people change', () => {
  const programmeId = 'kahden-muuttama';
  const settings = `#/ohjelmat/${programmeId}/asetukset` as const;
  const params = { programmeId };
  const known = { name: 'Kahden muuttama', kind: 'camp' as const, eligibility: '' };

  it('keeps what the slower one typed, shows what the faster one saved, and asks which to use', async () => {
    const kaisa = as(server, 'coordinator');
    await kaisa.putProgramme({ params, body: { ...known, description: 'Ensin.' } });
    const seen = await visitAs(browser, server, { address: settings });
    const { page } = seen;
    await page.getByLabel('Mitä ryhmässä tehdään').fill('Minun.');
    await kaisa.putProgramme({ params, body: { ...known, description: 'Toisen.' }, ifMatch: 1 });
    await page.getByRole('button', { name: 'Tallenna' }).click();
    const conflict = page.getByRole('alert');
    await conflict.getByText('eikä sitä ole tallennettu').waitFor();
    expect(await conflict.locator('dd').allInnerTexts()).toEqual(['Toisen.']);
    expect(await page.getByLabel('Mitä ryhmässä tehdään').inputValue()).toBe('Minun.');
    await isSound(seen);
    await page.getByRole('button', { name: 'Tallenna omani' }).click();
    await page.getByText('Kahden muuttama on tallennettu.').waitFor();
    const { items } = await kaisa.listProgrammes({});
    const stored = items.find((one) => one.programmeId === programmeId);
    expect(stored).toMatchObject({ description: 'Minun.', kind: 'camp', version: 3 });
    await page.getByRole('link', { name: 'Yleiskuva' }).click();
    await page.getByRole('heading', { name: 'Mikä ohjelma on' }).waitFor();
    await page.getByText('Minun.').waitFor();
    await seen.close();
  });

  it('is unchanged while its name is missing, and for people who may not plan', async () => {
    const { page, close } = await visitAs(browser, server, { address: settings });
    await page.getByLabel('Nimi').fill('');
    await page.getByRole('button', { name: 'Tallenna' }).click();
    await page.getByText('Anna ohjelmalle nimi.').waitFor();
    await page.getByRole('link', { name: 'Yleiskuva' }).click();
    await page.getByRole('heading', { name: 'Kahden muuttama', exact: false, level: 1 }).waitFor();
    await close();
    const other = await visitAs(browser, server, { name: 'Tuomas', address: '#/ohjelmat' });
    await other.page.getByRole('link', { name: 'Kahden muuttama' }).click();
    await other.page.getByText('Minun.').waitFor();
    // Without figures and settings the programme has one page.
    expect(await other.page.getByRole('link', { name: 'Asetukset' }).count()).toBe(0);
    expect(await other.page.getByText('Ryhmät nyt').count()).toBe(0);
    await isSound(other);
    await other.close();
  });
});

describe('A programme’s own page', () => {
  it('leads to its groups of now, to all of them, to its results, and back', async () => {
    const seen = await visitAs(browser, server, { address: `#/ohjelmat/${run.programmeId}` });
    const { page } = seen;
    const main = page.locator('main');
    const now = main.locator('section').filter({ hasText: 'Ryhmät nyt' });
    await now.locator(`a[href="#/ryhmat/${run.runId}"]`).waitFor();
    await isSound(seen);
    await now.getByRole('link', { name: 'Kaikki ryhmät' }).click();
    await page.getByRole('heading', { name: 'Ryhmät', level: 1 }).waitFor();
    await main.locator(`a[href="#/ryhmat/${run.runId}"]`).waitFor();
    await page.goBack();
    await page.getByRole('link', { name: 'Tulokset', exact: true }).click();
    await page.getByText('Ryhmät yksitellen').waitFor();
    expect(await page.locator('.tabs [aria-current]').innerText()).toBe('Tulokset');
    await page.locator('.path a').click();
    await page.getByRole('heading', { name: 'Ohjelmat', level: 1 }).waitFor();
    await seen.close();
  });
});

describe('A form template', () => {
  it('is shown in each language, marked where the words are ours', async () => {
    const seen = await visitAs(browser, server, { address: '#/lomakepohjat' });
    const { page } = seen;
    await page.getByRole('link', { name: /^ELÄMÄNHALLINTA JA OSALLISUUS/ }).click();
    await page.getByText('Tunnen itseni yksinäiseksi.').waitFor();
    await isSound(seen);
    const main = page.locator('main');
    expect(await main.innerText()).not.toContain('Tämä ei ole lomakkeen virallinen käännös.');
    await page.getByLabel('svenska').check();
    await page.getByText('Tämä ei ole lomakkeen virallinen käännös.').waitFor();
    expect(await page.locator('.preview [lang="sv"]').count()).toBe(14);
    // Notes about licences are for developers.
    expect(await main.innerText()).not.toMatch(/licence/i);
    await seen.close();
  });
});

describe('An administrator', () => {
  it('finds who has handled one person’s data, and opens the letter to them', async () => {
    const seen = await visitAs(browser, server, { name: 'Anneli', address: '#/kasittelyt' });
    const { page } = seen;
    const number = page.getByLabel('Osallistujan numero');
    await number.fill('ABC');
    await page.keyboard.press('Enter');
    await page.getByText('Numerossa on kirjoitusvirhe').waitFor();
    await number.fill(client().toLowerCase());
    await page.keyboard.press('Enter');
    await page.getByRole('table').waitFor();
    const tableText = await page.getByRole('table').innerText();
    expect(tableText).toContain('Tallennettiin tai korjattiin lomakkeesi.');
    expect(tableText).toContain('Aino, ohjaaja');
    expect(tableText).not.toMatch(/putForm|\(leader\)/);
    expect(page.url()).not.toContain(client());
    await page.getByRole('button', { name: 'Tee kirje: svenska' }).click();
    const link = page.getByRole('link', { name: 'Avaa kirje: svenska' });
    await link.waitFor();
    const opened = seen.page.context().waitForEvent('page');
    await link.click();
    expect(await (await opened).locator('html').getAttribute('lang')).toBe('sv');
    await isSound(seen);
    await seen.close();
  });

  it('may search only their own clients, if they are own workers', async () => {
    const { page, close } = await visitAs(browser, server, {
      name: 'Outi',
      address: '#/kasittelyt',
    });
    await page.getByLabel('Osallistujan numero').fill('00000000');
    await page.keyboard.press('Enter');
    await page
      .getByText('Numerolla ei löydy ketään')
      .or(page.getByText('kirjoitusvirhe'))
      .waitFor();
    await goTo(page, '#/aineistot', 'Sinulla ei ole oikeutta tähän sivuun');
    await close();
  });
});

describe('A researcher', () => {
  it('makes the files in the browser, only about people who consent', async () => {
    const seen = await visitAs(browser, server, { name: 'Tuomas', address: '#/aineistot' });
    const { page } = seen;
    const make = page.getByRole('button', { name: 'Tee aineisto' });
    await make.click();
    await page.getByText('Valitse, mitä aineistoissa on.').waitFor();
    await page.getByRole('radio', { name: 'Taustatiedot luokkina' }).check();
    await make.click();
    // No group’s follow-up is over, so nothing has left, and the kind is still open.
    await page.getByText('Aineisto on tyhjä. Ohjelman ryhmät tulevat mukaan').waitFor();
    await page.getByRole('radio', { name: 'Ryhmät' }).check();
    await make.click();
    await page.getByText('Aineisto on valmis: 1 osallistuja, 1 ryhmä, 2 lomaketta.').waitFor();
    const download = async (name: string) => {
      const waiting = page.waitForEvent('download');
      await page.getByRole('button', { name: `Lataa ${name}` }).click();
      return waiting;
    };
    expect((await download('data-long.csv')).suggestedFilename()).toBe('data-long.csv');
    const workbook = await readXlsxFile(await (await download('data.xlsx')).path());
    expect(workbook.map(({ sheet, data }) => [sheet, data[0]?.[0]])).toEqual([
      ['long', 'person'],
      ['wide', 'person'],
      ['codebook', 'table'],
      ['README', expect.stringContaining('Aineisto tutkimukseen')],
    ]);
    await page.getByText('Laji on valittu ensimmäisessä aineistossa').waitFor();
    expect(await page.getByRole('radio').count()).toBe(0);
    await isSound(seen);
    await seen.close();
  });
});

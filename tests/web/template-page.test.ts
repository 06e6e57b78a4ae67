import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { buildWeb } from '../../scripts/build-web.ts';
import { testBrowser } from '../browser.ts';
import { as, newId, newRunBody, newTemplateBody, refusal } from '../make.ts';
import { testServer } from '../server.ts';
import { goTo, isSound, visitAs } from './coordinator-visits.ts';

await buildWeb();
const server = await testServer();
const browser = await testBrowser();
const kaisa = as(server, 'coordinator');

/** A programme whose template has three sessions, and the address of its template's page. */
async function programmeWithTemplate(name: string) {
  const params = { programmeId: newId('pohja') };
  await kaisa.putProgramme({ params, body: { name, kind: 'other' } });
  await kaisa.putTemplate({ params, body: newTemplateBody() });
  return { params, address: `#/ohjelmat/${params.programmeId}/ohjelmapohja` };
}

const themesOn = (page: Page) => page.locator('.template-sessions strong').allInnerTexts();
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label'));

describe('The product’s templates', () => {
  it('are loaded with the pages that use them, with no other, and are in no function', async () => {
    const film = 'Little Miss Sunshine';
    const scripts = readdirSync('dist/web/assets').filter((name) => name.endsWith('.js'));
    const holding = scripts.filter((name) =>
      readFileSync(`dist/web/assets/${name}`, 'utf8').includes(film),
    );
    expect(holding).toHaveLength(1);
    for (const name of readdirSync('dist/functions'))
      expect(readFileSync(`dist/functions/${name}/index.cjs`, 'utf8')).not.toContain(film);
    const seen = await visitAs(browser, server, { address: '#/ohjelmat' });
    await seen.page.getByRole('heading', { name: 'Ohjelmat', level: 1 }).waitFor();
    const isLoaded = () => seen.loaded.some((path) => path.endsWith(`/${holding[0]}`));
    expect(isLoaded()).toBe(false);
    await goTo(seen.page, '#/uusi-ryhma', 'Mihin ohjelmaan ryhmä kuuluu?');
    await seen.page.getByRole('button', { name: 'Voimaannuttava elokuva' }).waitFor();
    expect(isLoaded()).toBe(true);
    await seen.close();
  });
});

describe('A programme that the product knows and that has no template', () => {
  it('is offered the product’s, which becomes its own when it is saved', async () => {
    const params = { programmeId: 'hahmoterapia' };
    await kaisa.putProgramme({ params, body: { name: 'Hahmoterapia', kind: 'gestalt_therapy' } });
    const seen = await visitAs(browser, server, { address: '#/ohjelmat/hahmoterapia' });
    const { page } = seen;
    await page.getByText('Ohjelmalla ei ole ohjelmapohjaa.').waitFor();
    await page.getByRole('link', { name: 'Tee ohjelmapohja' }).click();
    await page.getByText('Tämä on Laiturin valmis ohjelmapohja.').waitFor();
    expect(await themesOn(page)).toHaveLength(5);
    expect(await refusal(kaisa.getTemplate({ params }))).toMatchObject({
      code: 'template.unknown',
    });
    // Every theme has its buttons beside it, and every question is whole in its field.
    await page.setViewportSize({ width: 1280, height: 860 });
    expect(
      await page.locator('.session-head').evaluateAll((heads) =>
        heads.map((head) => {
          const [theme, buttons] = [...head.children].map((one) => one.getBoundingClientRect());
          return Number(buttons?.left) >= Number(theme?.right);
        }),
      ),
    ).toEqual(Array.from({ length: 5 }, () => true));
    const question = page.getByLabel('2. kysymys', { exact: true });
    const isWhole = () =>
      question.evaluate(
        (field) => field.scrollHeight > 0 && field.scrollHeight <= field.clientHeight,
      );
    expect(await isWhole()).toBe(true);
    await question.fill(
      'Onko päihdetilanne sellainen, että ryhmään osallistuminen onnistuu? '.repeat(2),
    );
    expect(await isWhole()).toBe(true);
    await page.reload();
    await page.locator('#main h1').waitFor();
    await page.getByText('Tämä on Laiturin valmis ohjelmapohja.').waitFor();
    await isSound(seen);
    await press(page, 'Tallenna uusi versio');
    await page.getByText('Versio 1 on tallennettu.').waitFor();
    expect(await kaisa.getTemplate({ params })).toMatchObject({
      version: 1,
      members: { least: 3, most: 6 },
      isNotFor: 'Ryhmä ei sovi, jos päihdeongelma on akuutti.',
    });
    await seen.close();
  });
});

describe('The template of a programme', () => {
  it('is changed by a coordinator, and each save is a new version', async () => {
    const { params, address } = await programmeWithTemplate('Muutettava');
    const seen = await visitAs(browser, server, { address });
    const { page } = seen;
    await page.getByText('Versio 1, tallennettu').waitFor();
    await page.getByText('Avatut ryhmät säilyttävät oman versionsa.').waitFor();
    await press(page, 'Siirrä ylemmäs: Voimavarat');
    expect(await themesOn(page)).toEqual(['Tutustuminen', 'Voimavarat', 'Rajat']);
    // The focus follows the session, so that a further press moves it further.
    await expect.poll(() => focused(page)).toBe('Siirrä ylemmäs: Voimavarat');
    await page.keyboard.press('Enter');
    await page.getByText('Voimavarat on nyt 1. kerta.').waitFor();
    await press(page, 'Poista: Rajat');
    await expect.poll(() => focused(page)).toBe('Muokkaa: Tutustuminen');
    await press(page, 'Lisää kerta');
    await page.getByLabel('Teema', { exact: true }).fill('Päätös');
    await page.getByLabel('Kesto').selectOption('90');
    await page.getByLabel('Mitä valmistellaan').fill('Kakku');
    await page.getByLabel('Vähintään').fill('2');
    await page.getByLabel('Kenelle ryhmä ei sovi').fill('Ei lapsille');
    await press(page, 'Lisää kysymys');
    await page.getByLabel('1. kysymys', { exact: true }).fill('Mitä toivot?');
    await press(page, 'Lisää kysymys');
    await page.getByLabel('Kuntoutuksellisen leirin palaute').check();
    await isSound(seen);
    await press(page, 'Tallenna uusi versio');
    await page.getByText('Versio 2 on tallennettu.').waitFor();
    await page.getByText('Versio 2, tallennettu').waitFor();
    const stored = await kaisa.getTemplate({ params });
    expect(stored.sessions.map(({ theme }) => theme)).toEqual([
      ...['Voimavarat', 'Tutustuminen', 'Päätös'],
    ]);
    expect(stored.sessions[2]).toMatchObject({ minutes: 90, preparation: 'Kakku' });
    expect(stored).toMatchObject({
      ...{ version: 2, members: { least: 2, most: 6 }, isNotFor: 'Ei lapsille' },
      // The question without a text is not stored.
      referralQuestions: ['Mitä toivot?'],
    });
    expect(stored.instruments).toHaveLength(2);
    await seen.close();
  });

  it('with an impossible size is not saved, and the reason is beside the button', async () => {
    const { params, address } = await programmeWithTemplate('Mahdoton');
    const seen = await visitAs(browser, server, { address });
    await seen.page.getByLabel('Vähintään').fill('9');
    await press(seen.page, 'Tallenna uusi versio');
    await seen.page.getByRole('alert').getByText('Pienin koko ei voi olla').waitFor();
    await isSound(seen);
    expect(await kaisa.getTemplate({ params })).toMatchObject({ version: 1 });
    await seen.close();
  });

  it('that two people change shows theirs beside mine, and loses neither', async () => {
    const { params, address } = await programmeWithTemplate('Kahden pohja');
    const seen = await visitAs(browser, server, { address });
    const { page } = seen;
    await press(page, 'Muokkaa: Rajat');
    await page.getByLabel('Teema', { exact: true }).fill('Minun teemani');
    const body = newTemplateBody({ isFor: 'Toisen teksti' });
    await kaisa.putTemplate({ params, body, ifMatch: 1 });
    await press(page, 'Tallenna uusi versio');
    const conflict = page.getByRole('alert');
    await conflict.getByText('eikä sitä ole tallennettu').waitFor();
    expect(await conflict.locator('dt').allInnerTexts()).toEqual([
      ...['2. kerta', 'Kenelle ryhmä sopii'],
    ]);
    expect(await conflict.locator('.as-typed').allInnerTexts()).toEqual([
      ...['Rajat (Kokoontuminen, 3 × 45 min)', 'Minun teemani (Kokoontuminen, 3 × 45 min)'],
      ...['Toisen teksti', 'tyhjä'],
    ]);
    expect(await page.getByLabel('Teema', { exact: true }).inputValue()).toBe('Minun teemani');
    await isSound(seen);
    await press(page, 'Tallenna omani');
    await page.getByText('Versio 3 on tallennettu.').waitFor();
    const stored = await kaisa.getTemplate({ params });
    expect(stored).toMatchObject({ version: 3, isFor: '' });
    expect(stored.sessions[1]?.theme).toBe('Minun teemani');
    // What the colleague saved is still there as a version.
    const theirs = await kaisa.getTemplateVersion({ params: { ...params, templateVersion: '2' } });
    expect(theirs.isFor).toBe('Toisen teksti');
    await seen.close();
  });

  it('is read by leaders and own workers on the programme’s page, and by no researcher', async () => {
    const { params } = await programmeWithTemplate('Luettava');
    const address = `#/ohjelmat/${params.programmeId}`;
    const body = newTemplateBody({ isFor: 'Aikuisille', isNotFor: 'Ei lapsille' });
    await kaisa.putTemplate({ params, body, ifMatch: 1 });
    for (const name of ['Outi', 'Aino']) {
      const seen = await visitAs(browser, server, { name, address });
      await seen.page.getByText('Ei lapsille').waitFor();
      expect(await themesOn(seen.page)).toEqual(['Tutustuminen', 'Rajat', 'Voimavarat']);
      await seen.page.getByRole('link', { name: 'Lue koko ohjelmapohja' }).click();
      await seen.page.getByRole('heading', { name: 'Luettava Ohjelmapohja', level: 1 }).waitFor();
      expect(await themesOn(seen.page)).toHaveLength(3);
      expect(await seen.page.getByRole('button', { name: 'Tallenna uusi versio' }).count()).toBe(0);
      await seen.close();
    }
    const other = await visitAs(browser, server, { name: 'Tuomas', address });
    await other.page.getByRole('heading', { name: 'Luettava', level: 1 }).waitFor();
    expect(await other.page.getByText('Ohjelmapohja').count()).toBe(0);
    await other.close();
  });
});

describe('A group that was opened from a template', () => {
  it('keeps its version when the template changes, and its settings lead to that version', async () => {
    const { params, address } = await programmeWithTemplate('Muuttuva');
    const runId = newId('run');
    const run = newRunBody(params.programmeId, { templateVersion: 1 });
    await kaisa.putRun({ params: { runId }, body: run });
    const seen = await visitAs(browser, server, { address });
    const { page } = seen;
    await press(page, 'Muokkaa: Rajat');
    await page.getByLabel('Teema', { exact: true }).fill('Uusi teema');
    await press(page, 'Tallenna uusi versio');
    await page.getByText('Versio 2 on tallennettu.').waitFor();
    expect(await kaisa.getRun({ params: { runId } })).toMatchObject({ templateVersion: 1 });
    await page.goto(`${server.url}/#/ryhmat/${runId}/asetukset`);
    await page.getByRole('link', { name: 'Versio 1' }).click();
    await page.getByText('Luet versiota 1.').waitFor();
    expect(await themesOn(page)).toEqual(['Tutustuminen', 'Rajat', 'Voimavarat']);
    await isSound(seen);
    await page.getByRole('link', { name: 'Näytä uusin versio' }).click();
    await page.getByText('Versio 2, tallennettu').waitFor();
    expect(await themesOn(page)).toEqual(['Tutustuminen', 'Uusi teema', 'Voimavarat']);
    await seen.close();
  });

  it('says in its settings that it has none, where it has none', async () => {
    const { params } = await programmeWithTemplate('Ilman');
    const runId = newId('run');
    await kaisa.putRun({ params: { runId }, body: newRunBody(params.programmeId) });
    const address = `#/ryhmat/${runId}/asetukset`;
    const seen = await visitAs(browser, server, { address });
    await seen.page.getByText('Ei ohjelmapohjaa').waitFor();
    await seen.close();
  });
});

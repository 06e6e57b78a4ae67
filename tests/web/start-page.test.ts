import { beforeAll, describe, expect, it } from 'vitest';
import { buildWeb } from '../../scripts/build-web.ts';
import { dayOf, daysAfter, monthsAfter } from '../../shared/domain/day.ts';
import { testBrowser } from '../browser.ts';
import {
  as,
  endFormBody,
  enrolled,
  formParams,
  newFormBody,
  newRunBody,
  recruitingRun,
} from '../make.ts';
import { testServer } from '../server.ts';
import { isSound, visitAs } from './coordinator-visits.ts';

await buildWeb();
const server = await testServer();
const browser = await testBrowser();
const today = dayOf(new Date().toISOString());

const see = async (name: string, address = '#/etusivu') => {
  const seen = await visitAs(browser, server, { name, address });
  const { page } = seen;
  await page.locator('main h2').first().waitFor();
  return { ...seen, text: () => page.locator('main').innerText() };
};

describe('In an empty database', () => {
  it('a coordinator is led to the first group', async () => {
    const seen = await see('Kaisa');
    const { page } = seen;
    expect(await seen.text()).toContain('Ohjelmia ja ryhmiä ei ole vielä.');
    await isSound(seen);
    await page.getByRole('link', { name: 'Uusi ryhmä' }).click();
    await page.getByRole('heading', { name: 'Mihin ohjelmaan ryhmä kuuluu?' }).waitFor();
    await seen.close();
  });

  it.each([
    ['Tuomas', 'Aineistoa ei ole vielä.', ['Tutkimus']],
    ['Anneli', 'Koordinaattori lisää ensimmäisen ja avaa ryhmät.', ['Ylläpito']],
    ['Outi', 'kun sinut on merkitty hänen omatyöntekijäkseen', ['Hoidettavaa', 'Asiakastyö']],
  ])('%s reads what comes first: %s', async (name, text, headings) => {
    const seen = await see(name);
    expect(await seen.text()).toContain(text);
    const shown = await seen.page.locator('main h2').allInnerTexts();
    expect(shown.filter((one) => one !== 'Aloita tästä')).toEqual(headings);
    await isSound(seen);
    await seen.close();
  });
});

it('An administrator is led from an empty database to inviting colleagues', async () => {
  const seen = await see('Anneli');
  await seen.page.getByRole('link', { name: 'Kutsu henkilöitä' }).click();
  await seen.page.getByRole('heading', { name: 'Kutsu henkilöitä' }).waitFor();
  await seen.close();
});

describe('With groups', () => {
  const put = (runId: string, changes: object) =>
    as(server, 'coordinator').putRun({
      params: { runId },
      body: newRunBody('ohjelma', { name: runId, ...changes }),
    });

  beforeAll(async () => {
    const body = { name: 'Ohjelma', kind: 'other' as const, description: '', eligibility: '' };
    await as(server, 'coordinator').putProgramme({ params: { programmeId: 'ohjelma' }, body });
  });

  it('but before the first, a coordinator is led to opening it', async () => {
    const seen = await see('Kaisa');
    expect(await seen.text()).toContain('Ryhmiä ei ole vielä. Avaa ensimmäinen');
    await seen.page.getByRole('link', { name: 'Uusi ryhmä' }).waitFor();
    await isSound(seen);
    await seen.close();
  });

  it('a coordinator sees what waits by urgency, each row leading to where it is done', async () => {
    await put('alkamatta', { startsOn: daysAfter(today, -3), endsOn: daysAfter(today, 60) });
    await put('alkaa-pian', { startsOn: daysAfter(today, 3), endsOn: daysAfter(today, 60) });
    await put('vanha', { startsOn: monthsAfter(today, -9), endsOn: monthsAfter(today, -7) });
    await as(server, 'leader').putRun({
      params: { runId: 'itse-nimetty' },
      body: newRunBody('ohjelma', {
        ...{ name: 'itse-nimetty', startsOn: daysAfter(today, 40) },
        endsOn: daysAfter(today, 90),
      }),
    });
    const seen = await see('Kaisa');
    const { page } = seen;
    const rows = await page.locator('section').first().locator('li').allInnerTexts();
    expect(rows.slice(0, 3)).toEqual([
      expect.stringMatching(/Ohjaaja odottaa vahvistusta\n*itse-nimetty/),
      expect.stringMatching(/Ryhmä ei ole alkanut[\s\S]*alkamatta[\s\S]*3 pv/),
      expect.stringMatching(/Paikkoja täynnä vain 0\/12[\s\S]*alkaa-pian[\s\S]*alkaa 3 pv päästä/),
    ]);
    const old = page.locator('details');
    expect(await old.locator('summary').innerText()).toMatch(/\(1\)\s*1 ei alkanut/);
    expect(await old.locator('li').isVisible()).toBe(false);
    await old.locator('summary').press('Enter');
    expect(await old.locator('li').innerText()).toContain('vanha');
    expect(await page.locator('.group-card').count()).toBe(4);
    expect(await page.locator('a.main, button.main').count()).toBe(0);
    await isSound(seen);
    await page.getByRole('link', { name: 'Ohjaaja odottaa vahvistusta' }).press('Enter');
    await page.getByRole('button', { name: 'Vahvista ohjaajaksi' }).waitFor();
    await seen.close();
  });

  it.each([
    ['Outi', 'Asiakkaani', '#/asiakkaani'],
    ['Tuomas', 'Tee aineisto', '#/aineistot'],
    ['Anneli', 'Käsittelyloki', '#/kasittelyt'],
  ])('%s is led to %s', async (name, link, hash) => {
    const seen = await see(name);
    await isSound(seen);
    expect(await seen.text()).not.toContain('Aloita tästä');
    await seen.page.locator('main').getByRole('link', { name: link }).click();
    await seen.page.waitForURL(`${server.url}/${hash}`);
    await seen.close();
  });
});

describe('How many answered both forms', () => {
  const leader = as(server, 'leader');
  const day = (n: number) => daysAfter(today, n);

  /** A group that began a month ago: as many of four as are given answered the forms. */
  async function group(name: string, endsOn: string, { started = 4, both = 0 } = {}) {
    const days = { startsOn: day(-30), endsOn };
    const { runId } = await recruitingRun(server, { name, ...days });
    const people = [];
    for (let n = 0; n < 4; n++) people.push(await enrolled(server, runId));
    await leader.postRunStatus({ params: { runId }, body: { status: 'running', on: day(-30) } });
    for (const number of people.slice(0, started))
      await leader.putForm({
        params: formParams(runId, number),
        body: newFormBody(undefined, { answeredOn: day(-30) }),
      });
    for (const number of people.slice(0, both))
      await leader.putForm({
        params: formParams(runId, number, 'end'),
        body: endFormBody(undefined, { answeredOn: endsOn }),
      });
    return runId;
  }

  it('is on the first page beside the goal, and first are the groups that can be helped', async () => {
    const runId = await group('Vielä ehtii', day(-2), { both: 1 });
    await group('Vielä kesken', day(20));
    await server.settled();
    const seen = await see('Kaisa');
    const { page } = seen;
    const part = page.locator('section.paired');
    await part.getByRole('link', { name: 'Vielä ehtii' }).waitFor();
    const text = (await part.innerText()).replaceAll('\u00a0', ' ');
    expect(text).toContain('25,0 %');
    expect(text).toContain('tavoite 70 %');
    expect(text).toContain('vastasi 1/4 osallistujaa');
    expect(text).toContain(
      'Tavoitteesta puuttuu 2 osallistujaa. Vielä voi saada: 3 loppulomaketta.',
    );
    expect(text).toMatch(
      /Vielä ehtii\n*Alku- ja loppulomakkeeseen vastasi 1\/4 osallistujaa \(25,0 %\)/,
    );
    expect(text).toContain('28 pv jäljellä');
    const underWay = part.locator('details').first();
    await underWay.locator('summary').press('Enter');
    expect(await underWay.innerText()).toContain(
      'Vielä kesken. Alkulomakkeeseen vastasi 4/4 osallistujaa.',
    );
    await isSound(seen);
    await part.getByRole('link', { name: 'Vielä ehtii' }).press('Enter');
    await page.waitForURL(`${server.url}/#/ryhmat/${runId}/lomakkeet`);
    await seen.close();
  });

  it('is said in the same words on the group’s own page, the missing forms and the programme', async () => {
    const said = 'vastasi 1/4 osallistujaa (25,0 %).';
    const { items } = await as(server, 'coordinator').listFormProgress({});
    const run = items.find(({ name }) => name === 'Vielä ehtii');
    const seen = await see('Kaisa', `#/ryhmat/${run?.runId}`);
    const { page } = seen;
    const reads = async (text: string) =>
      (await page.getByText(text).first().innerText()).replaceAll('\u00a0', ' ');
    expect(await reads('Alku- ja loppulomakkeeseen')).toContain(said);
    await page.evaluate(() => {
      location.hash = '#/seuranta';
    });
    const row = page.locator(`[data-run="${run?.runId}"]`);
    await row.waitFor();
    expect((await row.innerText()).replaceAll('\u00a0', ' ')).toContain(said);
    await page.evaluate((hash) => {
      location.hash = hash;
    }, `#/ohjelmat/${run?.programmeId}`);
    await page.getByText('tavoite 70').waitFor();
    expect(await reads('25,0')).toBe('25,0 %');
    await isSound(seen);
    await seen.close();
  });
});

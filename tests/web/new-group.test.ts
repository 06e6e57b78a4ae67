import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { buildWeb } from '../../scripts/build-web.ts';
import { dayOf, daysAfter } from '../../shared/domain/day.ts';
import { testBrowser } from '../browser.ts';
import { as, newId, newTemplateBody } from '../make.ts';
import { testServer } from '../server.ts';
import { signedInPage } from '../signed-in.ts';
import { violationsOn } from './violations.ts';

await buildWeb();
const server = await testServer();
const browser = await testBrowser();
const coordinator = as(server, 'coordinator');

const today = dayOf(new Date().toISOString());
const isoDay = (text: string) => new Date(`${text}T00:00:00Z`).getUTCDay() || 7;
/** The next Tuesday that is at least three weeks away and no holiday. */
const firstDay = [...Array(7).keys()]
  .map((n) => daysAfter(today, 21 + n))
  .find((day) => isoDay(day) === 2) as string;

async function programme(changes: Parameters<typeof newTemplateBody>[0] = {}) {
  const programmeId = newId('ohjelma');
  const name = `Ohjelma ${programmeId.slice(-6)}`;
  await coordinator.putProgramme({ params: { programmeId }, body: { name, kind: 'other' } });
  await coordinator.putTemplate({ params: { programmeId }, body: newTemplateBody(changes) });
  return { programmeId, name };
}

const open = (name = 'Kaisa', address = '#/uusi-ryhma') =>
  signedInPage(browser, server, { name, address });
const goOn = (page: Page) => page.getByRole('button', { name: 'Jatka', exact: true }).click();
const heading = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { level: 1, name }).waitFor();

/** From the programme to the step before the last. */
async function fillIn(page: Page, programmeName: string, day = firstDay): Promise<void> {
  await page.getByRole('button', { name: programmeName }).click();
  await heading(page, 'Milloin ryhmä kokoontuu?');
  await page.getByLabel('Ensimmäinen kerta').fill(day);
  await goOn(page);
  await heading(page, 'Kuka ohjaa ja missä?');
  await page.getByLabel('Aino').check();
  await page.getByLabel('Kunta').fill('kajaani');
  await page.getByLabel('Paikka').fill('Kaupunginkirjasto');
  await goOn(page);
  await heading(page, 'Mitä ryhmältä kysytään?');
  await goOn(page);
  await heading(page, 'Tarkista ja avaa ryhmä');
}

/** The group whose page is shown. */
async function openedGroup(page: Page) {
  await page.waitForURL(/#\/ryhmat\/[a-z0-9-]+$/);
  const [, runId = ''] = /ryhmat\/([a-z0-9-]+)$/.exec(page.url()) ?? [];
  return coordinator.getPlan({ params: { runId } });
}

/** The connection breaks when the sessions are sent. */
const breakPlan = (page: Page) =>
  page.route('**/v1/runs/*/plan', (route) =>
    route.request().method() === 'PUT' ? route.abort() : route.continue(),
  );

/** Counts what a person presses or fills in. */
async function countTaps(page: Page) {
  await page.addInitScript(() => {
    const count = () =>
      sessionStorage.setItem('taps', String(Number(sessionStorage.taps ?? 0) + 1));
    addEventListener('click', (event) => event.isTrusted && count(), true);
    addEventListener(
      'change',
      (event) => {
        const { type } = event.target as HTMLInputElement;
        if (!['checkbox', 'radio'].includes(type)) count();
      },
      true,
    );
  });
  return () => page.evaluate(() => Number(sessionStorage.taps ?? 0));
}

describe('A coordinator', () => {
  it('opens a group in five steps from a programme’s template', async () => {
    const { name, programmeId } = await programme();
    const page = await open('Kaisa', '#/ryhmat');
    const taps = await countTaps(page);
    await page.reload();
    await page.getByRole('link', { name: 'Uusi ryhmä' }).click();
    await fillIn(page, name);
    await page.getByText('3 kertaa, klo 13.00').waitFor();
    await page.getByRole('button', { name: 'Avaa ryhmä' }).click();
    const { run, sessions } = await openedGroup(page);
    expect(run).toMatchObject({
      ...{ programmeId, templateVersion: 1, leaders: ['leader'], capacity: 6 },
      ...{ municipality: 'Kajaani', municipalityCode: '205', startsOn: firstDay },
    });
    expect(run.name.startsWith(`${name}, `)).toBe(true);
    expect(sessions.map(({ date, theme }) => `${date} ${theme}`)).toEqual([
      `${firstDay} Tutustuminen`,
      `${daysAfter(firstDay, 7)} Rajat`,
      `${daysAfter(firstDay, 14)} Voimavarat`,
    ]);
    expect(sessions[0]).toMatchObject({ startsAt: '13:00', place: 'Kaupunginkirjasto' });
    expect(await taps()).toBeLessThanOrEqual(25);
    await page.context().close();
  });

  it('goes on where the draft was left, also on another page of the browser', async () => {
    const { name } = await programme();
    const page = await open();
    await page.getByRole('button', { name }).click();
    await page.getByLabel('Ensimmäinen kerta').fill(firstDay);
    await goOn(page);
    await page.getByLabel('Ryhmän nimi').fill('Kesken jäänyt');
    await page.goto(`${server.url}/#/ohjelmat`);
    await page.reload();
    await page.goto(`${server.url}/#/uusi-ryhma`);
    await heading(page, 'Kuka ohjaa ja missä?');
    expect(await page.getByLabel('Ryhmän nimi').inputValue()).toBe('Kesken jäänyt');
    // Another programme keeps what is no part of its template.
    await page.getByLabel('Paikka').fill('Kaupunginkirjasto');
    const other = await programme();
    await page.reload();
    await page.getByRole('button', { name: '1 Ohjelma' }).click();
    await page.getByRole('button', { name: other.name }).click();
    await page.getByLabel('Ensimmäinen kerta').fill(firstDay);
    await goOn(page);
    expect(await page.getByLabel('Paikka').inputValue()).toBe('Kaupunginkirjasto');
    await page.getByRole('button', { name: 'Aloita alusta' }).click();
    await heading(page, 'Mihin ohjelmaan ryhmä kuuluu?');
    await page.context().close();
  });

  it('sees the days as they come about, moves one and all after it', async () => {
    const { name } = await programme();
    const page = await open();
    await page.getByRole('button', { name }).click();
    await page.getByLabel('Ensimmäinen kerta').fill(firstDay);
    const preview = page.getByRole('region', { name: 'Ryhmän kerrat' });
    await preview.getByText('3 kertaa').waitFor();
    await preview.getByRole('button', { name: /^2 · ti / }).click();
    // The dialog is that of the leaders: a taken day is refused beside it, new days are listed.
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Uusi päivä').fill(daysAfter(firstDay, 14));
    await dialog.getByRole('button', { name: 'Siirrä' }).click();
    await dialog.getByRole('alert').getByText('Ryhmällä on jo toinen kerta').waitFor();
    await dialog.getByLabel('Uusi päivä').fill(daysAfter(firstDay, 9));
    await dialog.getByLabel('Tämä ja kaikki sen jälkeen').check();
    await dialog.getByText('2 kertaa siirtyy').waitFor();
    await dialog.getByRole('button', { name: 'Siirrä' }).click();
    await preview.getByRole('button', { name: /^2 · to / }).waitFor();
    await preview.getByRole('button', { name: /^3 · to / }).waitFor();
    await page.context().close();
  });

  it('reads what is missing beside the button, and goes on once it is there', async () => {
    const { name } = await programme();
    const page = await open();
    await page.getByRole('button', { name }).click();
    await goOn(page);
    const note = page.getByRole('alert');
    expect(await note.innerText()).toContain('Valitse ensimmäinen päivä.');
    await page.getByLabel('Ensimmäinen kerta').fill(firstDay);
    await note.waitFor({ state: 'detached' });
    await page.context().close();
  });

  it('loses nothing when the template changes meanwhile', async () => {
    const { name, programmeId } = await programme();
    const page = await open();
    await fillIn(page, name);
    const { sessions: before } = newTemplateBody();
    const further = { ...before[0], theme: 'Jatko', minutes: 90 } as (typeof before)[number];
    const changed = newTemplateBody({
      sessions: [...before, further],
      members: { least: 2, most: 4 },
      isFor: 'Aikuisille',
    });
    await coordinator.putTemplate({ params: { programmeId }, body: changed, ifMatch: 1 });
    await page.getByRole('button', { name: 'Avaa ryhmä' }).click();
    await page.getByText(/pohja on muuttunut/).waitFor();
    const note = page.getByRole('region', { name: 'Mitä ohjelmapohjassa on muuttunut' });
    await note.getByText('4. kerta on uusi: Jatko.').waitFor();
    await note.getByText(/^Ryhmän koko: .+ nyt 2–4 osallistujaa\.$/).waitFor();
    await note.getByText('kenelle ryhmä sopii').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    // What has changed is still there on another step and after the page was loaded again.
    await page.reload();
    await note.getByRole('button', { name: 'Ota pohjan kerrat' }).click();
    await note.getByText('Ryhmässä on pohjan kerrat.').waitFor();
    await page.getByRole('button', { name: 'Avaa ryhmä' }).click();
    const { run, sessions } = await openedGroup(page);
    // The sessions were taken; the size was not, and stays as it was chosen.
    expect(run).toMatchObject({ templateVersion: 2, capacity: 6 });
    expect(sessions.map(({ theme }) => theme).at(-1)).toBe('Jatko');
    expect(sessions[0]).toMatchObject({ date: firstDay, place: 'Kaupunginkirjasto' });
    await page.context().close();
  });

  it('decides about a group that was added before its sessions failed, and leaves none behind', async () => {
    const [{ name, programmeId }, other] = [await programme(), await programme()];
    const groups = async () => {
      const { items } = await coordinator.listRuns({ query: { programmeId } });
      return items.map(({ runId, status }) => ({ runId, status }));
    };
    const page = await open();
    await fillIn(page, name);
    await breakPlan(page);
    await page.getByRole('button', { name: 'Avaa ryhmä' }).click();
    await page.getByRole('alert').waitFor();
    const [{ runId = '' } = {}] = await groups();
    expect((await coordinator.getPlan({ params: { runId } })).sessions).toEqual([]);
    await page.unrouteAll();
    await page.reload();
    await page.getByRole('button', { name: '1 Ohjelma' }).click();
    await page.getByRole('button', { name: other.name }).click();
    const dialog = page.getByRole('dialog', { name: 'Ryhmä on jo lisätty' });
    await dialog.getByText('sen kerrat eivät tallentuneet').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Jatka sen avaamista' }).click();
    await heading(page, 'Tarkista ja avaa ryhmä');
    await page.getByRole('button', { name: 'Aloita alusta' }).click();
    await dialog.getByRole('button', { name: 'Peru ryhmä' }).click();
    await heading(page, 'Mihin ohjelmaan ryhmä kuuluu?');
    expect(await groups()).toEqual([{ runId, status: 'cancelled' }]);
    await page.getByRole('button', { name: other.name }).click();
    await heading(page, 'Milloin ryhmä kokoontuu?');
    await page.context().close();
  });

  it('says why a group of the past is entered only now', async () => {
    const { name } = await programme();
    const page = await open();
    await fillIn(page, name, daysAfter(firstDay, -70));
    await page.getByRole('button', { name: 'Avaa ryhmä' }).click();
    await page.getByText(/Kerta olisi menneenä päivänä/).waitFor();
    await page.getByLabel('Miksi menneitä kertoja merkitään vasta nyt?').fill('Alkoi paperilla');
    await page.getByRole('button', { name: 'Avaa ryhmä' }).click();
    const { run } = await openedGroup(page);
    expect(run.pastReason).toBe('Alkoi paperilla');
    await page.context().close();
  });

  it('repeats a group and is asked only the dates', async () => {
    const { name } = await programme();
    const page = await open();
    await fillIn(page, name);
    await page.getByRole('button', { name: 'Avaa ryhmä' }).click();
    const first = await openedGroup(page);
    await page.goto(`${server.url}/#/ryhmat/${first.run.runId}/asetukset`);
    await page.getByRole('link', { name: 'Kopioi uudeksi ryhmäksi' }).click();
    await heading(page, 'Milloin ryhmä kokoontuu?');
    const again = daysAfter(firstDay, 28);
    await page.getByLabel('Ensimmäinen kerta').fill(again);
    for (let step = 0; step < 3; step++) await goOn(page);
    await page.getByRole('button', { name: 'Avaa ryhmä' }).click();
    await page.waitForURL((url) => !url.hash.includes('uusi-ryhma'));
    const second = await openedGroup(page);
    expect(second.run.runId).not.toBe(first.run.runId);
    expect(second.run).toMatchObject({ leaders: ['leader'], municipality: 'Kajaani' });
    expect(second.sessions[0]).toMatchObject({ date: again, theme: 'Tutustuminen' });
    await page.context().close();
  });
});

it('A leader opens a group of their own, which waits for somebody else’s word', async () => {
  const { name } = await programme();
  const page = await open('Aino');
  await page.getByRole('button', { name }).click();
  await page.getByLabel('Ensimmäinen kerta').fill(firstDay);
  await goOn(page);
  await page.getByText(/Toisen ohjaajan tai koordinaattorin pitää vahvistaa/).waitFor();
  expect(await page.getByLabel('Aino').isChecked()).toBe(true);
  await page.getByLabel('Kunta').fill('Kajaani');
  await goOn(page);
  await goOn(page);
  // The group is added and its sessions are not: the same button goes on where it stopped.
  await breakPlan(page);
  await page.getByRole('button', { name: 'Avaa ryhmä' }).click();
  await page.getByRole('alert').waitFor();
  await page.unrouteAll();
  await page.getByRole('button', { name: 'Avaa ryhmä' }).click();
  await page.waitForURL(/#\/ryhmat\//);
  const { items } = await coordinator.listRuns({ query: { from: firstDay, to: firstDay } });
  const opened = items.find((run) => run.name.startsWith(name));
  expect(opened).toMatchObject({ unconfirmedLeaders: ['leader'] });
  const { runId = '' } = opened ?? {};
  expect((await coordinator.getPlan({ params: { runId } })).sessions).toHaveLength(3);
  await page.context().close();
});

it('An own worker opens no group', async () => {
  const page = await open('Outi');
  await heading(page, 'Sinulla ei ole oikeutta tähän sivuun');
  await page.getByText('Sivua voi käyttää: ').waitFor();
  await page.context().close();
});

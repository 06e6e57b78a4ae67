import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { keys } from '../../functions/store/keys.ts';
import { loadDemo } from '../../infra/local/demo/demo.ts';
import { demoUsers } from '../../infra/local/sign-in/demo-users.ts';
import { buildWeb } from '../../scripts/build-web.ts';
import { paths } from '../../web/src/routes/paths.ts';
import { testBrowser } from '../browser.ts';
import { recordsOf, setInDirectory } from '../directory.ts';
import { as, formParams, newAnswers, newFormBody, newId, runningRun } from '../make.ts';
import { takeRoll, wholePerson } from '../privacy/person.ts';
import { testServer } from '../server.ts';
import { signedInPage } from '../signed-in.ts';
import { openTablet } from './leader-tablet.ts';

await buildWeb();
const server = await testServer();
const browser = await testBrowser();

/** One who works, one who has been disabled, and one who was never in the directory. */
const colleagues = [
  { id: 'tunnus-eevi', name: 'Eevi Eskola' },
  { id: 'tunnus-reijo', name: 'Reijo Rinne' },
  { id: 'tunnus-kadonnut', name: 'Tuntematon' },
];
const ids = [...demoUsers, ...colleagues].map(({ id }) => id);
/** An id as a word of its own; as a part of an e-mail address it is none. */
const anyId = new RegExp(`(?<![\\w@.-])(${ids.join('|')})(?![\\w@.-])`);

/** The places where a text shows an id, with what is around it. */
const idsIn = (text: string): string[] =>
  [...text.matchAll(new RegExp(anyId, 'g'))].map(({ index }) =>
    text.slice(Math.max(0, index - 40), index + 40).replace(/\s+/g, ' '),
  );

const parameters: Record<string, string> = {};
let client = '';

beforeAll(async () => {
  await loadDemo(server.url, server.tokenFor, { withCompared: false });
  for (const { id, name } of colleagues)
    await server.addToDirectory([
      { id, name, roles: ['leader', 'own_worker'], organisation: 'kainuu' },
    ]);
  const leaders = ['leader', ...colleagues.map(({ id }) => id)];
  const { programmeId, runId, members } = await runningRun(server, 5, {
    leaders,
    name: 'Yhteinen',
  });
  const { participantId, sessionId } = await wholePerson(server, runId);
  await takeRoll(server, runId, [participantId]);
  // Each has handed out, decided, entered and checked something.
  const { channel: _, ...entry } = newFormBody(newAnswers(5), { outsideWindow: 'other' });
  for (const [n, { id }] of colleagues.entries()) {
    const api = as(server, 'leader', { sub: id });
    const params = formParams(runId, members[n] ?? '');
    await api.putFormDecision({
      params: { ...params, occasion: 'end' },
      body: { decision: 'refused', on: '2026-03-02' },
    });
    await api.putForm({ params, body: newFormBody(newAnswers(2)) });
    await api.listForms({ params: { runId } });
  }
  const followUp = formParams(runId, participantId, 'follow_up');
  await as(server, 'leader', { sub: 'tunnus-reijo' }).putPaperEntry({
    params: followUp,
    body: entry,
  });
  await as(server, 'own-worker').putClientHandOver({
    params: { participantId, handOverId: newId('h') },
    body: { from: 'own-worker', to: 'tunnus-reijo' },
  });
  await as(server, 'leader', { sub: 'tunnus-reijo' }).putClientHandOver({
    params: { participantId, handOverId: newId('h') },
    body: { from: 'tunnus-reijo', to: 'own-worker' },
  });
  await setInDirectory(server, 'tunnus-reijo', { status: 'disabled' });
  await server.documents.send(
    new DeleteCommand({
      TableName: recordsOf(server.description),
      Key: keys.staffMember('kainuu', 'tunnus-kadonnut'),
    }),
  );
  client = participantId;
  // A paper that a colleague has entered once.
  const enteredOnce = formParams(runId, members[3] ?? '');
  await as(server, 'leader', { sub: 'tunnus-eevi' }).putPaperEntry({
    params: enteredOnce,
    body: { ...entry, outsideWindow: null },
  });
  Object.assign(parameters, { programmeId, sessionId, ...enteredOnce, templateVersion: '1' });
});

const filled = (path: string) => path.replace(/:(\w+)/g, (_, name) => parameters[name] ?? name);

/** All that a person may see or hear of a page, folded parts and hidden labels too. */
const textOf = (page: Page) =>
  page.evaluate(() => {
    const named = ['aria-label', 'title', 'alt', 'placeholder'] as const;
    const labels = [...document.querySelectorAll('*')].flatMap((element) =>
      named.map((name) => element.getAttribute(name) ?? ''),
    );
    const parts = [...document.body.querySelectorAll('*')].flatMap((element) =>
      ['SCRIPT', 'STYLE'].includes(element.tagName)
        ? []
        : [...element.childNodes].flatMap((node) =>
            node.nodeType === Node.TEXT_NODE ? [node.textContent ?? ''] : [],
          ),
    );
    return [document.title, ...labels, ...parts].join('\n');
  });

/** Waits until a page has what it shows, and gives its text. */
async function settledText(page: Page): Promise<string> {
  const isThere = () => {
    const text = document.querySelector('main')?.textContent ?? '';
    return text.trim() !== '' && !text.includes('Haetaan tietoja');
  };
  await page.waitForFunction(isThere).catch(async () => {
    throw new Error(`${page.url()} is not there: ${(await textOf(page)).slice(0, 2000)}`);
  });
  return textOf(page);
}

/** Goes to another page of the app without reloading it. */
const goTo = (page: Page, address: string) =>
  page.evaluate(async (hash) => {
    if (location.hash === hash) return;
    const gone = new Promise((done) => addEventListener('hashchange', done, { once: true }));
    location.hash = hash;
    await gone;
    // The page that was open is replaced before the next frame is drawn.
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  }, address);

/** Where each page of the app shows an id, and all that they show together. */
async function walk(page: Page): Promise<{ shown: string[]; all: string }> {
  const shown: string[] = [];
  let all = '';
  for (const [name, path] of Object.entries(paths)) {
    await goTo(page, `#${filled(path)}`);
    const text = await settledText(page);
    all += text;
    shown.push(...idsIn(text).map((place) => `${name}: ${place}`));
  }
  return { shown, all };
}

describe('No page shows a user id', () => {
  it('to a leader, with the copy on the device', async () => {
    const { page, context } = await openTablet(browser, server, { name: 'Aino' });
    const { shown, all } = await walk(page);
    expect(shown).toEqual([]);
    for (const shown of ['Yhteinen', 'Eevi Eskola']) expect(all).toContain(shown);
    await context.close();
  });

  it.each(['Helmi', 'Kaisa', 'Outi', 'Tuomas', 'Anneli'])('to %s', async (name) => {
    const page = await signedInPage(browser, server, { name });
    const { shown } = await walk(page);
    expect(shown).toEqual([]);
    await page.context().close();
  });

  it('in the histories of forms, where each colleague is named', async () => {
    const { page, context } = await openTablet(browser, server);
    await goTo(page, `#/ryhmat/${parameters.runId}/lomakkeet`);
    await page.locator('[data-place]').first().waitFor();
    const count = await page.locator('[data-place]').count();
    let all = '';
    for (let n = 0; n < count; n++) {
      await page.locator('[data-place]').nth(n).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: 'Näytä vaiheet' }).click();
      await dialog.locator('h3').waitFor();
      await page.waitForFunction(
        () => !document.querySelector('dialog')?.textContent?.includes('Haetaan tietoja'),
      );
      all += await textOf(page);
      await dialog.locator('header button').click();
      await dialog.waitFor({ state: 'hidden' });
    }
    expect(idsIn(all)).toEqual([]);
    for (const name of ['Aino', 'Eevi Eskola', 'Reijo Rinne', 'entinen työntekijä'])
      expect(all).toContain(name);
    await context.close();
  });
});

describe('The audit', () => {
  it('names colleagues to a worker, and shows no id', async () => {
    const page = await signedInPage(browser, server, { name: 'Outi', address: '#/kasittelyt' });
    await page.getByLabel('Osallistujan numero').fill(client);
    await page.getByRole('button', { name: 'Hae', exact: true }).click();
    await page.locator('table').waitFor();
    const text = await textOf(page);
    expect(idsIn(text)).toEqual([]);
    for (const name of ['Aino, ', 'Reijo Rinne, ', 'entinen työntekijä, '])
      expect(text).toContain(name);
    await page.context().close();
  });

  it('shows an administrator the id of somebody who has no name, and of nobody else', async () => {
    const page = await signedInPage(browser, server, { name: 'Anneli', address: '#/kasittelyt' });
    await page.getByLabel('Osallistujan numero').fill(client);
    await page.getByRole('button', { name: 'Hae', exact: true }).click();
    await page.locator('table').waitFor();
    const text = await textOf(page);
    expect(text).toContain('entinen työntekijä (tunnus-kadonnut), ');
    expect(idsIn(text.replaceAll('(tunnus-kadonnut)', ''))).toEqual([]);
    await page.context().close();
  });

  it('lists what one colleague did, by numbers and groups', async () => {
    const page = await signedInPage(browser, server, { name: 'Anneli', address: '#/kasittelyt' });
    await page.getByLabel('työntekijän tekemät käsittelyt').click();
    const person = page.getByLabel('Työntekijä', { exact: true });
    await person.waitFor();
    await page.getByRole('button', { name: 'Hae', exact: true }).click();
    await page.getByText('Valitse työntekijä.', { exact: true }).waitFor();
    await person.selectOption({ label: 'Reijo Rinne (ei käytössä)' });
    await page.getByRole('button', { name: 'Hae', exact: true }).click();
    await page.locator('caption').getByText('Reijo Rinne: tietojen käsittelyt').waitFor();
    const text = await textOf(page);
    for (const shown of ['Yhteinen', client, 'Outi']) expect(text).toContain(shown);
    expect(idsIn(text)).toEqual([]);
    await page.getByLabel('Viimeinen päivä').fill('2020-01-01');
    await page.getByRole('button', { name: 'Hae', exact: true }).click();
    await page.getByText('Viimeinen päivä ei voi olla ennen ensimmäistä.').waitFor();
    await page.getByLabel('Ensimmäinen päivä').fill('2019-12-01');
    await page.getByRole('button', { name: 'Hae', exact: true }).click();
    await page.getByText('Ei käsittelyjä näinä päivinä.').waitFor();
    await page.context().close();
  });
});

describe('No file for people has a user id', () => {
  const fileOf = async (path: string, user: string, init: RequestInit = {}) => {
    const token = await server.tokenFor(user);
    const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
    const answer = await fetch(`${server.url}/v1${path}`, { headers, ...init });
    expect(answer.status).toBe(200);
    return (await answer.text()).replace(/<style>.*?<\/style>/s, '');
  };

  it.each(['fi', 'sv'])('the letter to a client in %s', async (language) => {
    const path = `/audit/letter?participant=${client}&language=${language}`;
    expect(idsIn(await fileOf(path, 'admin'))).toEqual([]);
  });

  it('the page of a client’s record', async () => {
    const page = await fileOf(`/participants/${client}/record/page`, 'own-worker');
    expect(idsIn(page)).toEqual([]);
    expect(page).toContain('Reijo Rinne → Outi');
  });

  it('the slips with links, which name nobody of the staff', async () => {
    const { instrumentId = '', runId } = parameters;
    const body = {
      occasion: 'end',
      instrumentId,
      participantIds: [client],
      outsideWindow: 'other',
    };
    const init = { method: 'POST', body: JSON.stringify(body) };
    expect(idsIn(await fileOf(`/runs/${runId}/links/sheet`, 'leader', init))).toEqual([]);
  });

  it('a calendar', async () => {
    const { address } = await as(server, 'leader').postCalendar({});
    expect(idsIn(await (await fetch(address)).text())).toEqual([]);
  });
});

it('The search for ids finds one in a text, and none in an address or another word', () => {
  expect(idsIn('Ohjaaja: tunnus-eevi, Aino')).toHaveLength(1);
  expect(idsIn('(leader)')).toHaveLength(1);
  expect(idsIn('leader@laituri.example, leaders, tunnus-eevi2')).toEqual([]);
});

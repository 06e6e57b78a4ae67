import { afterEach, describe, expect, it } from 'vitest';
import { buildWeb } from '../../scripts/build-web.ts';
import { dayOf, daysAfter } from '../../shared/domain/day.ts';
import { testBrowser } from '../browser.ts';
import {
  as,
  endRun,
  formParams,
  newAnswers,
  newFormBody,
  newId,
  newParticipant,
  runningRun,
} from '../make.ts';
import { takeRoll } from '../privacy/person.ts';
import { testServer } from '../server.ts';
import { isSound, visitAs } from './coordinator-visits.ts';

await buildWeb();
const server = await testServer();
const browser = await testBrowser();
await server.addToDirectory([
  { id: 'saara', name: 'Saara Sijainen', roles: ['own_worker'], organisation: 'kainuu' },
]);
const worker = as(server, 'own-worker');
const leader = as(server, 'leader');

afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
});

const see = (address: string) => visitAs(browser, server, { name: 'Outi', address });
const clientPage = (number: string, tab = '') => see(`#/asiakkaani/${number}${tab}`);

/** A client with a name that nobody else has. */
async function named(name: string): Promise<string> {
  const participantId = await newParticipant(server);
  const body = { name, phone: '040 765 4321', language: 'sv' as const };
  await worker.putIdentity({ params: { participantId }, body });
  return participantId;
}

describe('The page of one’s own clients', () => {
  it('shows names on request alone, finds by them, and stores them nowhere', async () => {
    const name = `Nimetty Henkilö${newId('')}`;
    const number = await named(name);
    const other = await newParticipant(server);
    const seen = await see('#/asiakkaat');
    const { page } = seen;
    await page.getByRole('link', { name: number, exact: true }).waitFor();
    expect(await page.locator('main').innerText()).not.toContain(name);
    await isSound(seen);
    await page.getByLabel('Hae numerolla').fill(name);
    await page.getByText('Haku ei löydä ketään.').waitFor();
    await page.getByLabel('Hae numerolla').fill('');
    await page.getByRole('button', { name: 'Näytä nimet' }).press('Enter');
    await page.getByLabel('Hae numerolla tai nimellä').fill(name.toLowerCase());
    await page.getByRole('link', { name: `${number} · ${name}` }).waitFor();
    expect(await page.getByRole('link', { name: other }).count()).toBe(0);
    await isSound(seen);
    expect(seen.loaded.filter((path) => path === '/v1/names')).toHaveLength(1);
    const stored = await page.evaluate(async () => {
      const databases = await indexedDB.databases();
      return JSON.stringify([{ ...localStorage }, { ...sessionStorage }, databases]);
    });
    for (const place of [stored, page.url(), await page.title()]) expect(place).not.toContain(name);
    // Another page, and back: the names are gone.
    await page.getByRole('link', { name: 'Etusivu' }).click();
    await page.getByRole('heading', { name: 'Etusivu' }).waitFor();
    await page.goBack();
    await page.getByRole('button', { name: 'Näytä nimet' }).waitFor();
    expect(await page.content()).not.toContain(name);
  });

  it('is read again where somebody was handed over meanwhile, and shows no names until then', async () => {
    const number = await newParticipant(server);
    const { page } = await see('#/asiakkaani');
    await page.getByRole('button', { name: 'Näytä nimet' }).waitFor();
    await worker.putClientHandOver({
      params: { participantId: number, handOverId: newId('h') },
      body: { from: 'own-worker', to: 'saara' },
    });
    await page.getByRole('button', { name: 'Näytä nimet' }).click();
    await page.getByText('Luettelossa oli asiakas, joka on siirtynyt toiselle.').waitFor();
    await page.getByRole('button', { name: 'Näytä nimet' }).click();
    await page.getByLabel('Hae numerolla tai nimellä').waitFor();
    expect(await page.getByRole('link', { name: number }).count()).toBe(0);
  });

  it('says what waits, and each line leads to where it is done', async () => {
    const endsOn = daysAfter(dayOf(new Date().toISOString()), -7);
    const { runId, members } = await runningRun(server, 1, { name: 'Päättynyt ryhmä', endsOn });
    const [number = ''] = members;
    await takeRoll(server, runId, members);
    await endRun(server, runId);
    const seen = await see('#/etusivu');
    const { page } = seen;
    const todo = page.locator('main section', { hasText: 'Hoidettavaa' }).first();
    await todo.getByText(`${number} · Päättynyt ryhmä on päättynyt`).waitFor();
    await isSound(seen);
    await todo.getByRole('link', { name: 'Sovi jatkosta' }).first().click();
    await page.getByRole('button', { name: 'Sovi jatkosta' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Seuraava askel').selectOption('low_threshold_place');
    // The leader is faster: the page says so, and the next press is over what the leader saved.
    const [member] = (await leader.listMembers({ params: { runId } })).items;
    const {
      participantId: _,
      version,
      ...known
    } = member ??
    (() => {
      throw new Error('nobody');
    })();
    await leader.putMember({
      params: { runId, participantId: number },
      body: { ...known, continuation: { nextStep: 'another_group', ownWorkerInformed: false } },
      ifMatch: version,
    });
    const read = page.waitForResponse((one) => one.url().endsWith('/groups'));
    await dialog.getByRole('button', { name: 'Tallenna' }).click();
    await dialog.getByRole('alert').waitFor();
    await read;
    await page.getByText('Jatko: toinen ryhmä').waitFor();
    await dialog.getByRole('button', { name: 'Tallenna' }).click();
    await page.getByText('Jatko: matalan kynnyksen paikka').waitFor();
    const { items } = await leader.listMembers({ params: { runId } });
    expect(items[0]).toMatchObject({
      state: 'enrolled',
      continuation: { nextStep: 'low_threshold_place', ownWorkerInformed: true },
    });
    await page.getByRole('link', { name: 'Etusivu' }).click();
    await page.getByRole('heading', { name: 'Etusivu' }).waitFor();
    await page.getByText('Täydennä asiakkaan tiedot').first().waitFor();
    expect(await page.getByText(`${number} · Päättynyt ryhmä on päättynyt`).count()).toBe(0);
  });

  it('is read once for the first page and the list, so that the audit has it once', async () => {
    await newParticipant(server);
    const seen = await see('#/etusivu');
    await seen.page.getByText('Täydennä asiakkaan tiedot').first().waitFor();
    await seen.page.getByRole('link', { name: 'Asiakkaani' }).first().click();
    await seen.page.getByRole('button', { name: 'Näytä nimet' }).waitFor();
    const readings = () => seen.loaded.filter((path) => path === '/v1/my-clients').length;
    const before = readings();
    expect(before).toBe(1);
    await seen.page.getByRole('button', { name: 'Päivitä' }).click();
    await expect.poll(readings).toBe(2);
  });
});

describe('A client’s page', () => {
  it('shows groups with attendance by session, and answers only while the client allows it', async () => {
    const { runId, members } = await runningRun(server, 2, { name: 'Oma ryhmä' });
    const [number = '', other = ''] = members;
    await takeRoll(server, runId, [number]);
    const params = formParams(runId, number);
    await leader.putForm({ params, body: newFormBody(newAnswers(4)) });
    const seen = await clientPage(number);
    const { page } = seen;
    await page.getByText('Läsnä 1/1 kertaa.').waitFor();
    await page.getByText('Läsnäolot kerroittain (1)').click();
    await page.getByText('Paikalla', { exact: true }).waitFor();
    await page
      .getByText('Asiakkaalta ei ole vielä kysytty, saatko nähdä hänen vastauksensa.')
      .waitFor();
    expect(await page.locator('main').innerText()).not.toContain(other);
    expect(await page.title()).not.toContain(number);
    await isSound(seen);
    const said = { given: true, on: '2026-03-02', textVersion: '1', source: 'paper' as const };
    const consent = { participantId: number, purpose: 'share_with_own_worker' as const };
    await worker.putConsent({ params: consent, body: said });
    await page.reload();
    await page.getByRole('button', { name: 'Näytä vastaukset: alkulomake' }).click();
    await page.getByRole('dialog').getByText('Tunnen itseni terveeksi').waitFor();
    await isSound(seen);
  });

  it('has a substitute added and ended, and is handed over for good', async () => {
    const number = await newParticipant(server);
    const seen = await clientPage(number);
    const { page } = seen;
    await page.getByRole('button', { name: 'Siirrä tai lisää sijainen' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Lisää sijainen' }).click();
    await dialog.getByText('Valitse nimi luettelosta.').waitFor();
    await isSound(seen);
    const who = dialog.getByLabel('Kuka on sijainen?');
    const colleague = 'Saara Sijainen';
    await who.fill(colleague);
    await dialog.getByLabel('Viimeinen päivä').fill('2020-01-01');
    await dialog.getByRole('button', { name: 'Lisää sijainen' }).click();
    await dialog.getByText('Korjaa päivät.').waitFor();
    const { from } = await page.evaluate(() => ({
      from: document.querySelector<HTMLInputElement>('dialog input[type=date]')?.value ?? '',
    }));
    await dialog.getByLabel('Viimeinen päivä').fill(from);
    await dialog.getByRole('button', { name: 'Lisää sijainen' }).click();
    await page.getByText(`Sijainen on lisätty: ${colleague}.`).waitFor();
    const params = { participantId: number };
    expect((await worker.getParticipant({ params })).substitutes).toMatchObject([
      { from, until: from, reason: { code: 'absence' } },
    ]);
    await page.getByRole('button', { name: `Päätä sijaisuus: ${colleague}` }).click();
    await page.getByText(`Sijaisuus on päättynyt: ${colleague}.`).waitFor();
    expect((await worker.getParticipant({ params })).substitutes).toEqual([]);
    await page.getByRole('button', { name: 'Siirrä tai lisää sijainen' }).click();
    await dialog.getByLabel('Siirrä pysyvästi').check();
    await dialog.getByLabel('Kenelle asiakas siirretään?').fill(colleague);
    await dialog.getByRole('button', { name: 'Siirrä asiakas' }).click();
    await page.getByText(`Omatyöntekijä on nyt ${colleague}.`).waitFor();
    await page.getByRole('link', { name: 'Avaa omat asiakkaasi' }).click();
    await page.getByRole('heading', { name: 'Asiakkaani' }).waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Näytä nimet' }).waitFor();
    expect(await page.getByRole('link', { name: number }).count()).toBe(0);
  });

  it('says what to do where somebody else changed the background meanwhile', async () => {
    const number = await newParticipant(server);
    const seen = await clientPage(number, '/taustatiedot');
    const { page } = seen;
    await page.getByLabel('Syntymävuosi').fill('1981');
    await worker.putParticipant({
      params: { participantId: number },
      body: { ownWorker: 'own-worker', background: { birth_year: 1979 }, synthetic: true },
      ifMatch: 1,
    });
    const save = page.getByRole('button', { name: 'Tallenna taustatiedot' });
    await save.click();
    await page.getByText('Joku muu muutti taustatietoja samaan aikaan.').waitFor();
    expect(await page.locator('.note.failed').innerText()).toContain('1979');
    await isSound(seen);
    await page.getByRole('button', { name: 'Tallenna omani' }).click();
    await page.getByText('Taustatiedot on tallennettu.').waitFor();
    const { background } = await worker.getParticipant({ params: { participantId: number } });
    expect(background.birth_year).toBe(1981);
  });

  it('shows and corrects the name, makes letter and record, and deletes the name', async () => {
    const name = `Korjattava Henkilö${newId('')}`;
    const number = await named(name);
    const seen = await clientPage(number, '/tietojen-kasittely');
    const { page } = seen;
    await page.getByRole('button', { name: 'Näytä nimi' }).click();
    await page.getByText(`${name} · 040 765 4321 · ruotsi`).waitFor();
    await page.getByRole('button', { name: 'Lisää tai korjaa nimi' }).click();
    await page.getByLabel('Puhelin').fill('');
    const params = { participantId: number };
    const theirs = { name: `${name} Toinen`, phone: null, language: 'fi' as const };
    await worker.putIdentity({ params, body: theirs, ifMatch: 1 });
    await page.getByRole('button', { name: 'Tallenna nimi ja yhteystiedot' }).click();
    await page.getByText('Joku muu muutti nimeä samaan aikaan.').waitFor();
    await page.getByText(`Tallennettuna on nyt: ${theirs.name} · suomi`).waitFor();
    await page.getByRole('button', { name: 'Tallenna omani' }).click();
    await page.getByText('Nimi ja yhteystiedot on tallennettu.').waitFor();
    expect(await worker.getIdentity({ params })).toMatchObject({ name, phone: null, version: 3 });
    await page.getByRole('button', { name: 'Näytä käsittelyt' }).click();
    await page.getByText('Katsottiin nimeäsi ja yhteystietojasi.').first().waitFor();
    await page.getByRole('button', { name: 'Tee kirje: suomi' }).click();
    await page.getByRole('link', { name: 'Avaa kirje: suomi' }).waitFor();
    await page.getByRole('button', { name: 'Tee tuloste' }).click();
    await page.getByRole('link', { name: 'Avaa tuloste' }).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Lataa tiedostona (JSON)' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('laituri.json');
    const { items } = await worker.listAudit({ query: { participant: number } });
    const recorded = items.filter(({ route }) => route.startsWith('getRecord'));
    expect(recorded.map(({ reason }) => reason)).toEqual(['clients_request', 'clients_request']);
    await isSound(seen);
    await page.getByRole('button', { name: 'Poista nimi ja yhteystiedot' }).click();
    await page.getByRole('button', { name: 'Poista: numero jää ilman nimeä' }).click();
    await page.getByText('Nimi ja yhteystiedot on poistettu.').waitFor();
    expect(await page.getByRole('link', { name: 'Aloita poisto' }).getAttribute('href')).toBe(
      `#/asiakkaani/${number}/poista`,
    );
  });

  it('of somebody else’s client is not found', async () => {
    const number = await newParticipant(server);
    await worker.putClientHandOver({
      params: { participantId: number, handOverId: newId('h') },
      body: { from: 'own-worker', to: 'camp-leader' },
    });
    const { page } = await clientPage(number);
    await page.getByRole('heading', { name: 'Tätä ei löydy' }).waitFor();
  });
});

it('Two hundred clients are shown part by part, and found by number and by name', async () => {
  const numbers = await Promise.all(Array.from({ length: 200 }, () => newParticipant(server)));
  const last = numbers.toSorted().at(-1) ?? '';
  const name = `Viimeinen Henkilö${newId('')}`;
  await worker.putIdentity({
    params: { participantId: last },
    body: { name, phone: null, language: 'fi' },
  });
  const seen = await see('#/asiakkaani');
  const { page } = seen;
  const list = page.locator('section', { has: page.getByLabel('Hae numerolla') });
  await list.getByRole('link').first().waitFor();
  expect(await list.getByRole('link').count()).toBe(25);
  await list.getByRole('button', { name: /^Näytä lisää/ }).press('Enter');
  expect(await list.getByRole('link').count()).toBe(50);
  await page.getByLabel('Hae numerolla').fill(last.toLowerCase());
  await list.getByRole('link', { name: last }).waitFor();
  expect(await list.getByRole('link').count()).toBe(1);
  await page.getByRole('button', { name: 'Näytä nimet' }).click();
  await page.getByLabel('Hae numerolla tai nimellä').fill('viimeinen');
  await list.getByRole('link', { name: `${last} · ${name}` }).waitFor();
  // A hundred names a request.
  const batches = seen.loaded.filter((path) => path === '/v1/names').length;
  expect(batches).toBeGreaterThan(1);
  await isSound(seen);
});

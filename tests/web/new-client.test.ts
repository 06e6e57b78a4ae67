import { afterEach, describe, expect, it } from 'vitest';
import { buildWeb } from '../../scripts/build-web.ts';
import { dayOf, daysAfter } from '../../shared/domain/day.ts';
import { testBrowser } from '../browser.ts';
import { as, newParticipant, recruitingRun, refusal } from '../make.ts';
import { testServer } from '../server.ts';
import { signedInPage } from '../signed-in.ts';
import { isSound, visitAs } from './coordinator-visits.ts';

await buildWeb();
const server = await testServer();
const browser = await testBrowser();
await server.addToDirectory([
  { id: 'saara', name: 'Saara Sijainen', roles: ['own_worker'], organisation: 'kainuu' },
]);
const today = dayOf(new Date().toISOString());
const soon = { startsOn: daysAfter(today, 7), endsOn: daysAfter(today, 60) };
const worker = as(server, 'own-worker');

afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
});

const newClientPage = () =>
  visitAs(browser, server, { name: 'Outi', address: '#/asiakkaani/uusi' });

describe('An own worker who adds a client', () => {
  it('makes the number, and saves name and background one by one', async () => {
    const seen = await newClientPage();
    const { page } = seen;
    await isSound(seen);
    await page.getByRole('button', { name: 'Ota numero käyttöön' }).press('Enter');
    const number = await page.locator('.big-number').innerText();
    await isSound(seen);
    expect(await page.title()).not.toContain(number);
    const params = { participantId: number };
    expect(await worker.getParticipant({ params })).toMatchObject({
      ownWorker: 'own-worker',
      synthetic: false,
      version: 1,
    });
    await page.getByRole('button', { name: 'Tallenna nimi ja yhteystiedot' }).click();
    await page.getByText('Kirjoita nimi.').waitFor();
    await page.getByLabel('Nimi', { exact: true }).fill('Maija Uusiasiakas');
    await page.getByLabel('Puhelin').fill('soita');
    await page.getByRole('button', { name: 'Tallenna nimi ja yhteystiedot' }).click();
    await page.getByText('Tarkista puhelinnumero').waitFor();
    expect((await refusal(worker.getIdentity({ params }))).code).toBe('identity.unknown');
    await page.getByLabel('Puhelin').fill('040 123 4567');
    await page.getByLabel('Asiointikieli').selectOption('sv');
    await page.getByRole('button', { name: 'Tallenna nimi ja yhteystiedot' }).click();
    await page.getByText('Nimi ja yhteystiedot on tallennettu.').waitFor();
    expect(await worker.getIdentity({ params })).toMatchObject({
      name: 'Maija Uusiasiakas',
      phone: '040 123 4567',
      language: 'sv',
    });
    // The ten questions are those of the printed form.
    await page.getByLabel('Sukupuoli: Nainen/Mies').selectOption('female');
    await page.getByLabel('Syntymävuosi').fill('19');
    await page.getByLabel('asun puolison').check();
    await page.getByLabel('asun yksin').check();
    await page.getByLabel('Mikä oli asioinnin ensisijainen syy?').selectOption('Terveydentila');
    await page.getByLabel(/Olen tehnyt asiakkaalle palvelutarpeen arvion/).selectOption('true');
    const save = page.getByRole('button', { name: 'Tallenna taustatiedot' });
    await save.click();
    await page.getByText('Tarkista vuosi ja luvut.').waitFor();
    await page.getByLabel('Syntymävuosi').fill('1980');
    await save.click();
    await page.getByText('Taustatiedot on tallennettu.').waitFor();
    expect((await worker.getParticipant({ params })).background).toMatchObject({
      sex: 'female',
      birth_year: 1980,
      living_arrangement: ['alone'],
      primary_reason: 'health',
      service_needs_assessment_done: true,
      marital_status: null,
    });
    await isSound(seen);
    await page.getByRole('link', { name: 'Avaa asiakkaan sivu' }).click();
    await page.getByRole('heading', { name: number }).waitFor();
  });

  it('registers nobody twice where the reply to the first request is lost', async () => {
    const { page } = await newClientPage();
    const route = '**/v1/participants/*';
    const sent: string[] = [];
    await page.route(route, async (intercepted) => {
      sent.push(intercepted.request().url());
      await intercepted.fetch();
      await intercepted.abort();
    });
    await page.getByRole('button', { name: 'Ota numero käyttöön' }).click();
    await page.getByText('Ei yhteyttä.').waitFor();
    await page.unroute(route);
    page.on('request', (request) => {
      if (request.method() === 'PUT') sent.push(request.url());
    });
    await page.getByRole('button', { name: 'Ota numero käyttöön' }).click();
    const number = await page.locator('.big-number').innerText();
    expect(new Set(sent).size).toBe(1);
    expect(sent[0]).toContain(number);
    const params = { participantId: number };
    expect((await worker.getParticipant({ params })).version).toBe(1);
  });

  it('learns who has a client of the same name, and is not told to ask themselves', async () => {
    const known = await newParticipant(server);
    const hers = await newParticipant(server);
    const body = { name: 'Tuttu Henkilö', phone: null, language: 'fi' as const };
    await worker.putIdentity({ params: { participantId: known }, body });
    await worker.putIdentity({ params: { participantId: hers }, body });
    await worker.putClientHandOver({
      params: { participantId: hers, handOverId: crypto.randomUUID() },
      body: { from: 'own-worker', to: 'saara' },
    });
    const { page } = await newClientPage();
    await page.getByRole('button', { name: 'Ota numero käyttöön' }).click();
    await page.getByLabel('Nimi', { exact: true }).fill('Tuttu Henkilö');
    await page.getByRole('button', { name: 'Tallenna nimi ja yhteystiedot' }).click();
    await page.getByText('Sinulla on jo asiakas, jolla on sama nimi').waitFor();
    await page.getByText('Kysy, onko hän sama henkilö: Saara Sijainen.').waitFor();
    const shown = await page.locator('main').innerText();
    for (const number of [known, hers]) expect(shown).not.toContain(number);
  });

  it('says what is typed and not saved, until it is saved', async () => {
    const { page } = await newClientPage();
    await page.getByRole('button', { name: 'Ota numero käyttöön' }).click();
    const name = page.getByLabel('Nimi', { exact: true });
    await name.fill('Henkilö 131052–308T');
    await page.getByLabel('Lapsia taloudessa').fill('2');
    await page.getByText('Tallentamatta: nimi ja yhteystiedot ja taustatiedot.').waitFor();
    const save = page.getByRole('button', { name: 'Tallenna nimi ja yhteystiedot' });
    await save.click();
    await page.getByText('Nimessä on henkilötunnus.').waitFor();
    await name.fill('Henkilö');
    await save.click();
    await page.getByText('Tallentamatta: taustatiedot.').waitFor();
    await page.getByRole('button', { name: 'Tallenna taustatiedot' }).click();
    await page.getByText('Tallentamatta').waitFor({ state: 'detached' });
  });

  it('gives the client to a colleague at the end, and no longer sees them', async () => {
    const { page } = await newClientPage();
    await page.getByRole('button', { name: 'Ota numero käyttöön' }).click();
    const number = await page.locator('.big-number').innerText();
    const field = page.getByLabel('Uusi omatyöntekijä, jos et jatka itse');
    const colleague = 'Saara Sijainen';
    await field.fill(colleague);
    await page.getByRole('button', { name: 'Vaihda omatyöntekijä' }).click();
    await page.getByText(`Omatyöntekijä on nyt ${colleague}.`).waitFor();
    const refused = await refusal(worker.getParticipant({ params: { participantId: number } }));
    expect(refused.code).toBe('participant.unknown');
  });

  it('prints a slip of one page with the number, what it is for, and no name', async () => {
    const { page } = await newClientPage();
    await page.getByRole('button', { name: 'Ota numero käyttöön' }).click();
    const number = await page.locator('.big-number').innerText();
    await page.getByLabel('Nimi', { exact: true }).fill('Salainen Nimi');
    await page.emulateMedia({ media: 'print' });
    const paper = await page.locator('.slip').innerText();
    expect(paper).toContain(number);
    expect(paper).toContain('Kirjoita se lomakkeisiin nimesi sijasta.');
    expect(await page.getByRole('heading', { name: '2. Nimi ja yhteystiedot' }).isVisible()).toBe(
      false,
    );
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  });
});

it('A client is referred to a group on their own page, which says why it cannot be', async () => {
  const { runId } = await recruitingRun(server, { ...soon, name: 'Kevätryhmä' });
  const full = await recruitingRun(server, { ...soon, name: 'Ilman paikkoja' });
  const number = await newParticipant(server);
  const address = `#/asiakkaani/${number}`;
  const page = await signedInPage(browser, server, { name: 'Outi', address });
  await page.getByRole('button', { name: 'Ohjaa ryhmään' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/^Ilman paikkoja/).check();
  await as(server, 'leader').postRunStatus({
    params: full,
    body: { status: 'cancelled', on: today },
  });
  await dialog.getByRole('button', { name: 'Ohjaa ryhmään' }).click();
  await dialog.locator('.failed').waitFor();
  await dialog.getByLabel(/^Kevätryhmä/).check();
  await dialog.getByLabel('Mistä ohjattiin').selectOption('health_services');
  await dialog.getByRole('button', { name: 'Ohjaa ryhmään' }).click();
  await page.getByText(/on ohjattu ryhmään Kevätryhmä\./).waitFor();
  await page.getByText('odottaa päätöstä', { exact: true }).waitFor();
  const { items } = await as(server, 'leader').listMembers({ params: { runId } });
  expect(items).toMatchObject([
    { participantId: number, state: 'referred', referralRoute: 'health_services' },
  ]);
});

it('Groups to which nobody can be referred are not offered', async () => {
  const open = await recruitingRun(server, { ...soon });
  const over = await recruitingRun(server, { startsOn: '2026-03-02', endsOn: '2026-05-04' });
  const { items } = await worker.listOpenings({});
  const ids = items.map(({ runId }) => runId);
  expect(ids).toContain(open.runId);
  expect(ids).not.toContain(over.runId);
  expect(Object.keys(items[0] ?? {})).not.toContain('leaders');
});

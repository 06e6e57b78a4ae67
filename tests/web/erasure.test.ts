import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { buildWeb } from '../../scripts/build-web.ts';
import { testBrowser } from '../browser.ts';
import {
  as,
  formParams,
  holding,
  newId,
  newParticipant,
  newSessionBody,
  refusal,
  runningRun,
} from '../make.ts';
import { testServer } from '../server.ts';
import { type CoordinatorVisit, isSound, visitAs } from './coordinator-visits.ts';
import { formsPage, open, slotCellOf, startedRun } from './forms-set-up.ts';

await buildWeb();
const server = await testServer();
const browser = await testBrowser();
const [leader, worker, other] = [
  as(server, 'leader'),
  as(server, 'own-worker'),
  as(server, 'camp-leader'),
];
const pictures = process.env.PICTURES;

afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
});

const picture = async ({ page }: CoordinatorVisit, name: string) => {
  if (pictures) await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
};

/** A client with a name, in a run where the number is written in a note and in a draft form. */
async function written() {
  const { runId, members } = await runningRun(server, 2);
  const [number = '', neighbour = ''] = members;
  const identity = { name: `Keksitty ${randomUUID()}`, phone: null, language: 'fi' as const };
  await worker.putIdentity({ params: { participantId: number }, body: identity });
  const session = { runId, sessionId: newId('session') };
  const note = `Puhuttiin: ${number} tuli ${neighbour} kanssa.`;
  await leader.putSession({ params: session, body: newSessionBody({ note }) });
  const { occasion, instrumentId } = formParams(runId, neighbour, 'end');
  const { items } = await leader.postLinks({
    params: { runId },
    body: { occasion, instrumentId, participantIds: [neighbour], outsideWindow: 'other' },
  });
  await holding(server, items[0]?.secret ?? '').patchAnswer({
    body: {
      device: `laite ${number}`,
      saves: { feels_healthy: { answer: 2, at: new Date().toISOString() } },
    },
  });
  return { runId, number, neighbour, session };
}

const noteOf = async ({ runId, sessionId }: { runId: string; sessionId: string }) => {
  const { items } = await leader.listSessions({ params: { runId } });
  return items.find((one) => one.sessionId === sessionId);
};

const clients = () => visitAs(browser, server, { name: 'Outi', address: '#/asiakkaani' });

/** From the list to the erasure of a client, by links alone. */
async function toErasure({ page }: CoordinatorVisit, number: string): Promise<void> {
  await page.getByLabel('Hae numerolla').fill(number);
  await page.getByRole('link', { name: number }).press('Enter');
  await page.getByRole('link', { name: 'Tietojen käsittely' }).press('Enter');
  await page.getByRole('link', { name: 'Aloita poisto' }).press('Enter');
}

const confirmIt = ({ page }: CoordinatorVisit) =>
  page.getByRole('button', { name: 'Jatka vahvistamaan' }).press('Enter');
const statusOf = ({ page }: CoordinatorVisit) => page.getByRole('status');
const eraseButton = ({ page }: CoordinatorVisit) =>
  page.getByRole('button', { name: 'Poista tiedot lopullisesti' });

describe('An own worker’s page of clients', () => {
  it('says where there are none, and accepts a number by hand', async () => {
    const seen = await clients();
    const { page } = seen;
    await page.getByText('Sinulla ei ole asiakkaita Laiturissa.').waitFor();
    await page.getByText('Jatka keskeytynyttä poistoa').click();
    await isSound(seen);
    await page.getByLabel('Osallistujan numero').fill('7K2M9QXB');
    await page.keyboard.press('Enter');
    await page.getByText('Numerossa on kirjoitusvirhe').waitFor();
    await page.getByLabel('Osallistujan numero').fill('7k2m-9qxa');
    await page.keyboard.press('Enter');
    await confirmIt(seen);
    await page.getByLabel('Kirjoita numero 7K2M9QXA').fill('7K2M9QXA');
    await eraseButton(seen).click();
    await page.getByText('Numerolla ei löydy asiakasta, jonka tiedot voit poistaa').waitFor();
    // Nothing was begun, and the page does not claim otherwise.
    expect(await page.getByText('voi olla kesken').count()).toBe(0);
    await isSound(seen);
  });
});

describe('The erasure of a client', () => {
  it('is reached by keyboard, says what goes and what stays, asks for the number, and clears texts', async () => {
    const { number, neighbour, session } = await written();
    const seen = await visitAs(browser, server, { name: 'Outi' });
    const { page } = seen;
    const menu = page.getByRole('navigation', { name: 'Päävalikko' });
    await menu.getByRole('link', { name: 'Asiakkaani' }).click();
    await isSound(seen);
    await picture(seen, 'clients');
    await toErasure(seen, number);
    await page.getByRole('heading', { name: 'Nämä jäävät' }).waitFor();
    expect(await page.title()).not.toContain(number);
    const said = await page.locator('main').innerText();
    for (const kind of ['Nimi, puhelinnumero', 'Käsittelyloki', 'Tulostetut', '24 tunnin'])
      expect(said).toContain(kind);
    await isSound(seen);
    await picture(seen, 'erasing');
    await confirmIt(seen);
    await isSound(seen);
    const field = page.getByLabel(`Kirjoita numero ${number}`);
    await field.fill(neighbour);
    await page.keyboard.press('Enter');
    await page.getByText('Numero ei ole sama kuin yllä.').waitFor();
    expect((await worker.getParticipant({ params: { participantId: number } })).version).toBe(1);
    await field.fill(number.toLowerCase());
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Tiedot on poistettu' }).waitFor();
    for (const call of [worker.getIdentity, worker.getParticipant])
      expect((await refusal(call({ params: { participantId: number } }))).code).toBe(
        'participant.unknown',
      );
    // On paper: what was erased, what is left and why, and nothing of the page around it.
    await page.emulateMedia({ media: 'print' });
    const paper = await page.locator('.confirmation').innerText();
    for (const part of [
      `Numerolla ${number} tallennetut tiedot`,
      'Läsnäolomerkinnät.',
      'Käsittelyloki',
    ])
      expect(paper).toContain(part);
    expect(paper).not.toContain('Keksitty');
    expect(await page.getByRole('heading', { name: 'Numero teksteissä' }).isVisible()).toBe(false);
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    await page.emulateMedia({ media: 'screen' });
    const note = page.locator('.card').filter({ hasText: 'Kokoontuminen: muistiinpano' });
    const draft = page.locator('.card').filter({ hasText: 'Keskeneräiset vastaukset' });
    expect(await note.locator('mark').innerText()).toBe(number);
    expect(await note.innerText()).toContain('Kokeiluryhmä, 2.3.2026');
    await draft.getByText('Teksti kuuluu toisen osallistujan tietoihin').waitFor();
    expect(await page.locator('main').innerText()).not.toContain(neighbour);
    await isSound(seen);
    await picture(seen, 'mentions');

    // Somebody writes in the note meanwhile: the newer text is shown, and asked about once more.
    const before = await noteOf(session);
    await leader.putSession({
      params: session,
      body: newSessionBody({ note: `${number} soitti sittenkin` }),
      ifMatch: before?.version ?? 0,
    });
    const clear = note.getByRole('button', { name: 'Poista numero' });
    await clear.click();
    await note.getByText('Teksti on muuttunut.').waitFor();
    await note.getByText('soitti sittenkin').waitFor();
    expect((await noteOf(session))?.note).toContain(number);
    await isSound(seen);
    await clear.click();
    await page.getByText('Jäljellä on 1 kohta.').waitFor();
    expect((await noteOf(session))?.note).toBe('… soitti sittenkin');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
      'Numero teksteissä',
    );
    await draft.getByRole('button', { name: 'Poista numero' }).click();
    await page.getByText('Numeroa ei ole ryhmien eikä ohjelmien teksteissä.').waitFor();
    const { items } = await worker.listMentions({ params: { participantId: number }, query: {} });
    expect(items).toEqual([]);
    await isSound(seen);
  });

  it('that was interrupted says so, and the same button continues it, another day too', async () => {
    const number = await newParticipant(server);
    const identity = { name: 'Keksitty', phone: null, language: 'fi' as const };
    await worker.putIdentity({ params: { participantId: number }, body: identity });
    const seen = await clients();
    const { page } = seen;
    await toErasure(seen, number);
    await confirmIt(seen);
    await page.getByLabel(`Kirjoita numero ${number}`).fill(number);
    // The name is forgotten; then the connection breaks, when the API has done its part.
    const route = `**/v1/participants/${number}`;
    let calls = 0;
    await page.route(route, async (intercepted) => {
      calls += 1;
      if (calls === 1) return intercepted.continue();
      await intercepted.fetch();
      return intercepted.abort();
    });
    await eraseButton(seen).click();
    await page.getByText('Nimi ja yhteystiedot on poistettu.').waitFor();
    await page.getByText('Ei yhteyttä.').waitFor();
    await isSound(seen);
    await picture(seen, 'cut-short');
    await page.unroute(route);
    await page.getByRole('button', { name: 'Jatka poistamista' }).click();
    await page.getByRole('heading', { name: 'Tiedot on poistettu' }).waitFor();
    // A worker who comes back for the texts finds the client in no list, and types the number.
    await page.locator('.path').getByRole('link', { name: 'Asiakkaani' }).click();
    await page.getByText('Jatka keskeytynyttä poistoa').click();
    expect(await page.getByRole('link', { name: number }).count()).toBe(0);
    await page.getByLabel('Osallistujan numero').fill(number);
    await page.getByRole('button', { name: 'Avaa poisto' }).click();
    await confirmIt(seen);
    await page.getByLabel(`Kirjoita numero ${number}`).fill(number);
    await eraseButton(seen).click();
    await page.getByText('Numeroa ei ole ryhmien eikä ohjelmien teksteissä.').waitFor();
    expect(await statusOf(seen).first().innerText()).toBe('');
  });
});

describe('A correction that awaits the participant', () => {
  it('is withdrawn in the form’s dialogue by its proposer, and by nobody else', async () => {
    const { runId, members } = await startedRun(server, 1);
    const [number = ''] = members;
    const params = formParams(runId, number);
    const { occasion, instrumentId } = params;
    const { items } = await leader.postLinks({
      params: { runId },
      body: { occasion, instrumentId, participantIds: [number], outsideWindow: 'other' },
    });
    const holder = holding(server, items[0]?.secret ?? '');
    const at = new Date().toISOString();
    const saves = { feels_healthy: { answer: 2, at } };
    await holder.postAnswerSubmit({ body: { device: 'phone', saves } });
    const reason = { code: 'participant_asked' as const, note: null };
    const body = { answers: { feels_healthy: 5 }, reason };
    await other.putFormCorrection({ params, body, ifMatch: 1 });

    const page = await formsPage(browser, server, { runId });
    expect(await slotCellOf(page, number).innerText()).toContain(
      'odottaa osallistujan vahvistusta',
    );
    const dialog = await open(page, number);
    await dialog.getByRole('button', { name: 'Ehdota korjausta' }).waitFor();
    expect(await dialog.getByRole('button', { name: 'Peru korjausehdotus' }).count()).toBe(0);
    await leader.putFormCorrection({ params, body, ifMatch: 2 });
    await page.reload();
    await open(page, number, 'Peru korjausehdotus');
    await isSound({ page, faults: [], loaded: [], close: async () => undefined });
    // The participant is faster: the page says what they decided.
    const declined = { correction: 3, confirmed: false };
    await holder.postAnswerCorrection({ body: declined });
    await dialog.getByRole('button', { name: 'Peru ehdotus' }).click();
    await dialog.getByText('on jo päättänyt').waitFor();
    await dialog.getByRole('button', { name: 'Takaisin' }).click();
    await dialog.getByText('osallistuja hylkäsi korjauksen').waitFor();
    expect(await dialog.getByRole('button', { name: 'Peru korjausehdotus' }).count()).toBe(0);

    await leader.putFormCorrection({ params, body, ifMatch: 4 });
    await page.reload();
    await open(page, number, 'Peru korjausehdotus', 'Peru ehdotus');
    await dialog.getByText('korjausehdotus peruttiin').waitFor();
    expect(await dialog.getByRole('button', { name: 'Peru korjausehdotus' }).count()).toBe(0);
    expect(await holder.getAnswer({})).toEqual({ status: 'received' });
    await dialog.getByRole('button', { name: 'Näytä vaiheet' }).click();
    await dialog.getByText('Korjausehdotus peruttiin').last().waitFor();
  });
});

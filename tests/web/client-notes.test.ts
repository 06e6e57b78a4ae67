import { afterEach, describe, expect, it } from 'vitest';
import { buildWeb } from '../../scripts/build-web.ts';
import { dayOf } from '../../shared/domain/day.ts';
import { testBrowser } from '../browser.ts';
import { as, enrolled, newId, newParticipant, newReferralBody, recruitingRun } from '../make.ts';
import { testServer } from '../server.ts';
import { isSound, visitAs } from './coordinator-visits.ts';

await buildWeb();
const server = await testServer();
const browser = await testBrowser();
const worker = as(server, 'own-worker');
const today = dayOf(new Date().toISOString());

afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
});

const see = (address: string, width = 1280) =>
  visitAs(browser, server, { name: 'Outi', address, width });
const clientPage = (number: string, width?: number) => see(`#/asiakkaani/${number}`, width);

describe('The meters on a client’s page', () => {
  it.each([375, 1280])(
    'are recorded, corrected, removed by mistake and put back, at %d pixels',
    async (width) => {
      const number = await newParticipant(server);
      const seen = await clientPage(number, width);
      const { page } = seen;
      const card = page.locator('section', { hasText: 'Mittarit' }).last();
      await card.getByText('Mittareita ei ole kirjattu.').waitFor();
      await card.getByRole('button', { name: 'Kirjaa mittari' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Mittari', { exact: true }).selectOption('AVHV');
      await dialog.getByLabel('Milloin mittari tehtiin?').fill('2026-01-12');
      await dialog.getByLabel('Pisteet').fill('kaksi');
      await dialog.getByRole('button', { name: 'Tallenna mittaus' }).click();
      await dialog.getByText('Kirjoita pisteet lukuna').waitFor();
      await dialog.getByLabel('Pisteet').fill('12,5');
      await dialog.getByLabel('palautettu tyhjänä').check();
      await dialog.getByRole('button', { name: 'Tallenna mittaus' }).click();
      await card.getByText('Mittaus on tallennettu.').waitFor();
      await card.getByText('pisteet 12,5 · lomake 1 palautettu tyhjänä').waitFor();
      await card.getByText('toinen mittaus puuttuu').waitFor();
      // The next one is the second, and the dialog knows it.
      await card.getByRole('button', { name: 'Kirjaa mittari' }).click();
      await dialog.getByLabel('Mittari', { exact: true }).selectOption('AVHV');
      expect(await dialog.getByLabel('Toinen mittaus').isChecked()).toBe(true);
      await dialog.getByLabel('Milloin mittari tehtiin?').fill('2026-01-12');
      await dialog.getByRole('button', { name: 'Tallenna mittaus' }).click();
      await dialog.getByText('Toinen mittaus on tehtävä ensimmäisen jälkeen.').waitFor();
      await dialog.getByLabel('Milloin mittari tehtiin?').fill('2026-03-16');
      await dialog.getByRole('button', { name: 'Tallenna mittaus' }).click();
      await card.getByText('ei pisteitä · lomake 2 ei palautettu').waitFor();
      await card.getByText('toinen mittaus puuttuu').waitFor({ state: 'detached' });
      const correct = card.getByRole('button', { name: 'Korjaa: AVHV, toinen mittaus' });
      await correct.click();
      await dialog.getByLabel('palautettu', { exact: true }).check();
      await dialog.getByRole('button', { name: 'Tallenna mittaus' }).click();
      await card.getByText('ei pisteitä · lomake 2 palautettu').waitFor();
      await correct.click();
      await dialog.getByRole('button', { name: 'Poista mittaus' }).click();
      await card.getByText('Mittaus on poistettu.').waitFor();
      await card.getByText('toinen mittaus puuttuu').waitFor();
      await card.getByRole('button', { name: 'Kumoa poisto' }).click();
      await card.getByText('Mittaus on palautettu.').waitFor();
      await card.getByText('ei pisteitä · lomake 2 palautettu').waitFor();
      await isSound(seen);
      const { items } = await worker.listMeters({ params: { participantId: number } });
      expect(items[0]?.measurements).toHaveLength(2);
      expect(await page.getByText('Mitään ei puutu.').count()).toBe(0);
    },
  );
});

describe('A client with two numbers that were joined', () => {
  it('has both first measurements, and the page asks the worker to correct one', async () => {
    const [ending, staying] = [await newParticipant(server), await newParticipant(server)];
    const body = { measurement: 'first' as const, form: 'returned' as const };
    for (const [participantId, on] of [
      [ending, '2026-02-02'],
      [staying, '2026-01-12'],
    ] as const) {
      const params = { participantId, meterId: 'kykyviisari', measurementId: newId('m') } as const;
      await worker.putMeasurement({ params, body: { ...body, on } });
    }
    const params = { participantId: ending, otherParticipantId: staying };
    await worker.postJoining({ params, body: {} });
    const { page } = await clientPage(staying);
    const card = page.locator('section', { hasText: 'Mittarit' }).last();
    await card.getByText('Ensimmäisiä mittauksia on kaksi').waitFor();
    await card
      .getByRole('button', { name: 'Korjaa: Kykyviisari, ensimmäinen mittaus' })
      .last()
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Toinen mittaus').check();
    await dialog.getByRole('button', { name: 'Tallenna mittaus' }).click();
    await card.getByText('Ensimmäisiä mittauksia on kaksi').waitFor({ state: 'detached' });
    await card.getByText('Toinen mittaus 2.2.').waitFor();
  });
});

describe('With whom a client must not be in one group', () => {
  it('is listed, added with a check of the number, removed, and put back', async () => {
    const [number, other] = [await newParticipant(server), await newParticipant(server)];
    const seen = await clientPage(number, 375);
    const { page } = seen;
    const card = page.locator('section', { hasText: 'Ei samaan ryhmään' }).last();
    await card.getByText('Ei merkintöjä.').waitFor();
    await card.getByRole('button', { name: 'Lisää numero' }).click();
    const dialog = page.getByRole('dialog');
    const field = dialog.getByLabel('Toisen asiakkaan numero');
    const save = dialog.getByRole('button', { name: 'Tallenna merkintä' });
    for (const [written, fault] of [
      ['7K2M9QXX', 'Numerossa on kirjoitusvirhe.'],
      [number, 'Tämä on asiakkaan oma numero.'],
    ] as const) {
      await field.fill(written);
      await save.click();
      await dialog.getByText(fault).waitFor();
    }
    await field.fill(other.toLowerCase());
    await save.click();
    await card.getByText(`Merkintä on tallennettu: ${other}.`).waitFor();
    await card.getByRole('button', { name: `Poista merkintä: ${other}` }).click();
    await card.getByText('Ei merkintöjä.').waitFor();
    await card.getByRole('button', { name: 'Kumoa poisto' }).click();
    await card.getByRole('button', { name: `Poista merkintä: ${other}` }).waitFor();
    await isSound(seen);
    const { items } = await worker.listApart({ params: { participantId: other } });
    expect(items).toEqual([{ participantId: other, otherParticipantId: number }]);
  });
});

describe('A group that was cancelled', () => {
  it('is said to the worker of somebody who was in it and of somebody who waited, with what to do next', async () => {
    const name = `Peruttu ryhmä ${newId('')}`;
    const { runId } = await recruitingRun(server, { name });
    const inside = await enrolled(server, runId);
    const waiting = await newParticipant(server);
    const params = { runId, participantId: waiting };
    await worker.putReferral({ params, body: newReferralBody() });
    const cancelled = { status: 'cancelled' as const, on: today };
    await as(server, 'coordinator').postRunStatus({ params: { runId }, body: cancelled });
    const seen = await see('#/asiakkaani');
    const { page } = seen;
    const rowOf = (number: string) =>
      page.locator('li', { hasText: `${number} · ${name} ei toteudu` });
    await rowOf(inside).waitFor();
    await isSound(seen);
    await rowOf(waiting)
      .getByRole('link', { name: 'Ryhmä on peruttu: ohjaa toiseen ryhmään' })
      .click();
    await page.getByRole('heading', { name: waiting }).waitFor();
    await page.getByText('ryhmä peruttu', { exact: true }).waitFor();
    await page.getByRole('link', { name: 'Ryhmä on peruttu: ohjaa toiseen ryhmään' }).click();
    await page.getByRole('heading', { name: 'Avoimet ryhmät' }).waitFor();
    // Once the client waits for another group, the row is gone.
    const { runId: another } = await recruitingRun(server);
    await worker.putReferral({
      params: { runId: another, participantId: waiting },
      body: newReferralBody(),
    });
    const { page: later } = await see('#/asiakkaani');
    await later.locator('li', { hasText: `${inside} · ${name} ei toteudu` }).waitFor();
    expect(await later.locator('li', { hasText: `${waiting} · ${name}` }).count()).toBe(0);
  });
});

describe('The coordinator’s page of missing forms', () => {
  it.each([375, 1280])('says how many lack a second measurement, at %d pixels', async (width) => {
    const meterId = 'esy' as const;
    for (let n = 0; n < 5; n++) {
      const at = {
        participantId: await newParticipant(server),
        meterId,
        measurementId: newId('m'),
      };
      const body = { measurement: 'first', on: '2026-01-12', form: 'returned' } as const;
      await worker.putMeasurement({ params: at, body });
    }
    const seen = await visitAs(browser, server, {
      name: 'Kaisa',
      address: '#/puuttuvat-lomakkeet',
      width,
    });
    const row = seen.page.locator('tr', { hasText: 'ESY' });
    await row.waitFor();
    const { meters } = await as(server, 'coordinator').getMeterCounts({});
    const figures = meters.find((one) => one.meterId === meterId)?.figures;
    expect(await row.locator('td').last().innerText()).toContain(String(figures?.lost));
    expect(figures).toMatchObject({ form1: { coverage: 1 }, second: 0 });
    await isSound(seen);
  });
});

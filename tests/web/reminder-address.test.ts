import { afterEach, expect, it } from 'vitest';
import { buildWeb } from '../../scripts/build-web.ts';
import { testBrowser } from '../browser.ts';
import { as, newParticipant } from '../make.ts';
import { testServer } from '../server.ts';
import { isSound, visitAs } from './coordinator-visits.ts';

await buildWeb();
const server = await testServer();
const browser = await testBrowser();
const worker = as(server, 'own-worker');

afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
});

it('An own worker chooses how and where a client is reminded, and the number follows the telephone', async () => {
  const participantId = await newParticipant(server);
  const params = { participantId };
  const who = { name: 'Maija Mallikas', phone: '040 123 4567', language: 'fi' as const };
  await worker.putIdentity({ params, body: who });
  const address = `#/asiakkaani/${participantId}/tietojen-kasittely`;
  const seen = await visitAs(browser, server, { name: 'Outi', address, width: 375 });
  const { page } = seen;
  await page.getByRole('button', { name: 'Näytä nimi' }).click();
  await page.getByRole('button', { name: 'Lisää tai korjaa nimi' }).click();
  await page.getByLabel('Muistutukset').selectOption('sms');
  expect(await page.getByLabel('Numero muistutuksille').inputValue()).toBe('040 123 4567');
  await isSound(seen);
  await page.getByLabel('Puhelin').fill('050 765 4321');
  expect(await page.getByLabel('Numero muistutuksille').inputValue()).toBe('050 765 4321');
  await page.getByRole('button', { name: 'Tallenna nimi ja yhteystiedot' }).click();
  await page.getByText('Nimi ja yhteystiedot on tallennettu.').waitFor();
  expect((await worker.getIdentity({ params })).reminders).toEqual({
    ...{ channel: 'sms', address: '+358507654321' },
  });
  await page.getByLabel('Numero muistutuksille').fill('112');
  await page.getByRole('button', { name: 'Tallenna nimi ja yhteystiedot' }).click();
  await page.getByText('Tähän numeroon ei voi lähettää tekstiviestejä.').waitFor();
  await page.getByLabel('Muistutukset').selectOption('email');
  await page.getByLabel('Sähköpostiosoite').fill('maija');
  await page.getByRole('button', { name: 'Tallenna nimi ja yhteystiedot' }).click();
  await page.getByText('Tarkista sähköpostiosoite.').waitFor();
  await page.getByLabel('Sähköpostiosoite').fill('maija@example.org');
  await page.getByRole('button', { name: 'Tallenna nimi ja yhteystiedot' }).click();
  await page.getByText('Nimi ja yhteystiedot on tallennettu.').waitFor();
  expect((await worker.getIdentity({ params })).reminders).toEqual({
    ...{ channel: 'email', address: 'maija@example.org' },
  });
  await isSound(seen);
});

import { expect, it } from 'vitest';
import { buildWeb } from '../../scripts/build-web.ts';
import { testBrowser } from '../browser.ts';
import { as } from '../make.ts';
import { testServer } from '../server.ts';
import { isSound, visitAs } from './coordinator-visits.ts';
import { openTablet } from './leader-tablet.ts';

await buildWeb();
const server = await testServer();
const browser = await testBrowser();

it('An administrator leaves opening groups to coordinators, and a leader reads whom to ask', async () => {
  const seen = await visitAs(browser, server, { name: 'Anneli' });
  await seen.page.getByRole('link', { name: 'Asetukset' }).click();
  await seen.page.getByLabel('Koordinaattorit', { exact: true }).check();
  await seen.page.getByRole('button', { name: 'Tallenna' }).click();
  await seen.page.getByText('Asetukset on tallennettu.').waitFor();
  await isSound(seen);
  await seen.close();
  const { whoOpensGroups } = await as(server, 'admin').getOrganisation({});
  expect(whoOpensGroups).toBe('coordinators');
  const { page, context } = await openTablet(browser, server, { address: '#/tanaan' });
  await page.getByRole('link', { name: 'Uusi ryhmä' }).click();
  await page.getByText('Organisaatiossasi ryhmät avaa koordinaattori.').waitFor();
  await context.close();
});

it('An administrator who saves after a colleague is told so, and may save over it', async () => {
  const seen = await visitAs(browser, server, { name: 'Anneli', address: '#/organisaatio' });
  await seen.page.getByLabel('Koordinaattorit ja ohjaajat').check();
  const { version } = await as(server, 'admin').getOrganisation({});
  await as(server, 'admin').putOrganisation({
    ...{ body: { whoOpensGroups: 'coordinators_and_leaders' }, ifMatch: version },
  });
  await as(server, 'admin').putOrganisation({
    ...{ body: { whoOpensGroups: 'coordinators' }, ifMatch: version + 1 },
  });
  await seen.page.getByRole('button', { name: 'Tallenna' }).click();
  await seen.page.getByRole('alert').filter({ hasText: /\S/ }).waitFor();
  // A press while the first is under way sends nothing.
  await seen.page
    .getByRole('button', { name: 'Tallenna' })
    .and(seen.page.locator('[aria-disabled="false"]'))
    .waitFor();
  await seen.page.getByRole('button', { name: 'Tallenna' }).click();
  await seen.page.getByText('Asetukset on tallennettu.').waitFor();
  const { whoOpensGroups } = await as(server, 'admin').getOrganisation({});
  expect(whoOpensGroups).toBe('coordinators_and_leaders');
  await seen.close();
});

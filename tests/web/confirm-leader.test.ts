import { expect, it } from 'vitest';
import { buildWeb } from '../../scripts/build-web.ts';
import { testBrowser } from '../browser.ts';
import { as, newId, newRunBody, recruitingRun } from '../make.ts';
import { testServer } from '../server.ts';
import { isSound, visitAs } from './coordinator-visits.ts';
import { openTablet } from './leader-tablet.ts';

await buildWeb();
const server = await testServer();
const browser = await testBrowser();
const both = { sub: 'kaisa-leads', 'cognito:groups': ['coordinator', 'leader'] };

/** A run to which a coordinating account added itself, beside these leaders. */
async function selfAppointed(leaders: string[]): Promise<string> {
  const { programmeId } = await recruitingRun(server);
  const runId = newId('run');
  const body = newRunBody(programmeId, { leaders: [...leaders, both.sub] });
  await as(server, 'leader', both).putRun({ params: { runId }, body });
  await server.settled();
  return runId;
}

it.each([
  ['another coordinator', 'Kaisa', []],
  ['a leader who leads already', 'Aino', ['leader']],
])(
  'A leader who added themselves is confirmed on the run’s page by %s',
  async (_, name, leaders) => {
    const runId = await selfAppointed(leaders);
    const visited = await visitAs(browser, server, { name, address: `#/ryhmat/${runId}` });
    const { page } = visited;
    await page.getByText(`${both.sub} on nimennyt itsensä ryhmän ohjaajaksi.`).waitFor();
    await isSound(visited);
    await page.getByRole('button', { name: 'Vahvista ohjaajaksi' }).press('Enter');
    const said = page.getByText(`${both.sub} on nyt ryhmän ohjaaja.`);
    await said.waitFor();
    expect(await said.evaluate((line) => line === document.activeElement)).toBe(true);
    const run = await as(server, 'coordinator').getRun({ params: { runId } });
    expect(run.unconfirmedLeaders).toEqual([]);
    await visited.close();
  },
);

it('A leader who added themselves is confirmed on the group’s settings too, which then say that nobody waits', async () => {
  const runId = await selfAppointed(['leader']);
  const address = `#/ryhmat/${runId}/asetukset`;
  const { page, close } = await visitAs(browser, server, { address });
  await page.getByText('odottaa vahvistusta').waitFor();
  await page.getByRole('button', { name: 'Vahvista ohjaajaksi' }).click();
  await page.getByText(`${both.sub} on nyt ryhmän ohjaaja.`).waitFor();
  await page.getByText('odottaa vahvistusta').waitFor({ state: 'detached' });
  await close();
});

it('A leader who added themselves is confirmed too by a leader who has the group on a tablet', async () => {
  const runId = await selfAppointed(['leader']);
  const { page, context } = await openTablet(browser, server);
  await page.locator('.group-card').first().waitFor();
  await page.evaluate((to) => location.assign(to), `#/ryhmat/${runId}`);
  await page.getByRole('button', { name: 'Vahvista ohjaajaksi' }).click();
  await page.getByText(`${both.sub} on nyt ryhmän ohjaaja.`).waitFor();
  const run = await as(server, 'coordinator').getRun({ params: { runId } });
  expect(run.unconfirmedLeaders).toEqual([]);
  await context.close();
});

import { beforeAll, expect, it } from 'vitest';
import { buildWeb } from '../../scripts/build-web.ts';
import { testBrowser } from '../browser.ts';
import { as, newSessionBody, runningRun } from '../make.ts';
import { testServer } from '../server.ts';
import { goTo, isSound, visitAs } from './coordinator-visits.ts';

await buildWeb();
const server = await testServer();
const browser = await testBrowser();
const leader = as(server, 'leader');

let run: Awaited<ReturnType<typeof runningRun>>;

beforeAll(async () => {
  run = await runningRun(server, 5, { name: 'Hahmoterapia' });
  const { runId, members } = run;
  const put = (date: string, changes = {}) =>
    leader.putSession({
      params: { runId, sessionId: date },
      body: newSessionBody({ date, ...changes }),
    });
  for (const date of ['2026-03-02', '2026-03-09']) {
    await put(date, { minutes: 90 });
    const marked = members.slice(0, date === '2026-03-02' ? 5 : 4);
    const mark = { attendance: 'present' as const, markedAt: `${date}T12:00:00.000Z`, device: 'd' };
    await leader.patchAttendance({
      params: { runId, sessionId: date },
      body: { marks: Object.fromEntries(marked.map((number) => [number, mark])) },
    });
  }
  await put('2026-03-16', { status: 'cancelled', cancelReason: 'leader_away' });
  await server.settled();
});

it('A group’s results say how much of it was planned, offered and attended', async () => {
  const seen = await visitAs(browser, server, { address: `#/ryhmat/${run.runId}/tulokset` });
  const { page } = seen;
  await page.getByRole('heading', { name: 'Ryhmän luvut' }).waitFor();
  const text = (await page.locator('main').innerText()).replaceAll('\u00a0', ' ');
  for (const sentence of [
    'Suunnitelluista kerroista pidettiin 2/3.',
    'Perumisen syyt: ohjaaja on estynyt (1).',
    '3 tuntia eli 4 ryhmätuntia (45 min)',
    'Osallistuja oli paikalla keskimäärin 2,7 tuntia eli 3,6 ryhmätuntia. Tarjolla oli 3 tuntia eli 4 ryhmätuntia.',
    'Läsnäolomerkinnöistä puuttuu 10,0 %.',
    'Läsnäolot merkitsi yksi työntekijä.',
    'Kaikki 5 liittyivät ensimmäiseen kertaan mennessä.',
    'Kukaan ei ole lähtenyt kesken.',
  ])
    expect(text).toContain(sentence);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Lataa luvut (.xlsx)' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(`ryhman-luvut-${run.runId}.xlsx`);
  await isSound(seen);
  await seen.close();
});

it('A programme says it of its groups together, and of each beside the others', async () => {
  const { programmeId } = run;
  const seen = await visitAs(browser, server, { address: `#/ohjelmat/${programmeId}` });
  const { page } = seen;
  const together = '1 ryhmä: suunnitelluista kerroista pidettiin 2/3.';
  await page.getByText(together).waitFor();
  await goTo(page, `#/ohjelmat/${programmeId}/tulokset`, 'Kokoontumiset ja tunnit');
  const part = page.locator('section', { has: page.getByText(together) }).last();
  await part.locator('summary').press('Enter');
  const row = part.getByRole('row', { name: 'Hahmoterapia' });
  await row.waitFor();
  const cells = (await row.innerText()).replaceAll('\u00a0', ' ');
  for (const cell of ['2/3', '3 (4)', '2,7 (3,6)', '10,0 %']) expect(cells).toContain(cell);
  await isSound(seen);
  await seen.close();
});

import type { BrowserContext } from 'playwright-core';
import { afterEach, expect, it } from 'vitest';
import { buildWeb } from '../../scripts/build-web.ts';
import type { Instrument } from '../../shared/instruments/instrument.ts';
import { lifeManagementAndInclusion14 as statements } from '../../shared/instruments/life-management-and-inclusion-14.ts';
import { fi } from '../../web/src/texts/participant/fi.ts';
import { testBrowser } from '../browser.ts';
import { when } from '../instruments/conditional-form.ts';
import { as } from '../make.ts';
import { testServer } from '../server.ts';
import { openSignedIn } from '../signed-in.ts';
import { choose, linked, opened, pressHandIn, sees, statement } from './answer-visits.ts';
import { paperAddress, startedRun } from './forms-set-up.ts';

await buildWeb();
const server = await testServer();
const browser = await testBrowser();
const leader = as(server, 'leader');

afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
});

/** The statements, of which the second is asked only after a low answer to the first. */
const [one, two] = statements.items;
const first = one?.text.fi ?? '';
const second = two?.text.fi ?? '';
const conditional = (instrument: Instrument): Instrument => ({
  ...instrument,
  items: instrument.items.map((item, i) =>
    i === 1 ? { ...item, ...when({ item: one?.id ?? '', operator: '<=', answer: 2 }) } : item,
  ),
});

/** No published questionnaire has conditions yet, so the reply gets one on its way to the page. */
async function withCondition(context: BrowserContext, address: string): Promise<void> {
  await context.route(address, async (route) => {
    if (route.request().method() !== 'GET') return route.continue();
    const response = await route.fetch();
    const reply = await response.json();
    const { instrument, items } = reply;
    const changed = instrument
      ? { ...reply, instrument: conditional(instrument) }
      : {
          ...reply,
          items: items.map((one: Instrument) =>
            one.id === statements.id ? conditional(one) : one,
          ),
        };
    await route.fulfill({ response, json: changed });
  });
}

it('A participant is asked a question only after the answer that it follows from', async () => {
  const { link, place } = await linked(server);
  const context = await browser.newContext({ locale: 'fi-FI' });
  await withCondition(context, '**/v1/answer');
  const page = await context.newPage();
  await page.goto(link.address);
  await opened(page);
  await sees(page, '0/13 vastattu');
  expect(await statement(page, second).count()).toBe(0);

  await choose(page, first, 2);
  await statement(page, second).waitFor();
  await sees(page, '1/14 vastattu');
  await choose(page, second, 4);
  await sees(page, '2/14 vastattu');

  // It is neither shown nor missing once the answer before it is another.
  await choose(page, first, 5);
  await statement(page, second).waitFor({ state: 'detached' });
  await sees(page, '1/13 vastattu');
  await sees(page, fi.handIn.some(12));
  await pressHandIn(page);
  await sees(page, fi.received.title);
  expect(await place()).toMatchObject({ status: 'received' });
});

it('Whoever types a paper form passes over a question that was not to be answered', async () => {
  const { runId, members } = await startedRun(server, 1);
  const participantId = members[0] ?? '';
  const context = await browser.newContext({ locale: 'fi-FI' });
  await withCondition(context, '**/v1/instruments');
  const page = await context.newPage();
  const address = paperAddress(runId, participantId);
  await openSignedIn(page, server, { name: 'Aino', address });
  await page.getByLabel('Vastauspäivä').waitFor();
  const field = (text: string) => page.getByRole('group', { name: text });
  await page.keyboard.type('0303');
  await page.keyboard.press('Enter');
  await page.keyboard.press('5');
  await page.getByText('Kohta 2/13').waitFor();
  expect(await field(second).count()).toBe(0);

  // After another answer it is there, and the next key answers it.
  await page.keyboard.press('Backspace');
  await page.keyboard.press('1');
  await field(second).waitFor();
  await page.getByText('Kohta 2/14').waitFor();
  await page.keyboard.press('4');
  expect(await field(second).getByRole('radio', { checked: true }).count()).toBe(1);
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('3');
  await field(second).waitFor({ state: 'detached' });
  for (const key of '343434343434') await page.keyboard.press(key);
  await page.getByText('Kaikki 13 kohtaa on syötetty.').waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Saapunut, 13/13' }).waitFor();
  const { items } = await leader.listForms({ params: { runId } });
  expect(items.find(({ occasion }) => occasion === 'start')).toMatchObject({ answered: 13 });
});

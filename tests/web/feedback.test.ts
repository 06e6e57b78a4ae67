import { expect, it } from 'vitest';
import { buildWeb } from '../../scripts/build-web.ts';
import { testBrowser } from '../browser.ts';
import { allowQuotation, campedRun } from '../camped-run.ts';
import { released } from '../make.ts';
import { testServer } from '../server.ts';
import { signedInPage } from '../signed-in.ts';
import { printed, withoutSpaces } from './printed-pages.ts';
import { violationsOn } from './violations.ts';

await buildWeb();
const server = await testServer();
const browser = await testBrowser();
const camp = await campedRun(server, undefined, { name: 'Leiri, kesä' });
const [first = '', , third = ''] = camp.members;
const { version } = await allowQuotation(server, first, true);
await allowQuotation(server, third, true);
await released(server, camp.runId);
const address = `#/ryhmat/${camp.runId}/tulokset`;

it.each([
  ['Aino', 375],
  ['Kaisa', 1280],
])(
  '%s reads the feedback of a camp: a sentence, the means, and what may be quoted',
  async (name, width) => {
    const page = await signedInPage(browser, server, { name, address, width });
    const card = page.locator('.feedback');
    await card
      .getByRole('heading', { name: 'Palaute: Kuntoutuksellisen leirin palaute' })
      .waitFor();
    await card
      .getByText('Kuuden vastanneen keskiarvo oli matalimmillaan 3,0 ja korkeimmillaan 3,5')
      .waitFor();
    expect(await card.getByRole('img', { name: 'Keskiarvo 3,5 asteikolla 1–5' }).count()).toBe(1);
    expect(await card.locator('blockquote').allInnerTexts()).toEqual([
      ...['Ryhmästä: Hiljaisuus', 'Ryhmästä: Rantasauna', 'Hiljaisuus', 'Rantasauna'],
    ]);
    const scroll = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(scroll).toBeLessThanOrEqual(width);
    expect(await violationsOn(page)).toEqual([]);
    const { sheets } = await printed(page);
    const paper = sheets.map(({ text }) => text).join('');
    for (const text of ['Kuuden vastanneen keskiarvo', 'Rantasauna', 'kirjallisen luvan'])
      expect(paper).toContain(withoutSpaces(text));
    await page.context().close();
  },
);

it('A withdrawn permission is gone when the page is opened the next time', async () => {
  await allowQuotation(server, first, false, { ifMatch: version });
  const page = await signedInPage(browser, server, { name: 'Kaisa', address });
  await page.locator('.feedback blockquote', { hasText: 'Hiljaisuus' }).first().waitFor();
  expect(await page.getByText('Rantasauna').count()).toBe(0);
  await page.context().close();
});

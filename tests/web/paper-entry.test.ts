import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { buildWeb } from '../../scripts/build-web.ts';
import { lifeManagementAndInclusion14 as statements } from '../../shared/instruments/life-management-and-inclusion-14.ts';
import { testBrowser } from '../browser.ts';
import { as, formParams, newAnswers, newFormBody, pinned } from '../make.ts';
import { testServer } from '../server.ts';
import { signedInPage } from '../signed-in.ts';
import { swept } from '../sweep.ts';
import {
  formsAddress,
  formsPage,
  open,
  paperAddress,
  slotCellOf,
  startedRun,
} from './forms-set-up.ts';
import { violationsOn } from './violations.ts';

await buildWeb();
const server = await testServer();
const browser = await testBrowser();
const leader = as(server, 'leader');

afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
});

const answeredOn = '2026-03-03';

/** The page for a member's start form, as somebody sees it. */
async function paperPage(runId: string, participantId: string, given = {}): Promise<Page> {
  const address = paperAddress(runId, participantId);
  const page = await signedInPage(browser, server, { address, ...given });
  await page.getByLabel('Vastauspäivä').waitFor();
  return page;
}

/** Types a paper as on the numeric keypad: the day, Enter, a key for each statement. */
async function typePaper(page: Page, keys: readonly string[]): Promise<void> {
  await page.keyboard.type('0303');
  await page.keyboard.press('Enter');
  for (const key of keys) await page.keyboard.press(key);
}

const digits = (text: string) => [...text];
const startPlace = async (runId: string) =>
  (await leader.listForms({ params: { runId } })).items.find(
    ({ occasion }) => occasion === 'start',
  );

describe('A paper form', () => {
  it('questions an unlikely day of answering, and is saved with it only when it is right', async () => {
    const { runId, members } = await startedRun(server, 1);
    const page = await paperPage(runId, members[0] ?? '');
    const question = page.getByText('viikkoa ennen ryhmän alkua. Onko vastauspäivä oikein?');
    const save = page.getByRole('button', { name: 'Tallenna' });
    await page.getByLabel('Vastauspäivä').fill('3.3.1926');
    await page.keyboard.press('Enter');
    for (const key of digits('12345123451234')) await page.keyboard.press(key);
    await page.keyboard.press('Enter');
    await question.waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Muuta päivää' }).click();
    await question.waitFor({ state: 'detached' });
    await page.getByLabel('Vastauspäivä').fill('3.3.1925');
    await save.click();
    await question.waitFor();
    expect(await startPlace(runId)).toMatchObject({ answeredOn: null });
    await page.getByRole('button', { name: 'Päivä on oikein, tallenna' }).click();
    await page.getByRole('heading', { name: 'Saapunut, 14/14' }).waitFor();
    expect(await startPlace(runId)).toMatchObject({ answeredOn: '1925-03-03' });
  });

  it('is entered from the matrix with the keyboard alone: the day, 14 digits and Enter', async () => {
    const { runId, members } = await startedRun(server, 1);
    const [participantId = ''] = members;
    const page = await formsPage(browser, server, { runId });
    await slotCellOf(page, participantId).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Syötä paperilta' }).focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('Vastauspäivä').waitFor();
    await typePaper(page, digits('12345123451234'));
    await page.getByText('Kaikki 14 kohtaa on syötetty.').waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Saapunut, 14/14' }).waitFor();
    expect(await page.locator('main').innerText()).not.toContain('Tunnen itseni');
    expect(await startPlace(runId)).toMatchObject({ status: 'received', answered: 14, answeredOn });
    await page.getByRole('link', { name: 'Takaisin lomakkeisiin' }).last().click();
    await slotCellOf(page, participantId).getByText('Saapunut 14/14').waitFor();
    await slotCellOf(page, participantId).getByText('vastattu 3.3.').waitFor();
    const stored = {
      ...newFormBody(newAnswers((n) => Number('12345123451234'[n - 1]))),
      answeredOn,
    };
    // The same content again is a repeat and no second form.
    const body = { ...stored, synthetic: false };
    await leader.putForm({ params: formParams(runId, participantId), body });
  });

  it('shows the current position, goes back, clears, refuses codes outside the scale, and says what was skipped', async () => {
    const { runId, members } = await startedRun(server, 1);
    const page = await paperPage(runId, members[0] as string);
    await typePaper(page, digits('123'));
    await page.getByText('Kohta 4/14').waitFor();
    await page.keyboard.press('7');
    await page.getByText('Anna numero 1–5.').waitFor();
    await page.keyboard.press('Backspace');
    await page.getByText('Kohta 3/14').waitFor();
    await page.keyboard.press('0');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('5');
    for (let n = 3; n <= 14; n++) await page.keyboard.press(n === 9 ? 'Enter' : '4');
    await page.getByText('Tyhjiksi jäivät: 9.').waitFor();
    await page.getByRole('button', { name: 'Tallenna, 1 kohta tyhjänä' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Saapunut, 13/14' }).waitFor();
    const given = Object.fromEntries(
      Object.entries(newAnswers((n) => [0, 1, 5][n] ?? 4)).filter(
        ([id]) => id !== statements.items[8]?.id,
      ),
    );
    const body = newFormBody(given, { answeredOn, synthetic: false });
    await leader.putForm({ params: formParams(runId, members[0] as string), body });
  });

  it('of another day than due is stored with a reason, and what was typed stays meanwhile', async () => {
    const windows = { start: { from: '2026-03-10', to: '2026-03-12' } };
    const { runId, members } = await startedRun(server, 1, { windows });
    const page = await signedInPage(browser, server, {
      address: paperAddress(runId, members[0] as string),
    });
    await page.getByLabel('Vastauspäivä').fill('2026-03-20');
    await page.keyboard.press('Enter');
    for (const key of digits('33333333333333')) await page.keyboard.press(key);
    await page.keyboard.press('Enter');
    await page.getByText('Päivä on lomakkeen vastausajan ulkopuolella').waitFor();
    await page.getByLabel('Miksi päivä poikkeaa vastausajasta?').selectOption('palautui myöhässä');
    await page.getByRole('button', { name: 'Tallenna' }).click();
    await page.getByRole('heading', { name: 'Saapunut, 14/14' }).waitFor();
  });

  it('is not lost when the connection is, nor when one leaves the page by mistake', async () => {
    const { runId, members } = await startedRun(server, 1);
    const page = await signedInPage(browser, server, { address: formsAddress(runId) });
    await page.getByRole('heading', { name: 'Lomakkeet' }).waitFor();
    await page.goto(`${server.url}/${paperAddress(runId, members[0] as string)}`);
    await page.getByLabel('Vastauspäivä').waitFor();
    await typePaper(page, digits('33333333333333'));
    await page.getByText('Kaikki 14 kohtaa on syötetty.').waitFor();
    // The page's background requests should not be the ones that are cut off.
    await page.waitForLoadState('networkidle');
    await page.route('**/v1/**', (route) => route.abort());
    await page.keyboard.press('Enter');
    await page.getByText('Ei yhteyttä').waitFor();
    await page.getByText('Syöttämäsi tiedot ovat yhä tässä.').waitFor();
    await page.unroute('**/v1/**');
    await page.goBack();
    await page.goForward();
    await page.getByText('Kaikki 14 kohtaa on syötetty.').waitFor();
    await page.getByRole('button', { name: 'Tallenna' }).click();
    await page.getByRole('heading', { name: 'Saapunut, 14/14' }).waitFor();
  });

  it('that somebody else entered meanwhile stays as it is, and the page says so', async () => {
    const { runId, members } = await startedRun(server, 1);
    const page = await paperPage(runId, members[0] as string);
    const params = formParams(runId, members[0] as string);
    await as(server, 'camp-leader').putForm({ params, body: newFormBody() });
    await typePaper(page, [...digits('44444444444444'), 'Enter']);
    await page.getByText('Tämä lomake on jo saapunut.').waitFor();
  });

  it('has the fields of any questionnaire, Enter by Enter', async () => {
    const background = { instrumentId: 'participant_background', version: '1' };
    const { runId, members } = await startedRun(server, 1, { instruments: [pinned, background] });
    const address = paperAddress(runId, members[0] as string).replace(
      statements.id,
      background.instrumentId,
    );
    const page = await signedInPage(browser, server, { address });
    await page.getByLabel('Vastauspäivä').waitFor();
    await typePaper(page, ['n', 'Enter']);
    await page.keyboard.type('1980');
    await page.keyboard.press('Enter');
    for (let n = 3; n <= 10; n++) await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Tallenna, 8 kohtaa tyhjänä' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Saapunut, 2/10' }).waitFor();
  });
});

describe('A paper that two people read', () => {
  const checked = async (runId: string, participantId: string) => {
    const page = await paperPage(runId, participantId);
    await page.getByLabel('Pyydä toista tarkistamaan').check();
    await page.getByLabel('Vastauspäivä').focus();
    await typePaper(page, [...digits('12345123451234'), 'Enter']);
    await page.getByRole('heading', { name: 'odottaa toista syöttäjää' }).waitFor();
  };

  it('is stored when the second has mended what differed; each difference is named, nothing of the first is shown', async () => {
    const { runId, members } = await startedRun(server, 1);
    const [participantId = ''] = members;
    await checked(runId, participantId);
    const page = await formsPage(browser, server, { runId, name: 'Pekka' });
    await page.getByText('1 paperi odottaa toista syöttäjää.').waitFor();
    await slotCellOf(page, participantId)
      .getByText('syötti Aino, odottaa toista syöttäjää')
      .waitFor();
    const dialog = await open(page, participantId);
    await dialog.getByRole('link', { name: 'Syötä paperi toisen kerran' }).click();
    await page.getByText('Toinen syöttö. Aino on syöttänyt').waitFor();
    expect(await page.locator('input:checked').count()).toBe(0);
    await typePaper(page, [...digits('12341123451235'), 'Enter']);
    await page.getByText('Syötöt eroavat toisistaan').waitFor();
    expect(await page.locator('.faults li').allInnerTexts()).toEqual([
      '5. Tunnen itseni yksinäiseksi.',
      `14. ${statements.items[13]?.text.fi}`,
    ]);
    expect(await startPlace(runId)).toMatchObject({ status: 'due', enteredOnceBy: 'leader' });
    // The focus is on the first that differs.
    await page.getByText('Kohta 5/14').waitFor();
    await page.keyboard.press('5');
    // From one that differs to the next, and then to saving.
    await page.getByText('Kohta 14/14').waitFor();
    await page.keyboard.press('4');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Saapunut, 14/14' }).waitFor();
    expect(await startPlace(runId)).toMatchObject({ status: 'received', answered: 14, answeredOn });
  });

  it('names a differing day, and the first person may correct their own entry', async () => {
    const { runId, members } = await startedRun(server, 1);
    const [participantId = ''] = members;
    await checked(runId, participantId);
    const body = {
      ...newFormBody(newAnswers((n) => Number('12345123451234'[n - 1]))),
      synthetic: false,
    };
    const { channel: _, ...entry } = body;
    const page = await paperPage(runId, participantId, { name: 'Pekka' });
    await page.getByLabel('Vastauspäivä').fill('2026-03-02');
    await page.keyboard.press('Enter');
    for (const key of digits('12345123451234')) await page.keyboard.press(key);
    await page.keyboard.press('Enter');
    await page.locator('.faults').getByText('Vastauspäivä').waitFor();
    const own = await paperPage(runId, participantId);
    await own.getByText('Olet syöttänyt tämän paperin kerran').waitFor();
    await own.getByLabel('Vastauspäivä').fill('2026-03-02');
    await own.keyboard.press('Enter');
    for (const key of [...digits('12345123451234'), 'Enter']) await own.keyboard.press(key);
    await own.getByRole('heading', { name: 'odottaa toista syöttäjää' }).waitFor();
    const params = formParams(runId, participantId);
    const stored = await as(server, 'camp-leader').putPaperEntry({ params, body: entry });
    expect(stored.status).toBe('received');
  });
});

it('A wrong tap is taken back by tapping again, and the day is required before anything is sent', async () => {
  const { runId, members } = await startedRun(server, 2);
  const page = await paperPage(runId, members[0] as string, { width: 375 });
  const five = page.getByRole('group', { name: /^2\./ }).getByRole('radio', { name: /^5/ });
  await five.click();
  expect(await five.isChecked()).toBe(true);
  await five.click();
  expect(await five.isChecked()).toBe(false);
  await page.getByText('Kaikki kohdat ovat tyhjiä.').waitFor();
  await five.click();
  await page.getByRole('button', { name: 'Tallenna' }).click();
  await page.getByText('Merkitse, minä päivänä lomakkeeseen vastattiin').waitFor();
  await page.keyboard.type('4.3.26');
  await page.getByText('keskiviikko 4.3.2026').waitFor();
  await page.getByRole('button', { name: 'Tallenna' }).click();
  await page.getByRole('heading', { name: 'Saapunut, 1/14' }).waitFor();
  await page.getByRole('link', { name: members[1] as string }).click();
  await page.getByRole('heading', { name: 'Syötä paperilta' }).waitFor();
  expect(await page.locator('.lead').innerText()).toBe(members[1]);
});

it('Before a third person’s paper a line says whose results one will not see, and offers a link', async () => {
  const { runId, members } = await startedRun(server, 3);
  const [first = '', second = '', third = ''] = members;
  const said = /Näet ryhmän tulokset vain, jos vähintään viisi muuta/;
  const enter = (participantId: string) =>
    as(server, 'leader').putForm({ params: formParams(runId, participantId), body: newFormBody() });
  await enter(first);
  const before = await paperPage(runId, second);
  expect(await before.getByText(said).count()).toBe(0);
  await enter(second);
  const page = await paperPage(runId, third);
  await page.getByText(said).waitFor();
  expect(await page.getByRole('dialog').count()).toBe(0);
  const way = page.getByRole('link', { name: 'Anna linkki' });
  expect(await way.getAttribute('href')).toBe(formsAddress(runId));
});

it('Only the run’s leaders can enter a paper', async () => {
  const { runId, members } = await startedRun(server, 1);
  const address = paperAddress(runId, members[0] as string);
  const page = await signedInPage(browser, server, { name: 'Kaisa', address });
  await page.getByText('Vain ryhmän ohjaajat voivat syöttää papereita.').waitFor();
  expect(await page.locator('form').count()).toBe(0);
});

it.each(swept([320, 375, 1280], 20261207))(
  'At %i pixels the paper fits the screen and has no accessibility violations',
  async (width) => {
    const { runId, members } = await startedRun(server, 1);
    const page = await paperPage(runId, members[0] as string, { width });
    await typePaper(page, digits('123'));
    const scroll = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(scroll).toBeLessThanOrEqual(width);
    expect(await violationsOn(page)).toEqual([]);
  },
);

import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { buildWeb } from '../../scripts/build-web.ts';
import { testBrowser } from '../browser.ts';
import { shiftClock } from '../chaos/outbox/shifted-clock.ts';
import { as, formParams, newAnswers, newFormBody } from '../make.ts';
import { testServer } from '../server.ts';
import { choose, healthy, lonely, pressHandIn, saysOf } from './answer-visits.ts';
import { formsAddress, formsToday, open, slotCellOf } from './forms-set-up.ts';
import {
  barSays,
  clearing,
  isStored,
  meeting,
  onDisk,
  openTablet,
  unlockTablet,
} from './leader-tablet.ts';

await buildWeb();
const server = await testServer();
const browser = await testBrowser();
const leader = as(server, 'leader');

afterEach(await clearing(browser, server));

/** A group's forms on a tablet that has lost its network. */
async function atTheLake(
  size: number,
  prepare = async (_: BrowserContext): Promise<unknown> => undefined,
) {
  const group = await meeting(server, size);
  const { page, context } = await openTablet(browser, server, { prepare });
  await isStored(page);
  await page.getByText(/^Päivitetty/).waitFor();
  await context.setOffline(true);
  await page.goto(`${server.url}/${formsAddress(group.runId)}`);
  await page.locator('.matrix').waitFor();
  return { page, context, ...group };
}

const formOf = async (runId: string, number: string) =>
  (await leader.listForms({ params: { runId } })).items.find(
    ({ occasion, participantId }) => occasion === 'start' && participantId === number,
  );

async function decide(page: Page, number: string, what: string, reason?: string): Promise<void> {
  const dialog = await open(page, number, 'Merkitse');
  await dialog.getByLabel(what).check();
  if (reason) await dialog.getByLabel('Syy').selectOption(reason);
  await dialog.getByRole('button', { name: 'Tallenna merkintä' }).click();
  await dialog.getByRole('button', { name: 'Sulje' }).click();
}

async function enterPaper(page: Page, number: string, digits: string): Promise<void> {
  await slotCellOf(page, number).click();
  await page.getByRole('link', { name: 'Syötä paperilta' }).click();
  await page.getByLabel('Vastauspäivä').fill(formsToday);
  await page.keyboard.press('Enter');
  for (const digit of digits) await page.keyboard.press(digit);
  await page.getByRole('button', { name: /^Tallenna/ }).click();
}

/** Signs in for sending, with the vault open; the sign-in leaves the page, and so locks it. */
async function backInTown(page: Page, context: BrowserContext): Promise<void> {
  await context.setOffline(false);
  await page.goto(`${server.url}/#/lahettamatta`);
  await page.getByRole('main').getByRole('button', { name: 'Kirjaudu' }).click();
  await page.getByRole('button', { name: 'Aino' }).click();
  await unlockTablet(page);
}

describe('Forms without a network', () => {
  it('are decided on, taken back and entered from paper, and shown at once in their new state', async () => {
    const { page, context, runId, members } = await atTheLake(3);
    const [first = '', second = '', third = ''] = members;
    await decide(page, first, 'Osallistuja kieltäytyi', 'own_wish');
    await slotCellOf(page, first).getByText('Kieltäytyi').waitFor();
    await decide(page, second, 'Lomake on kadonnut');
    await decide(page, second, 'Peru merkintä');
    await slotCellOf(page, second).getByText('Antamatta').waitFor();
    await enterPaper(page, third, '1234512345123');
    // It is not shown as received before the API has it.
    await page.getByRole('heading', { name: 'Tallennettu tälle laitteelle' }).waitFor();
    await page.goto(`${server.url}/#/tanaan`);
    // Today's session is not marked as the last, so no end form is due before the run's end.
    await page.getByText('1 alkulomake antamatta').waitFor();
    await barSays(page, /^4 lähettämättä/);
    await page.goto(`${server.url}/#/lahettamatta`);
    expect(await page.locator('main').innerText()).toContain(
      `${third}, alkulomake: syötetty paperilta`,
    );
    await context.setOffline(false);
    await barSays(page, 'Kaikki lähetetty');
    expect(await formOf(runId, first)).toMatchObject({
      status: 'refused',
      decision: { reason: 'own_wish' },
    });
    expect(await formOf(runId, second)).toMatchObject({ status: 'due', decision: { version: 2 } });
    expect(await formOf(runId, third)).toMatchObject({ status: 'received', answered: 13 });
  });

  it('are answered on the leader’s tablet, which never shows the leader the answers', async () => {
    const { page, context, runId, members } = await atTheLake(1);
    const [number = ''] = members;
    await open(page, number, 'Anna vastata tällä laitteella', 'Sulje omat sivuni');
    await choose(page, healthy, 4);
    await page.getByText('1/14 vastattu').waitFor();
    // An empty battery loses nothing that the page said is saved: it is sealed for the person who
    // has the PIN. An answer is sealed and stored a moment after it is chosen.
    await saysOf(page).getByText('Tallennettu').waitFor();
    await page.reload();
    await choose(page, lonely, 2);
    await saysOf(page).getByText('Tallennettu').waitFor();
    expect((await onDisk(page)).counts).toMatchObject({ letters: 2 });
    const { text } = await onDisk(page);
    for (const word of [number, runId, 'Aino', `${formsToday}T`])
      expect(text, word).not.toContain(word);
    await pressHandIn(page);
    await page.getByRole('heading', { name: 'Anna laite takaisin ohjaajalle' }).waitFor();
    // Anybody who has the tablet now is asked for the PIN, by every way back.
    await page.goto(`${server.url}/${formsAddress(runId)}`);
    await barSays(page, /^1 lähettämättä/);
    await unlockTablet(page);
    await slotCellOf(page, number).getByText('Saapunut 2/14').waitFor();
    await page.goto(`${server.url}/#/lahettamatta`);
    await page.getByText(`${number}, alkulomake: vastattu tällä laitteella`).waitFor();
    await backInTown(page, context);
    await barSays(page, 'Kaikki lähetetty');
    expect(await formOf(runId, number)).toMatchObject({
      status: 'received',
      answered: 2,
      channel: 'device',
      answeredOn: formsToday,
    });
  });

  it('are dated right where the tablet’s clock is a day ahead', async () => {
    const ahead = (context: BrowserContext) => shiftClock(context, 86_400_000);
    const { page, context, runId, members } = await atTheLake(1, ahead);
    const [number = ''] = members;
    await open(page, number, 'Anna vastata tällä laitteella', 'Sulje omat sivuni');
    await choose(page, healthy, 4);
    await pressHandIn(page);
    await page.getByRole('heading', { name: 'Anna laite takaisin ohjaajalle' }).waitFor();
    await page.goto(`${server.url}/#/lahettamatta`);
    await unlockTablet(page);
    await backInTown(page, context);
    await barSays(page, 'Kaikki lähetetty');
    expect(await formOf(runId, number)).toMatchObject({
      status: 'received',
      answeredOn: formsToday,
    });
  });

  it('that were begun and not handed in wait for the participant, and can be given again', async () => {
    const { page, context, runId, members } = await atTheLake(1);
    const [number = ''] = members;
    await open(page, number, 'Anna vastata tällä laitteella', 'Sulje omat sivuni');
    await choose(page, healthy, 5);
    await page.getByText('1/14 vastattu').waitFor();
    await page.goto(`${server.url}/${formsAddress(runId)}`);
    await unlockTablet(page);
    await slotCellOf(page, number).getByText('Vastaaminen kesken').waitFor();
    await barSays(page, /^1 lähettämättä/);
    await open(page, number, 'Anna vastata tällä laitteella', 'Sulje omat sivuni');
    await choose(page, lonely, 1);
    await pressHandIn(page);
    await page.getByRole('heading', { name: 'Anna laite takaisin ohjaajalle' }).waitFor();
    await page.goto(`${server.url}/#/lahettamatta`);
    await unlockTablet(page);
    await backInTown(page, context);
    await barSays(page, 'Kaikki lähetetty');
    expect(await formOf(runId, number)).toMatchObject({ status: 'received', answered: 2 });
  });
});

describe('A form that was begun on a tablet that is left behind', () => {
  it('is in the backup, sealed, and is continued on another tablet', async () => {
    const lost = await atTheLake(1);
    const { runId, members } = lost;
    const [number = ''] = members;
    await open(lost.page, number, 'Anna vastata tällä laitteella', 'Sulje omat sivuni');
    await choose(lost.page, healthy, 5);
    await lost.page.getByText('1/14 vastattu').waitFor();
    await lost.page.goto(`${server.url}/#/lahettamatta`);
    await unlockTablet(lost.page);
    const phrase = 'laiturilla tuulee taas';
    await lost.page.getByLabel('Tiedoston uusi salasana').fill(phrase);
    await lost.page.getByLabel('Uusi salasana uudelleen').fill(phrase);
    const coming = lost.page.waitForEvent('download');
    await lost.page.getByRole('button', { name: 'Tallenna varmuuskopio' }).click();
    const path = await (await coming).path();

    const { page, context } = await openTablet(browser, server);
    await isStored(page);
    await page.getByText(/^Päivitetty/).waitFor();
    await context.setOffline(true);
    await page.goto(`${server.url}/#/lahettamatta`);
    await page.getByText('Lähetä toisen laitteen varmuuskopio').click();
    // The same file twice is the same form once.
    for (const _ of [1, 2]) {
      await page.getByLabel('Tiedosto', { exact: true }).setInputFiles(path);
      await page.getByLabel('Tiedoston salasana').fill(phrase);
      await page.getByRole('button', { name: 'Avaa ja lähetä' }).click();
      await page.getByText('Tiedostossa oli 1 merkintä.').waitFor();
      await expect.poll(() => page.getByLabel('Tiedoston salasana').inputValue()).toBe('');
    }
    await page.getByText('Vastaaminen kesken tällä laitteella').waitFor();
    expect((await onDisk(page)).counts).toMatchObject({ letters: 1 });
    await page.goto(`${server.url}/${formsAddress(runId)}`);
    await open(page, number, 'Anna vastata tällä laitteella', 'Sulje omat sivuni');
    await choose(page, lonely, 1);
    await pressHandIn(page);
    await page.getByRole('heading', { name: 'Anna laite takaisin ohjaajalle' }).waitFor();
    await page.goto(`${server.url}/#/lahettamatta`);
    await unlockTablet(page);
    await backInTown(page, context);
    await barSays(page, 'Kaikki lähetetty');
    expect(await formOf(runId, number)).toMatchObject({ status: 'received', answered: 2 });
  });
});

describe('When somebody else was faster', () => {
  it('a colleague’s paper is a conflict whatever it says, and one’s own from another device is not', async () => {
    const { page, context, runId, members } = await atTheLake(2);
    const [first = '', second = ''] = members;
    await enterPaper(page, first, '33333333333333');
    await page.getByRole('link', { name: 'Takaisin lomakkeisiin' }).first().click();
    await enterPaper(page, second, '33333333333333');
    await page.getByRole('heading', { name: 'Tallennettu tälle laitteelle' }).waitFor();
    const put = (by: string, number: string, answer: number) =>
      as(server, by).putForm({
        params: formParams(runId, number),
        body: newFormBody(newAnswers(answer), { answeredOn: formsToday, synthetic: false }),
      });
    await put('leader', first, 3);
    await put('camp-leader', second, 3);
    await context.setOffline(false);
    await barSays(page, '1 lähettämättä · 1 vaatii huomiota');
    await page.goto(`${server.url}/#/lahettamatta`);
    await page.getByText(`${second}, alkulomake: syötetty paperilta`).waitFor();
    await page.getByRole('link', { name: 'Syötä lomake uudelleen' }).waitFor();
    expect(await formOf(runId, first)).toMatchObject({ status: 'received', version: 1 });
    expect(await formOf(runId, second)).toMatchObject({ status: 'received', version: 1 });
  });
});

import { readFile } from 'node:fs/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { buildWeb } from '../../scripts/build-web.ts';
import { ar as behindAr } from '../../web/src/texts/own-page/behind/ar.ts';
import { en as behindEn } from '../../web/src/texts/own-page/behind/en.ts';
import { fi as behind } from '../../web/src/texts/own-page/behind/fi.ts';
import { fi } from '../../web/src/texts/own-page/fi.ts';
import { testBrowser } from '../browser.ts';
import { answerByLink, newAnswers } from '../make.ts';
import { testServer } from '../server.ts';
import { healthy } from './answer-visits.ts';
import {
  cutOff,
  expectOwnSound,
  openOnPhone,
  ownCode,
  ownPageOf,
  pressNamed,
  seesHeading,
  seesText,
  setCode,
  storedOnPhone,
} from './own-visits.ts';

await buildWeb();
const server = await testServer();
const browser = await testBrowser();

afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
});

/** A participant who has set a personal code and sees the menu behind it. */
async function inside() {
  const scene = await ownPageOf(server);
  const visitor = await openOnPhone(browser, scene.link.address);
  await seesHeading(visitor.page, fi.title);
  await setCode(visitor.page, await scene.word());
  return { ...scene, visitor, page: visitor.page };
}

const back = (page: Awaited<ReturnType<typeof inside>>['page']) => pressNamed(page, behind.back);

describe('The personal code', () => {
  it('is set by a word from the worker, and each mistake is said where it was made', async () => {
    const { link, word } = await ownPageOf(server);
    const visitor = await openOnPhone(browser, link.address);
    const { page } = visitor;
    await seesText(page, fi.noCode);
    await pressNamed(page, fi.setCode);
    await seesText(page, behind.wordFromWorker);
    await pressNamed(page, behind.goOn);
    await seesText(page, behind.wordEmpty);
    await page.getByLabel(behind.word).fill('000000');
    await expectOwnSound(visitor);
    await pressNamed(page, behind.goOn);
    await page.getByLabel(behind.newCode).fill('12345');
    await pressNamed(page, behind.set);
    await seesText(page, behind.codeShort);
    await page.getByLabel(behind.newCode).fill(ownCode);
    await pressNamed(page, behind.set);
    await seesText(page, behind.codesDiffer);
    await page.getByLabel(behind.codeAgain).fill(ownCode);
    await expectOwnSound(visitor);
    await pressNamed(page, behind.set);
    await seesText(page, behind.wordUsedUp);
    const given = await word();
    await page.getByLabel(behind.word).fill(given === '000000' ? '000001' : '000000');
    await pressNamed(page, behind.goOn);
    await pressNamed(page, behind.set);
    await seesText(page, behind.wordWrong);
    await page.getByLabel(behind.word).fill(given);
    await pressNamed(page, behind.goOn);
    await pressNamed(page, behind.set);
    await seesHeading(page, behind.menuTitle);
    await back(page);
    await seesText(page, /^Oma koodi asetettiin .*\. Kertasanan antoi työntekijä\./);
    await expectOwnSound(visitor);
  });

  it('lets in who knows it, by keys alone, and out again', async () => {
    const { page, visitor } = await inside();
    await pressNamed(page, behind.logOut);
    await seesText(page, fi.loggedOut);
    expect(await storedOnPhone(page)).not.toContain('session');
    await page.getByRole('button', { name: fi.logIn }).focus();
    await page.keyboard.press('Enter');
    await page.getByLabel(behind.code, { exact: true }).waitFor();
    await page.keyboard.type('999998');
    await page.keyboard.press('Enter');
    await seesText(page, behind.codeWrong);
    await expectOwnSound(visitor);
    await page.getByLabel(behind.code, { exact: true }).focus();
    await page.keyboard.type(ownCode);
    await page.keyboard.press('Enter');
    await seesHeading(page, behind.menuTitle);
    await pressNamed(page, behind.attendance);
    await seesHeading(page, behind.attendance);
    // The phone's own way back, and a way back to a view behind the code after logging out.
    await page.goBack();
    await seesHeading(page, behind.menuTitle);
    await pressNamed(page, behind.attendance);
    await pressNamed(page, behind.logOut);
    await seesText(page, fi.loggedOut);
    await page.goBack();
    await seesHeading(page, behind.logInTitle);
    expect(await page.getByRole('heading', { name: behind.attendance }).count()).toBe(0);
  });

  it('hides what was answered before, until a second worker confirms the person', async () => {
    const { runId, participantId, link, word, leader } = await ownPageOf(server);
    await answerByLink(server, runId, participantId, 'start', newAnswers(2));
    const visitor = await openOnPhone(browser, link.address);
    const { page } = visitor;
    await seesHeading(page, fi.title);
    await setCode(page, await word());
    await pressNamed(page, behind.answers);
    await seesHeading(page, behind.someHidden);
    expect(await page.getByText(healthy).count()).toBe(0);
    await expectOwnSound(visitor);
    await pressNamed(page, behind.openHidden);
    await pressNamed(page, behind.makeTicket);
    const ticket = await page.locator('.ticket bdi').last().innerText();
    await pressNamed(page, behind.ticketDone);
    await seesText(page, behind.stillHidden);
    await expectOwnSound(visitor);
    const body = { participantId, ticket: ticket.replace(' ', '') };
    await leader.postOwnPageConfirmation({ body });
    await pressNamed(page, behind.ticketDone);
    await seesText(page, healthy);
    await seesText(page, /alussa 2/);
    await seesText(page, /toinen työntekijä vahvisti sinut/);
    await expectOwnSound(visitor);
  });
});

describe('Behind the personal code', () => {
  it('a participant sees their answers at start and end, in a picture and in words', async () => {
    const { page, visitor, runId, participantId } = await inside();
    await answerByLink(server, runId, participantId, 'start', newAnswers(2));
    await answerByLink(server, runId, participantId, 'end', newAnswers(4));
    await pressNamed(page, behind.answers);
    await seesHeading(page, behind.answers);
    const row = page.getByRole('listitem').filter({ hasText: healthy });
    await row.getByText('alussa 2, lopussa 4').waitFor();
    // Ring and dot on one scale of five points, the end to the right of the start.
    const [ring, dot] = await row
      .locator('.scale > .ring, .scale > .dot')
      .evaluateAll((marks) => marks.map((mark) => Number(mark.getAttribute('cx'))));
    expect(dot).toBeGreaterThan(ring as number);
    expect(await row.locator('.point').count()).toBe(5);
    expect(await row.locator('svg').getAttribute('aria-hidden')).toBe('true');
    await expectOwnSound(visitor);
    await page.locator('select').selectOption('ar');
    await seesText(page, behindAr.answersText as string);
    const mirrored = await row.locator('.scale > .ring').getAttribute('cx');
    expect(Number(mirrored)).toBeGreaterThan(ring as number);
    await expectOwnSound(visitor);
  });

  it('they see what the roll says, and withdraw and give consents', async () => {
    const { page, visitor, worker, participantId } = await inside();
    await pressNamed(page, behind.attendance);
    await seesText(page, behind.mark_toCome);
    await expectOwnSound(visitor);
    await back(page);
    await pressNamed(page, behind.consents);
    const contact = page.locator('.card', { hasText: 'Yhteydenotto ryhmän jälkeen' });
    await contact.getByText(behind.readConsent).click();
    await contact.getByText(/Yhteyttä ottaa omatyöntekijäsi/).waitFor();
    await contact.getByRole('button', { name: behind.give, exact: true }).click();
    await contact.getByText(/^Annoit luvan/).waitFor();
    await expectOwnSound(visitor);
    const params = { participantId };
    const consents = async () => (await worker.listConsents({ params })).items;
    expect(await consents()).toMatchObject([{ purpose: 'contact', given: true }]);
    await contact.getByRole('button', { name: behind.withdraw }).click();
    await contact.getByText(/^Peruit luvan/).waitFor();
    expect(await consents()).toMatchObject([{ purpose: 'contact', given: false }]);
  });

  it('they write one message to their own worker, and see that it was read', async () => {
    const { page, visitor, worker, participantId } = await inside();
    await pressNamed(page, behind.message);
    await seesText(page, behind.messageUrgent);
    await page.getByRole('link', { name: '112' }).waitFor();
    await pressNamed(page, behind.send);
    await seesText(page, behind.messageEmpty);
    await page.getByLabel(behind.yourMessage).fill('Tulen myöhässä.');
    await seesText(page, behind.left(985));
    await expectOwnSound(visitor);
    await pressNamed(page, behind.send);
    await seesText(page, behind.notRead);
    expect(await page.getByLabel(behind.yourMessage).count()).toBe(0);
    const params = { participantId };
    const { items } = await worker.listClientMessages({ params });
    expect(items).toMatchObject([{ text: 'Tulen myöhässä.' }]);
    const messageId = items[0]?.messageId ?? '';
    await worker.putMessageRead({ params: { ...params, messageId }, body: {} });
    await back(page);
    await pressNamed(page, behind.message);
    await seesText(page, /^Lähetetty .* Luettu /);
    await page.getByLabel(behind.yourMessage).waitFor();
  });

  it('they ask who has looked, and take a copy of everything', async () => {
    const { page, visitor, worker, participantId } = await inside();
    await worker.getParticipant({ params: { participantId } });
    await pressNamed(page, behind.handling);
    await seesText(page, behind.handlingText);
    const lines = page.locator('.rows li');
    await lines.first().waitFor();
    expect(await lines.allInnerTexts()).not.toEqual([]);
    await expectOwnSound(visitor);
    await page.locator('select').selectOption('en');
    await seesText(page, behindEn.handlingText);
    await page.locator('.rows [lang="en"]').first().waitFor();
    await page.locator('select').selectOption('fi');
    await seesText(page, behind.handlingText);
    await back(page);
    await pressNamed(page, behind.copy);
    await seesText(page, behind.copyWarning);
    await expectOwnSound(visitor);
    const saved = async (button: string) => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        pressNamed(page, button),
      ]);
      const text = await readFile(await download.path(), 'utf8');
      return { name: download.suggestedFilename(), text };
    };
    const readable = await saved(behind.copyReadable);
    expect(readable.name).toMatch(/^laituri-\d{4}-\d\d-\d\d\.html$/);
    expect(readable.text).toContain(participantId);
    const data = await saved(behind.copyJson);
    expect(JSON.parse(data.text)).toMatchObject({ hasHidden: false });
    expect(data.text).toContain(participantId);
  });

  it('a message without a network waits sealed, and is sent once somebody has logged in', async () => {
    const { page, visitor, worker, participantId } = await inside();
    await pressNamed(page, behind.message);
    await page.getByLabel(behind.yourMessage).fill('Salainen asia');
    const connect = await cutOff(page);
    await pressNamed(page, behind.send);
    await seesText(page, behind.messageWaits);
    await expectOwnSound(visitor);
    await expect.poll(() => storedOnPhone(page)).toContain('laituri.own.unsent.');
    await pressNamed(page, behind.logOut);
    await seesText(page, fi.unsentMessage);
    expect(await storedOnPhone(page)).not.toContain('Salainen');
    expect(await page.getByText('Salainen asia').count()).toBe(0);
    await connect();
    const params = { participantId };
    await page.reload();
    await seesText(page, fi.unsentMessage);
    expect((await worker.listClientMessages({ params })).items).toEqual([]);
    await pressNamed(page, fi.logIn);
    await page.getByLabel(behind.code, { exact: true }).fill(ownCode);
    await pressNamed(page, behind.logIn);
    await seesHeading(page, behind.menuTitle);
    await expect
      .poll(async () => (await worker.listClientMessages({ params })).items)
      .toMatchObject([{ text: 'Salainen asia' }]);
    await expect.poll(() => storedOnPhone(page)).not.toContain('laituri.own.unsent.');
  });
});

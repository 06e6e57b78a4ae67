import { afterEach, describe, expect, it } from 'vitest';
import { buildWeb } from '../../scripts/build-web.ts';
import { printedCode } from '../../shared/domain/forms/link-secret.ts';
import { lifeManagementAndInclusion14 as statements } from '../../shared/instruments/life-management-and-inclusion-14.ts';
import { ar } from '../../web/src/texts/own-page/ar.ts';
import { ar as behindAr } from '../../web/src/texts/own-page/behind/ar.ts';
import { fi } from '../../web/src/texts/own-page/fi.ts';
import { selko } from '../../web/src/texts/own-page/selko.ts';
import { fi as formFi } from '../../web/src/texts/participant/fi.ts';
import { selko as formSelko } from '../../web/src/texts/participant/selko.ts';
import { testBrowser } from '../browser.ts';
import { as } from '../make.ts';
import { testServer } from '../server.ts';
import { choose, healthy } from './answer-visits.ts';
import {
  contactWords,
  cutOff,
  expectOwnSound,
  openOnPhone,
  ownCode,
  ownPageOf,
  pressNamed,
  seesHeading,
  seesText,
  storedOnPhone,
} from './own-visits.ts';

await buildWeb();
const server = await testServer();
const browser = await testBrowser();

afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
});

describe('A participant with a link to their own page', () => {
  it('reads in plain Finnish, cannot come and can after all, answers, and comes back', async () => {
    const { link, mark } = await ownPageOf(server);
    const visitor = await openOnPhone(browser, link.address);
    const { page } = visitor;
    await page.getByLabel(fi.language).selectOption('selko');
    await seesHeading(page, selko.nextSession);
    expect(page.url()).not.toContain('#');
    await seesText(page, 'Huilitupa, Kauppakatu 12');
    await seesText(page, /Kello 13\.00–15\.15/);
    await seesText(page, selko.tomorrow);
    expect(await page.getByRole('link', { name: '040 123 4567' }).getAttribute('href')).toBe(
      'tel:0401234567',
    );
    expect(contactWords).toContain('040 123 4567');
    await expectOwnSound(visitor);
    await pressNamed(page, selko.cannotCome);
    await seesText(page, selko.saidCannotCome);
    expect(await mark()).toBe('absent_notified');
    await pressNamed(page, selko.canCome);
    await page.getByRole('button', { name: selko.cannotCome }).waitFor();
    await expect.poll(mark).toBe(undefined);
    await pressNamed(page, selko.answer);
    await seesHeading(page, statements.title.fi);
    await seesText(page, formSelko.beginning.voluntary.name);
    await choose(page, healthy, 4);
    await page.getByRole('button', { name: formSelko.handIn.button }).click();
    await seesHeading(page, formSelko.received.title);
    await page.getByRole('link', { name: formFi.ownPage }).click();
    await seesHeading(page, selko.nextSession);
    expect(await page.getByRole('button', { name: selko.answer }).count()).toBe(0);
    await expectOwnSound(visitor);
  });

  it('reads in Arabic from the right, by the code on the slip, and sets a personal code', async () => {
    const { link, word } = await ownPageOf(server);
    const visitor = await openOnPhone(browser, `${server.url}/oma`, { locale: 'ar' });
    const { page } = visitor;
    await seesHeading(page, ar.codeTitle);
    await seesText(page, ar.unofficial);
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    await page.getByLabel(ar.codeLabel, { exact: true }).fill('7K2M');
    await pressNamed(page, ar.codeOpen);
    await seesText(page, ar.codeLength(4));
    await expectOwnSound(visitor);
    await page.getByLabel(ar.codeLabel, { exact: true }).fill(printedCode(link.code).toLowerCase());
    await pressNamed(page, ar.codeOpen);
    await seesHeading(page, ar.nextSession);
    await seesText(page, ar.clock('13:00', '15:15'));
    // The form has no Arabic title: it is in Finnish, and says so.
    const title = page.getByRole('heading', { name: statements.title.fi });
    expect(await title.locator('[lang="fi"]').getAttribute('dir')).toBe('ltr');
    expect(await title.innerText()).toContain('(بالفنلندية)');
    await expectOwnSound(visitor);
    await pressNamed(page, ar.setCode);
    await page.getByLabel(behindAr.word as string).fill(await word());
    await pressNamed(page, behindAr.goOn as string);
    await page.getByLabel(behindAr.newCode as string).fill(ownCode);
    await page.getByLabel(behindAr.codeAgain as string).fill(ownCode);
    await expectOwnSound(visitor);
    await pressNamed(page, behindAr.set as string);
    await seesHeading(page, behindAr.menuTitle as string);
    await expectOwnSound(visitor);
    // What is not translated into Arabic is marked too.
    await pressNamed(page, behindAr.consents as string);
    await page.locator('.in-finnish').first().waitFor();
    await expectOwnSound(visitor);
  });

  it('says without a network that they cannot come, and it is sent later, sealed until then', async () => {
    const { link, mark, runId } = await ownPageOf(server);
    const visitor = await openOnPhone(browser, link.address);
    const { page } = visitor;
    await seesHeading(page, fi.nextSession);
    await cutOff(page);
    await pressNamed(page, fi.cannotCome);
    await seesText(page, fi.absenceWaits);
    await seesHeading(page, fi.unsent);
    await expectOwnSound(visitor);
    await expect.poll(() => storedOnPhone(page)).toContain('laituri.own.unsent.');
    const stored = await page.evaluate(() => JSON.stringify({ ...localStorage }));
    for (const readable of [runId, 'next', 'cannotCome', link.secret])
      expect(stored).not.toContain(readable);
    expect(await mark()).toBe(undefined);
    // Somebody else who gets the phone, without the link, reads nothing of it.
    const other = await page.context().newPage();
    await other.goto(`${server.url}/oma`);
    await seesHeading(other, fi.foreign);
    expect(await other.getByText(fi.unsentAbsence('')).count()).toBe(0);
    // The phone was turned off; later the same link is opened again.
    await page.close();
    await other.goto(link.address);
    await seesText(other, fi.saidCannotCome);
    await expect.poll(mark).toBe('absent_notified');
    await expect.poll(() => storedOnPhone(other)).not.toContain('laituri.own.unsent.');
  });

  it('gives up what was not sent, if they want to', async () => {
    const { link, mark } = await ownPageOf(server);
    const { page } = await openOnPhone(browser, link.address);
    await seesHeading(page, fi.nextSession);
    const back = await cutOff(page);
    await pressNamed(page, fi.cannotCome);
    await expect.poll(() => storedOnPhone(page)).toContain('laituri.own.unsent.');
    await pressNamed(page, fi.giveUp);
    await pressNamed(page, fi.giveUpSurely);
    await page.getByRole('button', { name: fi.cannotCome }).waitFor();
    expect(await storedOnPhone(page)).not.toContain('laituri.own.unsent.');
    await back();
    await page.reload();
    await page.getByRole('button', { name: fi.cannotCome }).waitFor();
    expect(await mark()).toBe(undefined);
  });

  it('is not overruled by a mark that the leader makes at the same time', async () => {
    const { link, leader, runId, participantId } = await ownPageOf(server);
    const { page } = await openOnPhone(browser, link.address);
    await seesHeading(page, fi.nextSession);
    const { items } = await leader.listSessions({ params: { runId } });
    await leader.patchAttendance({
      params: { runId, sessionId: items[0]?.sessionId ?? '' },
      body: {
        marks: {
          [participantId]: {
            ...{ attendance: 'not_expected', device: 'tablet' },
            markedAt: new Date().toISOString(),
          },
        },
        confirmedDate: true,
      },
    });
    await pressNamed(page, fi.cannotCome);
    await seesText(page, fi.alreadyMarked);
  });

  it('whose link was revoked is asked for a code, and nothing is shown', async () => {
    const { link, worker, participantId } = await ownPageOf(server);
    await worker.deleteOwnPageLinks({ params: { participantId } });
    const { page } = await openOnPhone(browser, link.address);
    await seesHeading(page, fi.codeTitle);
    await seesText(page, fi.linkUnknown);
    expect(await storedOnPhone(page)).not.toContain(link.secret);
    await page.goto(`${server.url}/oma#broken`);
    await seesText(page, fi.linkBroken);
  });
});

it('The page of a group’s link shows that group only, and where to call is the organisation’s', async () => {
  const { leader, runId, participantId } = await ownPageOf(server);
  const admin = as(server, 'admin');
  const { version, ...settings } = await admin.getOrganisation({});
  await admin.putOrganisation({
    body: { ...settings, urgentWords: 'Päivystys 08 6156 6800' },
    ifMatch: version,
  });
  const body = { participantIds: [participantId] };
  const { items } = await leader.postRunOwnPages({ params: { runId }, body });
  const { page } = await openOnPhone(browser, items[0]?.address ?? '');
  await seesHeading(page, fi.urgent);
  await page.getByRole('link', { name: '08 6156 6800' }).waitFor();
  await page.getByRole('link', { name: '112' }).waitFor();
});

import { afterEach, describe, expect, it } from 'vitest';
import { buildWeb } from '../../scripts/build-web.ts';
import { daysAfter } from '../../shared/domain/day.ts';
import { fi } from '../../web/src/texts/participant/fi.ts';
import { testBrowser } from '../browser.ts';
import { as, formParams, holding, newAnswers, newFormBody, refusal, sealedFor } from '../make.ts';
import { testServer } from '../server.ts';
import { signedInPage } from '../signed-in.ts';
import { swept } from '../sweep.ts';
import {
  formsAddress,
  formsPage,
  formsToday,
  open,
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

const first = (members: readonly string[]) => members[0] as string;

describe('The forms of a run', () => {
  it('show the leader on the run’s page what is due and late, in numbers and words', async () => {
    const { runId, members } = await startedRun(server, 4, {
      windows: { end: { from: '2026-03-03', to: '2026-03-09' } },
    });
    const [received = '', refused = ''] = members;
    const body = newFormBody(newAnswers(3), { synthetic: false });
    await leader.putForm({ params: formParams(runId, received), body });
    const decision = {
      decision: 'refused' as const,
      on: '2026-03-02',
      reason: 'own_wish' as const,
    };
    await leader.putFormDecision({ params: formParams(runId, refused), body: decision });
    const page = await signedInPage(browser, server, { address: `#/ryhmat/${runId}` });
    await page.getByRole('link', { name: 'Lomakkeet', exact: true }).click();
    await page.getByText('2 lomaketta on antamatta, 4 myöhässä.').waitFor();
    expect(await slotCellOf(page, received).innerText()).toMatch(/✓\s+Saapunut 14\/14/);
    expect(await slotCellOf(page, received).innerText()).toMatch(/vastattu 2\.3\.\s+.* Aino/);
    expect(await slotCellOf(page, refused).innerText()).toMatch(
      /Kieltäytyi\s+2\.3\. Aino\s+oma toive/,
    );
    expect(await slotCellOf(page, refused, 'end').innerText()).toMatch(/!\s+Myöhässä: antamatta/);
    expect(await slotCellOf(page, refused, 'end').innerText()).toContain(
      'viimeinen päivä oli 9.3.',
    );
  });

  it('stand under their occasion, also of a questionnaire that is not for every one', async () => {
    const camp = { instrumentId: 'rehabilitation_camp_feedback', version: '1' };
    const instruments = [{ ...camp, occasions: ['end' as const] }];
    const { runId } = await startedRun(server, 1, { instruments });
    const page = await formsPage(browser, server, { runId });
    const cells = page.locator('.matrix tbody td');
    await cells.nth(1).getByText('Ei vielä').waitFor();
    expect(await cells.first().innerText()).toBe('');
    await page.context().close();
  });

  it('are shown to a coordinator, who can do nothing to them, and to no other leader', async () => {
    const { runId, members } = await startedRun(server, 1, { leaders: ['leader'] });
    const page = await formsPage(browser, server, { runId, name: 'Kaisa' });
    expect(await page.getByRole('button', { name: 'Tulosta vastauslaput' }).count()).toBe(0);
    const dialog = await open(page, first(members));
    expect(await dialog.getByRole('listitem').allInnerTexts()).toEqual(['Näytä vaiheet']);
    const address = formsAddress(runId);
    const other = await signedInPage(browser, server, { name: 'Pekka', address });
    await other.getByText('Ryhmää ei löydy').waitFor();
  });

  it('open the next form although the dialog before it reports only then that it has closed', async () => {
    const { runId, members } = await startedRun(server, 2);
    const [one = '', other = ''] = members;
    const page = await formsPage(browser, server, { runId });
    await open(page, one);
    await slotCellOf(page, other).evaluate(async (next: HTMLButtonElement) => {
      document.querySelector<HTMLButtonElement>('dialog header button')?.click();
      // The dialog is gone after some microtasks; what it reports comes as a task of its own.
      while (document.querySelector('dialog')) await Promise.resolve();
      next.click();
      await new Promise((resolve) => setTimeout(resolve, 50));
    });
    await page.getByRole('dialog', { name: new RegExp(`^${other},`) }).waitFor({ timeout: 5000 });
  });
});

describe('A link', () => {
  it('is given with the form’s purpose, opens the form by its address and its code, and replaces the one before', async () => {
    const { runId, members } = await startedRun(server, 1);
    const page = await formsPage(browser, server, { runId });
    const dialog = await open(page, first(members), 'Anna linkki');
    await dialog.getByText('Kertoo, miten ryhmäläinen itse näkee elämänsä').waitFor();
    await dialog.getByText('Sano, että vastaaminen on vapaaehtoista').waitFor();
    await dialog.getByRole('button', { name: 'Tee linkki' }).click();
    await dialog.getByRole('img', { name: 'QR-koodi' }).waitFor();
    const secret = (await dialog.getByLabel('Osoite').inputValue()).split('#')[1] ?? '';
    const code = await dialog.locator('.code').innerText();
    expect(code).toMatch(/^\w{4}-\w{4}$/);
    for (const key of [secret, code])
      expect(await holding(server, key).getAnswer({})).toMatchObject({ status: 'open' });
    await expect
      .poll(() => slotCellOf(page, first(members)).innerText())
      .toMatch(/→\s+Annettu[\s\S]*linkki toimii/);
    await dialog.getByRole('button', { name: 'Takaisin' }).click();
    await dialog.getByRole('button', { name: 'Anna linkki' }).click();
    expect(await dialog.innerText()).not.toContain(code);
    await dialog.getByText('Kun teet uuden, vanha lakkaa toimimasta.').waitFor();
    await dialog.getByRole('button', { name: 'Tee uusi linkki' }).click();
    await dialog.getByRole('img', { name: 'QR-koodi' }).waitFor();
    expect((await refusal(holding(server, secret).getAnswer({}))).code).toBe('link.unknown');
  });

  it('to a form whose days are over asks for a reason, once the API requires one', async () => {
    const windows = { start: { from: '2026-03-02', to: '2026-03-09' } };
    const { runId, members } = await startedRun(server, 1, { windows });
    const page = await formsPage(browser, server, { runId });
    const dialog = await open(page, first(members), 'Anna linkki');
    expect(await dialog.getByLabel('Miksi päivä poikkeaa vastausajasta?').count()).toBe(0);
    await dialog.getByRole('button', { name: 'Tee linkki' }).click();
    await dialog
      .getByLabel('Miksi päivä poikkeaa vastausajasta?')
      .selectOption('palautui myöhässä');
    await dialog.getByRole('button', { name: 'Tee linkki' }).click();
    await dialog.getByRole('img', { name: 'QR-koodi' }).waitFor();
  });

  it('is revoked', async () => {
    const { runId, members } = await startedRun(server, 1);
    const { items } = await leader.postLinks({
      params: { runId },
      body: { occasion: 'start', instrumentId: formParams(runId, '').instrumentId },
    });
    const page = await formsPage(browser, server, { runId });
    const dialog = await open(page, first(members), 'Mitätöi linkki', 'Mitätöi linkki');
    await dialog.getByText('Antamatta').waitFor();
    const gone = holding(server, items[0]?.secret ?? '').getAnswer({});
    expect((await refusal(gone)).code).toBe('link.unknown');
  });
});

describe('A file that a participant’s device sealed', () => {
  it('is accepted at its form, and any other file is refused in words', async () => {
    const { runId, members } = await startedRun(server, 1);
    const { occasion, instrumentId } = formParams(runId, '');
    const { items } = await leader.postLinks({
      params: { runId },
      body: { occasion, instrumentId },
    });
    const sheet = await holding(server, items[0]?.secret ?? '').getAnswer({});
    const draftId = sheet.status === 'open' ? sheet.draftId : null;
    const at = new Date().toISOString();
    const content = { draftId, device: 'phone', saves: { feels_healthy: { answer: 3, at } } };
    const sealed = JSON.stringify(await sealedFor(server, content));
    const page = await formsPage(browser, server, { runId });
    const dialog = await open(page, first(members), 'Ota vastaan osallistujan tiedosto');
    const give = async (text: string) => {
      const file = {
        name: 'laituri.json',
        mimeType: 'application/json',
        buffer: Buffer.from(text),
      };
      await dialog.getByLabel('Tiedosto').setInputFiles(file);
      await dialog.getByRole('button', { name: 'Ota tiedosto vastaan' }).click();
    };
    await give('{"kind":"something else"}');
    await dialog.getByText('Tämä ei ole vastaustiedosto').waitFor();
    await give(sealed.replace(/"data":"..../, '"data":"AAAA'));
    await dialog.getByText('Tiedostoa ei voitu avata').waitFor();
    await give(sealed);
    await dialog.getByText('Lomake on saapunut').waitFor();
    const place = slotCellOf(page, first(members));
    await place.getByText('saatu osallistujan tiedostona').waitFor();
    expect(await place.innerText()).toMatch(/✓\s+Saapunut/);
    await dialog.getByRole('button', { name: 'Takaisin' }).click();
    await dialog.getByRole('button', { name: 'Näytä vaiheet' }).click();
    await dialog.getByText('Lomake saatiin osallistujan tiedostona').waitFor();
  });
});

describe('A correction of what a participant handed in', () => {
  it('is proposed without seeing an answer, and counts once the participant confirms it', async () => {
    const { runId, members } = await startedRun(server, 1);
    const number = first(members);
    const { items } = await leader.postLinks({
      params: { runId },
      body: { occasion: 'start', instrumentId: formParams(runId, '').instrumentId },
    });
    const saves = { feels_healthy: { answer: 2, at: new Date().toISOString() } };
    await holding(server, items[0]?.secret ?? '').postAnswerSubmit({
      body: { device: 'phone', saves },
    });
    const page = await formsPage(browser, server, { runId });
    const dialog = await open(page, number, 'Ehdota korjausta');
    await dialog.getByRole('button', { name: 'Lähetä ehdotus' }).click();
    await dialog.getByRole('alert').getByText('Valitse ensin väittämä').waitFor();
    await dialog.getByLabel('Väittämä').selectOption({ index: 1 });
    await dialog.getByLabel('Oikea vastaus').selectOption({ index: 4 });
    await dialog.getByRole('button', { name: 'Lähetä ehdotus' }).click();
    await dialog.getByText('odottaa osallistujan vahvistusta').waitFor();
    await dialog.getByRole('button', { name: 'Anna linkki' }).click();
    await dialog.getByRole('button', { name: 'Tee uusi linkki' }).click();
    await dialog.getByRole('img', { name: 'QR-koodi' }).waitFor();
    const address = await dialog.getByLabel('Osoite').inputValue();
    const phone = await (await browser.newContext({ locale: 'fi' })).newPage();
    await phone.goto(address);
    await phone.getByRole('button', { name: fi.correction.confirm }).click();
    await expect
      .poll(
        async () => (await leader.listForms({ params: { runId } })).items[0]?.correction?.status,
      )
      .toBe('confirmed');
    await page.reload();
    await slotCellOf(page, number).click();
    await page.getByRole('dialog').getByText('osallistuja vahvisti korjauksen').waitFor();
  });
});

describe('The slips of a group', () => {
  it('skip members who have begun, say so, and are made for them too on request', async () => {
    const { runId } = await startedRun(server, 3);
    const { occasion, instrumentId } = formParams(runId, '');
    const body = { occasion, instrumentId };
    const { items } = await leader.postLinks({ params: { runId }, body });
    const at = new Date().toISOString();
    const begun = holding(server, items[0]?.secret ?? '');
    const saves = { feels_healthy: { answer: 3, at } };
    await begun.patchAnswer({ body: { device: 'phone', saves } });
    const page = await formsPage(browser, server, { runId });
    await page.getByRole('button', { name: 'Tulosta vastauslaput' }).click();
    await page.getByText('1 osallistuja on jo aloittanut vastaamisen').waitFor();
    await page.getByRole('button', { name: 'Tee 2 lappua' }).waitFor();
    await page.getByLabel('Tee uusi lappu myös niille').check();
    await page.getByRole('button', { name: 'Tee 3 lappua' }).waitFor();
    await page.getByLabel('Tee uusi lappu myös niille').uncheck();
    await page.getByRole('button', { name: 'Tee 2 lappua' }).click();
    await page.getByText('Laput ovat valmiit').waitFor();
    expect(await begun.getAnswer({})).toMatchObject({ status: 'open' });
  });

  it('are made for members whose forms are awaited, shown for print, and open their forms', async () => {
    const { runId, members } = await startedRun(server, 3);
    const params = formParams(runId, first(members));
    await leader.putForm({ params, body: newFormBody() });
    const page = await formsPage(browser, server, { runId });
    await page.getByRole('button', { name: 'Tulosta vastauslaput' }).click();
    await page.getByText('lakkaavat toimimasta').waitFor();
    await page.getByRole('button', { name: 'Tee 2 lappua' }).click();
    const sheet = page.frameLocator('iframe');
    await sheet.getByText(members[1] as string).waitFor();
    expect(await sheet.locator('svg').count()).toBe(2);
    const slip = await sheet.locator('li').first().innerText();
    for (const form of [
      'Alkulomake: ELÄMÄNHALLINTA',
      'Startformulär: ',
      'Start form: Life management',
    ])
      expect(slip).toContain(form);
    const code = await sheet
      .locator('li')
      .first()
      .getByText(/^\w{4}-\w{4}$/)
      .innerText();
    expect(await holding(server, code).getAnswer({})).toMatchObject({ status: 'open' });
    await page.getByRole('button', { name: 'Tulosta', exact: true }).waitFor();
  });
});

describe('What became of a form', () => {
  it('is recorded by keyboard with day and reason, and corrected though somebody else was faster', async () => {
    const { runId, members } = await startedRun(server, 1);
    const page = await formsPage(browser, server, { runId });
    await slotCellOf(page, first(members)).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Merkitse' }).focus();
    await page.keyboard.press('Enter');
    await dialog.getByLabel('Osallistuja oli poissa').focus();
    await page.keyboard.press('Space');
    await dialog.getByLabel('Päivä').fill('2026-03-05');
    await dialog.getByLabel('Syy').selectOption('ei tavoitettu');
    const params = formParams(runId, first(members));
    const body = { decision: 'refused' as const, on: formsToday };
    await as(server, 'camp-leader').putFormDecision({ params, body });
    await dialog.getByRole('button', { name: 'Tallenna merkintä' }).click();
    await dialog.getByText('Joku muu ehti merkitä tämän').waitFor();
    await dialog.getByText('Kieltäytyi', { exact: false }).first().waitFor();
    await dialog.getByRole('button', { name: 'Tallenna merkintä' }).click();
    await dialog.getByText('– Poissa').waitFor();
    const { items } = await leader.listForms({ params: { runId } });
    const { decision } = items.find(({ occasion }) => occasion === 'start') ?? {};
    expect(decision).toMatchObject({ decision: 'absent', on: '2026-03-05', reason: 'not_reached' });
    await page.keyboard.press('Escape');
    expect(await slotCellOf(page, first(members)).innerText()).toMatch(
      /5\.3\. Aino\s+ei tavoitettu/,
    );
  });
});

describe('A form that was taken back', () => {
  it('is erased after one confirmation, and its history shows it without an answer', async () => {
    const { runId, members } = await startedRun(server, 1);
    const { items } = await leader.postLinks({
      params: { runId },
      body: { occasion: 'start', instrumentId: formParams(runId, '').instrumentId },
    });
    const at = new Date().toISOString();
    await holding(server, items[0]?.secret ?? '').postAnswerSubmit({
      body: { device: 'phone', saves: { feels_healthy: { answer: 3, at } } },
    });
    const page = await formsPage(browser, server, { runId });
    expect(await slotCellOf(page, first(members)).innerText()).toMatch(
      /1\/14[\s\S]*osallistuja itse/,
    );
    const dialog = await open(page, first(members), 'Peru lomake');
    await dialog.getByText('poistetaan lopullisesti').waitFor();
    await dialog.getByRole('button', { name: 'Poista vastaukset lopullisesti' }).click();
    await dialog.getByText('Peruttu osallistujan pyynnöstä').waitFor();
    await dialog.getByRole('button', { name: 'Näytä vaiheet' }).click();
    await dialog.getByText('Lomake peruttiin').waitFor();
    const steps = await dialog.locator('.trail li').allInnerTexts();
    expect(steps.map((step) => step.split('\n')[0])).toEqual([
      'Linkki tehtiin',
      'Vastauksia tallennettiin: 1 kohta',
      'Lomake lähetettiin',
      'Lomake peruttiin ja vastaukset poistettiin',
    ]);
    expect(steps[2]).toContain('osallistuja itse');
  });
});

describe('A device that is handed over', () => {
  it('opens the form instead of the leader’s page, and Back shows nothing of the run', async () => {
    const { runId, members } = await startedRun(server, 1);
    const page = await formsPage(browser, server, { runId });
    const dialog = await open(page, first(members), 'Anna vastata tällä laitteella');
    await dialog.getByRole('button', { name: 'Sulje omat sivuni ja avaa lomake' }).click();
    // The participant's page may clear its own address, so the test reads it before that.
    let secret = '';
    await page.waitForURL(({ pathname, hash }) => {
      secret ||= pathname === '/a' ? (hash.split('#laite=')[1] ?? '') : '';
      return secret !== '';
    });
    expect(await holding(server, secret).getAnswer({})).toMatchObject({ status: 'open' });
    for (let back = 0; back < 3; back++) {
      await page.goBack();
      if (page.url() === 'about:blank') return;
      await page
        .getByText(/^Kirjaudu$|^Kenenä haluat kirjautua/)
        .first()
        .waitFor();
      const shown = await page.locator('body').innerText();
      for (const word of [first(members), 'Kokeiluryhmä', 'Lomakkeet'])
        expect(shown).not.toContain(word);
      expect(await page.evaluate(() => sessionStorage.getItem('laituri.sign-in'))).toBeNull();
    }
  });

  it('does not show the leader’s page again, even if the browser has kept it', async () => {
    const { runId } = await startedRun(server, 1);
    const page = await formsPage(browser, server, { runId });
    await page.evaluate(() => {
      sessionStorage.clear();
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    });
    await page.getByRole('button', { name: 'Kirjaudu' }).waitFor();
  });
});

describe.each(swept([375, 1280], 20261207))('At %i pixels', (width) => {
  const fits = async (page: Awaited<ReturnType<typeof formsPage>>) => {
    const scroll = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(scroll).toBeLessThanOrEqual(width);
    expect(await violationsOn(page)).toEqual([]);
  };

  it('the matrix and its dialogues fit the screen and have no accessibility violations', async () => {
    const windows = { end: { from: '2026-03-03', to: daysAfter(formsToday, -1) } };
    const { runId, members } = await startedRun(server, 2, { windows });
    const page = await formsPage(browser, server, { runId, width });
    await fits(page);
    const dialog = await open(page, first(members));
    await fits(page);
    for (const step of ['Anna linkki', 'Merkitse', 'Näytä vaiheet']) {
      await dialog.getByRole('button', { name: step }).click();
      await dialog.getByRole('heading', { name: step }).waitFor();
      if (step === 'Anna linkki') {
        await dialog.getByRole('button', { name: 'Tee linkki' }).click();
        await dialog.getByRole('img', { name: 'QR-koodi' }).waitFor();
      }
      await fits(page);
      await dialog.getByRole('button', { name: 'Takaisin' }).click();
    }
  });
});

import { describe, expect, it } from 'vitest';
import { buildWeb } from '../../scripts/build-web.ts';
import { dayOf, daysAfter } from '../../shared/domain/day.ts';
import { testBrowser } from '../browser.ts';
import {
  as,
  enrolled,
  newParticipant,
  newReferralBody,
  newTemplateBody,
  recruitingRun,
} from '../make.ts';
import { testServer } from '../server.ts';
import { signedInPage } from '../signed-in.ts';
import { openTablet } from './leader-tablet.ts';
import { violationsOn } from './violations.ts';

await buildWeb();
const server = await testServer();
const browser = await testBrowser();
const today = dayOf(new Date().toISOString());
const soon = { startsOn: daysAfter(today, 7), endsOn: daysAfter(today, 60) };
const [outi, leader, coordinator] = ['own-worker', 'leader', 'coordinator'].map((user) =>
  as(server, user),
) as [ReturnType<typeof as>, ReturnType<typeof as>, ReturnType<typeof as>];

/** A group of a programme that asks a question of everybody who is referred. */
async function askingRun(name: string, changes = {}) {
  const { programmeId, runId } = await recruitingRun(server, { ...soon, name, ...changes });
  const body = newTemplateBody({
    isFor: 'Aikuissosiaalityön asiakkaille',
    referralQuestions: ['Miksi juuri nyt?'],
  });
  await coordinator.putTemplate({ params: { programmeId }, body });
  const { version, ...run } = await coordinator.getRun({ params: { runId } });
  const { status: _, history: _h, activeMembers: _a, runId: _r, ...rest } = run;
  const { programmeId: p, municipality, municipalityCode, leaders, capacity, ...others } = rest;
  const { startsOn, endsOn, windows, instruments } = others;
  await coordinator.putRun({
    params: { runId },
    body: {
      ...{ programmeId: p, name, municipality, municipalityCode, leaders, capacity },
      ...{ startsOn, endsOn, windows, instruments, templateVersion: 1 },
    },
    ifMatch: version,
  });
  return { runId };
}

describe('An own worker', () => {
  it('finds an open group, and refers a client with a hope and an answer', async () => {
    const { runId } = await askingRun('Hahmoterapia, kevät', { capacity: 6 });
    await enrolled(server, runId);
    const number = await newParticipant(server);
    const other = await newParticipant(server);
    const body = { name: 'Nimetty Asiakas', phone: null, language: 'fi' as const };
    await outi.putIdentity({ params: { participantId: number }, body });
    const page = await signedInPage(browser, server, { name: 'Outi', address: '#/avoimet-ryhmat' });
    const card = page.locator('.opening-card', { hasText: 'Hahmoterapia, kevät' });
    await card.getByText('5 paikkaa vapaana').waitFor();
    await card.getByText('Aikuissosiaalityön asiakkaille').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await card.getByRole('button').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Näytä nimet' }).click();
    await dialog.getByText('Nimet näkyvät vain tässä ikkunassa.').waitFor();
    const client = dialog.getByLabel('Asiakas', { exact: true });
    await client.selectOption(`${number} · Nimetty Asiakas`);
    await dialog.getByLabel('Mitä asiakas toivoo ryhmältä').fill('Liisa haluaa puhua.');
    await dialog.getByText('Tekstissä näyttää olevan nimi.').waitFor();
    await dialog.getByLabel('Mitä asiakas toivoo ryhmältä').fill('Haluaa puhua.');
    await dialog.getByLabel('Miksi juuri nyt?').fill('On aika.');
    await dialog.getByLabel('Ei samaan ryhmään kuin (numero)').fill('7K2M');
    await dialog.getByRole('button', { name: 'Ohjaa ryhmään' }).click();
    await dialog.getByText('Numerossa on kirjoitusvirhe.').waitFor();
    await dialog.getByLabel('Ei samaan ryhmään kuin (numero)').fill(other);
    expect(await violationsOn(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Ohjaa ryhmään' }).click();
    await page.getByText(`${number} on ohjattu ryhmään`).waitFor();
    const { items } = await leader.listRunReferrals({ params: { runId } });
    expect(items).toMatchObject([
      {
        ...{ participantId: number, hope: 'Haluaa puhua.', apart: false },
        answers: [{ question: 'Miksi juuri nyt?', answer: 'On aika.' }],
      },
    ]);
    expect((await outi.listApart({ params: { participantId: number } })).items).toHaveLength(1);
    await page.getByLabel('Etsi ryhmää').fill('ei mikään näistä');
    await page.getByText('Haku ei löydä ryhmiä.').waitFor();
    await page.context().close();
  });

  it('is asked once before a referral is withdrawn, because the place in the queue is lost', async () => {
    const { runId } = await askingRun('Pihapelit');
    const participantId = await newParticipant(server);
    const params = { runId, participantId };
    await outi.putReferral({ params, body: newReferralBody() });
    const address = `#/asiakkaani/${participantId}`;
    const page = await signedInPage(browser, server, { name: 'Outi', address });
    const state = async () =>
      (await outi.listClientReferrals({ params: { participantId } })).items[0]?.state;
    const withdraw = page.getByRole('button', { name: 'Peru ohjaus: Pihapelit' });
    await withdraw.click();
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('dialog').getByRole('button', { name: 'Säilytä ohjaus' }).click();
    await withdraw.waitFor();
    expect(await state()).toBe('waiting');
    await withdraw.click();
    await page.getByRole('dialog').getByRole('button', { name: 'Peru ohjaus' }).click();
    await page.getByText('peruttu', { exact: true }).waitFor();
    expect(await state()).toBe('withdrawn');
    await page.context().close();
  });

  it('declines an offered place, which is asked once too', async () => {
    const { runId } = await askingRun('Pilvilinna');
    const participantId = await newParticipant(server);
    const params = { runId, participantId };
    await outi.putReferral({ params, body: newReferralBody() });
    const offer = { state: 'offered' as const, until: daysAfter(today, 7) };
    await leader.postReferralDecision({ params, body: offer });
    const address = `#/asiakkaani/${participantId}`;
    const page = await signedInPage(browser, server, { name: 'Outi', address });
    await page.getByRole('button', { name: 'Ota paikka vastaan' }).waitFor();
    await page.getByRole('button', { name: 'Kieltäydy paikasta' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Kieltäydy paikasta' }).click();
    await page.getByText('ei ottanut paikkaa', { exact: true }).waitFor();
    const { items } = await outi.listClientReferrals({ params: { participantId } });
    expect(items[0]?.state).toBe('declined');
    await page.context().close();
  });
});

describe('A leader', () => {
  it('sees who is referred above the members, offers a place, refuses, and accepts', async () => {
    const { runId } = await askingRun('Elokuvaryhmä', { capacity: 2 });
    const [offered, refused, accepted] = await Promise.all(
      [1, 2, 3].map(() => newParticipant(server)),
    );
    for (const participantId of [offered, refused, accepted] as string[])
      await outi.putReferral({ params: { runId, participantId }, body: newReferralBody() });
    const { page, context } = await openTablet(browser, server, {
      address: `#/ryhmat/${runId}/osallistujat`,
    });
    await page.getByText('Ryhmässä on 2 vapaata paikkaa.').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    // One action comes first on the page: that of the person whose turn it is.
    expect(await page.locator('main button.main').allTextContents()).toEqual(['Tarjoa paikkaa']);
    await page.getByRole('button', { name: `Tarjoa paikkaa, ${offered}` }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Tarjoa paikkaa' }).click();
    await page.getByText(/^Paikka tarjottu/).waitFor();
    await page.getByRole('button', { name: `Hylkää ohjaus, ${refused}` }).click();
    await page.getByRole('dialog').getByLabel('Syy').selectOption('times_do_not_fit');
    await page
      .getByRole('dialog')
      .getByLabel(/Tarkennus/)
      .fill('Ryhmä on päivällä.');
    await page.getByRole('dialog').getByRole('button', { name: 'Hylkää ohjaus' }).click();
    await page.getByText('Aiemmat päätökset (1)').click();
    await page.getByText('ei otettu, ajat eivät sovi: Ryhmä on päivällä.').waitFor();
    await page.getByRole('button', { name: `Ota ryhmään, ${accepted}` }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Ota ryhmään' }).click();
    await page.getByText('Ryhmässä ei ole vapaata paikkaa.').waitFor();
    const members = await leader.listMembers({ params: { runId } });
    expect(members.items.find((one) => one.participantId === accepted)?.state).toBe('enrolled');
    await page
      .getByText(/^Mukana/)
      .first()
      .waitFor();
    await context.close();
  });
});

describe('Somebody who is referred', () => {
  it.each([375, 1280])(
    'is moved to another group of the same leader, at %i pixels',
    async (width) => {
      const from = await askingRun('Kevätryhmä');
      const into = await recruitingRun(server, { ...soon, name: `Kesäryhmä ${width}` });
      const others = await recruitingRun(server, {
        ...{ ...soon, name: `Syysryhmä ${width}`, leaders: ['pekka'] },
      });
      const participantId = await newParticipant(server);
      await outi.putReferral({
        params: { runId: from.runId, participantId },
        body: newReferralBody(),
      });
      const address = `#/ryhmat/${from.runId}/osallistujat`;
      const { page, context } = await openTablet(browser, server, { address, width });
      await page.getByRole('button', { name: `Siirrä toiseen ryhmään, ${participantId}` }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Ryhmä').selectOption({ label: `Kesäryhmä ${width}` });
      const offered = await dialog.getByLabel('Ryhmä').locator('option').allTextContents();
      expect(offered).not.toContain(`Syysryhmä ${width}`);
      expect(await violationsOn(page)).toEqual([]);
      await dialog.getByRole('button', { name: 'Siirrä toiseen ryhmään' }).click();
      await dialog.waitFor({ state: 'detached' });
      const stateIn = async (runId: string) =>
        (await leader.listRunReferrals({ params: { runId } })).items.map((one) => one.state);
      expect(await stateIn(from.runId)).toEqual([]);
      expect(await stateIn(into.runId)).toEqual(['waiting']);
      expect(others.runId).not.toBe(into.runId);
      await context.close();
    },
  );

  it('stays, and the page says why, where the other group has them already', async () => {
    const [from, into] = [await askingRun('Aamuryhmä'), await askingRun('Iltaryhmä')];
    const participantId = await newParticipant(server);
    const address = `#/ryhmat/${from.runId}/osallistujat`;
    for (const { runId } of [from, into])
      await outi.putReferral({ params: { runId, participantId }, body: newReferralBody() });
    const { page, context } = await openTablet(browser, server, { address });
    await page.getByRole('button', { name: `Siirrä toiseen ryhmään, ${participantId}` }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Ryhmä').selectOption({ label: 'Iltaryhmä' });
    await dialog.getByRole('button', { name: 'Siirrä toiseen ryhmään' }).click();
    await dialog.getByText('Osallistuja on jo ohjattu siihen ryhmään.').waitFor();
    const { items } = await leader.listRunReferrals({ params: { runId: from.runId } });
    expect(items).toMatchObject([{ participantId, state: 'waiting' }]);
    await context.close();
  });
});

describe('Somebody who waits', () => {
  it('is on the leader’s first page and, after two weeks, on the coordinator’s', async () => {
    const { runId } = await askingRun('Leidit Laiturilla');
    const participantId = await newParticipant(server);
    await outi.putReferral({ params: { runId, participantId }, body: newReferralBody() });
    const tablet = await openTablet(browser, server, { address: '#/tanaan' });
    const row = tablet.page.getByRole('link', { name: 'Leidit Laiturilla' }).first();
    await row.waitFor();
    await tablet.context.close();
    const { documents } = await import('../../functions/store/documents.ts');
    const { recordsTable } = await import('../../functions/store/table.ts');
    const since = daysAfter(today, -20);
    await documents.send('UpdateItem', {
      TableName: recordsTable(),
      Key: { pk: `ORG#kainuu#RUN#${runId}`, sk: 'QUEUE' },
      UpdateExpression: 'SET entries[0].since = :since, personSort = :sort',
      ExpressionAttributeValues: { ':since': since, ':sort': `${since}#${runId}` },
    });
    const page = await signedInPage(browser, server, { name: 'Kaisa', address: '#/etusivu' });
    await page.getByText('Leidit Laiturilla · odottaa 1').waitFor();
    await page.getByText('20 pv').waitFor();
    await page.context().close();
  });
});

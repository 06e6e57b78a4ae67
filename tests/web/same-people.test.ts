import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { buildWeb } from '../../scripts/build-web.ts';
import { testBrowser } from '../browser.ts';
import {
  as,
  enrolled,
  formParams,
  newAnswers,
  newFormBody,
  newParticipant,
  refusal,
  runningRun,
} from '../make.ts';
import { testServer } from '../server.ts';
import { isSound, visitAs } from './coordinator-visits.ts';

await buildWeb();
const server = await testServer();
const browser = await testBrowser();
const worker = as(server, 'own-worker');
const leader = as(server, 'leader');
const other = as(server, 'own-worker', { sub: 'toinen-tyontekija' });
const pictures = process.env.PICTURES;

/** Two numbers under one name. */
async function namedAlike(numbers: readonly string[], others: readonly string[] = []) {
  const body = { name: `Keksitty ${randomUUID()}`, phone: null, language: 'fi' as const };
  for (const participantId of numbers)
    await worker.putIdentity({ params: { participantId }, body });
  for (const participantId of others) await other.putIdentity({ params: { participantId }, body });
}

/** Two numbers of the worker’s, in one group, who both gave the start form. */
async function twoOfOne() {
  const { runId } = await runningRun(server, 1);
  const [ending, staying] = [
    await enrolled(server, runId, {
      sex: 'female',
      birth_year: 1981,
      living_arrangement: ['alone'],
    }),
    await enrolled(server, runId, { sex: 'female', birth_year: 1980 }),
  ];
  for (const [n, participantId] of [ending, staying].entries())
    await leader.putForm({
      params: formParams(runId, participantId),
      body: newFormBody(newAnswers(2 + n)),
    });
  await namedAlike([ending, staying]);
  return { runId, ending, staying };
}

describe('A pair of numbers that may be one person', () => {
  it('is joined by their worker, who decides on each difference', async () => {
    const { runId, ending, staying } = await twoOfOne();
    const seen = await visitAs(browser, server, { name: 'Outi', address: '#/samahenkilo' });
    const { page } = seen;
    const card = page.locator('.card').filter({ hasText: ending });
    await card.waitFor();
    await isSound(seen);
    if (pictures) await page.screenshot({ path: `${pictures}/list.png`, fullPage: true });
    await card
      .getByRole('button', { name: `Siirrä numeron ${ending} tiedot numerolle ${staying}` })
      .click();
    await card.getByText('Nimi ja puhelinnumero poistetaan numerolta').waitFor();
    await isSound(seen);
    if (pictures) await page.screenshot({ path: `${pictures}/conflicts.png`, fullPage: true });
    const join = card.getByRole('button', { name: 'Yhdistä numerot' });
    // Not everything is decided.
    expect(await join.getAttribute('aria-disabled')).toBe('true');
    await card.getByText('Valitse jokaisesta kohdasta').waitFor();
    await card.getByLabel(`Täytetty lomake (${ending})`).check();
    await card.getByLabel(`1980 (${staying})`).check();
    await join.click();
    await page.getByText(`Numero ${ending} on yhdistetty numeroon ${staying}.`).waitFor();
    expect(await page.locator('.card').filter({ hasText: ending }).count()).toBe(0);
    if (pictures) await page.screenshot({ path: `${pictures}/joined.png`, fullPage: true });
    const record = await worker.getRecord({ params: { participantId: staying } });
    expect(record.participant.background).toMatchObject({
      birth_year: 1980,
      living_arrangement: ['alone'],
    });
    expect(record.runs.find(({ run }) => run.runId === runId)?.forms).toMatchObject([
      { answers: { feels_healthy: 2 }, earlier: [{ answers: { feels_healthy: 3 } }] },
    ]);
    const gone = await refusal(worker.getIdentity({ params: { participantId: ending } }));
    expect(gone.code).toBe('participant.unknown');
    await seen.close();
  });

  it('may include another worker’s client: that number is hidden until its worker says it is one person', async () => {
    const [mine, theirs] = [await newParticipant(server), await newParticipant(server)];
    const body = { ownWorker: 'toinen-tyontekija', background: {}, synthetic: true };
    await worker.putParticipant({ params: { participantId: theirs }, body, ifMatch: 1 });
    await namedAlike([mine], [theirs]);
    const seen = await visitAs(browser, server, { name: 'Outi', address: '#/samahenkilo' });
    const { page } = seen;
    const card = page.locator('.card').filter({ hasText: mine });
    await card.getByText('omatyöntekijä Nimi toinen-tyontekija').waitFor();
    expect(await card.innerText()).not.toContain(theirs);
    expect(await card.getByRole('button', { name: /^Siirrä/ }).count()).toBe(0);
    const { items } = await other.listSamePeople({ query: {} });
    const pairId = items[0]?.pairId ?? '';
    const word = { participantId: theirs, verdict: 'same' as const };
    await other.putSamePersonWord({ params: { pairId }, body: word });
    await page.reload();
    await card
      .getByRole('button', { name: `Siirrä numeron ${mine} tiedot numerolle ${theirs}` })
      .click();
    await card.getByText('Numeroiden tiedoissa ei ole ristiriitoja.').waitFor();
    await card.getByRole('button', { name: 'Yhdistä numerot' }).click();
    await page.getByText(`Numero ${mine} on yhdistetty numeroon ${theirs}.`).waitFor();
    expect((await other.getParticipant({ params: { participantId: theirs } })).ownWorker).toBe(
      'toinen-tyontekija',
    );
    await seen.close();
  });

  it('is marked as two people by their worker, which stays; and coordinators see that one may count twice', async () => {
    const numbers = [await newParticipant(server), await newParticipant(server)];
    await runningRun(server, 1);
    await namedAlike(numbers);
    const coordinator = await visitAs(browser, server, { address: '#/puuttuvat-lomakkeet' });
    await coordinator.page.getByText('sama henkilö voi puuttua luettelosta kahdesti').waitFor();
    await coordinator.page
      .getByRole('main')
      .getByRole('link', { name: 'Ehkä sama henkilö' })
      .click();
    const listed = coordinator.page.locator('.card').filter({ hasText: numbers[0] ?? '' });
    await listed.getByText(numbers[1] ?? '').waitFor();
    expect(await listed.getByRole('button').count()).toBe(0);
    await isSound(coordinator);
    await coordinator.close();
    const seen = await visitAs(browser, server, { name: 'Outi', address: '#/samahenkilo' });
    const { page } = seen;
    const card = page.locator('.card').filter({ hasText: numbers[0] ?? '' });
    await card.getByRole('button', { name: 'Merkitse eri henkilöiksi' }).click();
    await page.getByText('Eri henkilöiksi merkityt: 1').waitFor();
    await page.reload();
    await page.getByText('Eri henkilöiksi merkityt: 1').click();
    await card.waitFor();
    expect(await card.getByRole('button').count()).toBe(0);
    await isSound(seen);
    await seen.close();
  });
});

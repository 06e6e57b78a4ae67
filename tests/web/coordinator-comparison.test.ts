import { beforeAll, describe, expect, it } from 'vitest';
import { saveSummary } from '../../functions/store/summaries.ts';
import { buildWeb } from '../../scripts/build-web.ts';
import { dayOf } from '../../shared/domain/day.ts';
import { writtenDay } from '../../web/src/texts/format.ts';
import { testBrowser } from '../browser.ts';
import { plannedFigures } from '../facts.ts';
import { as } from '../make.ts';
import { testServer } from '../server.ts';
import { isSound, visitAs } from './coordinator-visits.ts';
import { type Printed, printed, withoutSpaces } from './printed-pages.ts';

await buildWeb();
const server = await testServer();
const browser = await testBrowser();

/** A group whose members answer every statement alike: at the start, the end and the follow-up. */
const group = (...people: [number, number, number?][]) =>
  people.map(([start, end, followUp]) => ({ start, end, ...(followUp && { followUp }) }));

const people = group([2, 3, 3], [2, 2, 2], [3, 4, 3], [1, 3, 2], [4, 4, 5], [2, 3]);
const endOnly = group([2, 3], [1, 2], [3, 3], [4, 3], [2, 4]);
const countedAt = '2026-11-20T12:00:00.000Z';
const runs = [
  { name: 'Kevät', municipality: 'Kajaani', endsOn: '2026-02-15', people },
  { name: 'Kesä', municipality: 'Kuhmo', endsOn: '2026-05-15', people: people.slice(1) },
  { name: 'Vain loppu', municipality: 'Kuhmo', endsOn: '2026-06-15', people: endOnly },
];
const programmeId = 'rajattu';
const address = `#/ohjelmat/${programmeId}/tulokset`;

beforeAll(async () => {
  await as(server, 'coordinator').putProgramme({
    params: { programmeId },
    body: { name: 'Rajattu', kind: 'other' },
  });
  for (const [n, plan] of runs.entries())
    await saveSummary('kainuu', {
      figures: plannedFigures({ ...plan, runId: `r-${n}`, programmeId }, countedAt),
      countedAt,
      frozen: false,
      seen: undefined,
    });
});

describe('The comparison that a coordinator chooses', () => {
  it('is limited to one municipality, is in the address, and says which figures still cover everything', async () => {
    const seen = await visitAs(browser, server, { address });
    const { page } = seen;
    await page.getByText('3 ryhmää.', { exact: true }).waitFor();
    expect(await page.getByText('Nämä luvut ovat aina koko ohjelmasta').count()).toBe(0);
    const totals = await page.getByText(/^\d+ ryhmää, joissa/).innerText();
    await page.getByText('Rajaa ryhmiä').click();
    await page.getByLabel('Kunta').selectOption('Kuhmo');
    await page.getByLabel('Päättynyt viimeistään').fill('2026-05-31');
    await page.getByRole('button', { name: 'Näytä' }).click();
    await page.getByText('1 ryhmä.', { exact: true }).waitFor();
    expect(new URL(page.url()).hash).toBe(`${address}?kunta=Kuhmo&asti=2026-05-31`);
    expect(await page.locator('.runs h3').allInnerTexts()).toEqual(['Kesä']);
    await page.getByText('Nämä luvut ovat aina koko ohjelmasta').waitFor();
    expect(await page.getByText(/^\d+ ryhmää, joissa/).innerText()).toBe(totals);
    await isSound(seen);
    await page.reload();
    await page.getByText('1 ryhmä.', { exact: true }).waitFor();
    expect(await page.getByLabel('Kunta').inputValue()).toBe('Kuhmo');
    await page.getByRole('button', { name: 'Poista rajaukset' }).click();
    await page.getByText('3 ryhmää.', { exact: true }).waitFor();
    // An address may have the municipality’s code; the field has its name.
    await page.goto(`${server.url}/${address}?kunta=290`);
    await page.getByText('2 ryhmää.', { exact: true }).waitFor();
    expect(await page.getByLabel('Kunta').inputValue()).toBe('Kuhmo');
    await page.getByText('Kunta: Kuhmo', { exact: true }).waitFor();
    await seen.close();
  });

  it('compares start and follow-up, with their pairs and no direction at the end', async () => {
    const seen = await visitAs(browser, server, { address: `${address}?mittaus=seuranta` });
    const { page } = seen;
    await page.getByRole('heading', { name: 'Muutos ryhmittäin, alusta seurantaan' }).waitFor();
    const runs = await page.locator('.run').allInnerTexts();
    expect(runs[0]).toContain('Keskimääräinen muutos +0,5 pistettä');
    expect(runs[0]).toContain('Alussa ja seurannassa vastasi 5. Osallistujia oli 6.');
    expect(runs.join()).not.toMatch(/suuntaan|loppulomaketta/);
    expect(runs[1]).toContain('Lukuja ei näytetä, koska vastaajia on liian vähän.');
    expect(runs[2]).toContain('Alussa ja seurannassa vastasi 0. Osallistujia oli 5.');
    expect(await page.locator('svg.scene').textContent()).toMatch(/5 paria.*83,3/);
    await isSound(seen);
    await seen.close();
  });

  it('that is empty says so and keeps the choice; days in the wrong order are not sent', async () => {
    const { page, loaded, close } = await visitAs(browser, server, {
      address: `${address}?alkaen=2027-01-01`,
    });
    await page.getByText('Näillä rajauksilla ei löydy ryhmiä.').waitFor();
    const loads = loaded.filter((path) => path === '/v1/outcomes').length;
    await page.getByLabel('Päättynyt viimeistään').fill('2026-01-01');
    await page.getByText('Alkupäivä on loppupäivän jälkeen.').waitFor();
    await page.getByRole('button', { name: 'Näytä' }).click();
    expect(new URL(page.url()).hash).toBe(`${address}?alkaen=2027-01-01`);
    expect(loaded.filter((path) => path === '/v1/outcomes')).toHaveLength(loads);
    await close();
  });
});

describe('A programme of forty groups', () => {
  const many = 'monta';
  const manyAddress = `#/ohjelmat/${many}/tulokset`;
  /** The place of a group whose figures are hidden. */
  const tooSmall = 35;
  beforeAll(async () => {
    await as(server, 'coordinator').putProgramme({
      params: { programmeId: many },
      body: { name: 'Monta', kind: 'other' },
    });
    for (let n = 0; n < 40; n++) {
      const month = String((n % 12) + 1).padStart(2, '0');
      const endsOn = `${2023 + Math.floor(n / 12)}-${month}-15`;
      const plan = {
        ...{ runId: `m-${n}`, name: `Ryhmä ${n + 1}`, programmeId: many, endsOn },
        people: n === tooSmall ? people.slice(0, 3) : [...people, ...people],
      };
      await saveSummary('kainuu', {
        ...{ figures: plannedFigures(plan, countedAt), countedAt, frozen: false },
        seen: undefined,
      });
    }
  });

  it('shows the last twenty-five, and the earlier ones by half-years, on a phone too', async () => {
    const seen = await visitAs(browser, server, { address: manyAddress, width: 375 });
    const { page } = seen;
    await page.getByText('Tässä on 25 viimeksi päättynyttä ryhmää 40 ryhmästä.').waitFor();
    expect(await page.locator('.scene text', { hasText: /^Ryhmä \d+$/ }).count()).toBe(25);
    const inWords = page.getByText('Näytä 25 ryhmää yksitellen');
    await inWords.click();
    expect(await page.locator('.runs .run').count()).toBe(25);
    await inWords.click();
    const halves = page.locator('.folded-rows summary').filter({ hasText: 'kuu' });
    expect(await halves.allInnerTexts()).toEqual([
      'Tammi–kesäkuu 2024: 3 ryhmää',
      'Heinä–joulukuu 2023: 6 ryhmää',
      'Tammi–kesäkuu 2023: 6 ryhmää',
    ]);
    await halves.nth(1).click();
    await page.getByRole('link', { name: 'Ryhmä 12', exact: true }).waitFor();
    expect(await page.locator('.runs .run').count()).toBe(6);
    await isSound(seen);
    await seen.close();
  });

  /** The names of the groups on paper, each followed by its municipality. */
  const namesOn = ({ sheets }: Printed) =>
    [
      ...sheets
        .map(({ text }) => text)
        .join('')
        .matchAll(/Ryhmä(\d+)Kajaani/g),
    ].map(([, n]) => Number(n));
  const fromTo = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, n) => from + n);
  const commonIn = ({ sheets: [first] }: Printed) =>
    /Ohjelmanyhteisetluvut(.*?)Seonsama/.exec(first?.text ?? '')?.[1];

  it('prints the groups on the page, on a few sheets of A4 with numbers', async () => {
    const { page, close } = await visitAs(browser, server, { address: manyAddress });
    await page.getByText('Tulosta ryhmiä: 25 valittu').waitFor();
    const paper = await printed(page);
    expect(namesOn(paper)).toEqual(fromTo(16, 40));
    expect(paper.sheets.length).toBeLessThanOrEqual(4);
    for (const [n, { sides, text }] of paper.sheets.entries()) {
      expect(sides).toEqual([210, 297]);
      expect(text).toContain(`${n + 1}/${paper.sheets.length}`);
    }
    const all = paper.sheets.map(({ text }) => text).join('');
    const day = withoutSpaces(writtenDay(dayOf(new Date().toISOString())));
    expect(all).toContain(`MontaMuutosryhmittäin,alustaloppuun.Tulostettu${day}.`);
    expect(all).toContain('Tulosteessaon25ryhmää.Ryhmiäonkaikkiaan40.');
    expect(all).toContain('Pareja:ne,jotkavastasivatalussajalopussa.');
    const hidden = `Ryhmä${tooSmall + 1}Kajaani15.12.202533Lukujaeinäytetä,koskavastaajiaonliianvähän.`;
    expect(all).toContain(hidden);
    expect(all).not.toMatch(/Valitse|Rajaaryhmiä|Yleiskuva|Ketkäosallistuivat/);
    await close();
  });

  it('prints only the groups that are chosen, and the same common figure whichever they are', async () => {
    const seen = await visitAs(browser, server, { address: manyAddress, width: 375 });
    const { page } = seen;
    const choice = page.locator('.print-choice');
    await choice.locator('summary').first().click();
    await isSound(seen);
    const common = commonIn(await printed(page));
    expect(common).toContain('39ryhmän');
    await choice.getByRole('button', { name: 'Poista valinnat' }).click();
    expect(await choice.getByRole('button', { name: 'Tulosta valitut' }).isDisabled()).toBe(true);
    await choice.getByLabel('Heinä–joulukuu 2023: 6 ryhmää').check();
    expect(namesOn(await printed(page))).toEqual(fromTo(7, 12));
    const half = choice.locator('li').filter({ hasText: 'Tammi–kesäkuu 2024' });
    await half.getByText('Valitse yksitellen (0/6)').click();
    await half.getByLabel('Ryhmä 14', { exact: true }).check();
    await half.getByText('Valitse yksitellen (1/6)').waitFor();
    const some = half.getByLabel('Tammi–kesäkuu 2024: 6 ryhmää');
    expect(await some.evaluate((box: HTMLInputElement) => box.indeterminate)).toBe(true);
    const paper = await printed(page);
    expect(namesOn(paper)).toEqual([...fromTo(7, 12), 14]);
    // The picture of a few has its last column on the paper.
    expect(paper.sheets[0]?.text).toMatch(/AlussaLäsnäoloVastasi.*100,0%/);
    // Of two sets that differ by the hidden group, a common figure of each would disclose its own.
    expect(commonIn(paper)).toBe(common);
    await choice.getByRole('button', { name: 'Valitse kaikki' }).click();
    const whole = await printed(page);
    expect(namesOn(whole)).toEqual(fromTo(1, 40));
    expect(commonIn(whole)).toBe(common);
    await seen.close();
  });
});

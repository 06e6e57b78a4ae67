import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { buildWeb } from '../../scripts/build-web.ts';
import { dayOf, daysAfter } from '../../shared/domain/day.ts';
import type { Instrument } from '../../shared/instruments/instrument.ts';
import { testBrowser } from '../browser.ts';
import { as, newDraftBody, newOwnInstrumentId, refusal } from '../make.ts';
import { testServer } from '../server.ts';
import { type CoordinatorVisit, isSound, visitAs } from './coordinator-visits.ts';
import {
  type ChosenFile,
  fortyFiveStatements,
  longQuestions,
  manyLosses,
  nestedIntake,
  nineStatements,
} from './template-files.ts';

await buildWeb();
const server = await testServer();
const browser = await testBrowser();
const coordinator = as(server, 'coordinator');

const open = (address = '#/lomakepohjat', name = 'Kaisa') =>
  visitAs(browser, server, { name, address });
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const heading = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { level: 1, name }).waitFor();

/** Chooses a file on the page that reads them, which it comes to from the list. */
async function choose(page: Page, file: ChosenFile): Promise<void> {
  await page.locator('.places a').filter({ hasText: 'Lomakepohjat' }).first().click();
  await page.getByRole('link', { name: 'Tuo lomakepohja' }).click();
  await page.getByLabel('Tiedosto').setInputFiles(file);
  await page.getByRole('heading', { name: 'Tiedosto on luettu' }).waitFor();
}

async function saveDraft(page: Page): Promise<void> {
  await button(page, 'Tallenna luonnokseksi').click();
  await page.getByRole('heading', { name: 'Perustiedot' }).waitFor();
}

async function publish(page: Page, version: number): Promise<void> {
  await button(page, `Julkaise versio ${version}`).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Julkaistua versiota ei voi muuttaa eikä poistaa').waitFor();
  await dialog.getByRole('button', { name: `Julkaise versio ${version}` }).click();
  await page.getByText(`Versio ${version} on julkaistu. Sitä ei voi enää muuttaa.`).waitFor();
}

async function inTrial(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Kokeile', exact: true }).click();
  await heading(page, /^Kokeile: /);
  const form = page.frameLocator('iframe');
  await form.getByRole('group', { name: 'Mielialaa painava asia 1' }).waitFor();
  await form.getByText('lähes joka päivä').first().click();
  await form.getByText('1/9 vastattu').waitFor();
  await form.getByRole('button', { name: 'Lähetä vastaukset' }).click();
  await page.getByText('Kokeilu on valmis. Mitään ei tallennettu.').waitFor();
}

const ofForm = async (title: string): Promise<Instrument> => {
  const { items } = await coordinator.listInstruments({});
  return items.find((one) => one.title.fi === title) as Instrument;
};

describe('In an organisation without a form template of its own', () => {
  let seen: CoordinatorVisit;

  it('a form with groups in groups is imported, and what it loses is named by its question', async () => {
    seen = await open();
    const { page } = seen;
    await page.getByText('Omia lomakepohjia ei vielä ole.').waitFor();
    await choose(page, nestedIntake());
    await page.getByText('6 kysymystä').waitFor();
    const lost = page.locator('details').filter({ hasText: 'Kysymykset, joita ei kysytä (2)' });
    expect(await lost.innerText()).toMatch(
      /Laiturissa ei voi vastata tällä tavalla: tiedosto\s+Allekirjoitus/,
    );
    await isSound(seen);
    await saveDraft(page);
    await page.getByText('Kaikki tarvittava on kirjoitettu.').waitFor();
    await isSound(seen);
    await publish(page, 1);
    await isSound(seen);
    const { items, groups } = await ofForm('Alkuhaastattelu');
    expect(items.map(({ type }) => type)).toEqual([
      ...['choice', 'text', 'integer', 'text', 'boolean', 'date'],
    ]);
    expect(groups.map(({ text }) => text.fi)).toContain('Elämäntilanne: Asuminen');
  });

  it('a scale without a language and a licence is saved once its language is chosen, and published once its licence is written', async () => {
    const { page } = seen;
    await choose(page, nineStatements());
    await page.getByText('Tiedosto ei kerro tekstiensä kieltä.').waitFor();
    expect(await button(page, 'Tallenna luonnokseksi').isDisabled()).toBe(true);
    await page.getByLabel('suomeksi').check();
    await page.getByText('Lomakkeen oma kieli: suomi.').waitFor();
    await saveDraft(page);
    expect(await button(page, /^Julkaise versio/).count()).toBe(0);
    await page.getByRole('radio', { name: 'Summa' }).check();
    await page.getByText('Summassa väliin jätetty väittämä saa muiden').waitFor();
    await button(page, /Kirjoita, millä luvalla/).click();
    await page.locator('#draft-licence input:focus').waitFor();
    await page.keyboard.type('Oma lomake');
    await button(page, 'Tallenna luonnos').click();
    await page.getByText('Kaikki tarvittava on kirjoitettu.').waitFor();
    await inTrial(page);
    await isSound(seen);
    await page.goBack();
    await publish(page, 1);
    const { scoring, unofficial, licence } = await ofForm('Mieliala yhdeksällä väittämällä');
    expect(scoring).toMatchObject({ rule: 'sum-of-keyed/1', leastAnswered: 8 });
    expect([unofficial, licence]).toEqual([[], 'Oma lomake']);
  });

  it('a workbook of forty-five statements is imported, scored by their mean and published', async () => {
    const { page } = seen;
    await choose(page, await fortyFiveStatements());
    await page.getByText('45 kysymystä').waitFor();
    await saveDraft(page);
    await page.getByRole('radio', { name: 'Keskiarvo' }).check();
    await button(page, /^Muokkaa: 3$/).click();
    await page.getByLabel('Käännetty').check();
    await button(page, /^Siirrä ylemmäs: 3$/).click();
    await page.getByLabel('Käyttöoikeus').fill('CC0');
    await button(page, 'Tallenna luonnos').click();
    await publish(page, 1);
    const { items, groups, scoring } = await ofForm('Laaja elämänkartoitus');
    expect(items.slice(1, 3).map(({ id, reversed }) => [id, reversed])).toEqual([
      ['vaittama_3', true],
      ['vaittama_2', false],
    ]);
    expect([items.length, groups.length, scoring?.leastAnswered]).toEqual([45, 3, 36]);
  });

  it('a group is opened that asks them, and they are offered by their names', async () => {
    const { page } = seen;
    await page.getByRole('link', { name: 'Avaa uusi ryhmä' }).click();
    await button(page, /^Hahmoterapia/)
      .first()
      .click();
    await heading(page, 'Milloin ryhmä kokoontuu?');
    await page.getByLabel('Ensimmäinen kerta').fill(daysAfter(dayOf(new Date().toISOString()), 21));
    await button(page, /^Jatka$/).click();
    await heading(page, 'Kuka ohjaa ja missä?');
    await page.getByLabel('Aino').check();
    await page.getByLabel('Kunta').fill('kajaani');
    await button(page, /^Jatka$/).click();
    await heading(page, 'Mitä ryhmältä kysytään?');
    // The group is opened from the page of a form template, which it is asked already.
    expect(await page.getByLabel('Laaja elämänkartoitus', { exact: true }).isChecked()).toBe(true);
    await page.getByLabel('Alkuhaastattelu', { exact: true }).check();
    const counted = page.getByText('muutos vain yhdestä lomakepohjasta: ELÄMÄNHALLINTA');
    await counted.waitFor();
    await page.getByLabel('Laaja elämänkartoitus', { exact: true }).uncheck();
    await counted.waitFor({ state: 'detached' });
    await page.getByLabel('Mieliala yhdeksällä väittämällä', { exact: true }).check();
    await counted.waitFor();
    await button(page, /^Jatka$/).click();
    await heading(page, 'Tarkista ja avaa ryhmä');
    await page.getByText(/^Mieliala yhdeksällä väittämällä \(/).waitFor();
    await button(page, /^Avaa ryhmä/).click();
    await page.waitForURL(/#\/ryhmat\/[a-z0-9-]+$/);
    const [, runId = ''] = /ryhmat\/([a-z0-9-]+)$/.exec(page.url()) ?? [];
    const { instruments } = await coordinator.getRun({ params: { runId } });
    expect(instruments.map(({ instrumentId }) => instrumentId)).toEqual(
      expect.arrayContaining(['own_alkuhaastattelu', 'own_mieliala_yhdeksalla_vaittamalla']),
    );
    await seen.close();
  });
});

describe('A file that is no form', () => {
  const text = (name: string, content: string | Buffer): ChosenFile => ({
    ...{ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) },
  });

  it.each([
    ['has a number that JSON lacks', text('a.json', '{\n"a": NaN}'), 'Rivillä 2 on NaN'],
    ['is XML', text('a.json', '<Questionnaire/>'), 'Tiedosto on XML:ää.'],
    ['is another resource', text('a.json', '{"resourceType":"Patient"}'), 'ei FHIR-lomake'],
    [
      'has several forms',
      text(
        'a.json',
        `\uFEFF${JSON.stringify({
          resourceType: 'Bundle',
          entry: [1, 2].map((n) => ({
            resource: { resourceType: 'Questionnaire', name: `q${n}` },
          })),
        })}`,
      ),
      'Tiedostossa on oltava yksi FHIR-lomake.',
    ],
    ['is too large', text('a.json', ' '.repeat(600 * 1024)), 'Tiedosto on yli 512 kilotavua'],
    ['is of another kind', text('a.pdf', 'x'), 'Tiedosto ei ole .json- eikä .xlsx-tiedosto.'],
    ['is no workbook', text('a.xlsx', 'x'), 'Työkirjaa ei voitu lukea.'],
  ])('because it %s says so, and what to do', async (_, file, said) => {
    const { page, close } = await open('#/lomakepohjat/tuo');
    await page.getByLabel('Tiedosto').setInputFiles(file);
    await page.getByRole('alert').filter({ hasText: said }).waitFor();
    expect(await button(page, 'Tallenna luonnokseksi').count()).toBe(0);
    await close();
  });
});

describe('A file that makes a large draft', () => {
  it('is not saved where it is too large: the page says how large, and what to do', async () => {
    const { page, close } = await open();
    await choose(page, longQuestions(180, 2300));
    await page
      .getByText(/sen koko on 4\d\d kilotavua, ja luonnos saa olla enintään 256 kilotavua/)
      .waitFor();
    expect(await button(page, 'Tallenna luonnokseksi').isDisabled()).toBe(true);
    await choose(page, longQuestions(180, 1200));
    await saveDraft(page);
    await page.getByRole('heading', { level: 1, name: 'Pitkä lomake' }).waitFor();
    await close();
  });

  it('is saved with the questions that are lost, and a count of the smaller losses', async () => {
    const { page, close } = await open();
    await choose(page, manyLosses());
    await saveDraft(page);
    await page.getByRole('heading', { level: 1, name: 'Laajennettu lomake' }).waitFor();
    const params = { ownInstrumentId: 'own_laajennettu_lomake' };
    const { content, notCarried } = await coordinator.getInstrumentDraft({ params });
    expect(content.items).toHaveLength(150);
    const [more, question] = ['more', 'answer_type'].map((kind) =>
      notCarried.filter((line) => line.kind === kind),
    );
    expect(question).toHaveLength(1);
    expect(more).toHaveLength(1);
    expect(notCarried.length - 1 + Number(more?.[0]?.detail)).toBe(150 * 8 + 1);
    await close();
  });
});

describe('A draft', () => {
  async function drafted() {
    const params = { ownInstrumentId: newOwnInstrumentId() };
    await coordinator.putInstrumentDraft({ params, body: newDraftBody() });
    const seen = await open(`#/lomakepohjat/${params.ownInstrumentId}/luonnos`);
    await seen.page.getByLabel('Nimi').waitFor();
    return { params, ...seen };
  }

  it('is not left unsaved without a question', async () => {
    const { page, close } = await drafted();
    await page.getByLabel('Lähde').fill('Toinen lähde');
    await page.getByRole('link', { name: 'Ryhmät' }).first().click();
    await page.getByRole('dialog').getByText('Muutoksia ei ole tallennettu').waitFor();
    await button(page, 'Jatka muokkaamista').click();
    expect(await page.getByLabel('Lähde').inputValue()).toBe('Toinen lähde');
    await page.getByRole('link', { name: 'Ryhmät' }).first().click();
    await button(page, 'Poistu tallentamatta').click();
    await heading(page, 'Ryhmät');
    await close();
  });

  it('that a colleague saved at the same time keeps what is typed, and says so', async () => {
    const { page, params, close } = await drafted();
    const theirs = newDraftBody({ title: { fi: 'Kollegan nimi' } });
    await coordinator.putInstrumentDraft({ params, body: theirs, ifMatch: 1 });
    await page.getByLabel('Nimi').fill('Oma nimi');
    await button(page, 'Tallenna luonnos').click();
    await page.getByText('Joku muu tallensi luonnoksen samaan aikaan.').waitFor();
    expect(await page.getByLabel('Nimi').inputValue()).toBe('Oma nimi');
    await button(page, 'Tallenna oma luonnokseni sen tilalle').click();
    await button(page, 'Julkaise versio 1').waitFor();
    const { content } = await coordinator.getInstrumentDraft({ params });
    expect(content.title.fi).toBe('Oma nimi');
    await close();
  });

  it('whose question nobody could answer leads to what corrects it', async () => {
    const params = { ownInstrumentId: newOwnInstrumentId() };
    const items = [1, 2].map((n) => ({
      ...{ id: `oma_${n}`, number: n, type: 'text' as const, longest: n === 2 ? 0 : 100 },
      ...{
        reversed: false,
        text: { fi: `Kysymys ${n}`, sv: n === 1 ? 'a'.repeat(2001) : 'Fråga' },
      },
    }));
    const body = newDraftBody({ items, scoring: null });
    await coordinator.putInstrumentDraft({ params, body });
    const { page, close } = await open(`#/lomakepohjat/${params.ownInstrumentId}/luonnos`);
    await button(page, 'Kysymys 2: Anna vastauksen pituudeksi 1–2000 merkkiä.').click();
    await page.getByLabel('Vastauksen enimmäispituus merkkeinä').fill('300');
    await button(page, /^Kysymys 1: Lyhennä teksti/).click();
    // The words that are too long are the Swedish ones.
    await page.locator('#draft-item-0 textarea:focus').fill('Fråga 1');
    await button(page, 'Tallenna luonnos').click();
    await button(page, 'Julkaise versio 1').waitFor();
    const { content } = await coordinator.getInstrumentDraft({ params });
    expect(content.items).toMatchObject([{ text: { sv: 'Fråga 1' } }, { longest: 300 }]);
    await close();
  });

  it('that a colleague saved since is not deleted before theirs was read', async () => {
    const { page, params, close } = await drafted();
    const theirs = newDraftBody({ title: { fi: 'Kollegan nimi' } });
    await coordinator.putInstrumentDraft({ params, body: theirs, ifMatch: 1 });
    await page.getByLabel('Nimi').fill('Oma nimi');
    await button(page, 'Poista luonnos').click();
    await button(page, 'Poista luonnos pysyvästi').click();
    await page.getByText('Luonnosta ei poistettu.').waitFor();
    expect(await page.getByLabel('Nimi').inputValue()).toBe('Oma nimi');
    expect(await button(page, /^Poista luonnos/).count()).toBe(0);
    await button(page, 'Hylkää omani ja näytä tallennettu').click();
    await heading(page, 'Kollegan nimi');
    await button(page, 'Poista luonnos').click();
    await button(page, 'Poista luonnos pysyvästi').click();
    await heading(page, 'Lomakepohjat');
    expect(await refusal(coordinator.getInstrumentDraft({ params }))).toMatchObject({
      code: 'instrument.no_draft',
    });
    await close();
  });

  it('that a colleague deleted keeps what is typed, and can be saved as a new one', async () => {
    const { page, params, close } = await drafted();
    await coordinator.deleteInstrumentDraft({ params, ifMatch: 1 });
    await page.getByLabel('Nimi').fill('Oma nimi');
    await button(page, 'Tallenna luonnos').click();
    await page.getByText('Joku muu poisti luonnoksen samaan aikaan.').waitFor();
    expect(await page.getByLabel('Nimi').inputValue()).toBe('Oma nimi');
    await button(page, 'Tallenna uudeksi luonnokseksi').click();
    await button(page, 'Julkaise versio 1').waitFor();
    const { content, version } = await coordinator.getInstrumentDraft({ params });
    expect([content.title.fi, version]).toEqual(['Oma nimi', 3]);
    await close();
  });

  it('is deleted, and of a published form template a new version begins as the newest', async () => {
    const { page, params, close } = await drafted();
    await publish(page, 1);
    await page.getByRole('link', { name: 'Tee uusi versio' }).click();
    await page.getByText('Luonnos on sama kuin julkaistu versio 1.').waitFor();
    await page.getByLabel('Nimi').fill('Arjen voimat uudistettuna');
    await button(page, 'Tallenna luonnos').click();
    await button(page, 'Julkaise versio 2').waitFor();
    await button(page, 'Poista luonnos').click();
    await button(page, 'Poista luonnos pysyvästi').click();
    await page.getByText('Versio 1 on julkaistu.').waitFor();
    const { items } = await coordinator.listOwnInstruments({});
    const own = items.find(({ instrumentId }) => instrumentId === params.ownInstrumentId);
    expect(own).toMatchObject({ title: 'Arjen voimat', draft: null });
    await close();
  });
});

describe('A form template', () => {
  it('is downloaded as FHIR and as an XLSForm', async () => {
    const { page, close } = await open('#/lomakepohjat/life_management_and_inclusion_14');
    for (const [name, file] of [
      ['Lataa FHIR-tiedostona', 'life_management_and_inclusion_14-1.json'],
      ['Lataa XLSForm-tiedostona', 'life_management_and_inclusion_14-1.xlsx'],
    ] as const) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        button(page, name).click(),
      ]);
      expect(download.suggestedFilename()).toBe(file);
      expect((await readFile(await download.path())).length).toBeGreaterThan(1000);
    }
    await close();
  });

  it('is read by leaders, who are not offered to make one', async () => {
    const { page, close } = await open('#/lomakepohjat/tuo', 'Aino');
    await heading(page, 'Sinulla ei ole oikeutta tähän sivuun');
    await close();
  });
});

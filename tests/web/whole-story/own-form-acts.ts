import type { Page } from 'playwright-core';
import type { Occasion } from '../../../shared/domain/occasion.ts';
import { as, holding, newSubmission } from '../../make.ts';
import { pressHandIn, sees } from '../answer-visits.ts';
import type { ChosenFile } from '../template-files.ts';
import { follow, goToGroup, heading, moveOn, type NewGroup, press } from './acts.ts';
import type { Story } from './story.ts';

/** What a coordinator writes to a draft before it can be published. */
export type ImportedDraft = {
  file: ChosenFile;
  /** Where the file does not say in which language it is. */
  language?: string;
  licence?: string;
  rule?: 'Summa' | 'Keskiarvo';
  /** A higher number means that things are worse, in all statements. */
  isWorse?: boolean;
};

/** A coordinator imports a form of others from the list of form templates, and saves it as a draft. */
export async function importForm(page: Page, { file, language }: ImportedDraft): Promise<void> {
  await follow(page, 'Lomakepohjat');
  await follow(page, 'Tuo lomakepohja');
  await page.getByLabel('Tiedosto').setInputFiles(file);
  await page.getByRole('heading', { name: 'Tiedosto on luettu' }).waitFor();
  if (language) await page.getByLabel(language).check();
  await press(page, 'Tallenna luonnokseksi');
  await page.getByRole('heading', { name: 'Perustiedot' }).waitFor();
}

/** Writes what the draft lacks, and saves it. */
export async function finishDraft(
  page: Page,
  { licence, rule, isWorse }: ImportedDraft,
): Promise<void> {
  if (licence) await page.getByLabel('Käyttöoikeus').fill(licence);
  if (rule) await page.getByRole('radio', { name: rule }).check();
  if (isWorse) await page.getByLabel('Tilanne on huonompi').check();
  if (licence || rule) await press(page, 'Tallenna luonnos');
  await page.getByText('Kaikki tarvittava on kirjoitettu.').waitFor();
}

/** Tries the draft as a participant would, and comes back to it. */
export async function tryDraft(page: Page): Promise<void> {
  await follow(page, 'Kokeile');
  await heading(page, /^Kokeile: /);
  const form = page.frameLocator('iframe');
  await form.locator('fieldset label').first().click();
  await form.getByText(/^1\/\d+ vastattu/).waitFor();
  await form.getByRole('button', { name: 'Lähetä vastaukset' }).click();
  await page.getByText('Kokeilu on valmis. Mitään ei tallennettu.').waitFor();
  await page.goBack();
}

export async function publishDraft(page: Page): Promise<void> {
  await press(page, 'Julkaise versio 1');
  await page.getByRole('dialog').getByRole('button', { name: 'Julkaise versio 1' }).click();
  await page.getByText('Versio 1 on julkaistu. Sitä ei voi enää muuttaa.').waitFor();
}

/** Which form templates a group is asked, each with its occasions as the page calls them. */
export type Asks = Readonly<Record<string, readonly string[]>>;

/** A coordinator chooses what the group is asked, and leaves out what its programme proposes. */
export async function chooseForms(
  page: Page,
  { asks, leaveOut }: { asks: Asks; leaveOut: readonly string[] },
) {
  await heading(page, 'Mitä ryhmältä kysytään?');
  for (const title of leaveOut) await page.getByLabel(title, { exact: true }).uncheck();
  for (const [title, occasions] of Object.entries(asks)) {
    await page.getByLabel(title, { exact: true }).check();
    const when = page.getByRole('group', { name: `Milloin kysytään: ${title}` });
    for (const occasion of ['Alussa', 'Lopussa', 'Seurannassa'])
      await when.getByLabel(occasion).setChecked(occasions.includes(occasion));
  }
}

/** A coordinator opens a group from a form template, or as a copy of another group. */
export async function openGroupAsking(
  page: Page,
  given: Omit<NewGroup, 'programme'> & {
    programme?: string;
    sessions?: number;
    places?: number;
    /** Leads the group that is copied. */
    formerLeader?: string;
  },
  choose: () => Promise<unknown>,
): Promise<void> {
  const { programme, sessions, places } = given;
  if (programme) await page.getByRole('button', { name: programme }).click();
  await page.getByLabel('Ensimmäinen kerta').fill(given.firstDay);
  if (sessions) await page.getByLabel('Kuinka monta kertaa').fill(String(sessions));
  await press(page, 'Jatka');
  await page.getByLabel('Ryhmän nimi').fill(given.group);
  if (given.formerLeader) await page.getByLabel(given.formerLeader).uncheck();
  await page.getByLabel(given.leader).check();
  await page.getByLabel('Kunta').fill(given.municipality);
  await page.getByLabel('Paikka', { exact: true }).fill(given.place);
  if (places) await page.getByLabel('Osallistujia enintään').fill(String(places));
  await press(page, 'Jatka');
  await choose();
  await press(page, 'Jatka');
  await press(page, 'Avaa ryhmä');
  await heading(page, 'Yleiskuva');
  await moveOn(page, 'Ala kerätä osallistujia');
}

const handInButton = (page: Page) => page.getByRole('button', { name: 'Lähetä vastaukset' });

/** Answers every question of the form that is open, each as its number says. */
export async function answerAll(page: Page, choice: (n: number) => number): Promise<void> {
  await handInButton(page).waitFor();
  const questions = page.locator('main fieldset:has(input[type=radio])');
  for (let n = 0; n < (await questions.count()); n++) {
    const labels = questions.nth(n).locator('label');
    await labels.nth(choice(n) % (await labels.count())).click();
  }
}

/** Participants type the codes of their slips on their own phones and answer every question. */
export const answerOnPhones = (
  story: Story,
  codes: readonly string[],
  choice: (person: number, n: number) => number,
): Promise<unknown> =>
  Promise.all(
    codes.map(async (code, person) => {
      const phone = await story.device(375, 740);
      const page = await phone.newPage();
      await page.goto(`${story.url}/a`);
      await page.getByLabel('Koodi').fill(code);
      await press(page, 'Avaa lomake');
      await answerAll(page, (n) => choice(person, n));
      await pressHandIn(page);
      await sees(page, 'Kiitos!');
      await phone.close();
    }),
  );

export type FormOf = { number: string; occasion: 'start' | 'end'; title: string };

/** The group whose page is open. */
export const runIdOf = (page: Page): string => page.url().split('/').at(-1) ?? '';

/** On the first day a leader begins the group, and goes to what is to be done today. */
export async function beginGroup(page: Page, group: string): Promise<void> {
  await goToGroup(page, group);
  await moveOn(page, 'Aloita ryhmä');
  await follow(page, 'Tänään');
}

type Together = {
  runId: string;
  numbers: readonly string[];
  occasion: Occasion;
  titles: readonly string[];
  choice: (person: number, n: number) => number;
};

/** Everybody in a group answers by link, without a page: the story has shown the pages already. */
export async function answerTogether(
  { server }: Story,
  { runId, numbers, occasion, titles, choice }: Together,
): Promise<void> {
  const leader = as(server, 'leader');
  const { items: templates } = await leader.listInstruments({});
  for (const { id: instrumentId, title, options, items } of templates) {
    if (!titles.includes(title.fi)) continue;
    const statements = items.filter(({ type }) => type === 'scale');
    const body = { occasion, instrumentId, participantIds: [...numbers] };
    const links = await leader.postLinks({ params: { runId }, body });
    await Promise.all(
      links.items.map(({ secret, participantId }) => {
        const person = numbers.indexOf(participantId);
        const given = statements.map(({ id }, n) => [id, options[choice(person, n)]?.code ?? 0]);
        const submission = newSubmission(Object.fromEntries(given));
        return holding(server, secret).postAnswerSubmit({ body: submission });
      }),
    );
  }
}

/** A leader opens one member's form in the table of the group's forms. */
const openSlot = (page: Page, { number, occasion, title }: FormOf): Promise<void> =>
  page.getByRole('table', { name: title }).locator(`[data-place="${number} ${occasion}"]`).click();

/** A leader types in what a member answered on paper. */
export async function typePaper(page: Page, form: FormOf, day: string, keys: string) {
  const [, month, date] = day.split('-');
  await openSlot(page, form);
  await follow(page, 'Syötä paperilta');
  await page.getByLabel('Vastauspäivä').waitFor();
  await page.keyboard.type(`${date}${month}`);
  await page.keyboard.press('Enter');
  for (const key of keys) await page.keyboard.press(key === '\n' ? 'Enter' : key);
  await page.getByRole('button', { name: /^Tallenna/ }).click();
  await page.getByRole('heading', { name: /^Saapunut/ }).waitFor();
  await page.getByRole('link', { name: 'Takaisin lomakkeisiin' }).last().click();
  await heading(page, 'Lomakkeet');
}

/** A leader hands the tablet over, and the member answers on it: the leader's pages are closed. */
export async function answerOnTablet(
  page: Page,
  form: FormOf,
  choice: (n: number) => number,
): Promise<void> {
  await openSlot(page, form);
  await press(page, 'Anna vastata tällä laitteella');
  await press(page, 'Sulje omat sivuni ja avaa lomake');
  // The roll of the day may still be on its way; what is unsent stays on the tablet.
  const anyway = page.getByRole('button', { name: 'Anna laite silti' });
  await handInButton(page).or(anyway).first().waitFor();
  if (await anyway.isVisible()) await anyway.click();
  await answerAll(page, choice);
  await pressHandIn(page);
  await sees(page, 'Anna laite takaisin ohjaajalle');
}

import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { lifeManagementAndInclusion14 as statements } from '../../../shared/instruments/life-management-and-inclusion-14.ts';
import { opened, pressHandIn, sees, statement } from '../answer-visits.ts';
import { barSays, tapMark } from '../leader-tablet.ts';
import type { Person, Story } from './story.ts';

export const press = (page: Page, name: string) =>
  page.getByRole('button', { name, exact: true }).click();
export const follow = (page: Page, name: string) =>
  page.getByRole('link', { name, exact: true }).first().click();
export const heading = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { level: 1, name }).waitFor();

/** Fills in the dialog that is open and sends it. */
async function sendDialog(page: Page, button: string, fill?: () => Promise<unknown>) {
  const dialog = page.getByRole('dialog');
  await fill?.();
  await dialog.getByRole('button', { name: button, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** Goes to a group by the list of groups. */
export async function goToGroup(page: Page, group: string): Promise<void> {
  await follow(page, 'Ryhmät');
  await heading(page, 'Ryhmät');
  await page.getByRole('link', { name: new RegExp(`^${group}`) }).click();
  await heading(page, 'Yleiskuva');
}

/** Goes to another tab of the group that is open. */
export async function goToTab(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Ryhmän sivut' }).getByRole('link', { name }).click();
  await heading(page, name);
}

/** A new colleague, as the administrator writes them. */
export type Invited = { name: string; email: string; role: string };

/** The administrator invites colleagues by a list, as it is copied from a spreadsheet. */
export async function inviteColleagues(page: Page, people: readonly Invited[]): Promise<void> {
  await follow(page, 'Henkilöstö');
  await follow(page, 'Kutsu henkilöitä');
  await page.getByLabel('Luettelo', { exact: true }).check();
  const rows = people.map(({ name, email, role }) => [name, email, role, 'Kajaani'].join('\t'));
  await page.getByRole('textbox', { name: 'Luettelo' }).fill(rows.join('\n'));
  await press(page, 'Tarkista luettelo');
  await press(page, `Lähetä ${people.length} kutsua`);
  await page.getByText(`${people.length} kutsua on lähetetty`).waitFor();
}

export type NewGroup = {
  programme: string;
  group: string;
  firstDay: string;
  furtherDays?: readonly string[];
  leader: string;
  municipality: string;
  place: string;
};

/** A coordinator opens a group from a ready-made template, and begins to collect its members. */
export async function openNewGroup(page: Page, { furtherDays = [], ...given }: NewGroup) {
  await page.getByRole('button', { name: given.programme }).click();
  await page.getByLabel('Ensimmäinen kerta').fill(given.firstDay);
  for (const [n, day] of furtherDays.entries())
    await page.getByLabel(`${n + 1}. jatkopäivä`).fill(day);
  await press(page, 'Jatka');
  await page.getByLabel('Ryhmän nimi').fill(given.group);
  await page.getByLabel(given.leader).check();
  await page.getByLabel('Kunta').fill(given.municipality);
  await page.getByLabel('Paikka').fill(given.place);
  await press(page, 'Jatka');
  await press(page, 'Jatka');
  await press(page, 'Avaa ryhmä');
  await heading(page, 'Yleiskuva');
  await moveOn(page, 'Ala kerätä osallistujia');
}

/** The status of a group after each step, as its page has it. */
const statusAfter = {
  'Ala kerätä osallistujia': 'kerää osallistujia',
  'Aloita ryhmä': 'käynnissä',
  'Päätä ryhmä': 'päättynyt',
  'Merkitse seuranta tehdyksi': 'seuranta tehty',
} as const;

/** The group moves on to the next step of its life, and its page says so. */
export async function moveOn(page: Page, step: keyof typeof statusAfter): Promise<void> {
  await press(page, step);
  await page
    .getByText(new RegExp(`· ${statusAfter[step]}$`))
    .first()
    .waitFor();
}

/** An own worker registers clients, refers them to a group and writes down their numbers. */
export async function referClients(page: Page, n: number, group: string): Promise<string[]> {
  const numbers: string[] = [];
  while (numbers.length < n) {
    await follow(page, 'Asiakkaani');
    await follow(page, 'Uusi asiakas');
    await press(page, 'Ota numero käyttöön');
    const number = await page.locator('.big-number').innerText();
    await follow(page, 'Avaa asiakkaan sivu');
    await press(page, 'Ohjaa ryhmään');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(new RegExp(`^${group}`)).check();
    await dialog.getByRole('button', { name: 'Ohjaa ryhmään' }).click();
    await page.getByText(`${number} on ohjattu ryhmään ${group}.`).waitFor();
    numbers.push(number);
  }
  return numbers;
}

/** A leader accepts those who were referred to the group, until it is full. */
export async function acceptAll(page: Page, numbers: readonly string[]): Promise<void> {
  await goToTab(page, 'Osallistujat');
  for (const number of numbers) {
    const accept = page.getByRole('button', { name: `Ota ryhmään, ${number}` });
    await accept.click();
    await sendDialog(page, 'Ota ryhmään');
    await accept.waitFor({ state: 'detached' });
  }
}

/** A leader offers a place that has become free, for as long as the page proposes. */
export async function offerFreePlace(page: Page, number: string): Promise<void> {
  await goToTab(page, 'Osallistujat');
  await press(page, `Tarjoa paikkaa, ${number}`);
  await sendDialog(page, 'Tarjoa paikkaa');
  await page.getByText(/^Paikka tarjottu/).waitFor();
}

/** A leader does not take somebody, and says why. */
export async function refuse(page: Page, number: string, reason: string): Promise<void> {
  await press(page, `Hylkää ohjaus, ${number}`);
  await sendDialog(page, 'Hylkää ohjaus', () =>
    page.getByRole('dialog').getByLabel('Syy').selectOption(reason),
  );
}

/** An own worker opens the page of a client. */
export async function goToClient(page: Page, number: string): Promise<void> {
  await follow(page, 'Asiakkaani');
  await page.getByRole('link', { name: number }).first().click();
  await heading(page, number);
}

/** An own worker brings the client's answer: the offered place comes too late. */
export async function declinePlace(page: Page, number: string): Promise<void> {
  await goToClient(page, number);
  await press(page, 'Kieltäydy paikasta');
  await sendDialog(page, 'Kieltäydy paikasta');
  await page.getByText('ei ottanut paikkaa', { exact: true }).waitFor();
}

/** A leader hands the group over to a colleague, and no longer has it. */
export async function handGroupOver(page: Page, group: string, colleague: string): Promise<void> {
  await goToTab(page, 'Asetukset');
  await press(page, 'Siirrä ryhmä');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Kenelle ryhmä siirretään?').fill(colleague);
  await dialog.getByRole('button', { name: 'Siirrä ryhmä', exact: true }).click();
  await page.getByText(`Ryhmä ${group} on siirretty. Ohjaaja on nyt ${colleague}`).waitFor();
}

/** An own worker erases a client who has asked for it. */
export async function erase(page: Page, number: string): Promise<void> {
  await goToClient(page, number);
  await follow(page, 'Tietojen käsittely');
  await follow(page, 'Aloita poisto');
  await press(page, 'Jatka vahvistamaan');
  await page.getByLabel(`Kirjoita numero ${number}`).fill(number);
  await press(page, 'Poista tiedot lopullisesti');
  await page.getByRole('heading', { name: 'Tiedot on poistettu' }).waitFor();
}

/** The form about the participants' background, as its printed title is. */
export const backgroundTitle = 'TAUSTA- JA SEURANTATIEDOT ASIAKASLOMAKKEESEEN';

type Slips = { form: string; title?: string };

/**
 * A leader prints the slips of a form, on the page of the group's forms.
 * @returns the code on each slip, by the number that it is for
 */
export async function printSlips(
  page: Page,
  { form, title }: Slips,
): Promise<ReadonlyMap<string, string>> {
  const codes = new Map<string, string>();
  await press(page, 'Tulosta vastauslaput');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Mihin lomakkeeseen?').selectOption(form);
  if (title) await dialog.getByLabel('Mikä lomakepohja?').selectOption(title);
  await dialog.getByRole('button', { name: /^Tee / }).click();
  const slips = page.frameLocator('iframe.sheet').locator('li');
  await slips.first().waitFor();
  for (const slip of await slips.all()) {
    const [number = '', code = ''] = await slip.locator('b').allInnerTexts();
    codes.set(number, code);
  }
  if (title) expect(await slips.first().innerText()).toContain(title);
  return codes;
}

/**
 * A leader prints the slips of a form and hands them out. The tablet is put away while the
 * participants answer: left open, it would lock itself.
 * @returns the code on each slip
 */
export async function handOutSlips(leader: Person, group: string, of: Slips): Promise<string[]> {
  const codes: string[] = [];
  await leader.leads(async (page) => {
    await goToGroup(page, group);
    await goToTab(page, 'Lomakkeet');
    codes.push(...(await printSlips(page, of)).values());
  });
  return codes;
}

/** Participants type the codes of their slips on their own phones. */
const onPhones = (
  story: Story,
  codes: readonly string[],
  answers: (page: Page) => Promise<void>,
): Promise<unknown> =>
  Promise.all(
    codes.map(async (code) => {
      const phone = await story.device(375, 740);
      const page = await phone.newPage();
      await page.goto(`${story.url}/a`);
      await page.getByLabel('Koodi').fill(code);
      await press(page, 'Avaa lomake');
      await answers(page);
      await pressHandIn(page);
      await sees(page, 'Kiitos!');
      await phone.close();
    }),
  );

/** They answer each of the 14 statements. */
export const answerStatements = (
  story: Story,
  codes: readonly string[],
  choice: (n: number) => number,
): Promise<unknown> =>
  onPhones(story, codes, async (page) => {
    await opened(page);
    for (const [n, { text }] of statements.items.entries())
      await statement(page, text.fi).locator('label').nth(choice(n)).click();
  });

/** They answer the first question of any other form. */
export const answerFirst = (story: Story, codes: readonly string[]): Promise<unknown> =>
  onPhones(story, codes, (page) =>
    page.getByRole('group').first().locator('label').first().click(),
  );

/** Everything that the tablet stored has arrived. */
export const isSent = (page: Page): Promise<void> => barSays(page, 'Kaikki lähetetty');

/** A leader takes the roll of today's session, which *Today* begins with. */
export async function takeRollOfToday(page: Page, absent: readonly string[] = []): Promise<void> {
  await follow(page, 'Ota osallistujat ylös');
  await page.locator('.roll-row').first().waitFor();
  for (const number of absent) await tapMark(page, number, 'Poissa');
  await page.getByRole('button', { name: /^Loput \d+ paikalle$/ }).click();
  await page
    .getByText(/(\d+)\/\1 merkitty/)
    .first()
    .waitFor();
  await page.locator('.back-link').click();
  await heading(page, 'Kokoontumiset');
}

/** The days of the sessions on the open tab, in order; the current year is not written out. */
export async function daysShown(page: Page, today: string): Promise<string[]> {
  const rows = await page.locator('.session-row').allInnerTexts();
  return rows.map((row) => {
    const [, day = '', month = '', year = today.slice(0, 4)] =
      /^\D*(\d+)\.(\d+)\.(\d{4})?/.exec(row) ?? [];
    return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  });
}

/** A leader moves a session alone to another day. */
export async function moveSession(page: Page, theme: string, to: string): Promise<void> {
  const row = page.locator('.session-row').filter({ hasText: theme });
  await row.getByRole('button', { name: /^Siirrä/ }).click();
  await sendDialog(page, 'Siirrä', () => page.getByLabel('Uusi päivä').fill(to));
}

/** A leader adds a catch-up session for those who were away last time. */
export async function addCatchUp(page: Page, day: string, members: readonly string[]) {
  await press(page, 'Lisää korvaava kerta');
  const dialog = page.getByRole('dialog');
  for (const number of members) expect(await dialog.getByLabel(number).isChecked()).toBe(true);
  await sendDialog(page, 'Tallenna', () => dialog.getByLabel('Päivä', { exact: true }).fill(day));
}

/** A leader marks that somebody has left the group. */
export async function markLeft(page: Page, number: string, reason: string): Promise<void> {
  await goToTab(page, 'Osallistujat');
  await press(page, `Merkitse lähteneeksi, ${number}`);
  await sendDialog(page, 'Tallenna', () =>
    page.getByRole('dialog').getByLabel('Syy').selectOption(reason),
  );
}

/** A leader marks that somebody did not want to answer a form. */
export async function markRefused(page: Page, number: string, occasion: string): Promise<void> {
  await goToTab(page, 'Lomakkeet');
  await page.locator(`[data-place="${number} ${occasion}"]`).first().click();
  await press(page, 'Merkitse: kieltäytyi, poissa, kadonnut…');
  await page.getByLabel('Osallistuja kieltäytyi').check();
  await press(page, 'Tallenna merkintä');
  await page.getByRole('dialog').locator('.place-status').getByText('Kieltäytyi').waitFor();
  await page.keyboard.press('Escape');
}

/** A leader agrees with each member on what comes after the group, and confirms its background. */
export async function settleMembers(page: Page, numbers: readonly string[]): Promise<void> {
  await goToTab(page, 'Osallistujat');
  for (const number of numbers) {
    await press(page, `Sovi jatkosta, ${number}`);
    await sendDialog(page, 'Tallenna', () => page.getByLabel('Omatyöntekijä tietää').check());
  }
  await press(page, 'Vahvista nämä luvut');
  await isSent(page);
}

/** A coordinator closes a group for good. */
export async function closeGroup(page: Page, group: string): Promise<void> {
  await goToGroup(page, group);
  await press(page, 'Sulje ryhmä');
  await page.getByRole('dialog').getByRole('button', { name: 'Sulje ryhmä' }).click();
  await page.getByText('Ryhmä on suljettu.').first().waitFor();
}

/** A coordinator opens the results of a group that is closed. */
export async function goToClosedResults(page: Page, group: string): Promise<void> {
  await follow(page, 'Ryhmät');
  await page.getByText('Näytä myös suljetut ja perutut (1)').click();
  await page.getByRole('link', { name: new RegExp(`^${group}`) }).click();
  await goToTab(page, 'Tulokset');
}

/** A coordinator reads that the mean of five rose, and finds nobody's number. */
export async function readResults(page: Page, group: string, numbers: readonly string[]) {
  await goToClosedResults(page, group);
  await page.getByRole('heading', { name: /^Viiden vastanneen keskiarvo nousi/ }).waitFor();
  const shown = await page.getByRole('main').innerText();
  for (const number of numbers) expect(shown).not.toContain(number);
}

import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { buildWeb } from '../../scripts/build-web.ts';
import { configuration } from '../../shared/configuration.ts';
import { allInstruments } from '../../shared/instruments/instruments.ts';
import { lifeManagementAndInclusion14 as statements } from '../../shared/instruments/life-management-and-inclusion-14.ts';
import {
  type AnsweringWay,
  type BeginningPart,
  beginningOf,
  minutesFor,
} from '../../web/src/texts/participant/beginning.ts';
import { en } from '../../web/src/texts/participant/en.ts';
import { fi } from '../../web/src/texts/participant/fi.ts';
import { paperBeginning, printedTexts } from '../../web/src/texts/participant/printed-form.ts';
import { sv } from '../../web/src/texts/participant/sv.ts';
import { texts as staffTexts } from '../../web/src/texts/staff.ts';
import { testBrowser } from '../browser.ts';
import { testServer } from '../server.ts';
import { linked, openLink } from './answer-visits.ts';
import { formsPage, startedRun } from './forms-set-up.ts';
import { printed, withoutSpaces } from './printed-pages.ts';

await buildWeb();
const server = await testServer();
const browser = await testBrowser();
const languages = { fi, sv, en };
type FormLanguage = keyof typeof languages;
const all = Object.keys(languages) as FormLanguage[];

afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
});

/** Each sentence of the forms' own introductions: none of them is said by us. */
const sourceSentences = allInstruments.flatMap(({ intro }) =>
  Object.values(intro ?? {}).flatMap((text) => text.split(/(?<=\.)\s+/)),
);

/** The first statement in a language. */
const firstOf = (language: FormLanguage) => statements.items[0]?.text[language] ?? '';

/** The page begins with our text, before the first statement, and says nothing of the source's. */
function expectBeginning(shown: string, language: FormLanguage, parts: BeginningPart[]): void {
  const page = withoutSpaces(shown);
  const first = page.indexOf(withoutSpaces(firstOf(language)));
  expect(first).toBeGreaterThan(0);
  const { beginning } = languages[language];
  const sentences = [beginning.title, ...parts.flatMap(({ name, text }) => [name, text])];
  for (const sentence of sentences) {
    const at = page.indexOf(withoutSpaces(sentence));
    expect(at, sentence).toBeGreaterThanOrEqual(0);
    expect(at, sentence).toBeLessThan(first);
  }
  for (const sentence of sourceSentences) expect(page).not.toContain(withoutSpaces(sentence));
}

const dayText = (day: string, { locale }: typeof fi) =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(day));

const shownOn = async (page: Page, language: FormLanguage) => {
  await page.getByText(languages[language].beginning.title).waitFor();
  return page.locator('body').innerText();
};

it.each(all)('In %s a form with questions for free text says when it is quoted', (language) => {
  const { quoted } = languages[language].beginning;
  const way = { by: 'device' } as const;
  const camp = allInstruments.find(({ id }) => id === 'rehabilitation_camp_feedback');
  expect(beginningOf(languages[language], camp?.items ?? [], way)).toContainEqual(quoted);
  expect(beginningOf(languages[language], statements.items, way)).not.toContainEqual(quoted);
});

describe.each(all)('In %s a form begins with who sees the answers and who does not', (language) => {
  const texts = languages[language];
  const { locale } = texts;
  const onScreen = (way: AnsweringWay) => beginningOf(texts, statements.items, way);

  it('on the participant’s phone', async () => {
    const { link } = await linked(server);
    const { page } = await openLink(browser, link.address, { locale });
    const until = dayText(link.until, languages[language]);
    expectBeginning(await shownOn(page, language), language, onScreen({ by: 'link', until }));
  });

  it('on the leader’s device when it is handed over', async () => {
    const { link } = await linked(server, { body: { channel: 'device' } });
    const address = `${server.url}/a#laite=${link.secret}`;
    const { page } = await openLink(browser, address, { locale });
    expectBeginning(await shownOn(page, language), language, onScreen({ by: 'device' }));
  });

  it('on paper, for each participant by number', async () => {
    const { runId, members } = await startedRun(server, 2);
    const page = await formsPage(browser, server, { runId });
    await page.getByRole('button', { name: staffTexts.printedForm.open }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(staffTexts.printedForm.language).selectOption(language);
    await dialog.getByRole('button', { name: staffTexts.printedForm.make(2) }).click();
    const opened = page.context().waitForEvent('page');
    await page.getByRole('link', { name: staffTexts.forms.sheet.apart }).click();
    const sheet = await opened;
    const forms = await sheet.locator('article').allInnerTexts();
    expect(forms.map((form) => members.find((number) => form.includes(number)))).toEqual(
      members.toSorted(),
    );
    const parts = paperBeginning(printedTexts[language], statements.items);
    for (const form of forms) expectBeginning(form, language, parts);
    const paper = await printed(sheet);
    expect([paper.isTagged, paper.language]).toEqual([true, language]);
    // Two sides of one sheet for each participant, with every statement on them.
    expect(paper.sheets.length).toBe(4);
    const text = paper.sheets.map((side) => side.text).join('');
    for (const item of statements.items)
      expect(text).toContain(withoutSpaces(item.text[language] ?? ''));
  });
});

describe('The beginning', () => {
  it('tells paper from a screen: there the leader who types sees the answers', () => {
    for (const language of all) {
      const { page, paper } = printedTexts[language];
      const onPaper = paperBeginning(printedTexts[language], statements.items);
      const onDevice = beginningOf(page, statements.items, { by: 'device' });
      expect(onPaper).toContainEqual(paper.leaderSees);
      expect(onPaper).not.toContainEqual(page.beginning.seesNot);
      expect(onDevice).toContainEqual(page.beginning.seesNot);
      expect(onDevice).not.toContainEqual(paper.leaderSees);
      const { name, text } = page.beginning.together;
      for (const parts of [onPaper, onDevice])
        expect(parts).toContainEqual({ name, text: text(configuration.smallestCell) });
    }
  });

  it('says how long it takes by what is asked', () => {
    expect(minutesFor(statements.items)).toBe(5);
    expect(minutesFor([])).toBe(1);
  });

  it('is ours: the source’s own introduction is in the definition and nowhere else', () => {
    expect(sourceSentences.length).toBeGreaterThan(3);
    const ours = JSON.stringify(printedTexts);
    for (const sentence of sourceSentences) expect(ours).not.toContain(sentence);
  });
});

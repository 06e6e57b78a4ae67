import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { daysAfter } from '../../../shared/domain/day.ts';
import { fortyFiveStatements, nestedIntake, nineStatements } from '../template-files.ts';
import { violationsOn } from '../violations.ts';
import * as acts from './acts.ts';
import * as own from './own-form-acts.ts';
import { emptyStory, Person } from './story.ts';

const story = await emptyStory();
const kaisa = new Person(story, 'Kaisa');
const outi = new Person(story, 'Outi');
const pekka = new Person(story, 'Pekka', { width: 768, height: 1024 });
const aino = new Person(story, 'Aino', { width: 375, height: 740 });
const tuomas = new Person(story, 'Tuomas');

const mood = 'Mieliala yhdeksällä väittämällä';
const wide = 'Laaja elämänkartoitus';
const intake = 'Alkuhaastattelu';
const proposed = ['ELÄMÄNHALLINTA JA OSALLISUUS – väittämät', acts.backgroundTitle];

const group = 'Hahmoterapia, kirjasto';
const otherGroup = 'Hahmoterapia, torppa';
const firstDay = daysAfter(story.today(), 20);
const [secondDay, lastDay] = [daysAfter(firstDay, 7), daysAfter(firstDay, 14)];
const both = ['Alussa', 'Lopussa'];

/** Which answer a person chooses of a question: at the end every second one bears less than before. */
const choice = {
  start: (person: number, n: number) => 1 + ((person + n) % 2),
  end: (person: number, n: number) => (person % 2) + ((person + n) % 2),
};
/** In the other group every third one does. */
const otherChoice = {
  start: choice.start,
  end: (person: number, n: number) => (person % 3 === 0 ? 0 : 1) + ((person + n) % 2),
};
/** Nobody's number and no code of a questionnaire is on the page, and it shuts nobody out. */
async function expectSound(page: Page, numbers: readonly string[]): Promise<void> {
  expect(await violationsOn(page)).toEqual([]);
  const shown = await page.getByRole('main').innerText();
  for (const text of [...numbers, 'own_']) expect(shown).not.toContain(text);
}

it('Three forms of others become form templates, two groups answer them, and their outcomes are compared', async () => {
  let otherRunId = '';
  await kaisa.acts(async (page) => {
    const drafts: own.ImportedDraft[] = [
      { file: nestedIntake() },
      { file: await fortyFiveStatements(), licence: 'CC0', rule: 'Keskiarvo' },
      {
        ...{ file: nineStatements(), language: 'suomeksi', licence: 'Oma lomake' },
        ...{ rule: 'Summa', isWorse: true },
      },
    ];
    for (const draft of drafts) {
      await own.importForm(page, draft);
      await own.finishDraft(page, draft);
      await own.tryDraft(page);
      await own.publishDraft(page);
    }
    await acts.follow(page, 'Avaa uusi ryhmä');
    const place = { municipality: 'Kajaani', place: 'Kaupunginkirjasto', firstDay };
    const first = { programme: 'Hahmoterapia', group, leader: 'Pekka', sessions: 3, places: 7 };
    await own.openGroupAsking(page, { ...place, ...first }, async () => {
      expect(await page.getByLabel(mood, { exact: true }).isChecked()).toBe(true);
      const asks = { [mood]: both, [wide]: both, [intake]: ['Alussa'] };
      await own.chooseForms(page, { asks, leaveOut: proposed });
      await page.getByText(`muutos vain yhdestä lomakepohjasta: ${mood}`).waitFor();
    });
    await acts.goToTab(page, 'Asetukset');
    await acts.follow(page, 'Kopioi uudeksi ryhmäksi');
    const second = { group: otherGroup, leader: 'Aino', formerLeader: 'Pekka' };
    await own.openGroupAsking(page, { ...place, ...second }, async () =>
      expect(await page.getByLabel(intake, { exact: true }).isChecked()).toBe(true),
    );
    otherRunId = own.runIdOf(page);
  });

  let numbers: string[] = [];
  let others: string[] = [];
  await outi.acts(async (page) => {
    numbers = await acts.referClients(page, 7, group);
    others = await acts.referClients(page, 6, otherGroup);
  });
  const [onPaper = '', onTablet = '', ...onPhones] = numbers;
  await pekka.leads(async (page) => {
    await acts.goToGroup(page, group);
    await acts.acceptAll(page, numbers);
  });
  await aino.leads(async (page) => {
    await acts.goToGroup(page, otherGroup);
    await acts.acceptAll(page, others);
  });

  /** Five answer on their phones, and one on the tablet that the leader hands over. */
  const answered = async (occasion: 'start' | 'end', titles: readonly string[]) => {
    const form = occasion === 'start' ? 'alkulomake' : 'loppulomake';
    const codes: string[][] = [];
    const handOver = (page: Page, title: string) =>
      own.answerOnTablet(page, { number: onTablet, occasion, title }, (n) =>
        choice[occasion](5, n),
      );
    const [first = '', ...further] = titles;
    await pekka.leads(async (page) => {
      await acts.goToGroup(page, group);
      await acts.goToTab(page, 'Lomakkeet');
      for (const title of titles) {
        const slips = await acts.printSlips(page, { form, title });
        codes.push(onPhones.map((number) => slips.get(number) ?? ''));
        await page.keyboard.press('Escape');
      }
      await handOver(page, first);
    });
    for (const title of further)
      await pekka.leads(async (page) => {
        await acts.goToGroup(page, group);
        await acts.goToTab(page, 'Lomakkeet');
        await handOver(page, title);
      });
    for (const ofForm of codes) await own.answerOnPhones(story, ofForm, choice[occasion]);
    const together = { runId: otherRunId, numbers: others, occasion, titles };
    await own.answerTogether(story, { ...together, choice: otherChoice[occasion] });
  };
  /** The seventh did it on paper, which the leader types in. */
  const typed = (page: Page, occasion: 'start' | 'end', title: string, keys: string) =>
    own.typePaper(
      page,
      { number: onPaper, occasion, title },
      occasion === 'start' ? firstDay : lastDay,
      keys,
    );
  const meet = async (isFirst = false) => {
    for (const [leader, name] of [
      [pekka, group],
      [aino, otherGroup],
    ] as const)
      await leader.leads(async (page) => {
        if (isFirst) await own.beginGroup(page, name);
        await acts.takeRollOfToday(page);
      });
  };

  await story.goTo(firstDay);
  await meet(true);
  await answered('start', [mood, wide, intake]);

  // The day after the second session the start forms are late that one of them has filled in on paper.
  await story.goTo(secondDay);
  await meet();
  await story.goTo(daysAfter(secondDay, 1));
  await kaisa.acts(async (page) => {
    await acts.follow(page, 'Puuttuvat lomakkeet');
    await page.getByText('3 lomaketta myöhässä yhdessä ryhmässä.').waitFor();
    await page.getByText('Alkulomakkeeseen vastasi 6/7 osallistujaa.').waitFor();
    await acts.follow(page, 'Alkulomake: 3 myöhässä');
    await acts.heading(page, 'Lomakkeet');
  });
  await pekka.leads(async (page) => {
    await acts.goToGroup(page, group);
    await acts.goToTab(page, 'Lomakkeet');
    await typed(page, 'start', mood, '212121212');
    await typed(page, 'start', wide, '123'.repeat(15));
    await typed(page, 'start', intake, '1\n\n\n\n');
  });
  await kaisa.acts(async (page) => {
    await acts.follow(page, 'Puuttuvat lomakkeet');
    await page.getByText('Myöhässä ei ole lomakkeita, joita voisi vielä saada.').waitFor();
  });

  await story.goTo(lastDay);
  await meet();
  await answered('end', [mood, wide]);
  await pekka.leads(async (page) => {
    await acts.goToGroup(page, group);
    await acts.goToTab(page, 'Lomakkeet');
    await typed(page, 'end', mood, '101010101');
    await typed(page, 'end', wide, '234'.repeat(15));
    await acts.settleMembers(page, numbers);
    await acts.goToTab(page, 'Yleiskuva');
    await acts.moveOn(page, 'Päätä ryhmä');
  });
  await aino.leads(async (page) => {
    await acts.goToGroup(page, otherGroup);
    await acts.settleMembers(page, others);
    await acts.goToTab(page, 'Yleiskuva');
    await acts.moveOn(page, 'Päätä ryhmä');
  });

  await story.goTo(daysAfter(lastDay, 1));
  await kaisa.acts(async (page) => {
    await acts.goToGroup(page, group);
    await acts.moveOn(page, 'Merkitse seuranta tehdyksi');
    await acts.closeGroup(page, group);
    await acts.goToTab(page, 'Tulokset');
    await page
      .getByRole('heading', {
        name: 'Seitsemän vastanneen keskiarvo nousi: 1,5 alussa, 2,1 lopussa.',
      })
      .waitFor();
    await page.getByText('Summana 13,5 alussa ja 18,9 lopussa.').waitFor();
    await page.getByText('0 on ei lainkaan, 3 on lähes joka päivä.').waitFor();
    await page.getByText(`${wide}: kaikki kysymykset.`).waitFor();
    await expectSound(page, numbers);
    await acts.follow(page, 'Ohjelmat');
    await acts.follow(page, 'Hahmoterapia');
    await acts.follow(page, 'Tulokset');
    await page.getByText(`Lomakepohja: ${mood}`).waitFor();
    for (const change of ['+0,6', '+0,3'])
      await page.getByText(`Keskimääräinen muutos ${change} pistettä`).waitFor();
    await expectSound(page, [...numbers, ...others]);
  });
  await tuomas.acts(async (page) => {
    await acts.follow(page, 'Aineistot');
    await page.getByLabel('Lomakepohja').selectOption(mood);
    await page.getByLabel('Ryhmät', { exact: true }).check();
    await acts.press(page, 'Tee aineisto');
    // Nobody was asked for their consent to research.
    await page.getByText(/^Aineisto on tyhjä: kukaan ei ole antanut suostumusta/).waitFor();
  });
  expect(story.faults).toEqual([]);
});

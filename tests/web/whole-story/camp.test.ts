import { expect, it } from 'vitest';
import { daysAfter, monthsAfter } from '../../../shared/domain/day.ts';
import * as acts from './acts.ts';
import { emptyStory, Person } from './story.ts';

const story = await emptyStory();
const kaisa = new Person(story, 'Kaisa', { width: 375, height: 812 });
const outi = new Person(story, 'Outi');
const pekka = new Person(story, 'Pekka', { width: 375, height: 740 });

const group = 'Leidit Laiturilla, kesä';
const firstDay = daysAfter(story.today(), 20);
const campDays = [0, 1, 2, 3].map((n) => daysAfter(firstDay, n));
const furtherDays = [24, 45, 66].map((n) => daysAfter(firstDay, n));
const feedbackTitle = 'Kuntoutuksellisen leirin palaute';

it('A camp of four days at the lake without a network, and three days after it, until it is closed', async () => {
  await kaisa.acts(async (page) => {
    await page.getByText('Aloita tästä').waitFor();
    await acts.follow(page, 'Uusi ryhmä');
    await acts.openNewGroup(page, {
      ...{ programme: 'Leidit Laiturilla', group, firstDay, furtherDays, leader: 'Pekka' },
      ...{ municipality: 'Sotkamo', place: 'Rantakylän leirikeskus' },
    });
  });

  let numbers: string[] = [];
  await outi.acts(async (page) => {
    numbers = await acts.referClients(page, 5, group);
  });

  // The day before the camp the group begins, and everybody has answered.
  await story.goTo(daysAfter(firstDay, -1));
  await pekka.leads(async (page) => {
    await acts.goToGroup(page, group);
    await acts.goToTab(page, 'Kokoontumiset');
    expect(await acts.daysShown(page, story.today())).toEqual([...campDays, ...furtherDays]);
    await acts.acceptAll(page, numbers);
    await acts.goToTab(page, 'Yleiskuva');
    await acts.moveOn(page, 'Aloita ryhmä');
  });
  const start = await acts.handOutSlips(pekka, group, { form: 'alkulomake' });
  await acts.answerStatements(story, start, (n) => 1 + (n % 2));
  const about = { form: 'alkulomake', title: acts.backgroundTitle };
  await acts.answerFirst(story, await acts.handOutSlips(pekka, group, about));

  for (const day of campDays) {
    await story.goTo(day);
    await pekka.leadsOffline((page) => acts.takeRollOfToday(page));
  }
  await story.goTo(daysAfter(firstDay, 4));
  await pekka.leads((page) => acts.isSent(page));

  for (const day of furtherDays) {
    await story.goTo(day);
    await pekka.leads((page) =>
      acts.takeRollOfToday(page, day === furtherDays[0] ? [numbers[0] ?? ''] : []),
    );
  }

  const end = await acts.handOutSlips(pekka, group, { form: 'loppulomake' });
  await acts.answerStatements(story, end, (n) => 2 + (n % 3));
  const ofCamp = { form: 'loppulomake', title: feedbackTitle };
  await acts.answerFirst(story, await acts.handOutSlips(pekka, group, ofCamp));
  await pekka.leads(async (page) => {
    await acts.goToGroup(page, group);
    await acts.settleMembers(page, numbers);
    await acts.goToTab(page, 'Yleiskuva');
    await acts.moveOn(page, 'Päätä ryhmä');
  });

  const lastDay = furtherDays.at(-1) as string;
  await story.goTo(daysAfter(monthsAfter(lastDay, 2), 1));
  const followUp = await acts.handOutSlips(pekka, group, { form: 'seurantalomake' });
  await acts.answerStatements(story, followUp, (n) => 2 + (n % 2));
  await pekka.leads(async (page) => {
    await acts.goToGroup(page, group);
    await acts.moveOn(page, 'Merkitse seuranta tehdyksi');
  });

  await kaisa.acts((page) => acts.closeGroup(page, group));
  await kaisa.acts((page) => acts.readResults(page, group, numbers));
  expect(story.faults).toEqual([]);
});

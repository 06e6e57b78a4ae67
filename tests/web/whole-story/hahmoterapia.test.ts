import { expect, it } from 'vitest';
import { daysAfter, monthsAfter } from '../../../shared/domain/day.ts';
import * as acts from './acts.ts';
import { emptyStory, Person } from './story.ts';

const story = await emptyStory();
const anneli = new Person(story, 'Anneli');
const maire = new Person(story, 'Maire Manner');
const onerva = new Person(story, 'Onerva Oja');
const tuomo = new Person(story, 'Tuomo Tammi', { width: 768, height: 1024 });
const colleagues = [
  {
    who: maire,
    name: 'Maire Manner',
    email: 'maire.manner@kainuu.example',
    role: 'koordinaattori',
  },
  { who: onerva, name: 'Onerva Oja', email: 'onerva.oja@kainuu.example', role: 'omatyöntekijä' },
  { who: tuomo, name: 'Tuomo Tammi', email: 'tuomo.tammi@kainuu.example', role: 'ohjaaja' },
];

const group = 'Hahmoterapia, kirjasto';
const isTuesday = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay() === 2;
const firstDay = [...Array(7).keys()]
  .map((n) => daysAfter(story.today(), 21 + n))
  .find(isTuesday) as string;

it('A group of six meets five times, from the invitation of its staff to the day on which it is closed', async () => {
  await anneli.acts((page) => acts.inviteColleagues(page, colleagues));
  for (const { who, email } of colleagues) await who.followsInvitation(email);

  await maire.acts(async (page) => {
    await page.getByText('Aloita tästä').waitFor();
    await acts.follow(page, 'Uusi ryhmä');
    await acts.openNewGroup(page, {
      ...{ programme: 'Hahmoterapia', group, firstDay, leader: 'Tuomo Tammi' },
      ...{ municipality: 'Kajaani', place: 'Kaupunginkirjasto' },
    });
  });

  let numbers: string[] = [];
  await onerva.acts(async (page) => {
    numbers = await acts.referClients(page, 6, group);
  });
  const [first = '', second = '', , , , last = ''] = numbers;

  await tuomo.leads(async (page) => {
    await acts.goToGroup(page, group);
    await acts.acceptAll(page);
  });
  const start = await acts.handOutSlips(tuomo, group, { form: 'alkulomake' });
  await acts.answerStatements(story, start, (n) => 1 + (n % 2));
  const about = { form: 'alkulomake', title: acts.backgroundTitle };
  await acts.answerFirst(story, await acts.handOutSlips(tuomo, group, about));

  await story.goTo(firstDay);
  await tuomo.leads(async (page) => {
    await acts.goToGroup(page, group);
    await acts.moveOn(page, 'Aloita ryhmä');
    await acts.follow(page, 'Tänään');
    await acts.takeRollOfToday(page, [second]);
  });

  // At the second session two are away and one moves to another town.
  let days: string[] = [];
  await tuomo.leads(async (page) => {
    await acts.goToGroup(page, group);
    await acts.goToTab(page, 'Kokoontumiset');
    days = await acts.daysShown(page, story.today());
  });
  expect(days).toHaveLength(5);
  const [, secondDay = '', thirdDay = ''] = days;
  await story.goTo(secondDay);
  await tuomo.leads(async (page) => {
    await acts.takeRollOfToday(page, [first, second]);
    await acts.addCatchUp(page, daysAfter(secondDay, 1), [first, second]);
    await acts.moveSession(page, 'Rajat ja läheiset', daysAfter(thirdDay, 2));
    await acts.markLeft(page, last, 'muutti');
    await acts.markRefused(page, last, 'end');
    await acts.goToTab(page, 'Kokoontumiset');
    days = await acts.daysShown(page, story.today());
  });
  expect(days).toHaveLength(6);
  expect(days).toContain(daysAfter(thirdDay, 2));

  for (const day of days.filter((one) => one > secondDay)) {
    await story.goTo(day);
    await tuomo.leads((page) => acts.takeRollOfToday(page));
  }

  const end = await acts.handOutSlips(tuomo, group, { form: 'loppulomake' });
  await acts.answerStatements(story, end, (n) => 2 + (n % 3));
  await tuomo.leads(async (page) => {
    await acts.goToGroup(page, group);
    await acts.settleMembers(page, numbers);
    await acts.goToTab(page, 'Yleiskuva');
    await acts.moveOn(page, 'Päätä ryhmä');
  });

  const lastDay = days.at(-1) as string;
  await story.goTo(daysAfter(monthsAfter(lastDay, 3), 1));
  const followUp = await acts.handOutSlips(tuomo, group, { form: 'seurantalomake' });
  await acts.answerStatements(story, followUp, (n) => 2 + (n % 2));
  await tuomo.leads(async (page) => {
    await acts.goToGroup(page, group);
    await acts.moveOn(page, 'Merkitse seuranta tehdyksi');
  });

  await maire.acts((page) => acts.closeGroup(page, group));
  await maire.acts((page) => acts.readResults(page, group, numbers));
  expect(story.faults).toEqual([]);
});

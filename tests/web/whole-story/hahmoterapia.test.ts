import { expect, it } from 'vitest';
import { daysAfter, monthsAfter } from '../../../shared/domain/day.ts';
import * as acts from './acts.ts';
import { emptyStory, Person } from './story.ts';

const story = await emptyStory();
const anneli = new Person(story, 'Anneli');
const maire = new Person(story, 'Maire Manner');
const onerva = new Person(story, 'Onerva Oja');
const tuomo = new Person(story, 'Tuomo Tammi', { width: 768, height: 1024 });
const liisa = new Person(story, 'Liisa Lepo', { width: 375, height: 740 });
const colleagues = [
  {
    who: maire,
    name: 'Maire Manner',
    email: 'maire.manner@kainuu.example',
    role: 'koordinaattori',
  },
  { who: onerva, name: 'Onerva Oja', email: 'onerva.oja@kainuu.example', role: 'omatyöntekijä' },
  { who: liisa, name: 'Liisa Lepo', email: 'liisa.lepo@kainuu.example', role: 'ohjaaja' },
  { who: tuomo, name: 'Tuomo Tammi', email: 'tuomo.tammi@kainuu.example', role: 'ohjaaja' },
];

const group = 'Hahmoterapia, kirjasto';
const isTuesday = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay() === 2;
const firstDay = [...Array(7).keys()]
  .map((n) => daysAfter(story.today(), 21 + n))
  .find(isTuesday) as string;

it('Eight are referred to a group of six that changes its leader, from the invitation of its staff to the erasure of one who was in it', async () => {
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

  let referred: string[] = [];
  await onerva.acts(async (page) => {
    referred = await acts.referClients(page, 8, group);
  });
  const numbers = referred.slice(0, 6);
  const [first = '', second = '', , , , last = '', next = '', other = ''] = referred;

  await tuomo.leads(async (page) => {
    await acts.goToGroup(page, group);
    await acts.acceptAll(page, numbers);
    await page.getByText('Ryhmässä ei ole vapaata paikkaa.').waitFor();
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
  // Two have waited for three weeks, which is the coordinator's to know by now.
  await maire.acts((page) => page.getByText(`${group} · odottaa 2`).waitFor());

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
    await acts.offerFreePlace(page, next);
    await acts.refuse(page, other, 'not_now');
    await acts.goToTab(page, 'Kokoontumiset');
    days = await acts.daysShown(page, story.today());
  });
  expect(days).toHaveLength(6);
  expect(days).toContain(daysAfter(thirdDay, 2));

  await onerva.acts(async (page) => {
    await acts.declinePlace(page, next);
    await acts.goToClient(page, other);
    await page.getByText(/^ei otettu/).waitFor();
  });

  // The leader changes work, and a colleague holds the rest of the sessions.
  await tuomo.leads(async (page) => {
    await acts.goToGroup(page, group);
    await acts.handGroupOver(page, group, 'Liisa Lepo');
  });
  for (const day of days.filter((one) => one > secondDay)) {
    await story.goTo(day);
    await liisa.leads((page) => acts.takeRollOfToday(page));
  }

  const end = await acts.handOutSlips(liisa, group, { form: 'loppulomake' });
  await acts.answerStatements(story, end, (n) => 2 + (n % 3));
  await liisa.leads(async (page) => {
    await acts.goToGroup(page, group);
    await acts.settleMembers(page, numbers);
    await acts.goToTab(page, 'Yleiskuva');
    await acts.moveOn(page, 'Päätä ryhmä');
  });

  const lastDay = days.at(-1) as string;
  await story.goTo(daysAfter(monthsAfter(lastDay, 3), 1));
  const followUp = await acts.handOutSlips(liisa, group, { form: 'seurantalomake' });
  await acts.answerStatements(story, followUp, (n) => 2 + (n % 2));
  await liisa.leads(async (page) => {
    await acts.goToGroup(page, group);
    await acts.moveOn(page, 'Merkitse seuranta tehdyksi');
  });

  await maire.acts((page) => acts.closeGroup(page, group));
  await maire.acts((page) => acts.readResults(page, group, numbers));

  // One of them asks for their data to be erased: what was counted from it goes too.
  await onerva.acts((page) => acts.erase(page, first));
  await maire.acts(async (page) => {
    await acts.goToClosedResults(page, group);
    await page.getByRole('heading', { name: /^Tulokset on poistettu näkyvistä/ }).waitFor();
    expect(await page.getByRole('main').innerText()).not.toContain('vastanneen keskiarvo');
  });
  expect(story.faults).toEqual([]);
});

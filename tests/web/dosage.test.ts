import { describe, expect, it } from 'vitest';
import type { DosageFigures } from '../../shared/domain/figures/dosage.ts';
import type { Summary } from '../../shared/domain/figures/summary.ts';
import { dosageSumSentences } from '../../web/src/features/figures/dosage-sentences.ts';
import { dosageSum } from '../../web/src/features/figures/dosage-sum.ts';
import { dosageTable } from '../../web/src/pages/results/dosage-figures.ts';
import {
  catchUpTexts,
  leaderTexts,
  memberTexts,
  perPersonTexts,
  plannedTexts,
} from '../../web/src/pages/results/dosage-sentences.ts';

const none = { leader_away: 0, too_few: 0, place_unusable: 0, other: 0, not_stated: 0 };
const whole: DosageFigures = {
  ...{ planned: 10, held: 10, undecided: 0, cancelledBecause: none },
  offered: { hours: 20, units: 26.67 },
  ...{ catchUps: 0, catchUp: { hours: 0, units: 0 } },
  attended: { people: 8, hours: 14.2, units: 18.9 },
  ...{ attendedSuppressed: null, halves: 0 },
  leaders: { tookRoll: 1, rolls: 10, withFirst: 10, handOvers: 0 },
  members: { atFirst: 8, joinedLater: 0, left: 0, stayed: 8 },
};
const summaryWith = (dosage: DosageFigures | null, percentMissing: number | null = 0) =>
  ({ dosage, attendance: { percentMissing } }) as Summary;

describe('In sentences', () => {
  it('all planned sessions were held, or how many and why not the others', () => {
    expect(plannedTexts(whole)).toEqual(['Kaikki 10 suunniteltua kertaa pidettiin.']);
    const some = { ...whole, planned: 12, held: 9, undecided: 1 };
    const because = { ...none, leader_away: 1, not_stated: 1 };
    expect(plannedTexts({ ...some, cancelledBecause: because })).toEqual([
      'Suunnitelluista kerroista pidettiin 9/12.',
      'Pitämättä tai merkitsemättä on 1 kerta.',
      'Perumisen syyt: ohjaaja on estynyt (1) ja syytä ei ole merkitty (1).',
    ]);
    expect(plannedTexts({ ...whole, planned: 0, held: 0 })).toEqual([]);
  });

  it('the time of a participant has its units, and beside it what is not known', () => {
    expect(perPersonTexts(summaryWith(whole, 12.5))).toEqual([
      'Osallistuja oli paikalla keskimäärin 14,2 tuntia eli 18,9 ryhmätuntia. Tarjolla oli 20 tuntia eli 26,67 ryhmätuntia.',
      'Läsnäolomerkinnöistä puuttuu 12,5\u00a0%.',
    ]);
    const [, halves] = perPersonTexts(summaryWith({ ...whole, halves: 2 }));
    expect(halves).toMatch(/^2 osittaisesta läsnäolosta puuttuu kesto/);
  });

  it('without it the reason is said: few people, no marks, no session, not counted yet', () => {
    const without = { ...whole, attended: null };
    const first = (dosage: DosageFigures | null) => perPersonTexts(summaryWith(dosage))[0];
    expect(first({ ...without, attendedSuppressed: 'too_few' })).toContain('alle viisi');
    expect(first(without)).toBe('Ei tiedossa, koska läsnäoloja ei ole merkitty.');
    expect(first({ ...without, held: 0 })).toBe('Ryhmä ei ole vielä kokoontunut.');
    expect(first(null)).toBe('Ei vielä laskettu.');
  });

  it('catch-up sessions are said where there are any', () => {
    expect(catchUpTexts(whole)).toEqual([]);
    const some = { ...whole, catchUps: 2, catchUp: { hours: 1.5, units: 2 } };
    expect(catchUpTexts(some)).toEqual(['Siitä korvaavia kertoja 1,5 tuntia.']);
  });

  it('leaders are those who marked attendance', () => {
    expect(leaderTexts(whole)).toEqual([
      'Läsnäolot merkitsi yksi työntekijä.',
      'Ryhmää ei ole siirretty toiselle ohjaajalle.',
    ]);
    const leaders = { tookRoll: 2, rolls: 10, withFirst: 7, handOvers: 1 };
    expect(leaderTexts({ ...whole, leaders })).toEqual([
      'Läsnäolot merkitsi 2 työntekijää.',
      'Sama työntekijä kuin ensimmäisellä kerralla merkitsi niitä 7/10 kerralla.',
      'Ryhmä on siirretty toiselle ohjaajalle 1 kerran.',
    ]);
    const noRolls = { tookRoll: 0, rolls: 0, withFirst: 0, handOvers: 0 };
    expect(leaderTexts({ ...whole, leaders: noRolls })[0]).toContain('Ei tiedossa');
    expect(leaderTexts({ ...whole, held: 0 })).toEqual(['Ryhmä ei ole vielä kokoontunut.']);
  });

  it('members stayed or left; of a group under way they are still there', () => {
    expect(memberTexts(whole, 'ended')).toEqual([
      'Kaikki 8 liittyivät ensimmäiseen kertaan mennessä.',
      'Kukaan ei ole lähtenyt kesken.',
    ]);
    const some = { ...whole, members: { atFirst: 8, joinedLater: 2, left: 1, stayed: 9 } };
    expect(memberTexts(some, 'closed')).toEqual([
      'Ensimmäiseen kertaan mennessä liittyi 8, sen jälkeen 2.',
      'Loppuun asti jäi 9, kesken lähti 1.',
    ]);
    expect(memberTexts(some, 'running')[1]).toBe('Ryhmässä on yhä 9, lähtenyt on 1.');
    expect(memberTexts({ ...whole, members: null }, 'running')).toEqual([
      'Ryhmä ei ole vielä kokoontunut.',
    ]);
  });
});

it('A file has each figure with its unit, and none that is not shown', () => {
  const rows = dosageTable(summaryWith(whole, null), { ...whole, attended: null }).rows;
  const shownAs = (name: string) =>
    rows
      .filter(([heading]) => heading?.text === name)
      .map(([, value, unit]) => [value?.value, unit?.value]);
  expect(shownAs('Pidetyt kerrat')).toEqual([[10, 'kertaa']]);
  expect(shownAs('Tarjottu aika ilman korvaavia kertoja')).toEqual([
    [20, 'tuntia'],
    [26.67, 'ryhmätuntia'],
  ]);
  expect(shownAs('Aika osallistujaa kohden keskimäärin').map(([value]) => value)).toEqual([
    null,
    null,
  ]);
  expect(shownAs('Läsnäolomerkinnöistä puuttuu')).toEqual([[null, '%']]);
});

describe('Several groups together', () => {
  const group = (held: number, attended: DosageFigures['attended']) => ({
    dosage: { planned: 12, held, offered: { hours: 2 * held, units: 2.67 * held }, attended },
  });

  it('add up, with the mean over the people whose mean is shown', () => {
    const sum = dosageSum([
      group(10, { people: 6, hours: 10, units: 13.3 }),
      group(12, { people: 12, hours: 16, units: 21.3 }),
      group(8, null),
      { dosage: null },
    ]);
    expect(sum).toEqual({
      ...{ runs: 3, leftOut: 1, held: 30, planned: 36, offered: { hours: 60, units: 80.1 } },
      attended: { people: 18, hours: 14, units: 18.6 },
    });
    expect(dosageSumSentences(sum)).toEqual([
      '3 ryhmää: suunnitelluista kerroista pidettiin 30/36.',
      'Tarjolla oli yhteensä 60 tuntia eli 80,1 ryhmätuntia.',
      'Yhtä ryhmää ei ole vielä laskettu.',
    ]);
  });

  it('have no mean where none is shown', () => {
    expect(dosageSum([group(8, null)]).attended).toBeNull();
    expect(dosageSumSentences(dosageSum([]))).toEqual([]);
  });
});

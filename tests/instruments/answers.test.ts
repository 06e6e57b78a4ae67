import { describe, expect, it } from 'vitest';
import { faultsOfAnswers, rawAnswers } from '../../shared/domain/forms/answers.ts';
import type { RawAnswers } from '../../shared/instruments/instrument.ts';
import { findInstrument } from '../../shared/instruments/instruments.ts';

const known = (id: string) => {
  const found = findInstrument(id);
  if (!found) throw new Error(`No instrument ${id}`);
  return found;
};

/** The places of the faults; a JSON pointer each. */
const faulty = (id: string, answers: RawAnswers) =>
  faultsOfAnswers(known(id), answers).map(({ pointer }) => pointer);

const statements = 'life_management_and_inclusion_14';
const person = 'participant_background';

describe('Answers that fit', () => {
  it.each<[string, RawAnswers]>([
    [statements, {}],
    [statements, { feels_healthy: 1, feels_lonely: 5 }],
    ['rehabilitation_camp_feedback', { own_wellbeing: 4.5, comment_group: 'Hyvä!' }],
    [person, { sex: 'not_stated', birth_year: 1980, living_arrangement: ['alone'] }],
    [person, { living_arrangement: ['with_spouse', 'with_children'], children_in_household: 0 }],
    [person, { service_needs_assessment_done: false, municipality_area: 'Kajaani' }],
    ['group_background', { sex_composition_female: 3, intensity_period: 'week' }],
    ['kykyviisari', { done: true, date: '2019-04-02', score: 62.5 }],
    ['avhv', { done: false }],
  ])('have no fault: %s %o', (id, answers) => {
    expect(faulty(id, answers)).toEqual([]);
    expect(rawAnswers.safeParse(answers).success).toBe(true);
  });
});

describe('Answers that do not fit are each named', () => {
  it.each<[string, RawAnswers]>([
    [statements, { feels_healthy: 0 }],
    [statements, { feels_healthy: 6 }],
    [statements, { feels_healthy: 2.5 }],
    [statements, { feels_healthy: '3' }],
    [statements, { feels_healthy: true }],
    [person, { sex: 'Nainen' }],
    [person, { sex: ['female'] }],
    [person, { birth_year: 1899 }],
    [person, { birth_year: 1980.5 }],
    [person, { living_arrangement: 'alone' }],
    [person, { living_arrangement: [] }],
    [person, { living_arrangement: ['with_spouse', 'with_spouse'] }],
    [person, { living_arrangement: ['alone', 'with_children'] }],
    [person, { living_arrangement: ['tent'] }],
    [person, { municipality_area: '  ' }],
    [person, { municipality_area: 'a'.repeat(81) }],
    [person, { service_needs_assessment_done: 'true' }],
    ['kykyviisari', { done: 1 }],
    ['kykyviisari', { done: true, date: '2019-02-30' }],
    ['kykyviisari', { done: true, score: Number.NaN }],
    ['esy_themes', { housing: 3 }],
  ])('%s %o', (id, answers) => {
    const last = Object.keys(answers).at(-1);
    expect(faulty(id, answers)).toEqual([`/answers/${last}`]);
  });

  it('a result is impossible where nothing was done', () => {
    expect(faulty('esy', { done: false, score: 3 })).toEqual(['/answers/done']);
    expect(faulty('esy', { date: '2019-04-02' })).toEqual(['/answers/done']);
  });

  it('an item that the instrument does not have, with its name escaped', () => {
    expect(faulty(statements, { 'a/b~c': 3, __proto_: 3, toString: 3 })).toEqual([
      '/answers/a~1b~0c',
      '/answers/__proto_',
      '/answers/toString',
    ]);
    expect(faulty('kykyviisari', { feels_healthy: 3 })).toEqual(['/answers/feels_healthy']);
  });

  it('and no fault quotes the answer', () => {
    const secret = 'Kyllikki-Sotkamosta';
    const faults = faultsOfAnswers(known(person), {
      sex: secret,
      living_arrangement: [secret],
      birth_year: secret,
      children_in_household: secret,
      service_needs_assessment_done: secret,
    });
    expect(faults).toHaveLength(5);
    expect(JSON.stringify(faults)).not.toContain(secret);
  });
});

import { describe, expect, it } from 'vitest';
import type { Colleague } from '../../shared/domain/people/staff.ts';
import {
  colleagueChoices,
  colleagueOptions,
} from '../../web/src/features/colleagues/colleague-options.ts';
import { texts } from '../../web/src/texts/staff.ts';

const colleague = (name: string, changes: Partial<Colleague> = {}): Colleague => ({
  ...{ userId: `tunnus-${name}`, name, roles: ['leader'], municipalityCode: null },
  ...{ status: 'active', active: true },
  ...changes,
});
const people = [
  colleague('Aino'),
  colleague('Kutsuttu', { status: 'invited', active: false }),
  colleague('Lähtenyt', { status: 'disabled', active: false }),
  colleague('Outi', { roles: ['own_worker'] }),
  colleague('Kutsuttu omatyöntekijä', { status: 'invited', active: false, roles: ['own_worker'] }),
];

describe('The colleagues to choose from for a group', () => {
  const choices = colleagueChoices(people, ['leader']);

  it('are its active leaders, and those who have not signed in yet, with the reason', () => {
    expect(choices.map(({ person, why }) => [person.name, why])).toEqual([
      ['Aino', null],
      ['Kutsuttu', texts.notSignedInYet],
    ]);
  });

  it('as a list have those who have not signed in, who cannot be chosen', () => {
    expect(colleagueOptions(choices)).toEqual([
      ['tunnus-Aino', 'Aino'],
      ['tunnus-Kutsuttu', `Kutsuttu (${texts.notSignedInYet})`, 'disabled'],
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import {
  countsOf,
  enteredFields,
  faultOf,
  fieldsToCheck,
  hasEntered,
  headingOf,
  totalOf,
  typedCounts,
} from '../../web/src/features/background/entered-counts.ts';

const stored = {
  runId: 'r',
  sex: { female: 4, male: 2 },
  marital_status: null,
  living_arrangement: null,
  labour_market_status: { employed: 1, unemployed: 3, long_term_unemployed: 2 },
  primary_reason: null,
  version: 1,
};

describe('The counts of a group are entered as on the printed form', () => {
  it('with its headings and lines, word for word', () => {
    expect(enteredFields.map((field) => headingOf(field).title)).toEqual([
      'Osallistujien siviilisääty (jos on tiedossa)',
      'Osallistujien sukupuoli',
      'Ryhmään osallistuneiden työmarkkina-asema:',
      expect.stringMatching(/^Mikä oli ryhmään osallistuneiden taustasyy tulla ryhmään/),
    ]);
    expect(headingOf('labour_market_status').rows).toEqual([
      { code: 'employed', label: 'työssä' },
      { code: 'unemployed', label: 'työttömänä' },
      { code: 'outside_labour_force', label: 'työvoiman ulkopuolella' },
      { code: 'in_education', label: 'koulutuksessa' },
      { code: 'parental_leave', label: 'vanhempainvapaalla' },
      { code: 'retired', label: 'eläkkeellä' },
      { code: 'sick_leave', label: 'sairas' },
    ]);
    expect(headingOf('primary_reason').rows).toHaveLength(10);
  });

  it('where those unemployed for long are among all who are unemployed', () => {
    const typed = typedCounts(stored).labour_market_status;
    expect(typed).toEqual({ employed: '1', unemployed: '5', long_term_unemployed: '2' });
    expect(totalOf(typed)).toBe(6);
    expect(countsOf(typed)).toEqual(stored.labour_market_status);
    expect(faultOf({ ...typed, long_term_unemployed: '6' }, 6)).toEqual({
      is: 'long_term',
      unemployed: 5,
    });
  });

  it('and a heading that is left empty is not entered, and has no fault', () => {
    expect(countsOf({ female: ' ', male: '' })).toBeNull();
    expect(faultOf({ female: '' }, 6)).toBeNull();
    expect(hasEntered({ ...stored, sex: null, labour_market_status: null })).toBe(false);
    expect(hasEntered(stored)).toBe(true);
  });
});

describe('A heading is marked', () => {
  it('by how much its total differs from the number of participants', () => {
    expect(faultOf({ female: '4', male: '2' }, 6)).toBeNull();
    expect(faultOf({ female: '4', male: '1' }, 6)).toEqual({
      ...{ is: 'total', total: 5, participants: 6 },
    });
    expect(faultOf({ female: '4', male: '3' }, 6)).toMatchObject({ total: 7 });
  });

  it.each(['-1', '1,5', 'kaksi', '1234'])('where something is no whole number: %s', (text) => {
    expect(faultOf({ female: text, male: '2' }, 2)).toEqual({ is: 'no_number', codes: ['female'] });
    expect(totalOf({ female: text, male: '2' })).toBeNull();
  });

  it('also later, when somebody has joined since', () => {
    expect(fieldsToCheck(stored, 6)).toEqual([]);
    expect(fieldsToCheck(stored, 7)).toEqual(['sex', 'labour_market_status']);
  });
});

import { describe, expect, it } from 'vitest';
import {
  isInMunicipality,
  municipalities,
  municipalityNamed,
} from '../../shared/domain/municipalities.ts';

describe('A municipality', () => {
  it('is found by its code and by its name in either language, and no two share one', () => {
    for (const one of municipalities)
      for (const given of [one.code, one.fi, one.sv, ` ${one.sv.toUpperCase()} `])
        expect(municipalityNamed(given), given).toBe(one);
  });

  it.each([
    ['Kajaani', null, '205', true],
    ['Kajana', null, 'Kajaani', true],
    ['Kajaani', '205', 'Kajana', true],
    ['kajaani ', undefined, 'Kajana', true],
    ['Kajaani', '205', 'Kuhmo', false],
    // Valtimo has been a part of Nurmes since 2020: an older group stays in Valtimo.
    ['Valtimo', null, 'valtimo', true],
    ['Valtimo', null, 'Nurmes', false],
    ['Nurmes', null, 'Valtimo', false],
    ['Valtimo', null, '541', false],
  ])('of a run, %s (%s), is %s: %s', (municipality, municipalityCode, given, isIn) => {
    expect(isInMunicipality({ municipality, municipalityCode }, given)).toBe(isIn);
  });
});

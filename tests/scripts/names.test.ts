import { expect, it } from 'vitest';
import { sharedNames } from '../../scripts/checks/names.ts';

it('No type, and no exported function or constant, is declared under one name in two files', () => {
  expect(sharedNames()).toEqual([]);
});

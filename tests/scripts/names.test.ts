import { expect, it } from 'vitest';
import { sharedNames } from '../../scripts/checks/names.ts';

it('No type, and no function or constant for others, is declared under one name in two files', () => {
  expect(sharedNames()).toEqual([]);
});

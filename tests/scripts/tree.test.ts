import { expect, it } from 'vitest';
import { folderCycles, importsOfTree } from '../../scripts/checks/cycles.ts';
import { dialectNames, sharedNames } from '../../scripts/checks/names.ts';

// All read the whole tree, so they share one reading of it.

it('No type, and no exported function or constant, is declared under one name in two files', () => {
  expect(sharedNames()).toEqual([]);
});

it('No name has a word of the dialect', () => {
  expect(dialectNames()).toEqual([]);
});

it('No folders import each other in a circle', () => {
  const imports = importsOfTree();
  expect(imports.length).toBeGreaterThan(3000);
  expect(folderCycles(imports)).toEqual([]);
});

it('Finds a circle of three folders, and the imports that close it', () => {
  const around = [
    ['a/one.ts', 'b/two.ts'],
    ['b/two.ts', 'b/three.ts'],
    ['b/three.ts', 'c/four.ts'],
    ['c/four.ts', 'a/five.ts'],
  ] as const;
  const leading = [['d/six.ts', 'a/one.ts']] as const;
  expect(folderCycles([...around, ...leading])).toEqual([
    { folders: ['a', 'b', 'c'], imports: [around[0], around[2], around[3]] },
  ]);
  expect(folderCycles([...around.slice(0, 3), ...leading])).toEqual([]);
});

it('A folder and its sub-folder may not import each other, but one may import the other', () => {
  const down = ['a/one.ts', 'a/b/two.ts'] as const;
  const up = ['a/b/three.ts', 'a/four.ts'] as const;
  expect(folderCycles([down])).toEqual([]);
  expect(folderCycles([down, up]).map(({ folders }) => folders)).toEqual([['a', 'a/b']]);
});

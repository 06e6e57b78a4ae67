import { expect, it } from 'vitest';
import { stumblesIn, stumblesInTree } from '../../scripts/checks/words.ts';

it('No comment and no document has a phrase of the word list', () => {
  expect(stumblesInTree()).toEqual([]);
});

it('A phrase is found in a comment and in a document, and not in code or in what is quoted', () => {
  const phrasesOf = (file: string, text: string) =>
    stumblesIn(file, text).map(({ line, phrase }) => [line, phrase]);
  expect(
    phrasesOf('a.ts', "const told = 'anew';\n// Tells of it anew.\n/** Read `told`. */"),
  ).toEqual([
    [2, 'Tells'],
    [2, 'anew'],
  ]);
  expect(phrasesOf('a.md', 'See [the room](room.md): `told`, and refuses who is unknown.')).toEqual(
    [
      [1, 'refuses who'],
      [1, 'room'],
    ],
  );
});

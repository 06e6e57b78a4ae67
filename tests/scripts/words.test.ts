import { expect, it } from 'vitest';
import { stumblesIn, stumblesInTree } from '../../scripts/checks/words.ts';

it('No comment, no document and no message in code has a phrase of the word list', () => {
  expect(stumblesInTree()).toEqual([]);
});

it('A phrase is found in a comment, a document and a message, and not in catalogues or what is quoted', () => {
  const phrasesOf = (file: string, text: string) =>
    stumblesIn(file, text).map(({ line, phrase }) => [line, phrase]);
  expect(
    phrasesOf('tests/a.ts', "const told = 'anew';\n// Tells of it anew.\n/** Read `told`. */"),
  ).toEqual([
    [2, 'Tells'],
    [2, 'anew'],
  ]);
  expect(phrasesOf('infra/a.ts', "description: 'No room'")).toEqual([[1, 'room']]);
  expect(phrasesOf('web/src/texts/fi/a.ts', "'Kukaan ei tell'")).toEqual([]);
  expect(phrasesOf('a.md', 'See [the room](room.md): `told`, and refuses who is unknown.')).toEqual(
    [
      [1, 'refuses who'],
      [1, 'room'],
    ],
  );
});

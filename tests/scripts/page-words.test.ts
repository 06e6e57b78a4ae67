import { expect, it } from 'vitest';
import { languagesOf, wordsOffList, wordsOffListInTree } from '../../scripts/checks/page-words.ts';

it('No text of the pages and letters has a word that is not of the word list', () => {
  expect(wordsOffListInTree()).toEqual([]);
});

it('A word is found in the texts of its language, and not in keys, comments or imports', () => {
  const wordsIn = (file: string, text: string) =>
    wordsOffList(`web/src/texts/staff/${file}`, text).map(({ line, word }) => [line, word]);
  const finnish = [
    "import { kysely } from './kysely.ts';",
    '/** Tapaamiset. */',
    "tapaaminen: 'Kokoontuminen',",
    "next: 'Seuraavat tapaamiset',",
    `many: (n: number) => \`\${count(n, 'jäsen', 'jäsentä')} lähti, kysely ei\`,`,
  ];
  expect(wordsIn('fi/a.ts', finnish.join('\n'))).toEqual([
    [4, 'tapaamiset'],
    [5, 'kysely'],
    [5, 'jäsen'],
    [5, 'jäsentä'],
  ]);
  expect(wordsIn('sv/a.ts', "a: 'Ledaren och handledaren ser enkäten.',")).toEqual([
    [1, 'enkäten'],
    [1, 'Ledaren'],
  ]);
  expect(
    wordsIn('en/a.ts', "a: 'The questionnaire of a member', b: 'Seuraava tapaaminen'"),
  ).toEqual([
    [1, 'questionnaire'],
    [1, 'member'],
  ]);
});

it('The catalogues of both audiences are read, and the letters, and nothing of the instruments', () => {
  expect(languagesOf('web/src/texts/participant/sv/page.ts')).toEqual(['sv']);
  expect(languagesOf('web/src/texts/staff/fi/forms.ts')).toEqual(['fi']);
  expect(languagesOf('shared/contract/audit-phrases.ts')).toEqual(['fi', 'sv', 'en']);
  expect(languagesOf('shared/instruments/content/group-background.json')).toEqual([]);
});

import { expect, it } from 'vitest';
import { conditionSentence } from '../../web/src/features/forms/condition-sentence.ts';
import {
  emptyPaperDraft,
  paperBodyOf,
  shownItems,
  skippedItems,
} from '../../web/src/pages/paper/paper-entry.ts';
import { conditionalForm } from '../instruments/conditional-form.ts';

const sentenceOf = (id: string, language: 'fi' | 'sv' | 'en') => {
  const item = conditionalForm.items.find((one) => one.id === id);
  return item && conditionSentence(item, conditionalForm, language);
};

it('Paper says in each language after which answers a question is to be answered', () => {
  expect(sentenceOf('works', 'fi')).toBeNull();
  expect(sentenceOf('hours', 'fi')).toBe('Vastaa vain, jos kohdan 1 vastaus on ”Kyllä”.');
  expect(sentenceOf('tired', 'sv')).toBe('Svara bara om svaret på punkt 2 är minst 40.');
  expect(sentenceOf('since', 'fi')).toBe('Vastaa vain, jos vastasit kohtaan 4.');
  expect(sentenceOf('more', 'en')).toBe(
    'Answer only if your answer to item 4 is not “A home of my own” or your answer to item 3 is more than 3.',
  );
});

it('The typing page has the items that are shown after what was typed, and sends no others', () => {
  const paper = { instrument: conditionalForm };
  const typed = { works: 'true', hours: '45', tired: '4' };
  const ids = (draft: { typed: object }) =>
    shownItems(paper, draft as typeof emptyPaperDraft).map(({ id }) => id);
  expect(ids({ typed: {} })).toEqual(['works', 'home']);
  expect(ids({ typed })).toEqual(['works', 'hours', 'tired', 'home', 'more']);

  // The first answer is changed: what was typed after it is not sent, and not counted as empty.
  const draft = { ...emptyPaperDraft, typed: { ...typed, works: 'false' } };
  expect(skippedItems(paper, draft).map(({ id }) => id)).toEqual(['home']);
  const dated = { answeredOn: '2026-03-02', isConfirmed: false };
  expect(paperBodyOf(conditionalForm, draft, dated).answers).toEqual({ works: false });
});

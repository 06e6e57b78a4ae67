import { describe, expect, it } from 'vitest';
import type { ItemOutcome } from '../../shared/domain/figures/outcome.ts';
import { itemSentence, turnOf } from '../../web/src/pages/results/item-sentences.ts';

const loneliness: ItemOutcome = {
  itemId: 'feels_lonely',
  number: 5,
  startMean: 2.8,
  endMean: 3.2,
  change: 0.4,
  interval: null,
  betterWhen: 'lower',
};

describe('A statement', () => {
  it('turns for the worse when loneliness rises, and the page says why', () => {
    expect(itemSentence(loneliness, 1)).toBe(
      'Alussa 2,8, lopussa 3,2. Muutos +0,4 (huonompaan). Tässä väittämässä nousu tarkoittaa muutosta huonompaan.',
    );
  });

  it('has exactly the decimals that its figures were rounded to', () => {
    expect(itemSentence(loneliness, 2)).toMatch(/^Alussa 2,80, lopussa 3,20\. Muutos \+0,40 /);
  });

  it.each([
    [0.4, 'higher', 'better'],
    [-0.4, 'higher', 'worse'],
    [0.4, 'lower', 'worse'],
    [-0.4, 'lower', 'better'],
    [0, 'lower', 'same'],
  ] as const)('that changed %f where %s is better turned %s', (change, betterWhen, turn) => {
    expect(turnOf({ change, betterWhen })).toBe(turn);
  });

  it('says why its figures are hidden', () => {
    const hidden = { startMean: null, endMean: null, change: null } as const;
    const item: ItemOutcome = { ...loneliness, ...hidden };
    expect(itemSentence(item, 1)).toBe('Lukuja ei näytetä, koska vastaajia on liian vähän.');
  });
});

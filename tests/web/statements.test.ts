import { describe, expect, it } from 'vitest';
import type { ItemOutcome } from '../../shared/model/outcome.ts';
import { itemSentence, turnOf } from '../../web/src/item-sentences.ts';

const loneliness: ItemOutcome = {
  itemId: 'feels_lonely',
  number: 5,
  n: 5,
  startMean: 2.8,
  endMean: 3.2,
  change: 0.4,
  interval: null,
  betterWhen: 'lower',
  suppressed: null,
};

describe('A statement', () => {
  it('turns for the worse when loneliness rises, and the page says why', () => {
    expect(itemSentence(loneliness)).toBe(
      'Alussa 2,80, lopussa 3,20. Muutos +0,40 (huonompaan). Tässä väittämässä nousu on huonompaan suuntaan.',
    );
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
    const item: ItemOutcome = { ...loneliness, ...hidden, suppressed: 'pairs_below_5' };
    expect(itemSentence(item)).toMatch(/^Alle viisi paria: keskiarvoa ei näytetä/);
  });
});

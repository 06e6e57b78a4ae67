import { describe, expect, it } from 'vitest';
import { decideRatings } from '../../../shared/domain/figures/decide-ratings.ts';
import type { Form } from '../../../shared/domain/forms/form.ts';
import { rehabilitationCampFeedback as camp } from '../../../shared/instruments/rehabilitation-camp-feedback.ts';

const items = camp.items.filter(({ type }) => type === 'scale').map(({ id }) => id);
const [item = ''] = items;

/** Feedback forms of this many people, who gave the first item this rating. */
const rated = (ratings: readonly (number | null)[], knownBy: readonly string[] = []) =>
  ratings.map((rating, person) => ({
    form: {
      ...{ instrumentId: camp.id, instrumentVersion: camp.version, occasion: 'end' },
      answers: rating === null ? {} : { [item]: rating },
    } as unknown as Form,
    knownBy,
    person,
  }));

const firstOf = (ratings: readonly (number | null)[], knownBy: readonly string[] = []) =>
  decideRatings(rated(ratings, knownBy), [camp])[0]?.items[0];

describe('A rating', () => {
  it('is shown as a mean of five people or more', () => {
    expect(firstOf([2, 3, 4, 3, 3])).toMatchObject({ mean: 3, band: null });
    expect(firstOf([2, 3, 4, 3])).toMatchObject({ mean: null, band: null });
    expect(firstOf([2, 3, 4, 3, null])).toMatchObject({ mean: null, raters: [0, 1, 2, 3] });
  });

  it('at an end of the scale is a band where enough people gave it', () => {
    const almost = Array.from({ length: 12 }, (_, n) => (n < 2 ? 4 : 5));
    expect(firstOf(almost)).toMatchObject({ mean: 4.5, band: 'at_least' });
    const lowest = almost.map((rating) => 6 - rating);
    expect(firstOf(lowest)).toMatchObject({ mean: 1.5, band: 'at_most' });
  });

  it('that five people all gave the same at an end is not shown', () => {
    expect(firstOf([5, 5, 5, 5, 5])).toMatchObject({ mean: null, band: null });
    expect(firstOf([1, 1, 1, 1, 1])).toMatchObject({ mean: null, band: null });
  });

  it('names its raters by their places, so that a viewer who knows them is not shown it', () => {
    expect(firstOf([null, 3, 3, 2, 4, 3])?.raters).toEqual([1, 2, 3, 4, 5]);
  });

  it('has one decimal below ten people and two from ten on', () => {
    expect(firstOf([3, 3, 2, 2, 3, 4])?.mean).toBe(2.8);
    expect(firstOf([3, 3, 2, 2, 3, 4, 2, 3, 3, 4, 4])?.mean).toBe(3);
    expect(firstOf([3, 3, 2, 2, 3, 4, 2, 3, 3, 4, 2])?.mean).toBe(2.82);
  });

  it('that only some are asked is left out: how many gave it would say how they answered', () => {
    const earlier = camp.items.find(({ type }) => type === 'boolean' || type === 'choice');
    const conditions = [{ item: earlier?.id ?? '', operator: 'exists' as const, answer: true }];
    const conditional = {
      ...camp,
      items: camp.items.map((one) =>
        one.id === item ? { ...one, enableWhen: { behavior: 'all' as const, conditions } } : one,
      ),
    };
    const shown = decideRatings(rated([2, 3, 4, 3, 3, 3, 2]), [conditional])[0]?.items;
    expect(shown?.map(({ itemId }) => itemId)).toEqual(items.slice(1));
  });

  it('by nobody is left out', () => {
    expect(decideRatings([], [camp])).toEqual([]);
  });
});

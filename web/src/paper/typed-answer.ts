import type { Item, RawAnswer, RawAnswers } from '../../../shared/instruments/instrument.ts';

/** What was typed into an item: text as it stands in the field, or the chosen codes. */
export type Typed = string | readonly string[];

/** By item id. */
export type TypedAnswers = Readonly<Record<string, Typed>>;

const numeric: readonly Item['type'][] = ['scale', 'integer', 'year', 'decimal'];

/**
 * Was anything typed?
 * @example isEmpty(' ') // true
 */
export const isEmpty = (typed: Typed | undefined): boolean =>
  typed === undefined || (typeof typed === 'string' ? typed.trim() === '' : typed.length === 0);

/**
 * What was typed as the answer that is sent. What is no number stays text, so that the API names
 * the item and nothing typed is thrown away.
 * @example answerOf({ type: 'decimal' }, '2,5') // 2.5
 */
export function answerOf({ type }: Pick<Item, 'type'>, typed: Typed): RawAnswer {
  if (typeof typed !== 'string') return [...typed];
  if (type === 'boolean') return typed === 'true';
  if (!numeric.includes(type)) return typed.trim();
  const number = Number(typed.trim().replace(',', '.'));
  return Number.isNaN(number) ? typed : number;
}

/** Every answer that was typed; an item left empty is left out. */
export function answersOf(items: readonly Item[], typed: TypedAnswers): RawAnswers {
  return Object.fromEntries(
    items.flatMap((item) => {
      const one = typed[item.id];
      return one === undefined || isEmpty(one) ? [] : [[item.id, answerOf(item, one)]];
    }),
  );
}

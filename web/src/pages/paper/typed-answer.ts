import type {
  InstrumentItem,
  RawAnswer,
  RawAnswers,
} from '../../../../shared/instruments/instrument.ts';

/** What was typed into an item: the text of its field, or the chosen codes. */
export type TypedAnswer = string | readonly string[];

/** By item id. */
export type TypedAnswers = Readonly<Record<string, TypedAnswer>>;

const numeric: readonly InstrumentItem['type'][] = ['scale', 'integer', 'year', 'decimal'];

/**
 * Whether nothing was typed.
 * @example isEmpty(' ') // true
 */
export const isEmpty = (typed: TypedAnswer | undefined): boolean =>
  typed === undefined || (typeof typed === 'string' ? typed.trim() === '' : typed.length === 0);

/**
 * The typed text as the answer that is sent. Text that is not a number stays text, so that the API
 * names the item and nothing typed is lost.
 * @example typedAnswerOf({ type: 'decimal' }, '2,5') // 2.5
 */
export function typedAnswerOf(
  { type }: Pick<InstrumentItem, 'type'>,
  typed: TypedAnswer,
): RawAnswer {
  if (typeof typed !== 'string') return [...typed];
  if (type === 'boolean') return typed === 'true';
  if (!numeric.includes(type)) return typed.trim();
  const number = Number(typed.trim().replace(',', '.'));
  return Number.isNaN(number) ? typed : number;
}

/** Every typed answer; empty items are left out. */
export function typedAnswersOf(items: readonly InstrumentItem[], typed: TypedAnswers): RawAnswers {
  return Object.fromEntries(
    items.flatMap((item) => {
      const one = typed[item.id];
      return one === undefined || isEmpty(one) ? [] : [[item.id, typedAnswerOf(item, one)]];
    }),
  );
}

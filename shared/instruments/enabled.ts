import type { Condition, InstrumentItem, ItemType, RawAnswer, RawAnswers } from './instrument.ts';

type Conditional = Pick<InstrumentItem, 'id' | 'enableWhen'>;

const ordered: readonly ItemType[] = ['scale', 'integer', 'year', 'decimal', 'date'];

/**
 * May a condition on answers of the type have the operator? Only those with an order can be more or
 * less.
 * @example canCompare('choice', '>') // false
 */
export const canCompare = (type: ItemType, operator: Condition['operator']): boolean =>
  ['exists', '=', '!='].includes(operator) || ordered.includes(type);

/**
 * Does the answer fulfil the condition? Without an answer none does that compares.
 * @example holds({ item: 'a', operator: '>', answer: 1 }, 2) // true
 */
export function holds(
  { operator, answer: limit }: Condition,
  given: RawAnswer | undefined,
): boolean {
  if (operator === 'exists') return (given !== undefined) === limit;
  if (given === undefined) return false;
  const isEqual = Array.isArray(given) ? given.includes(`${limit}`) : given === limit;
  if (operator === '=') return isEqual;
  if (operator === '!=') return !isEqual;
  const isBeyond = operator[0] === '>' ? given > limit : given < limit;
  return isBeyond || (operator.length > 1 && isEqual);
}

/**
 * The items that are shown after these answers, in order. A condition names an earlier item; the
 * answer to one that is not shown does not count.
 * @param unknown items that are answered in a way that is not known here: what depends on them is
 *   shown
 * @example enabledItems([{ id: 'a' }], {}) // [{ id: 'a' }]
 */
export function enabledItems<Item extends Conditional>(
  items: readonly Item[],
  answers: RawAnswers,
  unknown: readonly string[] = [],
): Item[] {
  const shown = new Set<string>();
  return items.filter(({ id, enableWhen }) => {
    const test = (one: Condition): boolean => {
      if (shown.has(one.item) && unknown.includes(one.item) && answers[one.item] === undefined)
        return one.operator !== 'exists' || one.answer;
      return holds(one, shown.has(one.item) ? answers[one.item] : undefined);
    };
    const isShown =
      !enableWhen ||
      (enableWhen.behavior === 'any'
        ? enableWhen.conditions.some(test)
        : enableWhen.conditions.every(test));
    if (isShown) shown.add(id);
    return isShown;
  });
}

/**
 * The answers without those to items that are not shown after the others. An answer to an item that
 * the questionnaire does not have stays.
 * @example enabledAnswers([{ id: 'a' }], { a: 1 }) // { a: 1 }
 */
export function enabledAnswers(items: readonly Conditional[], answers: RawAnswers): RawAnswers {
  if (!items.some(({ enableWhen }) => enableWhen)) return answers;
  const shown = new Set(enabledItems(items, answers).map(({ id }) => id));
  const hidden = items.filter(({ id }) => !shown.has(id)).map(({ id }) => id);
  return Object.fromEntries(Object.entries(answers).filter(([id]) => !hidden.includes(id)));
}

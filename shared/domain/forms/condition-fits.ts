import { canCompare, holds } from '../../instruments/enabled.ts';
import type {
  Condition,
  EnableWhen,
  Instrument,
  InstrumentItem,
  RawAnswer,
} from '../../instruments/instrument.ts';
import { faultsOfAnswers } from './answers.ts';

type ConditionTarget = Pick<Instrument, 'options'> & { item: InstrumentItem };

/** Answers to an item, one of which fulfils the condition if any answer does. */
function candidates({ item, options }: ConditionTarget, limit: Condition['answer']): RawAnswer[] {
  switch (item.type) {
    case 'scale':
      return options.map(({ code }) => code);
    case 'choice':
      return item.choices.map(({ code }) => code);
    case 'choices':
      return item.choices.map(({ code }) => [code]);
    case 'boolean':
      return [true, false];
    case 'text':
      return [`${limit}`, '0', '1'];
    case 'date':
      return ['1900-01-01', `${limit}`, '2100-12-31'];
    case 'integer':
    case 'year':
    case 'decimal': {
      const { least, most } = item;
      const near =
        typeof limit === 'number' ? [limit, (least + limit) / 2, (limit + most) / 2] : [];
      return [Math.ceil(least), least, Math.floor(most), most, ...near];
    }
    case 'theme':
      return [];
  }
}

/** Can an answer to the item fulfil the condition? */
function canHold(condition: Condition, target: ConditionTarget): boolean {
  const { item, options } = target;
  if (!canCompare(item.type, condition.operator)) return false;
  if (condition.operator === 'exists' && !condition.answer) return true;
  const alone = { kind: 'answered', options, items: [item] } as unknown as Instrument;
  return candidates(target, condition.answer).some(
    (answer) =>
      holds(condition, answer) && faultsOfAnswers(alone, { [item.id]: answer }).length === 0,
  );
}

/**
 * Can the conditions of an item be fulfilled, each by itself?
 * @param items those that the conditions may name
 * @example conditionsFit({ behavior: 'any', conditions: [] }, { items: [], options: [] }) // false
 */
export function conditionsFit(
  { behavior, conditions }: EnableWhen,
  { items, options }: Pick<Instrument, 'items' | 'options'>,
): boolean {
  const fits = (condition: Condition) => {
    const item = items.find(({ id }) => id === condition.item);
    return item !== undefined && canHold(condition, { item, options });
  };
  return behavior === 'any' ? conditions.some(fits) : conditions.every(fits);
}

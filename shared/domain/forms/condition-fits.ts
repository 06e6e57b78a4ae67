import { canCompare, holds } from '../../instruments/enabled.ts';
import type {
  Condition,
  EnableWhen,
  Instrument,
  InstrumentItem,
  RawAnswer,
} from '../../instruments/instrument.ts';
import { date } from '../ids.ts';

type ConditionTarget = Pick<Instrument, 'options'> & { item: InstrumentItem };

/** Answers that an item takes, one of which fulfils the condition if any answer does. */
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
      return [`${limit}`, '0', '1'].filter((text) => text.trim() && text.length <= item.longest);
    case 'date':
      return ['1900-01-01', `${limit}`, '2100-12-31'].filter((day) => date.safeParse(day).success);
    case 'integer':
    case 'year':
    case 'decimal': {
      const { least, most } = item;
      const near =
        typeof limit === 'number' ? [limit, (least + limit) / 2, (limit + most) / 2] : [];
      return [Math.ceil(least), least, Math.floor(most), most, ...near].filter(
        (one) => one >= least && one <= most && (item.type === 'decimal' || Number.isInteger(one)),
      );
    }
    case 'theme':
      return [];
  }
}

/** Can an answer to the item fulfil the condition? */
function canHold(condition: Condition, target: ConditionTarget): boolean {
  if (!canCompare(target.item.type, condition.operator)) return false;
  if (condition.operator === 'exists' && !condition.answer) return true;
  return candidates(target, condition.answer).some((answer) => holds(condition, answer));
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
  const fits = (condition: Condition) =>
    items.some((item) => item.id === condition.item && canHold(condition, { item, options }));
  return behavior === 'any' ? conditions.some(fits) : conditions.every(fits);
}

import { canCompare } from '../enabled.ts';
import type { Condition, EnableWhen } from '../instrument.ts';
import type { Element } from './element.ts';
import { extensionUrls as url } from './extensions.ts';
import type { CarriedQuestion, FhirReading } from './reading.ts';

const comparisons = ['=', '!=', '>', '<', '>=', '<='] as const;
type Operator = (typeof comparisons)[number];

/** The answer of a condition on a question that is answered by choosing, as the draft stores it. */
function chosenAnswer(condition: Element, { values }: CarriedQuestion) {
  const coding = condition.child('answerCoding');
  const code = coding?.take('code', 'string');
  const system = coding?.take('system', 'string');
  const display = coding?.take('display', 'string');
  coding?.leftBehind(['version', 'userSelected']);
  const plain =
    condition.take('answerString', 'string') ??
    condition.take('answerInteger', 'integer') ??
    condition.take('answerTime', 'string') ??
    condition.take('answerDate', 'string');
  const names = [code && `${system ?? ''}|${code}`, code, display, plain && String(plain)];
  return names.flatMap((name) => (name ? (values.get(name) ?? []) : []))[0];
}

/** The answer that a condition names; undefined where no answer to that question could be it. */
function answerOf(condition: Element, question: CarriedQuestion) {
  switch (question.kind.type) {
    case 'boolean':
      return condition.take('answerBoolean', 'boolean');
    case 'integer':
    case 'year':
    case 'decimal':
      return (
        condition.take('answerInteger', 'integer') ??
        condition.take('answerDecimal', 'number') ??
        condition.child('answerQuantity')?.take('value', 'number')
      );
    case 'date':
      return condition.take('answerDate', 'string');
    case 'text':
      return condition.take('answerString', 'string');
    case 'theme':
      return undefined;
    default:
      return chosenAnswer(condition, question);
  }
}

/** The operator of a condition; STU3 has none, but `hasAnswer` or the answer itself. */
function operatorOf(condition: Element): Operator | 'exists' | undefined {
  const operator = condition.take('operator', 'string');
  if (operator === 'exists' || (!operator && condition.has('hasAnswer'))) return 'exists';
  return comparisons.find((one) => one === (operator ?? '='));
}

/** A condition, or what about it cannot be carried. */
function conditionOf(element: Element, { questions }: FhirReading): Condition | string {
  const linkId = element.take('question', 'string') ?? '?';
  const question = questions.get(linkId);
  if (!question) return `${linkId} is no question of the draft before this one`;
  const operator = operatorOf(element);
  if (operator === undefined) return 'its operator is unknown';
  if (operator === 'exists') {
    const answer =
      element.take('answerBoolean', 'boolean') ?? element.take('hasAnswer', 'boolean') ?? true;
    return { item: question.id, operator, answer };
  }
  const answer = answerOf(element, question);
  if (answer === undefined) return `${linkId} has no such answer`;
  if (!canCompare(question.kind.type, operator)) return `the answers to ${linkId} have no order`;
  return { item: question.id, operator, answer };
}

/** The conditions of an element itself; none if any of them cannot be carried, which a line says. */
export function readConditions(element: Element, reading: FhirReading): EnableWhen | undefined {
  const from = element.children('enableWhen');
  const behavior = element.take('enableBehavior', 'string');
  if (element.take('disabledDisplay', 'string') === 'protected')
    element.note('field', { field: 'disabledDisplay', detail: 'disabledDisplay' });
  for (const one of element.extensions(url.sdcEnableWhen))
    one.note('condition', { detail: 'it is computed' });
  if (from.length === 0) return undefined;
  const isStu3 = from.some((one) => !one.has('operator'));
  const read = from.map((one) => conditionOf(one, reading));
  const fault = read.find((one) => typeof one === 'string');
  if (fault !== undefined) {
    element.note('condition', { field: 'enableWhen', detail: fault });
    return undefined;
  }
  // In STU3 one condition is enough; newer versions must say so, and without it all must hold.
  const isAny = behavior === 'any' || (behavior === undefined && isStu3);
  return {
    behavior: isAny && read.length > 1 ? 'any' : 'all',
    conditions: read.filter((one) => typeof one !== 'string'),
  };
}

/**
 * The conditions of an item and of all that it is in, as one rule; undefined for none.
 * `null`: no single rule can say it.
 */
export function joinedConditions(
  rules: readonly (EnableWhen | undefined)[],
): EnableWhen | undefined | null {
  const all = rules.filter((rule) => rule !== undefined);
  if (all.length <= 1) return all[0];
  if (all.some(({ behavior }) => behavior === 'any')) return null;
  const conditions = all.flatMap((rule) => rule.conditions);
  const different = new Map(conditions.map((one) => [JSON.stringify(one), one]));
  return { behavior: 'all', conditions: [...different.values()] };
}

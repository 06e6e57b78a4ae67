/** A condition of an XLSForm on the answer to one question. */
export type RelevantPart = {
  question: string;
  operator: '=' | '!=' | '>' | '<' | '>=' | '<=' | 'exists';
  /** Text in quotes, or a number; of `exists` whether there is an answer. */
  answer: string | number | boolean;
};

/**
 * An expression that is longer is not read: looking for its parts takes a time that grows with the
 * square of its length.
 */
export const longestExpression = 4000;

const question = String.raw`\$\{\s*([\w.-]+)\s*\}`;
const quoted = `(?:'([^']*)'|"([^"]*)")`;
const comparison = new RegExp(
  String.raw`^${question}\s*(=|!=|>=|<=|>|<)\s*(?:${quoted}|(-?\d+(?:\.\d+)?))$`,
);
const selection = new RegExp(
  String.raw`^(not\s*\(\s*)?selected\s*\(\s*${question}\s*,\s*${quoted}\s*\)(\s*\))?$`,
);

function partOf(text: string): RelevantPart | undefined {
  const compared = comparison.exec(text);
  if (compared) {
    const [, name = '', operator = '=', single, double, number] = compared;
    const words = single ?? double;
    if (words === '' && (operator === '=' || operator === '!='))
      return { question: name, operator: 'exists', answer: operator === '!=' };
    return {
      question: name,
      operator: operator as RelevantPart['operator'],
      answer: words ?? Number(number),
    };
  }
  const [whole, not, name = '', single, double, closed] = selection.exec(text) ?? [];
  if (whole === undefined || Boolean(not) !== Boolean(closed)) return undefined;
  return { question: name, operator: not ? '!=' : '=', answer: single ?? double ?? '' };
}

/** The text without a pair of brackets around all of it. */
function unwrapped(text: string): string {
  const trimmed = text.trim();
  if (!trimmed.startsWith('(') || !trimmed.endsWith(')')) return trimmed;
  let depth = 0;
  for (const [at, letter] of [...trimmed].entries()) {
    depth += letter === '(' ? 1 : letter === ')' ? -1 : 0;
    if (depth === 0 && at < trimmed.length - 1) return trimmed;
  }
  return unwrapped(trimmed.slice(1, -1));
}

/**
 * A simple `relevant` of an XLSForm: comparisons of single questions with a value, all of them or
 * any; undefined for an expression that is more than that.
 * @example relevantOf("${ika} >= 18 and selected(${tuki}, 'raha')")?.parts.length // 2
 * @example relevantOf('count(${rivi}) > 2') // undefined
 */
export function relevantOf(
  expression: string,
): { behavior: 'all' | 'any'; parts: RelevantPart[] } | undefined {
  if (expression.length > longestExpression) return undefined;
  const text = unwrapped(expression);
  const [all, any] = [/\s+and\s+/, /\s+or\s+/].map((word) => text.split(word));
  if ((all?.length ?? 0) > 1 && (any?.length ?? 0) > 1) return undefined;
  const isAny = (any?.length ?? 0) > 1;
  const parts = ((isAny ? any : all) ?? []).map((part) => partOf(unwrapped(part)));
  if (parts.some((part) => part === undefined)) return undefined;
  return { behavior: isAny ? 'any' : 'all', parts: parts.filter((part) => part !== undefined) };
}

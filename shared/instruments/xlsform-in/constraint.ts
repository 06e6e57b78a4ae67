import { longestExpression } from './relevant.ts';

/** What a constraint of an XLSForm sets, as far as it is one of these. */
export type Constraint = {
  least?: number;
  most?: number;
  longest?: number;
  /** Choices that exclude all others. */
  exclusive: string[];
  /** The parts that are something else. */
  rest: string[];
};

const number = String.raw`(-?\d+(?:\.\d+)?)`;
const least = new RegExp(String.raw`^\.\s*>=\s*${number}$`);
const most = new RegExp(String.raw`^\.\s*<=\s*${number}$`);
const longest = /^string-length\s*\(\s*\.\s*\)\s*<=\s*(\d+)$/;
const exclusive =
  /^not\s*\(\s*selected\s*\(\s*\.\s*,\s*'([^']+)'\s*\)\s+and\s+count-selected\s*\(\s*\.\s*\)\s*>\s*1\s*\)$/;

/** Divides an expression at each `and` that is in no brackets. */
function partsOf(expression: string): string[] {
  let depth = 0;
  const parts = [''];
  for (const word of expression.trim().split(/(\s+and\s+)/)) {
    if (depth === 0 && /^\s+and\s+$/.test(word)) parts.push('');
    else parts[parts.length - 1] += word;
    for (const letter of word) depth += letter === '(' ? 1 : letter === ')' ? -1 : 0;
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

/**
 * The bounds and exclusive choices that a constraint sets.
 * @example constraintOf('. >= 1 and . <= 5').most // 5
 */
export function constraintOf(expression: string): Constraint {
  if (expression.length > longestExpression) return { exclusive: [], rest: [expression] };
  const found: Constraint = { exclusive: [], rest: [] };
  for (const part of partsOf(expression)) {
    const [from, to, length, alone] = [least, most, longest, exclusive].map(
      (pattern) => pattern.exec(part)?.[1],
    );
    if (from !== undefined) found.least = Number(from);
    else if (to !== undefined) found.most = Number(to);
    else if (length !== undefined) found.longest = Number(length);
    else if (alone !== undefined) found.exclusive.push(alone);
    else found.rest.push(part);
  }
  return found;
}

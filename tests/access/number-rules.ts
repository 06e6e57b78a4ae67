import type { NumberRule, NumberRules } from '../../shared/contract/numbers.ts';
import type { Route } from '../../shared/contract/route.ts';
import type { Role } from '../../shared/domain/people/access.ts';

/** The audience of a reply: the caller's roles, and whether the run is theirs. */
export type ReplyAudience = {
  roles: readonly (Role | 'link' | 'partner' | 'calendar' | 'anyone')[];
  isOwn: boolean;
};

/** A number in a reply: its path, the objects around it from the inside outwards, and its rule. */
export type Leaf = {
  path: string;
  value: number;
  around: readonly Record<string, unknown>[];
  rule: NumberRule | undefined;
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** The rule under a key. An object names it; records and lists pass it on. */
function ruleUnder(rules: NumberRules | undefined, key: string): NumberRules | undefined {
  if (rules === undefined || typeof rules === 'string') return rules;
  return key in rules ? rules[key] : undefined;
}

/**
 * Records are keyed by their content: a number, an item, a code. Their rules apply to each value.
 */
const recordKeys = new Set(['counts', 'answers', 'marks', 'saves']);

/** Every number in a reply, with its rule. */
export function numbersIn(
  reply: unknown,
  rules: NumberRules | undefined,
  path = '',
  around: Leaf['around'] = [],
): Leaf[] {
  if (typeof reply === 'number')
    return [{ path, value: reply, around, rule: typeof rules === 'string' ? rules : undefined }];
  if (Array.isArray(reply))
    return reply.flatMap((one) => numbersIn(one, rules, `${path}[]`, around));
  if (!isObject(reply)) return [];
  const isRecord = recordKeys.has(path.split('.').at(-1) ?? '');
  return Object.entries(reply).flatMap(([key, value]) =>
    isRecord
      ? numbersIn(value, rules, `${path}.*`, around)
      : numbersIn(
          value,
          typeof rules === 'string' ? undefined : ruleUnder(rules, key),
          `${path}.${key}`,
          [reply, ...around],
        ),
  );
}

const nearest = (key: string, { around }: Leaf): unknown => around.find((one) => key in one)?.[key];
const isFew = (value: unknown) => typeof value === 'number' && value > 0 && value < 5;
const only =
  (...roles: readonly ReplyAudience['roles'][number][]) =>
  (_: Leaf, asking: ReplyAudience) =>
    asking.roles.some((role) => roles.includes(role));
const always = () => true;

/** When each rule allows a number to be shown. */
const holds: Record<NumberRule, (leaf: Leaf, asking: ReplyAudience) => boolean> = {
  plan: always,
  version: always,
  published: always,
  participation: always,
  attendedHours: (leaf) => !isFew(nearest('people', leaf)),
  trial: (leaf) => Object.values(nearest('people', leaf) as object).every((n) => !isFew(n)),
  answered: only('leader'),
  own: only('leader', 'own_worker', 'link'),
  group: only('leader'),
  research: only('researcher'),
  composition: (leaf, { isOwn }) =>
    isOwn || nearest('percent', leaf) === leaf.value || !isFew(leaf.value),
  released: (leaf) => nearest('suppressed', leaf) === null && !isFew(nearest('n', leaf)),
  common: (leaf) => !isFew(nearest('pairs', leaf)),
};

/** The numbers in a reply that must not be there, each with the reason. */
export function wrongNumbers(
  route: Pick<Route, 'numbers'>,
  reply: unknown,
  asking: ReplyAudience,
): string[] {
  return numbersIn(reply, route.numbers).flatMap((leaf) => {
    if (!leaf.rule) return [`${leaf.path} has no rule`];
    return holds[leaf.rule](leaf, asking) ? [] : [`${leaf.path} is against ${leaf.rule}`];
  });
}

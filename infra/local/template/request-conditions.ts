/** The values of a request to DynamoDB that a policy's conditions may be about, as IAM sees them. */
export type RequestKeys = {
  /** The partition keys that it names. */
  'dynamodb:LeadingKeys': readonly string[];
  /** The top-level attributes that it names, those of its keys too. */
  'dynamodb:Attributes': readonly string[];
  /** What a query returns; nothing where it does not say. */
  'dynamodb:Select': readonly string[];
  'dynamodb:ReturnValues': readonly string[];
};

type Value = Record<string, unknown>;

/** What a request, or a part of a transaction, may name. */
export type NamingRequest = {
  Key?: Record<string, Value>;
  Item?: Record<string, Value>;
  Select?: string;
  ReturnValues?: string;
  ExpressionAttributeNames?: Record<string, string>;
  ExpressionAttributeValues?: Record<string, Value>;
  KeyConditionExpression?: string;
} & Record<string, unknown>;

const expressions = [
  'KeyConditionExpression',
  'FilterExpression',
  'ProjectionExpression',
  'UpdateExpression',
  'ConditionExpression',
];

/** Words of DynamoDB's expressions that are no attributes. */
const words = new Set([
  ...['set', 'remove', 'add', 'delete', 'and', 'or', 'not', 'between', 'in'],
  ...['attribute_exists', 'attribute_not_exists', 'attribute_type', 'begins_with', 'contains'],
  ...['size', 'if_not_exists', 'list_append'],
]);

/** The attributes of an expression, without what is inside them: `a` of `a.b[0]`. */
function attributesIn(expression: string, names: Record<string, string>): string[] {
  const paths = expression.matchAll(/(?<![\w:#.])#?[A-Za-z_]\w*/g);
  return [...paths]
    .map(([name]) => name)
    .filter((name) => !words.has(name.toLowerCase()))
    .map((name) => names[name] ?? name);
}

/** The partition of a query, from its condition on the key that comes first. */
function queriedPartition(of: NamingRequest): string[] {
  const [, value = ''] = /^\s*#?\w+\s*=\s*(:\w+)/.exec(of.KeyConditionExpression ?? '') ?? [];
  const given = of.ExpressionAttributeValues?.[value]?.S;
  return typeof given === 'string' ? [given] : [];
}

/**
 * What IAM sees of a request.
 * @example requestKeysOf({ Key: { pk: { S: 'a' } } })['dynamodb:LeadingKeys'] // ['a']
 */
export function requestKeysOf(of: NamingRequest): RequestKeys {
  const names = of.ExpressionAttributeNames ?? {};
  const keyed = of.Key ?? of.Item;
  const partition = keyed?.pk?.S;
  const named = expressions.flatMap((one) => attributesIn(String(of[one] ?? ''), names));
  return {
    'dynamodb:LeadingKeys': typeof partition === 'string' ? [partition] : queriedPartition(of),
    'dynamodb:Attributes': [...new Set([...Object.keys(keyed ?? {}), ...named])],
    'dynamodb:Select': of.Select === undefined ? [] : [of.Select],
    'dynamodb:ReturnValues': of.ReturnValues === undefined ? [] : [of.ReturnValues],
  };
}

/** The conditions of a statement: operator, key of the request, and the values that it may have. */
export type Conditions = Record<string, Record<string, string | readonly string[]>>;

/** Does a text fit a pattern in which `*` is anything? */
const fits = (pattern: string, text: string) =>
  new RegExp(`^${pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`, 's').test(
    text,
  );

type ConditionOperator = (allowed: readonly string[], given: readonly string[]) => boolean;
const isOneOf = (allowed: readonly string[], one: string) => allowed.includes(one);

/** The operators that our policies use: as IAM has them, also where the request has no such value. */
const operators: Readonly<Record<string, ConditionOperator>> = {
  StringEquals: (allowed, given) => given.length > 0 && given.every((one) => isOneOf(allowed, one)),
  StringEqualsIfExists: (allowed, given) => given.every((one) => isOneOf(allowed, one)),
  'ForAllValues:StringEquals': (allowed, given) => given.every((one) => isOneOf(allowed, one)),
  'ForAllValues:StringLike': (allowed, given) =>
    given.every((one) => allowed.some((pattern) => fits(pattern, one))),
};

/**
 * Do a statement's conditions hold for a request?
 * @throws Error on a condition that is not imitated here: it must not be ignored
 * @example conditionsHold({ StringEquals: { 'dynamodb:Select': 'COUNT' } }, requestKeysOf({})) // false
 */
export function conditionsHold(conditions: Conditions, keys: RequestKeys): boolean {
  return Object.entries(conditions).every(([operator, about]) =>
    Object.entries(about).every(([key, allowed]) => {
      const compare = operators[operator];
      const given = keys[key as keyof RequestKeys];
      if (!compare || !given) throw new Error(`${operator} on ${key} is not imitated here`);
      return compare([allowed].flat(), given);
    }),
  );
}

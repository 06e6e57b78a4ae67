import { readFileSync } from 'node:fs';
import { join } from 'node:path';

type StackResource = {
  Type: string;
  Properties?: Record<string, unknown>;
  UpdatePolicy?: unknown;
  DependsOn?: string | string[];
  DeletionPolicy?: string;
  Metadata: { 'aws:cdk:path': string; 'aws:asset:path'?: string };
};

/** A stack's template as CloudFormation gets it. */
export type StackTemplate = {
  Resources: Record<string, StackResource>;
  Parameters?: Record<string, unknown>;
  Outputs?: Record<string, { Value: unknown }>;
};

export const nestedStackType = 'AWS::CloudFormation::Stack';

/** The nested stacks of a template: the ids of their resources in it, and their templates' files. */
export const nestedIn = ({ Resources }: StackTemplate): Map<string, string> =>
  new Map(
    Object.entries(Resources)
      .filter(([, { Type }]) => Type === nestedStackType)
      .map(([id, { Metadata }]) => [id, Metadata['aws:asset:path'] ?? '']),
  );

/** The templates in a cloud assembly by their files, the parent's first and then those nested in it. */
export function stacksIn(
  assembly: string,
  file = 'Laituri.template.json',
): Map<string, StackTemplate> {
  const template = JSON.parse(readFileSync(join(assembly, file), 'utf8')) as StackTemplate;
  const nested = [...nestedIn(template).values()].flatMap((one) => [...stacksIn(assembly, one)]);
  return new Map([[file, template], ...nested]);
}

/** Replaces what a part of a template refers to, wherever `of` knows what it is. */
function replaced(part: unknown, of: (one: object) => unknown): unknown {
  if (Array.isArray(part)) return part.map((one) => replaced(one, of));
  if (typeof part !== 'object' || part === null) return part;
  const instead = of(part);
  if (instead !== undefined) return instead;
  return Object.fromEntries(Object.entries(part).map(([key, one]) => [key, replaced(one, of)]));
}

/** The template with its nested stack's resources among its own, each naming the others directly. */
function withNested(parent: StackTemplate, id: string, nested: StackTemplate): StackTemplate {
  const { [id]: stack, ...Resources } = parent.Resources;
  const values = (stack?.Properties?.Parameters ?? {}) as Record<string, unknown>;
  const parameterOf = (one: object) =>
    'Ref' in one ? values[one.Ref as keyof typeof values] : undefined;
  const inner = replaced(nested, parameterOf) as StackTemplate;
  const outputOf = (one: object) => {
    const [from, output] = ('Fn::GetAtt' in one ? one['Fn::GetAtt'] : []) as [string?, string?];
    return from === id ? inner.Outputs?.[output?.replace('Outputs.', '') ?? '']?.Value : undefined;
  };
  const outer = replaced({ ...parent, Resources }, outputOf) as StackTemplate;
  const twice = Object.keys(inner.Resources).filter((one) => one in outer.Resources);
  if (twice.length > 0) throw new Error(`Two stacks have an id in common: ${twice}`);
  return { ...outer, Resources: { ...outer.Resources, ...inner.Resources } };
}

/** Every resource of a deployment as if one stack had them all: which stack has it is no matter. */
export function wholeOf(
  stacks: Map<string, StackTemplate>,
  file = 'Laituri.template.json',
): StackTemplate {
  const template = stacks.get(file);
  if (!template) throw new Error(`The assembly has no ${file}`);
  let whole = template;
  for (const [id, nested] of nestedIn(template))
    whole = withNested(whole, id, wholeOf(stacks, nested));
  return whole;
}

import { stacksIn, wholeOf } from '../../infra/local/template/nested-stacks.ts';

/** A resource in the template. */
export type SynthesizedResource = {
  Properties: Record<string, unknown>;
  Metadata: { 'aws:cdk:path': string };
  DeletionPolicy?: string;
};

type TemplateOutput = { Value: unknown };

/** What the tests look up in a template: one that was read, or one of the CDK's. */
export type FoundResources = { findResources: (type: string) => Record<string, unknown> };

/**
 * What the run synthesized before its tests, from the same sources as `npx cdk deploy` would, with
 * the nested stacks' resources among the others: without loading the CDK, which takes longer than these tests.
 */
export function deployedTemplate() {
  const { Resources, Outputs } = wholeOf(stacksIn('cdk.out')) as {
    Resources: Record<string, SynthesizedResource & { Type: string }>;
    Outputs: Record<string, TemplateOutput>;
  };
  return {
    findResources: (type: string): Record<string, SynthesizedResource> =>
      Object.fromEntries(Object.entries(Resources).filter(([, { Type }]) => Type === type)),
    types: (): string[] => Object.values(Resources).map(({ Type }) => Type),
    findOutput: (name: string): TemplateOutput | undefined => Outputs[name],
  };
}

/** The resources of a type, by the name of their construct: `Records`, `Runs/Function`. */
export function resourcesOf(
  template: FoundResources,
  type: string,
): Map<string, SynthesizedResource> {
  const found = Object.values(template.findResources(type)) as SynthesizedResource[];
  const nameOf = (resource: SynthesizedResource) =>
    resource.Metadata['aws:cdk:path'].replace(/^Laituri\/|\/Resource$/g, '');
  return new Map(found.map((resource) => [nameOf(resource), resource]));
}

type PolicyDocument = { Statement: { Action: string | string[]; Resource: unknown }[] };

/** The rights of each function, by the name of its role: `Names/Role`. */
export function rolesOfFunctions(template: FoundResources): Map<string, PolicyDocument> {
  const roles = [...resourcesOf(template, 'AWS::IAM::Role')].filter(([name]) =>
    name.endsWith('/Role'),
  );
  return new Map(
    roles.flatMap(([name, { Properties }]) =>
      ((Properties.Policies ?? []) as { PolicyDocument: PolicyDocument }[]).map(
        (one) => [name, one.PolicyDocument] as const,
      ),
    ),
  );
}

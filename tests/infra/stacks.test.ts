import { Template } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import {
  nestedIn,
  nestedStackType,
  type StackTemplate,
  stacksIn,
} from '../../infra/local/template/nested-stacks.ts';

/** CloudFormation's limits of one template. */
const limits = { resources: 500, parameters: 200, outputs: 200, bytes: 1_000_000 };
/** Above this share of a limit the stack must be divided again, while what is being built still fits. */
const allowedShare = 0.9;

const stacks = stacksIn('cdk.out');
const parent = stacks.get('Laituri.template.json') as StackTemplate;

const sizeOf = (template: StackTemplate) => ({
  resources: Object.keys(template.Resources).length,
  parameters: Object.keys(template.Parameters ?? {}).length,
  outputs: Object.keys(template.Outputs ?? {}).length,
  // As the CDK writes it, indented.
  bytes: Buffer.byteLength(JSON.stringify(template, null, 1)),
});
const sizes = [...stacks].map(([file, template]) => ({ file, template, ...sizeOf(template) }));

/** Every `Ref` and `Fn::GetAtt` in a part of a template, as `[id, attribute]`. */
function references(part: unknown): [string, string?][] {
  if (typeof part !== 'object' || part === null) return [];
  if ('Ref' in part) return [[String(part.Ref)]];
  if ('Fn::GetAtt' in part) return [part['Fn::GetAtt'] as [string, string]];
  return Object.values(part).flatMap(references);
}

describe.each(sizes)('The stack $file, with $resources of 500 resources', ({ file, ...stack }) => {
  const { template } = stack;

  it.each(Object.entries(limits))('is well below the limit of %s', (what, limit) => {
    const size = stack[what as keyof typeof limits];
    const advice = `${file} has ${size} of ${limit} ${what}: see ADR 51 for the next step`;
    expect(size, advice).toBeLessThanOrEqual(limit * allowedShare);
  });

  it('names only what it has: no resource, parameter or output of another stack', () => {
    const known = new Set([
      ...Object.keys(template.Resources),
      ...Object.keys(template.Parameters ?? {}),
    ]);
    const named = references(template).filter(([id]) => !id.startsWith('AWS::'));
    expect(named.length).toBeGreaterThan(50);
    expect(named.filter(([id]) => !known.has(id))).toEqual([]);
    for (const [id, nestedFile] of nestedIn(template)) {
      const { Outputs = {} } = stacks.get(nestedFile) as StackTemplate;
      const outputs = named.filter(([one]) => one === id).map(([, attribute]) => attribute);
      expect(new Set(outputs)).toEqual(
        new Set(Object.keys(Outputs).map((name) => `Outputs.${name}`)),
      );
    }
  });

  it('names no region: everything is where the stack is deployed', () => {
    const regions = /\b(?:af|ap|ca|eu|il|me|mx|sa|us)-(?:[a-z]+-)+\d\b/g;
    expect('eu-north-1 us-gov-east-1'.match(regions)).toHaveLength(2);
    expect(JSON.stringify(template).match(regions)).toBeNull();
  });

  it('has no resources that wait for each other, counting what moves an alias', () => {
    const waiting = Object.entries(template.Resources).map(([id, one]) => [
      id,
      // The assertions look for cycles in the properties only.
      { ...one, Properties: { ...one.Properties, policy: one.UpdatePolicy } },
    ]);
    expect(() =>
      Template.fromJSON({ ...template, Resources: Object.fromEntries(waiting) }),
    ).not.toThrow();
  });
});

it('A nested stack gets every parameter that its template asks for, and no other', () => {
  for (const [id, file] of nestedIn(parent)) {
    const given = parent.Resources[id]?.Properties?.Parameters ?? {};
    expect(Object.keys(given).toSorted()).toEqual(
      Object.keys(stacks.get(file)?.Parameters ?? {}).toSorted(),
    );
  }
});

/**
 * The ids of what keeps data, or a name that people and other systems know. CloudFormation deletes
 * or abandons a resource whose id changes, or that moves into another stack, and makes an empty one.
 */
const lasting: Record<string, readonly string[]> = {
  'AWS::DynamoDB::Table': ['Records091F6ECA', 'Identities1D2FC062', 'Audit3D8ADE0A'],
  'AWS::KMS::Key': ['RecordsKey31CDF3C4', 'IdentitiesKey2EFDC684', 'AuditKeyB2DBB069'],
  'AWS::Cognito::UserPool': ['Users0A0EEA89'],
  'AWS::Cognito::UserPoolClient': ['UsersWebA39D1A70', 'UsersCanaryC983B68E'],
  'AWS::Cognito::UserPoolDomain': ['UsersDomainC6632324'],
  'AWS::Cognito::UserPoolGroup': [
    'Usersleader72F2E3DD',
    'Usersownworker176996AD',
    'UserscoordinatorC075F8E2',
    'Usersresearcher6071503D',
    'Usersadmin1FC54736',
  ],
  'AWS::S3::Bucket': ['Web3C8945DB'],
  'AWS::SecretsManager::Secret': [
    'LikenessSecretD64168E9',
    'OriginProof122713F82',
    'FormKey4F0541C4',
    'CanaryAccount14CFBC19',
  ],
  'AWS::CloudFront::Distribution': ['Distribution830FAC52'],
  'AWS::ApiGatewayV2::Api': ['ApiF70053CD'],
  'AWS::SQS::Queue': ['MissedChanges9A2C40D1'],
  'AWS::SNS::Topic': ['Operators93109ECD'],
  'AWS::CloudWatch::Dashboard': ['Dashboard9E4231ED'],
  'AWS::Budgets::Budget': ['Budget'],
};

describe('What keeps data, a subscription or a known address', () => {
  it.each(Object.entries(lasting))('is where it was first deployed: %s', (type, ids) => {
    const found = Object.entries(parent.Resources).filter(([, { Type }]) => Type === type);
    expect(found.map(([id]) => id).toSorted()).toEqual([...ids].toSorted());
  });

  it('is in no nested stack', () => {
    const nested = [...stacks.values()].filter((template) => template !== parent);
    const types = nested.flatMap(({ Resources }) =>
      Object.values(Resources).map(({ Type }) => Type),
    );
    expect(types.length).toBeGreaterThan(100);
    expect(types.filter((type) => type in lasting || type === nestedStackType)).toEqual([]);
  });
});

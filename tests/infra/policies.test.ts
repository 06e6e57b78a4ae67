import { describe, expect, it } from 'vitest';
import { type StackTemplate, stacksIn, wholeOf } from '../../infra/local/template/nested-stacks.ts';
import { doMeet } from './policy-arns.ts';
import { policyFaults } from './policy-lint.ts';

const deployed = wholeOf(stacksIn('cdk.out'));
const idOf = (type: string) =>
  Object.entries(deployed.Resources).find(([, { Type }]) => Type === type)?.[0] ?? '';
const arn = (type: string) => ({ 'Fn::GetAtt': [idOf(type), 'Arn'] });
const table = arn('AWS::DynamoDB::Table');
const bucket = arn('AWS::S3::Bucket');

const withResource = (Type: string, Properties: Record<string, unknown>): StackTemplate => ({
  ...deployed,
  Resources: {
    ...deployed.Resources,
    Planted: { Type, Properties, Metadata: { 'aws:cdk:path': 'Laituri/Planted' } },
  },
});
const withStatement = (statement: object): StackTemplate =>
  withResource('AWS::IAM::Policy', {
    PolicyDocument: { Statement: [{ Effect: 'Allow', ...statement }] },
  });

describe('The policies of the template', () => {
  it('have no fault', async () => {
    expect(await policyFaults(deployed)).toEqual([]);
  });

  it.each<[string, object, RegExp]>([
    [
      'a misspelt action',
      { Action: 'dynamodb:GetItems', Resource: table },
      /no action dynamodb:GetItems/,
    ],
    ['a service that does not exist', { Action: 'dynamo:GetItem', Resource: table }, /no action/],
    [
      'an action that does not apply to the resource',
      { Action: ['dynamodb:GetItem', 's3:GetObject'], Resource: table },
      /s3:GetObject does not apply/,
    ],
    [
      'an action on objects where only the bucket is named',
      { Action: 's3:PutObject', Resource: bucket },
      /s3:PutObject does not apply/,
    ],
    [
      'a write to an index, which only tables know',
      { Action: 'dynamodb:PutItem', Resource: { 'Fn::Join': ['', [table, '/index/byPerson']] } },
      /dynamodb:PutItem does not apply/,
    ],
    [
      'a resource for which there is no action',
      { Action: 'dynamodb:GetItem', Resource: [table, bucket] },
      /no action of dynamodb:GetItem applies/,
    ],
    [
      'an action with a wildcard',
      { Action: 'dynamodb:*', Resource: table },
      /dynamodb:\* has a wildcard/,
    ],
    ['every action', { Action: '*', Resource: table }, /\* has a wildcard/],
    [
      'every resource',
      { Action: ['xray:PutTraceSegments', 'dynamodb:GetItem'], Resource: '*' },
      /dynamodb:GetItem is granted on everything/,
    ],
    ['all actions but one', { NotAction: 'iam:*', Resource: '*' }, /all but what it names/],
    ['all resources but one', { Action: 's3:GetObject', NotResource: bucket }, /all but/],
    [
      'passing roles on',
      { Action: 'iam:PassRole', Resource: 'arn:aws:iam::111122223333:role/r' },
      /iam:PassRole changes who/,
    ],
    [
      'changing a policy',
      { Action: 's3:PutBucketPolicy', Resource: bucket },
      /s3:PutBucketPolicy changes who/,
    ],
    [
      'taking another role',
      { Action: 'sts:AssumeRole', Resource: 'arn:aws:iam::111122223333:role/r' },
      /take another role/,
    ],
    [
      'a misspelt condition key',
      {
        ...{ Action: 'dynamodb:PutItem', Resource: table },
        Condition: { StringEquals: { 'dynamodb:ReturnValue': 'NONE' } },
      },
      /no condition key dynamodb:ReturnValue/,
    ],
    [
      'a condition that the action does not know, so that it never holds',
      {
        ...{ Action: 'dynamodb:PutItem', Resource: table },
        Condition: { StringEquals: { 'kms:ViaService': 'dynamodb' } },
      },
      /knows no condition kms:ViaService/,
    ],
    [
      'an operator that does not exist',
      {
        ...{ Action: 'dynamodb:PutItem', Resource: table },
        Condition: { StringsEqual: { 'aws:SourceArn': 'a' } },
      },
      /no operator StringsEqual/,
    ],
  ])('are refused with %s', async (_, statement, fault) => {
    const found = await policyFaults(withStatement(statement));
    expect(found.join('\n')).toMatch(fault);
    expect(found.filter((one) => !one.startsWith('Planted (AWS::IAM::Policy): '))).toEqual([]);
  });

  it.each<[string, string, Record<string, unknown>, RegExp]>([
    [
      'a policy of AWS’s own',
      'AWS::IAM::Role',
      { ManagedPolicyArns: ['arn:aws:iam::aws:policy/AdministratorAccess'] },
      /AdministratorAccess/,
    ],
    [
      'a role that anybody may take',
      'AWS::IAM::Role',
      {
        AssumeRolePolicyDocument: {
          Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { AWS: '*' } }],
        },
      },
      /anybody/,
    ],
    [
      'a function that anybody may call',
      'AWS::Lambda::Permission',
      { Action: 'lambda:InvokeFunction', Principal: '*', SourceArn: 'arn' },
      /no caller/,
    ],
    [
      'a function that any of a service’s customers may call',
      'AWS::Lambda::Permission',
      { Action: 'lambda:InvokeFunction', Principal: 'cognito-idp.amazonaws.com' },
      /no caller/,
    ],
    [
      'a key for another account',
      'AWS::KMS::Key',
      {
        KeyPolicy: {
          Statement: [
            {
              Effect: 'Allow',
              Action: 'kms:*',
              Resource: '*',
              Principal: { AWS: 'arn:aws:iam::1:user/u' },
            },
          ],
        },
      },
      /kms:\* has a wildcard/,
    ],
  ])('are refused with %s', async (_, type, properties, fault) => {
    const [found = '', ...others] = await policyFaults(withResource(type, properties));
    expect(found).toMatch(fault);
    expect(others).toEqual([]);
  });
});

it.each([
  ['arn:aws:s3:::Web/*', 'arn:aws:s3:::{BucketName}', false],
  ['arn:aws:s3:::Web/*', 'arn:aws:s3:::{BucketName}/{ObjectName}', true],
  ['arn:aws:s3:::Web', 'arn:aws:s3:::{BucketName}', true],
  [
    'arn:aws:logs:r:1:log-group:L:*',
    'arn:aws:logs:r:1:log-group:{LogGroupName}:log-stream:{LogStreamName}',
    true,
  ],
])('A policy’s %s and a resource’s %s can be one ARN: %s', (one, other, does) => {
  expect(doMeet(one, other.replaceAll('{', '${'))).toBe(does);
});

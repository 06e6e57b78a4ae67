import { describe, expect, it } from 'vitest';
import { functionNames } from '../../infra/function-names.ts';
import { type Resource, resourcesOf, synthesized } from './synthesized.ts';

type Statement = { Action: string | string[]; Resource: unknown; Condition?: unknown };

const template = synthesized();
const functions = resourcesOf(template, 'AWS::Lambda::Function');
const policies = resourcesOf(template, 'AWS::IAM::Policy');

const statementsOf = ({ Properties }: Resource) =>
  (Properties.PolicyDocument as { Statement: Statement[] }).Statement;
const actionsOf = (policy: Resource) => statementsOf(policy).flatMap(({ Action }) => Action);
/** The functions that may do this, by the name of their construct. */
const whoMay = (action: string) =>
  [...policies]
    .filter(([, policy]) => actionsOf(policy).includes(action))
    .map(([name]) => name.split('/')[0]);

it('Every resource of the contract has a function, and so has the stream', () => {
  const found = [...functions.keys()].map((name) => name.replace('/Function', '').toLowerCase());
  expect(found.sort()).toEqual([...functionNames].sort());
});

describe.each([...functions])('The function %s', (_, { Properties }) => {
  it('runs on Node 24 and ARM', () => {
    expect(Properties).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'] });
  });

  it('logs JSON into a log of its own that is not kept for ever', () => {
    const { LogGroup, LogFormat } = Properties.LoggingConfig as Record<string, { Ref: string }>;
    const log = template.findResources('AWS::Logs::LogGroup')[LogGroup?.Ref ?? ''];
    expect(LogFormat).toBe('JSON');
    expect(log?.Properties.RetentionInDays).toBeGreaterThan(0);
  });
});

it('A function has the rights it was given and none of AWS’s ready-made ones', () => {
  for (const role of resourcesOf(template, 'AWS::IAM::Role').values())
    expect(role.Properties).not.toHaveProperty('ManagedPolicyArns');
  for (const policy of policies.values()) expect(actionsOf(policy).join()).not.toContain('*');
});

it('No function may scan a table', () => {
  expect(policies.size).toBe(functionNames.length);
  expect(whoMay('dynamodb:Scan')).toEqual([]);
});

it('Only summarise reads the stream', () => {
  expect(whoMay('dynamodb:GetRecords')).toEqual(['Summarise']);
  const mappings = [...resourcesOf(template, 'AWS::Lambda::EventSourceMapping').keys()];
  expect(mappings).toEqual([expect.stringMatching(/^Summarise\//)]);
});

it('No function comes near the identities or the audit', () => {
  const text = JSON.stringify([...policies.values()].map(statementsOf));
  expect(text).toContain('Records');
  expect(text).not.toMatch(/Identities|Audit/);
  const environments = [...functions.values()].map(({ Properties }) => Properties.Environment);
  expect(JSON.stringify(environments)).not.toMatch(/IDENTITIES|AUDIT/);
});

it('Outcomes are read through the API and never written', () => {
  for (const write of ['PutItem', 'UpdateItem', 'DeleteItem'])
    expect(whoMay(`dynamodb:${write}`)).not.toContain('Outcomes');
});

it('Only leaders of a run and first entries of a paper are ever deleted', () => {
  expect(whoMay('dynamodb:DeleteItem')).toEqual(['Runs', 'Forms']);
});

it('What tells of the API itself touches no table', () => {
  expect(functions.get('Meta/Function')?.Properties).not.toHaveProperty('Environment');
  expect(actionsOf(policies.get('Meta/Role/DefaultPolicy') as Resource).join()).not.toMatch(
    /dynamodb|kms/,
  );
});

it('A change that cannot be summarised holds up no other and is kept two weeks', () => {
  const [mapping] = resourcesOf(template, 'AWS::Lambda::EventSourceMapping').values();
  expect(mapping?.Properties).toMatchObject({
    StartingPosition: 'TRIM_HORIZON',
    BisectBatchOnFunctionError: true,
    FunctionResponseTypes: ['ReportBatchItemFailures'],
    MaximumRetryAttempts: 5,
    DestinationConfig: { OnFailure: { Destination: expect.anything() } },
  });
  expect(resourcesOf(template, 'AWS::SQS::Queue').get('MissedChanges')?.Properties).toMatchObject({
    MessageRetentionPeriod: 14 * 24 * 60 * 60,
    SqsManagedSseEnabled: true,
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { functionNames } from '../../infra/function-names.ts';
import { allRoutes } from '../../shared/contract/api.ts';
import * as environment from '../../shared/environment.ts';
import { deliverReads, remindReads } from '../../shared/table-shape.ts';
import { deployedTemplate, resourcesOf, rolesOfFunctions } from './resources.ts';

const { limitFactorVariable, formKeyVariables, userPoolVariables, countiesVariable } = environment;
const { carrierVariables } = environment;

type RightsStatement = { Action: string | string[]; Resource: unknown; Condition?: unknown };

const template = deployedTemplate();
const functions = resourcesOf(template, 'AWS::Lambda::Function');
/** What each function may do; CodeDeploy's own role does not belong to a function. */
const policies = rolesOfFunctions(template);

type RoleRights = { Statement: RightsStatement[] };
const statementsOf = ({ Statement }: RoleRights) => Statement;
const actionsOf = (rights: RoleRights) => statementsOf(rights).flatMap(({ Action }) => Action);
/** The functions that may do this, by the name of their construct. */
const whoMay = (action: string) =>
  [...policies]
    .filter(([, policy]) => actionsOf(policy).includes(action))
    .map(([name]) => name.split('/')[0]);

it('Every resource of the contract has a function, and so have the stream and the sign-in', () => {
  const found = [...functions.keys()].map((name) => name.replace('/Function', '').toLowerCase());
  expect(found.sort()).toEqual(functionNames.map((name) => name.replaceAll('-', '')).sort());
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

/** Read only where they are set: locally, by load tests, where counties sign in, and of senders. */
const optional = [
  limitFactorVariable,
  formKeyVariables.text,
  userPoolVariables.endpoint,
  countiesVariable,
  ...Object.values(carrierVariables),
];
const variables = Object.values(environment)
  .flatMap((value) => (typeof value === 'string' ? value : Object.values(value)))
  .filter((value) => /^[A-Z][A-Z_]+$/.test(value) && !optional.includes(value));

it('A function is given every variable that its bundle reads', () => {
  const missing = [...functions].flatMap(([id, { Properties }]) => {
    const name = functionNames.find(
      (one) => one.replaceAll('-', '') === id.replace('/Function', '').toLowerCase(),
    );
    const bundle = readFileSync(`dist/functions/${name}/index.cjs`, 'utf8');
    const { Variables = {} } = (Properties.Environment ?? {}) as { Variables?: object };
    return variables
      .filter((variable) => bundle.includes(variable) && !(variable in Variables))
      .map((variable) => `${name}: ${variable}`);
  });
  expect(variables.length).toBeGreaterThan(6);
  expect(missing).toEqual([]);
});

it('A trace names no path: nothing is added to what Lambda itself knows of a call', () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  const isTracing = /aws-xray|opentelemetry|dd-trace|newrelic|powertools/;
  const shipped = Object.entries<{ dev?: true }>(packages).filter(([, { dev }]) => !dev);
  expect(shipped.filter(([name]) => isTracing.test(name))).toEqual([]);
  for (const { Properties } of functions.values()) expect(Properties).not.toHaveProperty('Layers');
});

it('A function has the rights it was given and none of AWS’s managed policies', () => {
  for (const role of resourcesOf(template, 'AWS::IAM::Role').values())
    expect(role.Properties).not.toHaveProperty('ManagedPolicyArns');
  for (const policy of policies.values()) expect(actionsOf(policy).join()).not.toContain('*');
});

it('No function may scan a table, and one an index without answers: the nightly removal', () => {
  expect(policies.size).toBe(functionNames.length);
  expect(whoMay('dynamodb:Scan')).toEqual(['Removal']);
  const statements = statementsOf(policies.get('Removal/Role') as never);
  const scanning = statements.filter(({ Action }) => Action === 'dynamodb:Scan');
  const table = { 'Fn::GetAtt': [idOf('Records'), 'Arn'] };
  expect(scanning.map(({ Resource }) => Resource)).toEqual([
    { 'Fn::Join': ['', [table, '/index/byPerson']] },
  ]);
});

/** The operations on DynamoDB that a function may do, each with its condition. */
const conditionsOf = (name: string) =>
  statementsOf(policies.get(`${name}/Role`) as RoleRights)
    .filter(({ Action }) => /dynamodb/.test([Action].flat().join()))
    .map(({ Action, Condition }) => [[Action].flat().join(), Condition]);

const inOutbox = {
  'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['ORG#*#OUTBOX', 'ORG#*#OUTBOX#*'] },
};

it('The function that puts reminders into the outbox reads no answers and no names, and writes nothing else', () => {
  const attributes = [...remindReads];
  expect(conditionsOf('Remind')).toEqual([
    [
      'dynamodb:Query',
      {
        'ForAllValues:StringEquals': { 'dynamodb:Attributes': attributes },
        StringEquals: { 'dynamodb:Select': 'SPECIFIC_ATTRIBUTES' },
      },
    ],
    ['dynamodb:PutItem,dynamodb:UpdateItem', inOutbox],
    [
      'dynamodb:ConditionCheckItem',
      { 'ForAllValues:StringEquals': { 'dynamodb:Attributes': ['pk', 'sk', 'registeredBy'] } },
    ],
  ]);
  const answers = ['answers', 'earlier', 'corrections', 'saves', 'background', 'figures', 'note'];
  for (const name of answers) expect(attributes).not.toContain(name);
});

it('The function that sends reads the outbox and where people are reached, without their names', () => {
  expect(conditionsOf('Deliver')).toEqual([
    ['dynamodb:Query', { 'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': ['OUTBOX'] } }],
    ['dynamodb:UpdateItem', inOutbox],
    [
      'dynamodb:Query',
      {
        'ForAllValues:StringEquals': { 'dynamodb:Attributes': [...deliverReads] },
        StringEquals: { 'dynamodb:Select': 'SPECIFIC_ATTRIBUTES' },
      },
    ],
    [
      'dynamodb:UpdateItem',
      {
        'ForAllValues:StringEquals': {
          'dynamodb:Attributes': ['pk', 'sk', 'stoppedAt', 'reminders'],
        },
        StringEqualsIfExists: { 'dynamodb:ReturnValues': 'NONE' },
      },
    ],
    ['dynamodb:PutItem', undefined],
  ]);
  expect(deliverReads).not.toContain('name');
});

it('Only summarise reads the stream', () => {
  expect(whoMay('dynamodb:GetRecords')).toEqual(['Summarise']);
  const mappings = [...resourcesOf(template, 'AWS::Lambda::EventSourceMapping').keys()];
  expect(mappings).toEqual([expect.stringMatching(/^Summarise\//)]);
});

/** The logical id of a table, by which policies name it. */
const idOf = (table: string) =>
  Object.entries(template.findResources('AWS::DynamoDB::Table')).find(
    ([, { Metadata }]) => Metadata['aws:cdk:path'] === `Laituri/${table}/Resource`,
  )?.[0] ?? '';

/** What may be done in a table, and by which functions: `PutItem` by `Runs`, `Forms` ... */
function actionsIn(table: string): Map<string, string[]> {
  const found = [...policies].flatMap(([name, policy]) =>
    statementsOf(policy)
      .filter(({ Resource }) => JSON.stringify(Resource).includes(`"${idOf(table)}"`))
      .flatMap(({ Action }) => Action)
      .map((action) => ({ action, by: name.split('/')[0] ?? '' })),
  );
  const byAction = Map.groupBy(found, ({ action }) => action.replace('dynamodb:', ''));
  return new Map([...byAction].map(([action, actions]) => [action, actions.map(({ by }) => by)]));
}

it('Only the function for names may read and change the identities, that of partners may add one, and that which sends reads addresses', () => {
  expect(actionsIn('Identities')).toEqual(
    new Map([
      ['GetItem', ['Names']],
      ['UpdateItem', ['Names', 'Deliver']],
      ['DeleteItem', ['Names']],
      ['PutItem', ['Partners']],
      ['Query', ['Deliver']],
    ]),
  );
  for (const [name, { Properties }] of functions)
    expect(JSON.stringify(Properties.Environment ?? {}).includes('IDENTITIES')).toBe(
      ['Names/Function', 'Partners/Function', 'Deliver/Function'].includes(name),
    );
});

it('The one list of records that the function of names may read is of numbers whose names it deletes', () => {
  const statements = statementsOf(policies.get('Names/Role') as never);
  const table = { 'Fn::GetAtt': [idOf('Records'), 'Arn'] };
  expect(statements.filter(({ Action }) => [Action].flat().includes('dynamodb:Query'))).toEqual([
    {
      ...{ Effect: 'Allow', Action: 'dynamodb:Query' },
      Resource: { 'Fn::Join': ['', [table, '/index/runsByStart']] },
      Condition: { 'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': ['LEAVING_CLIENTS'] } },
    },
  ]);
});

it('The function of partners, which anybody may call, changes and deletes no record and gets no name back', () => {
  const policy = policies.get('Partners/Role');
  const statements = policy ? statementsOf(policy) : [];
  expect(statements.flatMap(({ Action }) => Action)).not.toContain('dynamodb:DeleteItem');
  const naming = statements.find(({ Resource }) =>
    JSON.stringify(Resource).includes(`"${idOf('Identities')}"`),
  );
  expect(naming).toMatchObject({
    Action: 'dynamodb:PutItem',
    Condition: { StringEqualsIfExists: { 'dynamodb:ReturnValues': 'NONE' } },
  });
});

describe('The audit', () => {
  const actions = actionsIn('Audit');

  it('is written by every function that touches somebody’s data, and by that which sends reminders', () => {
    const touching = allRoutes.filter(({ route }) => route.about !== null);
    const names = new Set(touching.map(({ resource }) => resource));
    expect(
      actions
        .get('PutItem')
        ?.map((name) => name.toLowerCase())
        .sort(),
    ).toEqual([...names, 'deliver'].sort());
    expect(names.size).toBeGreaterThan(8);
  });

  it('is read by one function', () => {
    expect(actions.get('Query')).toEqual(['Audits']);
  });

  it('is changed and deleted by none: there are no other rights to it', () => {
    expect([...actions.keys()].sort()).toEqual(['PutItem', 'Query']);
  });

  it('expires by itself, entry by entry', () => {
    const table = template.findResources('AWS::DynamoDB::Table')[idOf('Audit')];
    expect(table?.Properties.TimeToLiveSpecification).toEqual({
      AttributeName: 'expiresAt',
      Enabled: true,
    });
  });
});

it('Outcomes are read through the API and never written', () => {
  for (const write of ['PutItem', 'UpdateItem', 'DeleteItem'])
    expect(actionsIn('Records').get(write)).not.toContain('Outcomes');
});

it('Only former accounts, the bands of an export, leaders and substitutes, referrals that move to another run, notes, meters and links of a client, what is no longer kept, first entries of a paper, sealed labels, calendar addresses, names, erased people and joined numbers are ever deleted', () => {
  expect(whoMay('dynamodb:DeleteItem').sort()).toEqual([
    'Accounts',
    'Calendars',
    'Erasures',
    'Exports',
    'Forms',
    'Handovers',
    'Joins',
    'Labels',
    'Members',
    'Names',
    'Participants',
    'Removal',
    'Runs',
    'Substitutes',
  ]);
});

it.each(['Meta', 'AccountMessages', 'Canary'])('%s, which needs no table, may use none', (name) => {
  const { Environment = {} } = functions.get(`${name}/Function`)?.Properties ?? {};
  expect(JSON.stringify(Environment)).not.toMatch(/_TABLE/);
  expect(actionsOf(policies.get(`${name}/Role`) as RoleRights).join()).not.toMatch(/dynamodb|kms/);
});

it('One function alone administers the accounts of the pool, and no other pool', () => {
  const cognito = [...policies].flatMap(([name, policy]) =>
    statementsOf(policy)
      .filter(({ Action }) => [Action].flat().some((action) => action.startsWith('cognito-idp')))
      .map((statement) => ({ name: name.split('/')[0], ...statement })),
  );
  const [pool] = Object.keys(template.findResources('AWS::Cognito::UserPool'));
  expect(cognito).toEqual([
    {
      name: 'Accounts',
      Effect: 'Allow',
      Action: [
        ...['AdminCreateUser', 'AdminDeleteUser', 'AdminDisableUser', 'AdminEnableUser'],
        ...['AdminGetUser', 'AdminResetUserPassword', 'AdminUserGlobalSignOut'],
      ].map((call) => `cognito-idp:${call}`),
      Resource: { 'Fn::GetAtt': [pool, 'Arn'] },
    },
  ]);
  for (const [name, { Properties }] of functions)
    expect(JSON.stringify(Properties.Environment ?? {}).includes('USER_POOL')).toBe(
      name === 'Accounts/Function',
    );
});

it('A change that cannot be summarised does not block others and is kept two weeks', () => {
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

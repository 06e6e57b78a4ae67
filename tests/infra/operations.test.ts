import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { functionNames } from '../../infra/function-names.ts';
import { type StageName, stageNamed, stages } from '../../infra/stages.ts';
import { refusedSignIn } from '../../shared/environment.ts';
import { everyOption } from './every-option.ts';
import { resourcesOf, rolesOfFunctions, type SynthesizedResource } from './resources.ts';
import { synthesized } from './synthesized.ts';

type Alarm = {
  AlarmDescription: string;
  AlarmActions: unknown[];
  OKActions: unknown[];
  MetricName?: string;
  Metrics?: unknown[];
  TreatMissingData: string;
  EvaluationPeriods: number;
  Dimensions?: { Name: string; Value: unknown }[];
};

const prod = synthesized({ stage: 'prod', operatorsMail: 'operators@example.invalid' });
const dev = synthesized({ stage: 'dev' });
const withOptions = synthesized(everyOption('prod'));
const alarms = new Map(
  [...resourcesOf(prod, 'AWS::CloudWatch::Alarm')].map(([name, { Properties }]) => [
    name.replace(/^(Operations\/)?Alarms\//, ''),
    Properties as Alarm,
  ]),
);
const only = (type: string, template = prod) => {
  const [found, ...others] = resourcesOf(template, type).values();
  if (!found || others.length > 0) throw new Error(`Not one ${type}`);
  return found.Properties;
};
const runbook = await readFile('docs/runbook.md', 'utf8');
/** Headings in the form in which links name them. */
const headings = [...runbook.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
  heading
    .toLowerCase()
    .replace(/[^\w\s-]/g, '')
    .trim()
    .replaceAll(' ', '-'),
);

describe('Alarms', () => {
  it('report errors, throttles, slowness, summaries, refusals and the canary', () => {
    const ofFunctions = functionNames
      .filter((name) => name !== 'canary')
      .flatMap((name) => [`${name}-errors`, `${name}-throttles`]);
    const ofTables = ['records', 'identities', 'audit'].map((table) => `${table}-throttles`);
    const others = ['ServerErrors', 'Slow', 'StreamAge', 'MissedChanges', 'Refusals', 'Canary'];
    others.push('RemindersFull');
    expect([...alarms.keys()].sort()).toEqual([...ofFunctions, ...ofTables, ...others].sort());
  });

  it('notify the operators, and again when the fault is over', () => {
    const [topic] = Object.keys(prod.findResources('AWS::SNS::Topic'));
    for (const { AlarmActions, OKActions } of alarms.values())
      expect([AlarmActions, OKActions]).toEqual([[{ Ref: topic }], [{ Ref: topic }]]);
    expect(only('AWS::SNS::Subscription')).toMatchObject({
      Protocol: 'email',
      Endpoint: 'operators@example.invalid',
    });
  });

  it('name a heading of the runbook, and each alarm named there exists', () => {
    const ofAlarms = [...resourcesOf(withOptions, 'AWS::CloudWatch::Alarm').values()].map(
      ({ Properties }) => (Properties as Alarm).AlarmDescription,
    );
    // What is no alarm of CloudWatch writes its own message.
    const messages = [...resourcesOf(withOptions, 'AWS::Events::Rule').values()].flatMap(
      ({ Properties }) =>
        (Properties.Targets as { Input?: string }[]).flatMap(({ Input }) =>
          Input ? (JSON.parse(Input) as string) : [],
        ),
    );
    const named = [...ofAlarms, ...messages].map(
      (text) => /docs\/runbook\.md#(alarm-\S+)$/.exec(text)?.[1],
    );
    expect(named).not.toContain(undefined);
    const written = headings.filter((heading) => heading.startsWith('alarm-'));
    expect([...new Set(named)].sort()).toEqual(written.sort());
  });

  it('watch the alias that is called, so that a new version is seen from its first request', () => {
    for (const name of ['forms-errors', 'forms-throttles', 'StreamAge', 'Canary'])
      expect(alarms.get(name)?.Dimensions?.map(({ Name }) => Name)).toContain('Resource');
  });

  it('of the sign-in leave out those who were refused by rule, whom Lambda counts as errors', () => {
    const { Metrics = [] } = alarms.get('sign-in-claims-errors') ?? {};
    expect(Metrics).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ Expression: 'failed - FILL(refused, 0)' }),
        expect.objectContaining({
          Id: 'failed',
          MetricStat: expect.objectContaining({
            Metric: expect.objectContaining({ Namespace: 'AWS/Lambda', MetricName: 'Errors' }),
          }),
        }),
        expect.objectContaining({
          Id: 'refused',
          MetricStat: expect.objectContaining({
            Metric: { Namespace: 'Laituri/prod', MetricName: 'RefusedSignIns' },
          }),
        }),
      ]),
    );
    const counted = Object.values(prod.findResources('AWS::Logs::MetricFilter'));
    expect(counted.map(({ Properties }) => Properties)).toContainEqual(
      expect.objectContaining({ FilterPattern: `"${refusedSignIn}"` }),
    );
  });

  it('treat missing data as healthy, except from the canary', () => {
    for (const [name, { TreatMissingData }] of alarms)
      expect(TreatMissingData).toBe(name === 'Canary' ? 'breaching' : 'notBreaching');
  });
});

describe('The access log', () => {
  it('is counted for refusals only', () => {
    const filters = Object.values(prod.findResources('AWS::Logs::MetricFilter'));
    expect(filters.map(({ Properties }) => Properties)).toContainEqual(
      expect.objectContaining({
        FilterPattern:
          '{ ($.status = "401") || ($.status = "403") || ($.status = "404") || ($.status = "429") }',
        MetricTransformations: [
          expect.objectContaining({ MetricNamespace: 'Laituri/prod', MetricName: 'Refusals' }),
        ],
      }),
    );
  });
});

it('One dashboard shows requests, failures, slowness, summaries and units', () => {
  const body = JSON.stringify(only('AWS::CloudWatch::Dashboard').DashboardBody);
  for (const metric of [
    'Count',
    '5xx',
    'Latency',
    'IteratorAge',
    'ApproximateNumberOfMessagesVisible',
    'Refusals',
    'ConsumedWriteCapacityUnits',
    'Throttles',
  ])
    expect(body).toContain(metric);
});

it('The budget counts what has the stage’s tag, and warns before it is spent', () => {
  const { Budget, NotificationsWithSubscribers } = only('AWS::Budgets::Budget') as {
    Budget: object;
    NotificationsWithSubscribers: { Notification: object }[];
  };
  expect(Budget).toMatchObject({
    BudgetLimit: { Amount: stages.prod.monthlyBudget, Unit: 'USD' },
    CostFilters: { TagKeyValue: ['user:laituri-stage$prod'] },
  });
  expect(NotificationsWithSubscribers.map(({ Notification }) => Notification)).toEqual([
    expect.objectContaining({ NotificationType: 'ACTUAL', Threshold: 80 }),
    expect.objectContaining({ NotificationType: 'FORECASTED', Threshold: 100 }),
  ]);
  const tables = [...resourcesOf(prod, 'AWS::DynamoDB::Table').values()];
  for (const { Properties } of tables)
    expect(Properties.Tags).toContainEqual({ Key: 'laituri-stage', Value: 'prod' });
});

describe('A new version', () => {
  const groups = resourcesOf(prod, 'AWS::CodeDeploy::DeploymentGroup');
  const aliases = prod.findResources('AWS::Lambda::Alias');

  it.each<[StageName, string]>([
    ['prod', 'CodeDeployDefault.LambdaCanary10Percent5Minutes'],
    ['dev', 'CodeDeployDefault.LambdaAllAtOnce'],
  ])('comes in %s as %s', (stage, config) => {
    const template = stage === 'prod' ? prod : dev;
    const found = [...resourcesOf(template, 'AWS::CodeDeploy::DeploymentGroup').values()];
    // Not of the canary, which fails by design at first, nor of the nightly removal and the reminders.
    expect(found).toHaveLength(functionNames.length - 4);
    for (const { Properties } of found) expect(Properties.DeploymentConfigName).toBe(config);
  });

  it('of every function is rolled back for its own errors, failures of the API and slowness', () => {
    const idOf = (name: string) =>
      Object.entries(prod.findResources('AWS::CloudWatch::Alarm')).find(([, { Metadata }]) =>
        Metadata['aws:cdk:path'].endsWith(`/Alarms/${name}/Resource`),
      )?.[0];
    for (const [path, { Properties }] of groups) {
      const own = path
        .split('/')
        .at(-2)
        ?.replace(/(?!^)([A-Z])/g, '-$1')
        .toLowerCase();
      const names = [`${own}-errors`, 'ServerErrors', 'Slow'].map((name) => ({ Ref: idOf(name) }));
      const { Alarms, Enabled } = Properties.AlarmConfiguration as {
        Alarms: { Name: unknown }[];
        Enabled: boolean;
      };
      expect(Enabled).toBe(true);
      expect(new Set(Alarms.map(({ Name }) => JSON.stringify(Name)))).toEqual(
        new Set(names.map((name) => JSON.stringify(name))),
      );
      expect(Properties.AutoRollbackConfiguration).toMatchObject({
        Enabled: true,
        Events: expect.arrayContaining(['DEPLOYMENT_STOP_ON_ALARM', 'DEPLOYMENT_FAILURE']),
      });
    }
  });

  it('is what everything calls but the nightly removal and the reminders: gateway, stream, sign-in and canary call an alias', () => {
    const called = (type: string, property: string) =>
      [...resourcesOf(prod, type).values()].map(({ Properties }: SynthesizedResource) =>
        JSON.stringify(Properties[property]),
      );
    const targets = [
      ...called('AWS::ApiGatewayV2::Integration', 'IntegrationUri'),
      ...called('AWS::Lambda::EventSourceMapping', 'FunctionName'),
      ...called('AWS::Cognito::UserPool', 'LambdaConfig'),
      ...called('AWS::Events::Rule', 'Targets').filter(
        (one) => !/(Removal|Remind|Deliver)Function/.test(one),
      ),
    ];
    expect(targets.length).toBeGreaterThan(20);
    for (const target of targets)
      expect(Object.keys(aliases).some((id) => target.includes(`{"Ref":"${id}"}`))).toBe(true);
  });
});

describe('The nightly removal', () => {
  it('is run after midnight in Finland, in four rounds, with the function of names', () => {
    const clock = resourcesOf(prod, 'AWS::Events::Rule').get('RemovalClock')?.Properties;
    expect(clock?.ScheduleExpression).toBe('cron(0/15 22 * * ? *)');
    expect(JSON.stringify(clock?.Targets)).toMatch(/RemovalFunction.*NamesLive/);
  });
});

describe('The reminders', () => {
  const rules = resourcesOf(prod, 'AWS::Events::Rule');

  it('are put into the outbox in the hours of the day in Finland, summer and winter', () => {
    const clock = rules.get('RemindClock')?.Properties;
    expect(clock?.ScheduleExpression).toBe('cron(0 6-16 * * ? *)');
    expect(JSON.stringify(clock?.Targets)).toContain('RemindFunction');
  });

  it('are sent from there every minute', () => {
    const clock = rules.get('DeliverClock')?.Properties;
    expect(clock?.ScheduleExpression).toBe('rate(1 minute)');
    expect(JSON.stringify(clock?.Targets)).toContain('DeliverFunction');
  });

  it('call the operators when a month of an organisation is full', () => {
    const [filter] = [...resourcesOf(prod, 'AWS::Logs::MetricFilter')].filter(([name]) =>
      name.endsWith('FullMonths'),
    );
    expect(filter?.[1].Properties.FilterPattern).toBe('"reminders.month_full"');
  });
});

describe('The canary', () => {
  it('is run by the schedule, and reads one secret', () => {
    const [clock] = [...resourcesOf(prod, 'AWS::Events::Rule')].filter(
      ([name]) => name === 'CanaryClock',
    );
    expect(clock?.[1].Properties.ScheduleExpression).toBe('rate(15 minutes)');
    const policy = JSON.stringify(rolesOfFunctions(prod).get('Canary/Role'));
    const [account] = Object.entries(prod.findResources('AWS::SecretsManager::Secret')).filter(
      ([, { Metadata }]) => Metadata['aws:cdk:path'].includes('CanaryAccount'),
    );
    expect(policy).toContain(`{"Ref":"${account?.[0]}"}`);
    expect(policy).not.toContain('dynamodb');
  });

  it('signs in by a client that no browser uses', () => {
    const client = resourcesOf(prod, 'AWS::Cognito::UserPoolClient').get('Users/Canary');
    expect(client?.Properties).toMatchObject({
      ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
      AllowedOAuthFlowsUserPoolClient: false,
    });
  });
});

describe('A stage', () => {
  it('is chosen by the context, and a typing error creates none', () => {
    expect(stageNamed('prod')).toBe('prod');
    expect(() => stageNamed('production')).toThrow('There is no stage production');
  });

  it('has the same protection of data as every other', () => {
    for (const type of ['AWS::DynamoDB::Table', 'AWS::KMS::Key', 'AWS::Cognito::UserPool']) {
      const of = (template: typeof prod) =>
        JSON.stringify([...resourcesOf(template, type).values()]).replaceAll(
          /"Value":"(dev|prod)"|"laituri-stage":"(dev|prod)"/g,
          '',
        );
      expect(of(dev)).toBe(of(prod));
    }
  });
});

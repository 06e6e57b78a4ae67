import { describe, expect, it } from 'vitest';
import { copiesFile, everyOption } from './every-option.ts';
import { synthesized } from './synthesized.ts';

/**
 * Where a resource of each type has its name, for the types whose names are unique in an account or
 * in a region of it.
 */
const namesOf: Record<string, readonly string[]> = {
  'AWS::Backup::BackupPlan': ['BackupPlan.BackupPlanName'],
  'AWS::Backup::BackupVault': ['BackupVaultName'],
  'AWS::Budgets::Budget': ['Budget.BudgetName'],
  'AWS::CloudFront::CachePolicy': ['CachePolicyConfig.Name'],
  'AWS::CloudFront::Function': ['Name'],
  'AWS::CloudFront::OriginAccessControl': ['OriginAccessControlConfig.Name'],
  'AWS::CloudFront::OriginRequestPolicy': ['OriginRequestPolicyConfig.Name'],
  'AWS::CloudFront::ResponseHeadersPolicy': ['ResponseHeadersPolicyConfig.Name'],
  'AWS::CloudWatch::Alarm': ['AlarmName'],
  'AWS::CloudWatch::Dashboard': ['DashboardName'],
  'AWS::CodeDeploy::Application': ['ApplicationName'],
  'AWS::CodeDeploy::DeploymentGroup': ['DeploymentGroupName'],
  'AWS::Cognito::UserPoolDomain': ['Domain'],
  'AWS::DynamoDB::Table': ['TableName'],
  'AWS::Events::Rule': ['Name'],
  'AWS::IAM::Role': ['RoleName'],
  'AWS::KMS::Alias': ['AliasName'],
  'AWS::KinesisFirehose::DeliveryStream': ['DeliveryStreamName'],
  'AWS::Lambda::Function': ['FunctionName'],
  'AWS::Logs::LogGroup': ['LogGroupName'],
  'AWS::Logs::MetricFilter': ['MetricTransformations.0.MetricNamespace'],
  'AWS::Pipes::Pipe': ['Name'],
  'AWS::S3::Bucket': ['BucketName'],
  'AWS::SES::ConfigurationSet': ['Name'],
  'AWS::SES::EmailIdentity': ['EmailIdentity'],
  'AWS::SNS::Topic': ['TopicName'],
  'AWS::SQS::Queue': ['QueueName'],
  'AWS::SecretsManager::Secret': ['Name'],
};

/** Types without a name, or with one inside of something that is the stage's own. */
const unnamed = [
  ...['Api', 'Authorizer', 'Integration', 'Route', 'Stage'].map((one) => `ApiGatewayV2::${one}`),
  ...['UserPool', 'UserPoolClient', 'UserPoolGroup'].map((one) => `Cognito::${one}`),
  ...['ManagedLoginBranding'].map((one) => `Cognito::${one}`),
  ...['Alias', 'EventInvokeConfig', 'EventSourceMapping', 'Permission', 'Version'].map(
    (one) => `Lambda::${one}`,
  ),
  ...['Backup::BackupSelection', 'SES::ConfigurationSetEventDestination'],
  ...['CloudFront::Distribution', 'IAM::Policy', 'KMS::Key', 'S3::BucketPolicy'],
  ...['SNS::Subscription', 'SNS::TopicPolicy', 'SQS::QueuePolicy'],
].map((one) => `AWS::${one}`);

type Resource = { Type: string; Properties?: object; DeletionPolicy?: string };

/** Everything of a stage with every option, in both of its regions. */
const resourcesOf = (stage: 'dev' | 'prod') =>
  [undefined, copiesFile].flatMap((file) => {
    const template = synthesized(everyOption(stage), undefined, file);
    return Object.values(template.toJSON().Resources as Record<string, Resource>);
  });
const stages = { dev: resourcesOf('dev'), prod: resourcesOf('prod') };

const at = (properties: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (part, key) => (part as Record<string, unknown> | undefined)?.[key],
      properties,
    );

/** Every name that a stage gives to something itself; CloudFormation makes the other names. */
const namesIn = (all: readonly Resource[]) =>
  all.flatMap(({ Type, Properties }) =>
    (namesOf[Type] ?? []).flatMap((path) => {
      const name = at(Properties, path);
      return name === undefined ? [] : [`${Type} ${JSON.stringify(name)}`];
    }),
  );

describe('Two stages in one account, with every option', () => {
  it('have no name in common', () => {
    const [dev, prod] = [namesIn(stages.dev), namesIn(stages.prod)];
    expect(dev.length).toBeGreaterThan(12);
    expect(dev.filter((name) => prod.includes(name))).toEqual([]);
  });

  it('are found to have one where a construct gives the same to both', () => {
    const [dev, prod] = [stages.dev, stages.prod].map((all) =>
      namesIn([...all, { Type: 'AWS::IAM::Role', Properties: { RoleName: 'CDKReplicationRole' } }]),
    );
    expect(dev?.filter((name) => prod?.includes(name))).toEqual([
      'AWS::IAM::Role "CDKReplicationRole"',
    ]);
  });

  it('leave nothing with a name behind when the deployment that makes it fails', () => {
    const left = stages.prod.filter(
      (one) => one.DeletionPolicy === 'Retain' && namesIn([one]).length > 0,
    );
    expect(namesIn(left)).toEqual([]);
  });

  it('have only resources of which it is known whether they have a name', () => {
    const types = new Set(stages.prod.map(({ Type }) => Type));
    const known = [...Object.keys(namesOf), ...unnamed];
    expect([...types].filter((type) => !known.includes(type))).toEqual([]);
  });
});

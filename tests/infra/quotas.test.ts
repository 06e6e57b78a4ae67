import { describe, expect, it } from 'vitest';
import { everyOption } from './every-option.ts';
import { resourcesOf, rolesOfFunctions } from './resources.ts';
import { synthesized } from './synthesized.ts';

/**
 * AWS's default quotas of what this template makes: of an account, halved because two stages may
 * share it, or of one thing. From the service quotas pages of each service, November 2026.
 */
const template = synthesized(everyOption('prod'));
const all = (type: string) => [...resourcesOf(template, type).values()];
const stagesInAnAccount = 2;

const ofAnAccount: readonly [type: string, quota: number][] = [
  ['AWS::Backup::BackupPlan', 300],
  ['AWS::Backup::BackupVault', 300],
  ['AWS::CloudFront::CachePolicy', 20],
  ['AWS::CloudFront::OriginRequestPolicy', 20],
  ['AWS::CloudFront::ResponseHeadersPolicy', 20],
  ['AWS::CloudFront::OriginAccessControl', 100],
  ['AWS::CloudFront::Function', 100],
  ['AWS::CloudFront::Distribution', 200],
  ['AWS::CloudWatch::Alarm', 5000],
  ['AWS::CodeDeploy::Application', 1000],
  ['AWS::Cognito::UserPool', 1000],
  ['AWS::DynamoDB::Table', 2500],
  ['AWS::IAM::Role', 1000],
  ['AWS::KMS::Key', 10_000],
  ['AWS::KinesisFirehose::DeliveryStream', 50],
  ['AWS::Pipes::Pipe', 1000],
  ['AWS::S3::Bucket', 100],
  ['AWS::SES::ConfigurationSet', 10_000],
  ['AWS::SES::EmailIdentity', 10_000],
  ['AWS::SNS::Topic', 100_000],
];

describe('What an account may have', () => {
  it.each(ofAnAccount)('%s: both stages stay below %d', (type, quota) => {
    expect(all(type).length * stagesInAnAccount).toBeLessThanOrEqual(quota);
  });
});

const bytesOf = (part: unknown) => Buffer.byteLength(JSON.stringify(part));

describe('What one thing may have', () => {
  it.each([
    ['AWS::ApiGatewayV2::Route', 300],
    ['AWS::ApiGatewayV2::Integration', 300],
    ['AWS::ApiGatewayV2::Authorizer', 10],
    ['AWS::CodeDeploy::DeploymentGroup', 1000],
    ['AWS::Cognito::UserPoolClient', 1000],
    ['AWS::Cognito::UserPoolGroup', 10_000],
  ])('%s: below %d', (type, quota) => {
    expect(all(type).length).toBeGreaterThan(0);
    expect(all(type).length).toBeLessThan(quota);
  });

  it('the distribution has at most 25 behaviours', () => {
    const [behaviours] = all('AWS::CloudFront::Distribution').map(
      ({ Properties }) =>
        (Properties.DistributionConfig as { CacheBehaviors: unknown[] }).CacheBehaviors,
    );
    expect(behaviours?.length).toBeLessThanOrEqual(25);
  });

  it('a role has at most 10,240 characters of policy, white space not counted', () => {
    const roles = new Map<string, number>();
    for (const [name, rights] of rolesOfFunctions(template))
      roles.set(name, (roles.get(name) ?? 0) + bytesOf(rights));
    expect(roles.size).toBeGreaterThan(20);
    // A reference is longer or shorter than the ARN that replaces it: so a fifth is left for either.
    for (const [role, bytes] of roles) expect(bytes, role).toBeLessThan(10_240 * 0.8);
  });

  it('a function has at most 20 KB of rights of others to call it, and 4 KB of variables', () => {
    const statement = 350;
    const callers = Map.groupBy(all('AWS::Lambda::Permission'), ({ Properties }) =>
      JSON.stringify(Properties.FunctionName),
    );
    for (const [name, permissions] of callers)
      expect(permissions.length * statement, name).toBeLessThan(20 * 1024);
    for (const { Properties } of all('AWS::Lambda::Function'))
      expect(bytesOf(Properties.Environment ?? {})).toBeLessThan(4 * 1024);
  });

  it('a table has at most 20 indexes, and one alarm at most ten metrics in an expression', () => {
    for (const { Properties } of all('AWS::DynamoDB::Table'))
      expect(((Properties.GlobalSecondaryIndexes ?? []) as unknown[]).length).toBeLessThanOrEqual(
        20,
      );
    for (const { Properties } of all('AWS::CloudWatch::Alarm'))
      expect(((Properties.Metrics ?? []) as unknown[]).length).toBeLessThanOrEqual(10);
  });
});

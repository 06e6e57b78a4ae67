import type { Template } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { copySettingsIn } from '../../infra/copy-settings.ts';
import type { StackTemplate } from '../../infra/local/template/nested-stacks.ts';
import { copiesFile, everyOption } from './every-option.ts';
import { policyFaults } from './policy-lint.ts';
import { deployedTemplate, resourcesOf } from './resources.ts';
import { synthesized } from './synthesized.ts';

const prod = synthesized(everyOption('prod'));
const elsewhere = synthesized(everyOption('prod'), undefined, copiesFile);

const only = (template: Template, type: string) => {
  const [found, ...others] = resourcesOf(template, type).values();
  if (!found || others.length > 0) throw new Error(`Not one ${type}`);
  return found;
};
const idOf = (type: string, path: string) =>
  Object.entries(prod.findResources(type)).find(([, { Metadata }]) =>
    Metadata['aws:cdk:path'].startsWith(`Laituri/${path}`),
  )?.[0] ?? '';
const arnOf = (type: string, path: string) => ({ 'Fn::GetAtt': [idOf(type, path), 'Arn'] });
const [records, identities, audit] = ['Records', 'Identities', 'Audit'].map((name) =>
  arnOf('AWS::DynamoDB::Table', `${name}/`),
);

const typesOfCopies = ['Backup::BackupVault', 'Backup::BackupPlan', 'Pipes::Pipe'].map(
  (type) => `AWS::${type}`,
);

describe('Without the options', () => {
  it('nothing is stored outside the tables, and the audit has no stream', () => {
    const template = deployedTemplate();
    for (const type of [...typesOfCopies, 'AWS::KinesisFirehose::DeliveryStream'])
      expect(template.findResources(type), type).toEqual({});
    const { Properties } = resourcesOf(template, 'AWS::DynamoDB::Table').get('Audit') ?? {};
    expect(Properties).not.toHaveProperty('StreamSpecification');
    expect([...resourcesOf(template, 'AWS::S3::Bucket').keys()]).toEqual(['Web']);
  });

  it.each([undefined, ''])('and %j in the context is none', (none) => {
    expect(copySettingsIn({ backupRegion: none, auditCopies: none }, 'eu-north-1')).toEqual({});
  });
});

describe('Backups', () => {
  it('are made of every table each day, kept for 35 days, and copied to the other region', () => {
    expect(only(prod, 'AWS::Backup::BackupSelection').Properties.BackupSelection).toMatchObject({
      Resources: [records, identities, audit],
    });
    const { BackupPlan } = only(prod, 'AWS::Backup::BackupPlan').Properties as {
      BackupPlan: { BackupPlanRule: object[] };
    };
    expect(BackupPlan.BackupPlanRule).toEqual([
      expect.objectContaining({
        ScheduleExpression: 'cron(0 1 * * ? *)',
        Lifecycle: { DeleteAfterDays: 35 },
        CopyActions: [
          expect.objectContaining({
            Lifecycle: { DeleteAfterDays: 35 },
            DestinationBackupVaultArn: {
              'Fn::Join': [
                '',
                expect.arrayContaining([':backup:eu-west-1:', ':backup-vault:Laituri-prod-copies']),
              ],
            },
          }),
        ],
      }),
    ]);
  });

  it('are encrypted with keys of their own, and outlive the stacks', () => {
    for (const template of [prod, elsewhere]) {
      const { DeletionPolicy, Properties } = only(template, 'AWS::Backup::BackupVault');
      expect(DeletionPolicy).toBe('RetainExceptOnCreate');
      const [key] = (Properties.EncryptionKeyArn as { 'Fn::GetAtt': [string] })['Fn::GetAtt'];
      expect(template.findResources('AWS::KMS::Key')[key]).toMatchObject({
        DeletionPolicy: 'RetainExceptOnCreate',
        Properties: { EnableKeyRotation: true },
      });
    }
  });

  it('cannot be deleted early in the other region, nor kept longer than an erasure allows', () => {
    const { Properties } = only(elsewhere, 'AWS::Backup::BackupVault');
    expect(Properties).toMatchObject({
      BackupVaultName: 'Laituri-prod-copies',
      // Without ChangeableForDays the lock can be taken away by somebody with the right.
      LockConfiguration: { MinRetentionDays: 34, MaxRetentionDays: 35 },
    });
    expect(Properties.LockConfiguration).not.toHaveProperty('ChangeableForDays');
  });

  it('that fail call the operators, and so do failed copies', () => {
    const rule = [...resourcesOf(prod, 'AWS::Events::Rule').values()].find(({ Properties }) =>
      JSON.stringify(Properties).includes('aws.backup'),
    );
    expect(rule?.Properties).toMatchObject({
      EventPattern: {
        'detail-type': ['Backup Job State Change', 'Copy Job State Change'],
        detail: { state: ['FAILED', 'ABORTED', 'EXPIRED', 'PARTIAL'] },
      },
      Targets: [{ Arn: { Ref: idOf('AWS::SNS::Topic', 'Operators') } }],
    });
    expect(JSON.stringify(only(prod, 'AWS::SNS::TopicPolicy').Properties)).toContain(
      'events.amazonaws.com',
    );
  });

  it('are made in the EU, and in another region than the tables', () => {
    for (const backupRegion of ['us-east-1', 'Ireland', 'eu-west-1\n', 7])
      expect(() => copySettingsIn({ backupRegion }, 'eu-north-1')).toThrow('in the EU');
    expect(() => copySettingsIn({ backupRegion: 'eu-west-1' }, 'eu-west-1')).toThrow('another');
  });
});

describe('Copies of the audit', () => {
  const buckets = resourcesOf(prod, 'AWS::S3::Bucket');

  it('are of each change, with what it was: also of one that deletes', () => {
    const table = resourcesOf(prod, 'AWS::DynamoDB::Table').get('Audit')?.Properties;
    expect(table?.StreamSpecification).toEqual({ StreamViewType: 'NEW_IMAGE' });
    const pipe = only(prod, 'AWS::Pipes::Pipe').Properties;
    expect(pipe).toMatchObject({
      Source: { 'Fn::GetAtt': [idOf('AWS::DynamoDB::Table', 'Audit/'), 'StreamArn'] },
      Target: arnOf('AWS::KinesisFirehose::DeliveryStream', 'AuditDelivery'),
    });
    // A filter could leave a deletion out.
    expect(pipe.SourceParameters).not.toHaveProperty('FilterCriteria');
    expect(only(prod, 'AWS::KinesisFirehose::DeliveryStream').Properties).toMatchObject({
      ExtendedS3DestinationConfiguration: { BucketARN: arnOf('AWS::S3::Bucket', 'AuditLanding/') },
    });
    expect(buckets.get('AuditLanding')?.Properties.ReplicationConfiguration).toMatchObject({
      Rules: [
        {
          Status: 'Enabled',
          Filter: { Prefix: '' },
          DeleteMarkerReplication: { Status: 'Disabled' },
          Destination: { Bucket: arnOf('AWS::S3::Bucket', 'AuditCopies/') },
        },
      ],
    });
  });

  it.each([
    ['governance', 'GOVERNANCE'],
    ['compliance', 'COMPLIANCE'],
  ] as const)('are locked for twelve years in the mode %s', (auditCopies, Mode) => {
    const template = synthesized({ copies: copySettingsIn({ auditCopies }, undefined) });
    const { Properties } = resourcesOf(template, 'AWS::S3::Bucket').get('AuditCopies') ?? {};
    expect(Properties?.ObjectLockConfiguration).toEqual({
      ObjectLockEnabled: 'Enabled',
      Rule: { DefaultRetention: { Mode, Days: 12 * 365 + 3 } },
    });
    expect(Properties?.LifecycleConfiguration).toMatchObject({
      Rules: [{ ExpirationInDays: 12 * 365 + 4 }],
    });
    expect(template.findResources('AWS::Backup::BackupVault')).toEqual({});
  });

  it('are encrypted by S3, whose key nobody can delete, and outlive the stack', () => {
    for (const name of ['AuditLanding', 'AuditCopies']) {
      expect(buckets.get(name)?.DeletionPolicy).toBe('Retain');
      expect(buckets.get(name)?.Properties.BucketEncryption).toEqual({
        ServerSideEncryptionConfiguration: [
          { ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } },
        ],
      });
    }
  });

  it('call the operators where one is missed, late, or not locked', () => {
    const alarms = [...resourcesOf(prod, 'AWS::CloudWatch::Alarm').keys()];
    for (const name of ['Missed', 'Late', 'NotLocked'])
      expect(alarms).toContain(`Operations/Alarms/AuditCopies${name}`);
  });

  it('have one of two modes', () => {
    expect(() => copySettingsIn({ auditCopies: 'true' }, undefined)).toThrow('governance or');
  });
});

// CloudFormation takes 500: whatever is added from now on goes into a nested stack (ADR 51).
it('With every option the parent stack still fits into 500 resources', () => {
  const resources = Object.values(prod.toJSON().Resources) as { Metadata?: object }[];
  const ofParent = resources.filter(
    ({ Metadata }) => !JSON.stringify(Metadata ?? '').includes('"Laituri/Operations/'),
  );
  expect(ofParent.length).toBeGreaterThan(400);
  expect(ofParent.length).toBeLessThanOrEqual(500);
});

it('With every option no policy has a fault, in either stack', async () => {
  for (const template of [prod, elsewhere])
    expect(await policyFaults(template.toJSON() as StackTemplate)).toEqual([]);
});

import { Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type BucketProps,
  type CfnBucket,
  ObjectLockRetention,
} from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { AuditCopyMode } from './copy-settings.ts';
import { serviceRole } from './service-role.ts';

/** The time for which log data are kept (`docs/audit.md`): twelve years, with their leap days. */
const retention = Duration.days(12 * 365 + 3);
/** In the bucket where copies arrive before they are in the one that is locked. */
const landingTime = Duration.days(35);
/** The name of the rule by which S3 copies from the one into the other. */
export const replicationRule = 'audit';

/** S3's own key: one of ours could be deleted, and the locked copies with it. */
function addCopiesBucket(scope: Construct, id: string, props: BucketProps): Bucket {
  const bucket = new Bucket(scope, id, {
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    encryption: BucketEncryption.S3_MANAGED,
    enforceSSL: true,
    versioned: true,
    removalPolicy: RemovalPolicy.RETAIN,
    ...props,
  });
  Validations.of(bucket).acknowledge({
    id: 'AwsSolutions-S1',
    reason: 'CloudTrail’s data events show who reads it, where the organisation switches them on.',
  });
  return bucket;
}

/** Accepts a right to all objects of a bucket: their names are times, which nobody knows before. */
export function acceptObjects(scope: Construct, bucket: Bucket, path: string): void {
  const id = Stack.of(bucket).getLogicalId(bucket.node.defaultChild as CfnBucket);
  Validations.of(scope).acknowledge({
    id: `AwsSolutions-IAM5[Resource::<${id}.Arn>/${path}]`,
    reason: 'The names of the objects are the times at which they are written.',
  });
}

/** The bucket where copies arrive, and the one where they are locked. */
export function addAuditBuckets(
  scope: Construct,
  mode: AuditCopyMode,
): { landing: Bucket; locked: Bucket } {
  const locked = addCopiesBucket(scope, 'AuditCopies', {
    objectLockEnabled: true,
    objectLockDefaultRetention: ObjectLockRetention[mode](retention),
    lifecycleRules: [
      {
        id: 'after-retention',
        expiration: retention.plus(Duration.days(1)),
        noncurrentVersionExpiration: Duration.days(1),
      },
    ],
  });
  // Not every service can write where a lock is the default: S3's own replication can.
  const landing = addCopiesBucket(scope, 'AuditLanding', {
    lifecycleRules: [
      {
        id: 'after-landing',
        expiration: landingTime,
        noncurrentVersionExpiration: Duration.days(1),
      },
    ],
  });
  replicate(scope, landing, locked);
  return { landing, locked };
}

/**
 * Has S3 copy every object of one bucket into another. The CDK's own way gives the role one name for
 * all stacks of an account, and rights to delete.
 */
function replicate(scope: Construct, landing: Bucket, locked: Bucket): void {
  const role = serviceRole(scope, 'AuditReplicationRole', 's3');
  const rights: [actions: string[], resource: string][] = [
    [['GetReplicationConfiguration', 'ListBucket'], landing.bucketArn],
    [
      ['ForReplication', 'Acl', 'Tagging'].map((what) => `GetObjectVersion${what}`),
      landing.arnForObjects('*'),
    ],
    [['ReplicateObject', 'ReplicateTags'], locked.arnForObjects('*')],
  ];
  for (const [names, resource] of rights)
    role.addToPolicy(
      new PolicyStatement({ actions: names.map((one) => `s3:${one}`), resources: [resource] }),
    );
  for (const bucket of [landing, locked]) acceptObjects(role, bucket, '*');
  (landing.node.defaultChild as CfnBucket).replicationConfiguration = {
    role: role.roleArn,
    rules: [
      {
        ...{ id: replicationRule, priority: 1, status: 'Enabled', filter: { prefix: '' } },
        deleteMarkerReplication: { status: 'Disabled' },
        destination: { bucket: locked.bucketArn, metrics: { status: 'Enabled' } },
      },
    ],
  };
}

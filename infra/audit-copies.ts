import { Aws, Duration, Validations } from 'aws-cdk-lib';
import { type IMetric, Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { CfnDeliveryStream } from 'aws-cdk-lib/aws-kinesisfirehose';
import { CfnPipe } from 'aws-cdk-lib/aws-pipes';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { acceptObjects, addAuditBuckets, replicationRule } from './audit-buckets.ts';
import type { AuditCopyMode } from './copy-settings.ts';
import { waitingIn } from './metrics.ts';
import { serviceRole } from './service-role.ts';

/** What says that copies of the audit are late or missing. */
export type AuditCopies = { missed: IMetric; lateSeconds: IMetric; unreplicated: IMetric };

/** Collects changes for some minutes and writes them into one compressed file, one on a line. */
function addDelivery(scope: Construct, landing: Bucket): CfnDeliveryStream {
  const role = serviceRole(scope, 'AuditDeliveryRole', 'firehose');
  const put = ['PutObject', 'AbortMultipartUpload'].map((one) => `s3:${one}`);
  const list = ['GetBucketLocation', 'ListBucket', 'ListBucketMultipartUploads'];
  role.addToPolicy(
    new PolicyStatement({ actions: put, resources: [landing.arnForObjects('audit/*')] }),
  );
  acceptObjects(role, landing, 'audit/*');
  role.addToPolicy(
    new PolicyStatement({
      actions: list.map((one) => `s3:${one}`),
      resources: [landing.bucketArn],
    }),
  );
  const delivery = new CfnDeliveryStream(scope, 'AuditDelivery', {
    deliveryStreamType: 'DirectPut',
    deliveryStreamEncryptionConfigurationInput: { keyType: 'AWS_OWNED_CMK' },
    extendedS3DestinationConfiguration: {
      bucketArn: landing.bucketArn,
      roleArn: role.roleArn,
      prefix: 'audit/!{timestamp:yyyy/MM/dd}/',
      errorOutputPrefix: 'audit/failed/!{firehose:error-output-type}/',
      bufferingHints: { intervalInSeconds: 300, sizeInMBs: 5 },
      compressionFormat: 'GZIP',
      processingConfiguration: {
        enabled: true,
        processors: [
          {
            type: 'AppendDelimiterToRecord',
            parameters: [{ parameterName: 'Delimiter', parameterValue: '\\n' }],
          },
        ],
      },
    },
  });
  delivery.node.addDependency(role);
  return delivery;
}

/** The queue of changes that were not copied: positions in the stream, never content. */
function addMissedCopies(scope: Construct): Queue {
  const missed = new Queue(scope, 'MissedAuditCopies', {
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    retentionPeriod: Duration.days(14),
  });
  for (const id of ['AwsSolutions-SQS3', 'Serverless-SQSRedrivePolicy'])
    Validations.of(missed).acknowledge({
      id,
      reason: 'It is itself where the stream’s failures go.',
    });
  return missed;
}

/** Takes every change of the audit from its stream to the delivery. */
function addPipe(
  scope: Construct,
  { audit, delivery, missed }: { audit: Table; delivery: CfnDeliveryStream; missed: Queue },
): void {
  const { tableStreamArn: source = '', encryptionKey: key } = audit;
  const role = serviceRole(scope, 'AuditPipeRole', 'pipes');
  const read = ['DescribeStream', 'GetRecords', 'GetShardIterator'].map((one) => `dynamodb:${one}`);
  const viaTables = { 'kms:ViaService': `dynamodb.${Aws.REGION}.amazonaws.com` };
  const rights = [
    new PolicyStatement({ actions: read, resources: [source] }),
    new PolicyStatement({ actions: ['dynamodb:ListStreams'], resources: ['*'] }),
    new PolicyStatement({
      actions: ['kms:Decrypt'],
      resources: key ? [key.keyArn] : [],
      conditions: { StringEquals: viaTables },
    }),
    new PolicyStatement({ actions: ['firehose:PutRecordBatch'], resources: [delivery.attrArn] }),
    new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [missed.queueArn] }),
  ];
  for (const right of rights) role.addToPolicy(right);
  Validations.of(role).acknowledge({
    id: 'AwsSolutions-IAM5[Resource::*]',
    reason: 'dynamodb:ListStreams knows no narrower resource; it reads no stream.',
  });
  const pipe = new CfnPipe(scope, 'AuditPipe', {
    description: 'Laituri: copies each change of the audit',
    roleArn: role.roleArn,
    source,
    sourceParameters: {
      dynamoDbStreamParameters: {
        startingPosition: 'TRIM_HORIZON',
        batchSize: 100,
        maximumBatchingWindowInSeconds: 60,
        onPartialBatchItemFailure: 'AUTOMATIC_BISECT',
        maximumRetryAttempts: 100,
        deadLetterConfig: { arn: missed.queueArn },
      },
    },
    target: delivery.attrArn,
  });
  pipe.node.addDependency(role);
}

/**
 * Copies each change of the audit, deletions too, into a bucket where nobody can change or delete
 * it for twelve years.
 * @param mode whether somebody with a special right can, or nobody at all
 */
export function addAuditCopies(scope: Construct, audit: Table, mode: AuditCopyMode): AuditCopies {
  const { landing, locked } = addAuditBuckets(scope, mode);
  const delivery = addDelivery(scope, landing);
  const missed = addMissedCopies(scope);
  addPipe(scope, { audit, delivery, missed });
  const period = Duration.minutes(5);
  return {
    missed: waitingIn(missed),
    lateSeconds: new Metric({
      namespace: 'AWS/Firehose',
      metricName: 'DeliveryToS3.DataFreshness',
      dimensionsMap: { DeliveryStreamName: delivery.ref },
      ...{ period, statistic: Stats.MAXIMUM },
    }),
    unreplicated: new Metric({
      namespace: 'AWS/S3',
      metricName: 'OperationsFailedReplication',
      dimensionsMap: {
        SourceBucket: landing.bucketName,
        DestinationBucket: locked.bucketName,
        RuleId: replicationRule,
      },
      ...{ period, statistic: Stats.SUM },
    }),
  };
}

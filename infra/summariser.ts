import { Duration, Validations } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { DynamoEventSource, SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { ResourceFunction } from './resource-function.ts';

/** The queue of changes that could not be summarised: keys of the stream, never content. */
function addMissedChanges(scope: Construct): Queue {
  const missed = new Queue(scope, 'MissedChanges', {
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

/**
 * Feeds every change of the records to `summarise`.
 * @returns the queue of those that it could not process
 */
export function feedSummariser(
  scope: Construct,
  { summarise, records }: { summarise: ResourceFunction; records: Table },
): Queue {
  const missed = addMissedChanges(scope);
  summarise.live.addEventSource(
    new DynamoEventSource(records, {
      batchSize: 100,
      maxBatchingWindow: Duration.seconds(1),
      // From the oldest change: those made while the mapping was being set up count too.
      startingPosition: StartingPosition.TRIM_HORIZON,
      // One faulty change must hold up neither its batch nor the stream.
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      retryAttempts: 5,
      onFailure: new SqsDlq(missed),
    }),
  );
  Validations.of(summarise).acknowledge({
    id: 'AwsSolutions-IAM5[Resource::*]',
    reason: 'dynamodb:ListStreams knows no narrower resource; it reads no stream.',
  });
  return missed;
}

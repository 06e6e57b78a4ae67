import type { _Record } from '@aws-sdk/client-dynamodb-streams';
import { localAwsAccount } from '../template/intrinsics.ts';

/** A stream's record as it is read. */
export type StreamRecord = _Record;

/** The position of a record in its shard; failures are reported by it. */
export const sequenceOf = (record: StreamRecord | undefined): string =>
  record?.dynamodb?.SequenceNumber ?? '';

/** The `DynamoDBStreamEvent` that Lambda would make of a batch of records. */
export function streamEvent(streamArn: string, records: readonly StreamRecord[]) {
  return {
    Records: records.map(({ dynamodb, userIdentity, ...record }) => ({
      ...record,
      awsRegion: localAwsAccount.region,
      eventSource: 'aws:dynamodb',
      eventSourceARN: streamArn,
      ...(userIdentity ? { userIdentity } : {}),
      dynamodb: {
        ...dynamodb,
        ApproximateCreationDateTime: Math.floor(
          (dynamodb?.ApproximateCreationDateTime?.getTime() ?? 0) / 1000,
        ),
      },
    })),
  };
}

/**
 * What a function is measured against: the least that anybody would write to store an item, with
 * the same SDK as the functions. It checks nothing, admits everybody and leaves no trace.
 */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, PutCommand, type PutCommandInput } from '@aws-sdk/lib-dynamodb';

const client = DynamoDBDocumentClient.from(
  new DynamoDBClient({ endpoint: process.env.DYNAMODB_ENDPOINT ?? '' }),
);

export async function handler(put: PutCommandInput): Promise<{ statusCode: number }> {
  await client.send(new PutCommand(put));
  return { statusCode: 200 };
}

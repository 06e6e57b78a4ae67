import {
  ConditionalCheckFailedException,
  DynamoDBClient,
  TransactionCanceledException,
} from '@aws-sdk/client-dynamodb';
import {
  BatchGetCommand,
  type BatchGetCommandInput,
  type BatchGetCommandOutput,
  DeleteCommand,
  type DeleteCommandInput,
  type DeleteCommandOutput,
  DynamoDBDocumentClient,
  GetCommand,
  type GetCommandInput,
  type GetCommandOutput,
  PutCommand,
  type PutCommandInput,
  type PutCommandOutput,
  QueryCommand,
  type QueryCommandInput,
  type QueryCommandOutput,
  ScanCommand,
  type ScanCommandInput,
  type ScanCommandOutput,
  TransactWriteCommand,
  type TransactWriteCommandInput,
  type TransactWriteCommandOutput,
  UpdateCommand,
  type UpdateCommandInput,
  type UpdateCommandOutput,
} from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';

type DocumentItem = Record<string, unknown>;

/** What each operation takes and gives, with plain items. */
type Operations = {
  BatchGetItem: [BatchGetCommandInput, BatchGetCommandOutput];
  DeleteItem: [DeleteCommandInput, DeleteCommandOutput];
  GetItem: [GetCommandInput, GetCommandOutput];
  PutItem: [PutCommandInput, PutCommandOutput];
  Query: [QueryCommandInput, QueryCommandOutput];
  Scan: [ScanCommandInput, ScanCommandOutput];
  TransactWriteItems: [TransactWriteCommandInput, TransactWriteCommandOutput];
  UpdateItem: [UpdateCommandInput, UpdateCommandOutput];
};
export type Operation = keyof Operations;
type Input<Name extends Operation> = Operations[Name][0];
type Output<Name extends Operation> = Omit<Operations[Name][1], '$metadata'>;

/** The commands in use, and no others: each is a part of every bundle. */
const commands = {
  BatchGetItem: BatchGetCommand,
  DeleteItem: DeleteCommand,
  GetItem: GetCommand,
  PutItem: PutCommand,
  Query: QueryCommand,
  Scan: ScanCommand,
  TransactWriteItems: TransactWriteCommand,
  UpdateItem: UpdateCommand,
};

/** DynamoDB answers in milliseconds or not at all: after this time an attempt is given up. */
const patienceMs = 5_000;
const attempts = 4;

const client = DynamoDBDocumentClient.from(
  new DynamoDBClient({
    // Points it at a DynamoDB Local.
    ...(process.env.DYNAMODB_ENDPOINT ? { endpoint: process.env.DYNAMODB_ENDPOINT } : {}),
    maxAttempts: attempts,
    requestHandler: {
      connectionTimeout: patienceMs,
      requestTimeout: patienceMs,
      throwOnRequestTimeout: true,
    },
  }),
  { marshallOptions: { removeUndefinedValues: true } },
);

/** What stopped one part of a transaction, with the stored item if it was asked for. */
type Reason = { code: string | undefined; stored: DocumentItem | undefined };

/** A write whose condition did not hold, or a transaction of which one part was stopped. */
export class Refused extends Error {
  /** The item that broke the condition, if it was asked for. */
  readonly stored: DocumentItem | undefined;
  /** What stopped each part of a transaction. */
  readonly reasons: readonly Reason[];

  constructor(error: ConditionalCheckFailedException | TransactionCanceledException) {
    super(error.message);
    this.name = error.name;
    const plain = (item: ConditionalCheckFailedException['Item']) => item && unmarshall(item);
    this.stored = 'Item' in error ? plain(error.Item) : undefined;
    const reasons = 'CancellationReasons' in error ? error.CancellationReasons : undefined;
    this.reasons = (reasons ?? []).map(({ Code, Item }) => ({ code: Code, stored: plain(Item) }));
  }
}

/** Did a write fail because its condition did not hold? */
export const isConditionFailed = (error: unknown): error is Refused =>
  error instanceof Refused && error.name === 'ConditionalCheckFailedException';

/** Was a transaction cancelled, because of a condition or a conflicting write? */
export const isTransactionStopped = (error: unknown): error is Refused =>
  error instanceof Refused && error.name === 'TransactionCanceledException';

const isRefusal = (error: unknown) =>
  error instanceof ConditionalCheckFailedException || error instanceof TransactionCanceledException;

/** A command of any of the operations; `send` knows which input belongs to which. */
type AnyCommand = new (input: never) => GetCommand;

async function send<Name extends Operation>(name: Name, input: Input<Name>): Promise<Output<Name>> {
  const Command = commands[name] as unknown as AnyCommand;
  try {
    const { $metadata: _, ...output } = await client.send(new Command(input as never));
    return output as Output<Name>;
  } catch (error) {
    throw isRefusal(error) ? new Refused(error) : error;
  }
}

/**
 * Calls DynamoDB: an operation by its name, with plain items in and out. Transient failures are
 * tried up to four times, so every write must be repeatable; a transaction carries a token by which
 * DynamoDB recognises a repeat.
 */
export const documents = { send };

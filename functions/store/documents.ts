import { randomUUID } from 'node:crypto';
import type {
  BatchGetCommandInput,
  BatchGetCommandOutput,
  DeleteCommandInput,
  DeleteCommandOutput,
  GetCommandInput,
  GetCommandOutput,
  PutCommandInput,
  PutCommandOutput,
  QueryCommandInput,
  QueryCommandOutput,
  ScanCommandInput,
  ScanCommandOutput,
  TransactWriteCommandInput,
  TransactWriteCommandOutput,
  UpdateCommandInput,
  UpdateCommandOutput,
} from '@aws-sdk/lib-dynamodb';
import { readDocuments, writeDocuments } from './document-json.ts';
import { type Answer, requestDynamodb } from './dynamodb-request.ts';

type Item = Record<string, unknown>;

/** What each operation takes and gives, as the SDK describes it; its code stays out of the bundles. */
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

type Told = { __type?: string; message?: string; Item?: Item; CancellationReasons?: Reason[] };
type Reason = { Code?: string; Item?: Item };

/** An operation that DynamoDB refused; its name is DynamoDB's code, e.g. `ValidationException`. */
export class Refused extends Error {
  /** The item in the way of a condition that failed, where it was asked for. */
  readonly kept: Item | undefined;
  /** What stopped each part of a transaction. */
  readonly reasons: readonly Reason[];

  constructor({ __type = '', message, Item, CancellationReasons = [] }: Told) {
    super(message);
    this.name = __type.replace(/^.*#/, '');
    this.kept = Item;
    this.reasons = CancellationReasons;
  }
}

/** Did a write fail because its condition did not hold? */
export const isConditionFailed = (error: unknown): error is Refused =>
  error instanceof Refused && error.name === 'ConditionalCheckFailedException';

/** Was a transaction given up, for a condition of a part or for others who write the same? */
export const isTransactionStopped = (error: unknown): error is Refused =>
  error instanceof Refused && error.name === 'TransactionCanceledException';

/** Refusals that mean "not now". */
const passing = new Set([
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'ThrottlingException',
  'TransactionInProgressException',
]);

const attempts = 4;
/** The pause before the second attempt is at most this, and doubles with each. */
const firstPauseMs = 25;

const pause = (attempt: number) =>
  new Promise((resolve) => setTimeout(resolve, Math.random() * firstPauseMs * 2 ** attempt));

/** What DynamoDB answered. */
function attempted({ status, json }: Answer): unknown {
  if (status === 200) return readDocuments(json);
  if (status >= 500) throw new Error(`DynamoDB answered ${status}`);
  throw new Refused(readDocuments(json) as Told);
}

/** Is it no use to ask again? Whatever is no refusal is a broken connection or DynamoDB's own fault. */
const isFinal = (error: unknown) => error instanceof Refused && !passing.has(error.name);

async function send<Name extends Operation>(name: Name, input: Input<Name>): Promise<Output<Name>> {
  // A transaction whose answer was lost is known again by its token, and not written twice.
  const once = name === 'TransactWriteItems' ? { ClientRequestToken: randomUUID() } : {};
  const json = writeDocuments({ ...once, ...input });
  for (let attempt = 1; ; attempt++) {
    try {
      return attempted(await requestDynamodb(name, json)) as Output<Name>;
    } catch (error) {
      if (isFinal(error) || attempt === attempts) throw error;
      await pause(attempt);
    }
  }
}

/**
 * Asks DynamoDB: an operation by its name, with plain items in and out. What fails in passing is
 * asked up to four times, so every write must bear a repeat.
 */
export const documents = { send };

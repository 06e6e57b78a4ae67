import { functionIdOf, logicalIdOf } from './intrinsics.ts';

/** The settings of an event source mapping for a table's stream. */
export type StreamSourceDescription = {
  tableId: string;
  functionId: string;
  startingPosition: 'TRIM_HORIZON' | 'LATEST';
  batchSize: number;
  /** How long records are gathered before a batch is delivered that is not full. */
  windowMs: number;
  /** Repeats after the first attempt. */
  retries: number;
  bisect: boolean;
  reportsFailures: boolean;
  /** Logical id of the queue that gets reports of what could not be delivered. */
  failureQueue: string | null;
};

/** Reads an event source mapping whose properties are resolved; tables have the prefix. */
export function streamSourceOf(
  properties: Record<string, unknown>,
  tablePrefix: string,
): StreamSourceDescription {
  const failures = properties.DestinationConfig as
    | { OnFailure?: { Destination?: string } }
    | undefined;
  const retries = Number(properties.MaximumRetryAttempts ?? -1);
  if (properties.FilterCriteria) throw new Error('The local runner does not filter stream records');
  return {
    tableId: logicalIdOf(properties.EventSourceArn).slice(tablePrefix.length),
    functionId: functionIdOf(properties.FunctionName),
    startingPosition: properties.StartingPosition === 'LATEST' ? 'LATEST' : 'TRIM_HORIZON',
    batchSize: Number(properties.BatchSize ?? 100),
    windowMs: Number(properties.MaximumBatchingWindowInSeconds ?? 0) * 1000,
    retries: retries < 0 ? Number.POSITIVE_INFINITY : retries,
    bisect: properties.BisectBatchOnFunctionError === true,
    reportsFailures: [properties.FunctionResponseTypes].flat().includes('ReportBatchItemFailures'),
    failureQueue: failures?.OnFailure?.Destination
      ? logicalIdOf(failures.OnFailure.Destination)
      : null,
  };
}

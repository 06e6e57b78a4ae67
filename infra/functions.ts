import { Duration } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { Construct } from 'constructs';
import { type FunctionName, functionNames } from './function-names.ts';
import { recordsAccess } from './records-access.ts';
import { ResourceFunction } from './resource-function.ts';

/** A batch of changes may touch many runs, and each is counted anew. */
const timeouts: Partial<Record<FunctionName, Duration>> = { summarise: Duration.minutes(1) };

/** Every function with the rights of `recordsAccess`. */
export function addFunctions(
  scope: Construct,
  { records, bundles }: { records: Table; bundles: string },
): Record<FunctionName, ResourceFunction> {
  const functions = functionNames.map((name) => {
    const added = new ResourceFunction(scope, name, { bundles, timeout: timeouts[name] });
    const access = recordsAccess[name];
    if (access) added.readsRecords(records, access.reads, access.through);
    if (access?.writes) added.writesRecords(records, access.writes);
    return [name, added] as const;
  });
  return Object.fromEntries(functions) as Record<FunctionName, ResourceFunction>;
}

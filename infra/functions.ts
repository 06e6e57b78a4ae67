import { Duration } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { Construct } from 'constructs';
import { allRoutes } from '../shared/contract/api.ts';
import { type FunctionName, functionNames } from './function-names.ts';
import { recordsAccess } from './records-access.ts';
import { ResourceFunction } from './resource-function.ts';

/**
 * A batch of changes may touch many runs, and each is counted again. An erasure or a joining goes
 * through all of a person's runs, for as long as the gateway waits for it.
 */
const timeouts: Partial<Record<FunctionName, Duration>> = {
  summarise: Duration.minutes(1),
  erasures: Duration.seconds(29),
  joins: Duration.seconds(29),
  // Invites fifty people, or hands over what somebody leaves.
  accounts: Duration.seconds(29),
  // Cognito waits no longer for a trigger.
  'sign-in-claims': Duration.seconds(5),
  'account-messages': Duration.seconds(5),
  // Stops in time by itself, and goes on at the next call.
  removal: Duration.minutes(14),
  // Both stop in time by themselves, and go on at the next call.
  remind: Duration.minutes(5),
  deliver: Duration.minutes(2),
  // A round is a dozen requests, and each of the first may have to start a function.
  canary: Duration.minutes(1),
};

/**
 * Functions that a clock calls and nobody waits for: there are no requests to move to a new version
 * gradually, so they have no alias, which saves resources of the stack (ADR 51).
 */
const withoutRequests: ReadonlySet<FunctionName> = new Set(['removal', 'remind', 'deliver']);

/** Does the resource have a route that touches somebody's data? */
const touchesSomebody = (name: FunctionName) =>
  allRoutes.some(({ resource, route }) => resource === name && route.about !== null);

/**
 * Every function with the rights of `recordsAccess`; functions that touch somebody's data write to
 * the audit.
 */
export function addFunctions(
  scope: Construct,
  { records, audit, bundles }: { records: Table; audit: Table; bundles: string },
): Record<FunctionName, ResourceFunction> {
  const functions = functionNames.map((name) => {
    const added = new ResourceFunction(scope, name, {
      bundles,
      timeout: timeouts[name],
      hasAlias: !withoutRequests.has(name),
    });
    const access = recordsAccess[name];
    if (access) added.readsRecords(records, access.reads, access.through);
    if (access?.scans) added.scansIndexes(records, access.scans);
    if (access?.writes) added.writesRecords(records, access.writes);
    if (touchesSomebody(name)) added.addsToAudit(audit);
    return [name, added] as const;
  });
  return Object.fromEntries(functions) as Record<FunctionName, ResourceFunction>;
}

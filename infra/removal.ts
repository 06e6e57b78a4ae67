import { Validations } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { Construct } from 'constructs';
import type { FunctionName } from './function-names.ts';
import type { ResourceFunction } from './resource-function.ts';
import type { Tables } from './tables.ts';

/**
 * The hour in UTC: after midnight in Finland, summer and winter, so that the day on which a period
 * ended is over.
 */
const hour = '22';

/**
 * Three rounds a night, and two of the function of names between them: a client is marked in the
 * first, their removal is decided in the second and finished in the third, once the name is deleted.
 * Each is longer after the one before than a function runs.
 */
const clocks = {
  removal: { id: 'RemovalClock', minute: '0/20' },
  'name-removal': { id: 'NameRemovalClock', minute: '10/20' },
} as const;

/** Removes every night what is no longer kept, and gives the two functions their rights. */
export function addRemoval(
  scope: Construct,
  { functions, tables }: { functions: Record<FunctionName, ResourceFunction>; tables: Tables },
): void {
  functions['name-removal'].keepsIdentities(tables.identities);
  functions['name-removal'].listsLeavingClients(tables.records);
  for (const name of ['removal', 'name-removal'] as const) {
    const { id, minute } = clocks[name];
    const clock = new Rule(scope, id, {
      schedule: Schedule.cron({ hour, minute }),
      targets: [new LambdaFunction(functions[name].live, { retryAttempts: 0 })],
    });
    Validations.of(clock).acknowledge({
      id: 'Serverless-EventBusDLQ',
      reason: 'What a night did not remove is due the next night, and the alarm reports a failure.',
    });
  }
}

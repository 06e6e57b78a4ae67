import { Validations } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { Construct } from 'constructs';
import type { FunctionName } from './function-names.ts';
import type { ResourceFunction } from './resource-function.ts';

/**
 * Four rounds in an hour after midnight in Finland, summer and winter, so that the day on which a
 * period ended is over. A client is marked in the first, their removal is decided in the second, the
 * name is deleted in the third, and the rest in the last. Each begins when the one before has ended.
 */
const schedule = Schedule.cron({ hour: '22', minute: '0/15' });

/** Removes every night what is no longer kept: the function of names deletes the names. */
export function addRemoval(
  scope: Construct,
  { removal, names }: Record<FunctionName, ResourceFunction>,
): void {
  const clock = new Rule(scope, 'RemovalClock', {
    schedule,
    targets: [removal, names].map(({ live }) => new LambdaFunction(live, { retryAttempts: 0 })),
  });
  Validations.of(clock).acknowledge({
    id: 'Serverless-EventBusDLQ',
    reason: 'What a night did not remove is due the next night, and the alarm reports a failure.',
  });
}

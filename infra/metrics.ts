import { Duration } from 'aws-cdk-lib';
import type { HttpStage } from 'aws-cdk-lib/aws-apigatewayv2';
import { type IMetric, MathExpression, type Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { FilterPattern, type LogGroup, MetricFilter } from 'aws-cdk-lib/aws-logs';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { cappedReminders, refusedSignIn } from '../shared/environment.ts';
import type { ResourceFunction } from './resource-function.ts';
import type { Tables } from './tables.ts';

const sum = { statistic: Stats.SUM, period: Duration.minutes(5) };

/** What the stage's gateway counts of requests. */
export const gatewayMetrics = (stage: HttpStage) => ({
  requests: stage.metricCount(sum),
  clientErrors: stage.metricClientError(sum),
  serverErrors: stage.metricServerError(sum),
  median: stage.metricLatency({ ...sum, statistic: Stats.percentile(50) }),
  p99: stage.metricLatency({ ...sum, statistic: Stats.percentile(99) }),
});

/** The gateway's refusals of guessing, probing or flooding: never caused by its own pages. */
const refusalStatuses = ['401', '403', '404', '429'];

/**
 * Counts refusals in the access log. The gateway itself counts only all 4xx together, and most of
 * those are forms that somebody filled in wrongly.
 */
export function addRefusals(scope: Construct, accessLog: LogGroup, namespace: string): Metric {
  const filter = new MetricFilter(scope, 'Refusals', {
    logGroup: accessLog,
    metricNamespace: namespace,
    metricName: 'Refusals',
    metricValue: '1',
    filterPattern: FilterPattern.any(
      ...refusalStatuses.map((status) => FilterPattern.stringValue('$.status', '=', status)),
    ),
  });
  return filter.metric(sum);
}

/**
 * The failures of the sign-in's trigger without the refusals by rule: Cognito refuses somebody only
 * when the trigger fails, so Lambda counts both. A line that is not found in the log leaves a failure
 * counted: it may call the operators in vain, and never hides a fault.
 */
export function signInFaults(
  scope: Construct,
  { live, log }: ResourceFunction,
  namespace: string,
): IMetric {
  const filter = new MetricFilter(scope, 'RefusedSignIns', {
    logGroup: log,
    metricNamespace: namespace,
    metricName: 'RefusedSignIns',
    metricValue: '1',
    filterPattern: FilterPattern.literal(`"${refusedSignIn}"`),
  });
  return new MathExpression({
    expression: 'failed - FILL(refused, 0)',
    label: 'sign-in faults',
    period: sum.period,
    usingMetrics: { failed: live.metricErrors(sum), refused: filter.metric(sum) },
  });
}

/** Hours in which an organisation's reminders were held back, because its month was full. */
export function fullMonths(scope: Construct, { log }: ResourceFunction, namespace: string): Metric {
  const filter = new MetricFilter(scope, 'FullMonths', {
    logGroup: log,
    metricNamespace: namespace,
    metricName: 'FullMonths',
    metricValue: '1',
    filterPattern: FilterPattern.literal(`"${cappedReminders}"`),
  });
  return filter.metric(sum);
}

/** Reads and writes that DynamoDB throttled, of one table and its indexes. */
export function throttledIn(table: Table): IMetric {
  const { id } = table.node;
  // On the dashboard they are shown beside those of the other tables.
  const [reads, writes] = [`reads${id}`, `writes${id}`];
  return new MathExpression({
    expression: `${reads} + ${writes}`,
    label: `${id} throttled`,
    period: sum.period,
    usingMetrics: {
      [reads]: table.metric('ReadThrottleEvents', sum),
      [writes]: table.metric('WriteThrottleEvents', sum),
    },
  });
}

/** Capacity units used, by which DynamoDB is paid. */
export const unitsUsed = (tables: Tables): IMetric[] =>
  Object.values(tables).flatMap((table) => [
    table.metricConsumedReadCapacityUnits({ ...sum, label: `${table.node.id} read` }),
    table.metricConsumedWriteCapacityUnits({ ...sum, label: `${table.node.id} written` }),
  ]);

/** Changes waiting in the queue of those that could not be summarised. */
export const waitingIn = (missed: Queue): Metric =>
  missed.metricApproximateNumberOfMessagesVisible({ ...sum, statistic: Stats.MAXIMUM });

import { Duration } from 'aws-cdk-lib';
import type { HttpStage } from 'aws-cdk-lib/aws-apigatewayv2';
import { Dashboard, GraphWidget, type IMetric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { FunctionName } from './function-names.ts';
import { gatewayMetrics, throttledIn, unitsUsed, waitingIn } from './metrics.ts';
import type { ResourceFunction } from './resource-function.ts';
import type { Tables } from './tables.ts';

export type MeasuredParts = {
  stage: HttpStage;
  refusals: IMetric;
  functions: Record<FunctionName, ResourceFunction>;
  tables: Tables;
  missed: Queue;
};

const graph = (title: string, left: IMetric[], right: IMetric[] = []) =>
  new GraphWidget({ title, left, right, width: 12, height: 6 });

/**
 * One page that answers: is it used, does it work, is it fast, are summaries up to date, what does
 * it cost.
 */
export function addDashboard(scope: Construct, dashboardName: string, seen: MeasuredParts): void {
  const { functions, tables, missed } = seen;
  const { requests, clientErrors, serverErrors, median, p99 } = gatewayMetrics(seen.stage);
  const sum = { period: Duration.minutes(5), statistic: Stats.SUM };
  const ofEach = (metric: (one: ResourceFunction, label: string) => IMetric) =>
    Object.entries(functions).map(([name, one]) => metric(one, name));
  const age = functions.summarise.live.metric('IteratorAge', { statistic: Stats.MAXIMUM });
  new Dashboard(scope, 'Dashboard', {
    dashboardName,
    defaultInterval: Duration.days(1),
    widgets: [
      [graph('Requests', [requests]), graph('Milliseconds, median and p99', [median, p99])],
      [
        graph('Refused and failed', [clientErrors, seen.refusals], [serverErrors]),
        graph(
          'Failed functions',
          ofEach(({ live }, label) => live.metricErrors({ ...sum, label })),
        ),
      ],
      [
        graph('Age of the stream, and changes not summarised', [age], [waitingIn(missed)]),
        graph('Throttled', [
          ...ofEach(({ live }, label) => live.metricThrottles({ ...sum, label })),
          ...Object.values(tables).map(throttledIn),
        ]),
      ],
      [
        graph(
          'Calls',
          ofEach(({ live }, label) => live.metricInvocations({ ...sum, label })),
        ),
        graph('Units of DynamoDB', unitsUsed(tables)),
      ],
    ],
  });
}

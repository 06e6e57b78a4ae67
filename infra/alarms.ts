import { Duration } from 'aws-cdk-lib';
import type { HttpStage } from 'aws-cdk-lib/aws-apigatewayv2';
import {
  Alarm,
  ComparisonOperator,
  type IMetric,
  Stats,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { Topic } from 'aws-cdk-lib/aws-sns';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { AuditCopies } from './audit-copies.ts';
import type { FunctionName } from './function-names.ts';
import { gatewayMetrics, throttledIn, waitingIn } from './metrics.ts';
import type { ResourceFunction } from './resource-function.ts';
import type { Tables } from './tables.ts';

const fiveMinutes = Duration.minutes(5);

/**
 * The thresholds at which the operators are called. With a county's traffic the first failure
 * affects one person.
 */
const thresholds = {
  serverErrors: 1,
  functionErrors: 1,
  functionThrottles: 1,
  tableThrottles: 10,
  p99Milliseconds: 3000,
  streamAgeMinutes: 10,
  missedChanges: 1,
  undeliveredMails: 1,
  fullMonths: 1,
  auditCopyHours: 1,
  /** In five minutes, three times in a row; a tablet whose sign-in has ended makes some dozens. */
  refusals: 100,
} as const;

type AlarmTerms = {
  metric: IMetric;
  threshold: number;
  /** What has happened, in a few words. */
  description: string;
  /** The anchor of its heading in `docs/runbook.md`. */
  runbook: string;
  periods?: number;
  missing?: TreatMissingData;
};

/** Makes alarms that report to the operators what has happened, and where the remedy is written. */
export class Alarms extends Construct {
  readonly #operators: Topic;

  constructor(scope: Construct, operators: Topic) {
    super(scope, 'Alarms');
    this.#operators = operators;
  }

  add(
    id: string,
    { description: symptom, runbook, metric, threshold, periods = 1, missing }: AlarmTerms,
  ): Alarm {
    const alarm = new Alarm(this, id, {
      alarmDescription: `${symptom} What to do: docs/runbook.md#${runbook}`,
      metric,
      threshold,
      evaluationPeriods: periods,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: missing ?? TreatMissingData.NOT_BREACHING,
    });
    const notification = new SnsAction(this.#operators);
    alarm.addAlarmAction(notification);
    alarm.addOkAction(notification);
    return alarm;
  }
}

/** Failures of the API as callers see them: these roll a deployment back. */
export function watchGateway(alarms: Alarms, stage: HttpStage, refusals: IMetric) {
  const { serverErrors, p99 } = gatewayMetrics(stage);
  alarms.add('Refusals', {
    metric: refusals,
    threshold: thresholds.refusals,
    periods: 3,
    description: 'Unusually many requests are refused.',
    runbook: 'alarm-refusals',
  });
  return [
    alarms.add('ServerErrors', {
      metric: serverErrors,
      threshold: thresholds.serverErrors,
      description: 'A request failed with a server error.',
      runbook: 'alarm-server-errors',
    }),
    alarms.add('Slow', {
      metric: p99,
      threshold: thresholds.p99Milliseconds,
      periods: 3,
      description: 'One request in a hundred takes too long.',
      runbook: 'alarm-slow',
    }),
  ];
}

/**
 * Errors of one function, which a reply need not show, and its throttled requests.
 * @param errors its errors, where Lambda counts some that are none
 */
export function watchFunction(
  alarms: Alarms,
  name: FunctionName,
  { live }: ResourceFunction,
  errors?: IMetric,
) {
  const sum = { period: fiveMinutes, statistic: Stats.SUM };
  alarms.add(`${name}-throttles`, {
    metric: live.metricThrottles(sum),
    threshold: thresholds.functionThrottles,
    description: `A request to ${name} was throttled.`,
    runbook: 'alarm-function-throttles',
  });
  return alarms.add(`${name}-errors`, {
    metric: errors ?? live.metricErrors(sum),
    threshold: thresholds.functionErrors,
    description: `${name} failed, timed out, or could not be loaded.`,
    runbook: 'alarm-function-errors',
  });
}

/** Changes that are not summarised: late, or given up. */
export function watchSummaries(alarms: Alarms, { live }: ResourceFunction, missed: Queue): void {
  alarms.add('StreamAge', {
    metric: live.metric('IteratorAge', { period: fiveMinutes, statistic: Stats.MAXIMUM }),
    threshold: Duration.minutes(thresholds.streamAgeMinutes).toMilliseconds(),
    description: 'Summaries lag behind the records.',
    runbook: 'alarm-stream-age',
  });
  alarms.add('MissedChanges', {
    metric: waitingIn(missed),
    threshold: thresholds.missedChanges,
    description: 'A change could not be summarised.',
    runbook: 'alarm-missed-changes',
  });
}

/** Reads and writes that DynamoDB throttles. */
export function watchTables(alarms: Alarms, tables: Tables): void {
  for (const [name, table] of Object.entries(tables))
    alarms.add(`${name}-throttles`, {
      metric: throttledIn(table),
      threshold: thresholds.tableThrottles,
      description: `DynamoDB throttles requests to ${name}.`,
      runbook: 'alarm-table-throttles',
    });
}

/** Messages about accounts that did not arrive. */
export function watchMail(alarms: Alarms, undelivered: IMetric): void {
  alarms.add('Mail', {
    metric: undelivered,
    threshold: thresholds.undeliveredMails,
    description: 'A message about an account was not delivered.',
    runbook: 'alarm-mail',
  });
}

/** Reminders that an organisation's most of the month holds back. */
export function watchReminders(alarms: Alarms, full: IMetric): void {
  alarms.add('RemindersFull', {
    metric: full,
    threshold: thresholds.fullMonths,
    description: 'An organisation has sent all reminders of its month.',
    runbook: 'alarm-reminders',
  });
}

/** Copies of the audit that are late, or were not made. */
export function watchAuditCopies(alarms: Alarms, copies: AuditCopies): void {
  const { missed, lateSeconds, unreplicated } = copies;
  const hour = Duration.hours(thresholds.auditCopyHours).toSeconds();
  const watched: [string, IMetric, number][] = [
    ['AuditCopiesMissed', missed, 1],
    ['AuditCopiesLate', lateSeconds, hour],
    ['AuditCopiesNotLocked', unreplicated, 1],
  ];
  for (const [id, metric, threshold] of watched)
    alarms.add(id, {
      ...{ metric, threshold, runbook: 'alarm-audit-copies' },
      description: 'Entries of the audit are not copied.',
    });
}

/** Two rounds of the canary that failed or did not happen. */
export function watchCanary(alarms: Alarms, { live }: ResourceFunction, minutes: number): void {
  alarms.add('Canary', {
    metric: live.metricErrors({ period: Duration.minutes(minutes), statistic: Stats.SUM }),
    threshold: 1,
    periods: 2,
    missing: TreatMissingData.BREACHING,
    description: 'The canary failed its round, or did not run.',
    runbook: 'alarm-canary',
  });
}

import type { Stack } from 'aws-cdk-lib';
import { NestedStack, Validations } from 'aws-cdk-lib';
import type { HttpStage } from 'aws-cdk-lib/aws-apigatewayv2';
import type { IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import {
  Alarms,
  watchAuditCopies,
  watchCanary,
  watchFunction,
  watchGateway,
  watchMail,
  watchReminders,
  watchSummaries,
  watchTables,
} from './alarms.ts';
import type { AuditCopies } from './audit-copies.ts';
import { addBudget } from './budget.ts';
import { addDashboard } from './dashboard.ts';
import { type FunctionName, functionNames } from './function-names.ts';
import { undeliveredMails } from './mail.ts';
import { addRefusals, fullMonths, signInFaults } from './metrics.ts';
import type { ResourceFunction } from './resource-function.ts';
import { addRollOut } from './roll-out.ts';
import { type StageName, stages } from './stages.ts';
import type { Tables } from './tables.ts';

/**
 * The topic to which alarms and the budget report: names of alarms, metrics and sums.
 * @param mail the operators' address (`-c operatorsMail=…`); without one the topic waits for
 * subscribers of its own
 */
function addOperators(scope: Construct, mail: string | undefined): Topic {
  const topic = new Topic(scope, 'Operators', { displayName: 'Laituri', enforceSSL: true });
  for (const service of ['cloudwatch', 'budgets'])
    topic.grantPublish(new ServicePrincipal(`${service}.amazonaws.com`));
  if (mail)
    Validations.of(topic.addSubscription(new EmailSubscription(mail))).acknowledge({
      id: 'Serverless-SNSRedrivePolicy',
      reason: 'A mail that does not arrive is missed by nobody later: the alarm stays on.',
    });
  Validations.of(topic).acknowledge({
    id: 'Serverless-SNSEncrypted',
    reason:
      'It carries no data of ours, and a key of its own would be one more thing that stops alarms.',
  });
  return topic;
}

export type Operated = {
  stage: StageName;
  operatorsMail?: string | undefined;
  gateway: { stage: HttpStage; accessLog: LogGroup };
  functions: Record<FunctionName, ResourceFunction>;
  tables: Tables;
  missed: Queue;
  /** Does the stack send its messages by a domain that it made known to SES itself? */
  sendsMail: boolean;
  /** Whether the audit is copied out of its table. */
  auditCopies?: AuditCopies | undefined;
};

/** The canary fails by design until its account exists, so it rolls no deployment back. */
const watchedByItself: FunctionName = 'canary';

/**
 * These know the user pool, which waits for the aliases of its triggers, and those wait for the
 * nested stack: what watches these functions cannot be in it.
 */
const knowThePool: ReadonlySet<FunctionName> = new Set(['accounts', 'canary']);

/**
 * Everything that reports to the operators, and rolls a bad deployment back. Alarms and deployment
 * groups are in a nested stack, because one stack may have 500 resources; whatever has subscribers
 * or a name of its own stays in the parent (ADR 51). The aliases wait for the nested stack, so
 * nothing in it may name an alias, a route or whatever waits for one.
 * @returns where the operators are reached
 */
export function addOperations(stack: Stack, operated: Operated): Topic {
  const { stage, gateway, functions, tables, missed } = operated;
  const operators = addOperators(stack, operated.operatorsMail);
  const nested = new NestedStack(stack, 'Operations', {
    description: 'Laituri: alarms, and the groups by which they roll a deployment back',
  });
  const alarms = new Alarms(nested, operators);
  const alarmsOfParent = new Alarms(stack, operators);
  const refusals = addRefusals(nested, gateway.accessLog, `Laituri/${stage}`);
  const failures = watchGateway(alarms, gateway.stage, refusals);
  const watched = functionNames.filter((name) => name !== watchedByItself);
  const faults: Partial<Record<FunctionName, IMetric>> = {
    'sign-in-claims': signInFaults(nested, functions['sign-in-claims'], `Laituri/${stage}`),
  };
  const watching = new Map(
    watched.map((name) => {
      const inParent = knowThePool.has(name);
      const own = inParent ? alarmsOfParent : alarms;
      const errors = watchFunction(own, name, functions[name], faults[name]);
      return [functions[name], { errors, nested: inParent ? undefined : nested }];
    }),
  );
  watchSummaries(alarms, functions.summarise, missed);
  watchTables(alarms, tables);
  if (operated.auditCopies) watchAuditCopies(alarms, operated.auditCopies);
  if (operated.sendsMail) watchMail(alarms, undeliveredMails(stack));
  watchReminders(alarms, fullMonths(nested, functions.remind, `Laituri/${stage}`));
  watchCanary(alarmsOfParent, functions.canary, stages[stage].canaryMinutes);
  addDashboard(stack, `Laituri-${stage}`, {
    stage: gateway.stage,
    refusals,
    functions,
    tables,
    missed,
  });
  addRollOut(stack, {
    functions: [...watching.keys()],
    config: stages[stage].rollOut,
    alarmsOf: (one) => [...failures, watching.get(one)?.errors].filter((alarm) => !!alarm),
    nestedOf: (one) => watching.get(one)?.nested,
  });
  addBudget(stack, stage, operators);
  return operators;
}

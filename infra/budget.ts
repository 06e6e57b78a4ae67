import type { Stack } from 'aws-cdk-lib';
import { Tags } from 'aws-cdk-lib';
import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
import type { Topic } from 'aws-cdk-lib/aws-sns';
import { type StageName, stages } from './stages.ts';

const stageTag = 'laituri-stage';

/** Has what a stack costs counted for its stage. */
export const tagWithStage = (stack: Stack, stage: StageName): void =>
  Tags.of(stack).add(stageTag, stage);

const notifyAtPercent = (
  operators: Topic,
  NotificationType: 'ACTUAL' | 'FORECASTED',
  threshold: number,
): CfnBudget.NotificationWithSubscribersProperty => ({
  notification: {
    notificationType: NotificationType,
    comparisonOperator: 'GREATER_THAN',
    thresholdType: 'PERCENTAGE',
    threshold,
  },
  subscribers: [{ subscriptionType: 'SNS', address: operators.topicArn }],
});

/**
 * Tags all of the stack with the stage, and reports when the stage costs more than its budget. The
 * tag must have been made a cost allocation tag of the account once (`docs/runbook.md`).
 */
export function addBudget(stack: Stack, stage: StageName, operators: Topic): void {
  tagWithStage(stack, stage);
  new CfnBudget(stack, 'Budget', {
    budget: {
      budgetType: 'COST',
      timeUnit: 'MONTHLY',
      budgetLimit: { amount: stages[stage].monthlyBudget, unit: 'USD' },
      costFilters: { TagKeyValue: [`user:${stageTag}$${stage}`] },
    },
    notificationsWithSubscribers: [
      notifyAtPercent(operators, 'ACTUAL', 80),
      notifyAtPercent(operators, 'FORECASTED', 100),
    ],
  });
}

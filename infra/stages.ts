import { type ILambdaDeploymentConfig, LambdaDeploymentConfig } from 'aws-cdk-lib/aws-codedeploy';

/**
 * The differences between the stages: budget, and the way a new version is deployed. The protection
 * of data does not differ, or it would be tried for the first time in production.
 */
export type StageSettings = {
  /** US dollars a month; at 80 % of it, and when more is forecast, the operators are notified. */
  monthlyBudget: number;
  /** How requests are moved from the old version of a function to the new one. */
  rollOut: ILambdaDeploymentConfig;
  /** The interval of the canary's rounds, in minutes. */
  canaryMinutes: number;
};

export const stages = {
  dev: { monthlyBudget: 30, rollOut: LambdaDeploymentConfig.ALL_AT_ONCE, canaryMinutes: 60 },
  prod: {
    monthlyBudget: 150,
    // A tenth of the requests for five minutes, then all: an alarm meanwhile moves all back.
    rollOut: LambdaDeploymentConfig.CANARY_10PERCENT_5MINUTES,
    canaryMinutes: 15,
  },
} as const satisfies Record<string, StageSettings>;

export type StageName = keyof typeof stages;

/**
 * The stage that the context names (`-c stage=prod`).
 * @throws Error on a name that is none of them
 * @example stageNamed('dev') // 'dev'
 */
export function stageNamed(name: unknown): StageName {
  const known = Object.keys(stages).find((stage) => stage === name);
  if (!known)
    throw new Error(`There is no stage ${name}; there are ${Object.keys(stages).join(' and ')}`);
  return known as StageName;
}

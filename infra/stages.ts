import { type ILambdaDeploymentConfig, LambdaDeploymentConfig } from 'aws-cdk-lib/aws-codedeploy';

/**
 * What differs between the stages: money, and how a new version comes. What protects data does
 * not, or it would be tried for the first time in production.
 */
export type StageSettings = {
  /** US dollars a month; at 80 % of it, and when more is foreseen, the operators are told. */
  monthlyBudget: number;
  /** How requests are led from the old version of a function to the new one. */
  rollOut: ILambdaDeploymentConfig;
  /** How often the canary makes its round, in minutes. */
  canaryMinutes: number;
};

export const stages = {
  dev: { monthlyBudget: 30, rollOut: LambdaDeploymentConfig.ALL_AT_ONCE, canaryMinutes: 60 },
  prod: {
    monthlyBudget: 150,
    // A tenth of the requests for five minutes, then all: an alarm meanwhile leads all back.
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
  if (!known) throw new Error(`There is no stage ${name}; there are ${Object.keys(stages)}`);
  return known as StageName;
}

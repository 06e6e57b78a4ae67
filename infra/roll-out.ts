import { CfnOutput, type NestedStack, type Stack, Validations } from 'aws-cdk-lib';
import type { IAlarm } from 'aws-cdk-lib/aws-cloudwatch';
import {
  type ILambdaDeploymentConfig,
  LambdaApplication,
  LambdaDeploymentGroup,
} from 'aws-cdk-lib/aws-codedeploy';
import { type IRole, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Alias, CfnAlias } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import type { ResourceFunction } from './resource-function.ts';

export type RollOut = {
  functions: readonly ResourceFunction[];
  config: ILambdaDeploymentConfig;
  /** The alarms that move all requests back to a function's old version. */
  alarmsOf: (one: ResourceFunction) => IAlarm[];
  /** The nested stack of a function's deployment group, or `undefined` if it is in the parent. */
  nestedOf: (one: ResourceFunction) => NestedStack | undefined;
};

/** What CodeDeploy may do: move our aliases, and look at alarms. AWS's ready-made role may more. */
function addMover(stack: Stack, functions: readonly ResourceFunction[]): IRole {
  const role = new Role(stack, 'RollOutRole', {
    assumedBy: new ServicePrincipal('codedeploy.amazonaws.com'),
  });
  const actions = ['GetAlias', 'UpdateAlias', 'GetProvisionedConcurrencyConfig'];
  const arns = functions.flatMap(({ lambda, live }) => [lambda.functionArn, live.functionArn]);
  role.addToPolicy(
    new PolicyStatement({ actions: actions.map((name) => `lambda:${name}`), resources: arns }),
  );
  role.addToPolicy(
    new PolicyStatement({ actions: ['cloudwatch:DescribeAlarms'], resources: ['*'] }),
  );
  Validations.of(role).acknowledge({
    id: 'AwsSolutions-IAM5[Resource::*]',
    reason:
      'CodeDeploy asks for alarms by a list of names, which IAM takes for all alarms. It changes none.',
  });
  // CDK would add AWS's ready-made rights to it.
  return role.withoutPolicyUpdates();
}

/**
 * Makes the alias wait for a deployment group of the nested stack. The CDK does not translate what an
 * update policy names in another stack: it would name a resource that the alias's template lacks.
 */
function moveByNested(
  alias: Alias,
  { node }: ResourceFunction,
  nested: NestedStack,
  { application, deploymentGroupName }: LambdaDeploymentGroup,
): void {
  const output = new CfnOutput(nested, `${node.id}Group`, { value: deploymentGroupName });
  const name = nested.nestedStackResource?.getAtt(`Outputs.${nested.getLogicalId(output)}`);
  (alias.node.defaultChild as CfnAlias).cfnOptions.updatePolicy = {
    codeDeployLambdaAliasUpdate: {
      applicationName: application.applicationName,
      deploymentGroupName: String(name),
    },
  };
}

/** Moves requests to a new version of each function gradually, and back if an alarm is raised. */
export function addRollOut(stack: Stack, { functions, config, alarmsOf, nestedOf }: RollOut): void {
  const application = new LambdaApplication(stack, 'RollOut');
  const role = addMover(
    stack,
    functions.filter(({ alias }) => alias),
  );
  for (const one of functions) {
    const { alias } = one;
    if (!alias) continue;
    const nested = nestedOf(one);
    const scope = nested ? new Construct(nested, one.node.id) : one;
    const group = new LambdaDeploymentGroup(scope, 'RollOut', {
      application,
      role,
      alias,
      deploymentConfig: config,
      alarms: alarmsOf(one),
      autoRollback: { failedDeployment: true, stoppedDeployment: true, deploymentInAlarm: true },
    });
    if (nested) moveByNested(alias, one, nested, group);
  }
}

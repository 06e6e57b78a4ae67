import { Aws, Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import {
  ClientAttributes,
  type UserPool,
  type UserPoolClient,
  UserPoolClientIdentityProvider,
} from 'aws-cdk-lib/aws-cognito';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import { canaryVariables, webAddressVariable } from '../shared/environment.ts';
import type { ResourceFunction } from './resource-function.ts';

export type Canary = {
  lambda: ResourceFunction;
  client: UserPoolClient;
  webAddress: string;
  everyMinutes: number;
};

/**
 * The client by which the canary signs in: with a password, because nobody is there to click. The
 * account needs its second factor here too.
 */
export const addCanaryClient = (pool: UserPool): UserPoolClient =>
  pool.addClient('Canary', {
    generateSecret: false,
    supportedIdentityProviders: [UserPoolClientIdentityProvider.COGNITO],
    authFlows: { userPassword: true },
    disableOAuth: true,
    preventUserExistenceErrors: true,
    accessTokenValidity: Duration.minutes(5),
    idTokenValidity: Duration.minutes(5),
    refreshTokenValidity: Duration.hours(1),
    readAttributes: new ClientAttributes().withCustomAttributes('org'),
    writeAttributes: new ClientAttributes().withStandardAttributes({ fullname: true }),
  });

/**
 * Where the operators put the canary's account; until then its alarm reports that there is none.
 */
function addAccount(scope: Construct): Secret {
  const account = new Secret(scope, 'CanaryAccount', {
    description: 'Laituri: username, password and totpSeed of the canary, as JSON',
    removalPolicy: RemovalPolicy.DESTROY,
  });
  Validations.of(account).acknowledge({
    id: 'AwsSolutions-SMG4',
    reason:
      'Password and second factor are Cognito’s; the runbook changes both. It opens an organisation without people.',
  });
  return account;
}

/** Runs the canary on a schedule, through the public address. */
export function addCanary(
  scope: Construct,
  { lambda: canary, client, webAddress, everyMinutes }: Canary,
) {
  const account = addAccount(scope);
  account.grantRead(canary.lambda);
  const variables = {
    [webAddressVariable]: webAddress,
    [canaryVariables.secretArn]: account.secretArn,
    [canaryVariables.signInEndpoint]: `https://cognito-idp.${Aws.REGION}.${Aws.URL_SUFFIX}/`,
    [canaryVariables.clientId]: client.userPoolClientId,
  };
  for (const [name, value] of Object.entries(variables)) canary.lambda.addEnvironment(name, value);
  const clock = new Rule(scope, 'CanaryClock', {
    schedule: Schedule.rate(Duration.minutes(everyMinutes)),
    // The next round is the second attempt.
    targets: [new LambdaFunction(canary.live, { retryAttempts: 0 })],
  });
  Validations.of(clock).acknowledge({
    id: 'Serverless-EventBusDLQ',
    reason: 'A round that is not made is worth nothing later; the alarm takes it for a failed one.',
  });
}

import { RemovalPolicy, Validations } from 'aws-cdk-lib';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import { formKeyVariables } from '../shared/environment.ts';
import type { ResourceFunction } from './resource-function.ts';

/**
 * The text that the key pair for sealed forms follows from (`functions/store/sealing-key.ts`): drawn by
 * Secrets Manager, and readable by the one function that opens such forms.
 * @returns the secret's ARN; `scripts/web-settings.ts` gives the pages its public half
 */
export function addFormKey(scope: Construct, opener: ResourceFunction): string {
  const secret = new Secret(scope, 'FormKey', {
    description: 'Laituri: what forms are sealed for that could not be sent',
    generateSecretString: { excludePunctuation: true, passwordLength: 64 },
    // A file may be handed in weeks after it was sealed.
    removalPolicy: RemovalPolicy.RETAIN,
  });
  Validations.of(secret).acknowledge({
    id: 'AwsSolutions-SMG4',
    reason: 'Another text would make every file unreadable that a participant still has.',
  });
  secret.grantRead(opener.lambda);
  opener.lambda.addEnvironment(formKeyVariables.secretArn, secret.secretArn);
  return secret.secretArn;
}

import { RemovalPolicy, Validations } from 'aws-cdk-lib';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import { likenessSecretVariable } from '../shared/environment.ts';
import type { ResourceFunction } from './resource-function.ts';

/**
 * The secret with which the function of names, and only it, marks names and telephone numbers:
 * without the secret nobody can test whose mark one is.
 */
export function addLikenessSecret(scope: Construct, names: ResourceFunction): void {
  const secret = new Secret(scope, 'LikenessSecret', {
    description: 'Laituri: marks by which a person is found to be known under another number',
    generateSecretString: { excludePunctuation: true, passwordLength: 43 },
    removalPolicy: RemovalPolicy.RETAIN,
  });
  Validations.of(secret).acknowledge({
    id: 'AwsSolutions-SMG4',
    reason:
      'All marks are made with it: another one needs npm run likenesses, as the runbook says, and a rotation does not run it.',
  });
  names.lambda.addEnvironment(likenessSecretVariable, secret.secretValue.unsafeUnwrap());
}

import { RemovalPolicy, Validations } from 'aws-cdk-lib';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';

/** Raise it to have a new proof made: both sides then change at the next deployment. */
const generation = 1;

/**
 * The proof that our distribution shows the functions, so that they trust the viewer's address that
 * it reports. It protects only the counting of guesses for that address, and no data.
 * @returns the reference that CloudFormation resolves; the secret itself is in no template
 */
export function addOriginProof(scope: Construct): string {
  const proof = new Secret(scope, `OriginProof${generation}`, {
    description: 'Laituri: shows the API that a request came through CloudFront',
    generateSecretString: { excludePunctuation: true, passwordLength: 43 },
    removalPolicy: RemovalPolicy.DESTROY,
  });
  Validations.of(proof).acknowledge({
    id: 'AwsSolutions-SMG4',
    reason:
      'CloudFront and the functions must change it together, which a deployment does and a rotation does not. It opens no data.',
  });
  return proof.secretValue.unsafeUnwrap();
}

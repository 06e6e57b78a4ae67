import { RemovalPolicy, SecretValue } from 'aws-cdk-lib';
import {
  type AttributeMapping,
  type CfnUserPool,
  type IUserPoolIdentityProvider,
  ProviderAttribute,
  type UserPool,
  UserPoolIdentityProviderOidc,
  UserPoolIdentityProviderSaml,
  UserPoolIdentityProviderSamlMetadata,
} from 'aws-cdk-lib/aws-cognito';
import type { Construct } from 'constructs';
import { groupsAttribute } from '../shared/domain/people/county.ts';
import { countiesVariable } from '../shared/environment.ts';
import { type County, mappingOf } from './counties.ts';
import type { ResourceFunction } from './resource-function.ts';

/**
 * The only attributes that a provider writes. `sign-in-claims` answers under the same names, so that
 * it does not matter on which side of the mapping Cognito reads its answer.
 */
const attributeMapping: AttributeMapping = {
  email: ProviderAttribute.other('email'),
  fullname: ProviderAttribute.other('name'),
  custom: { [groupsAttribute]: ProviderAttribute.other(groupsAttribute) },
};

function providerOf(scope: Construct, userPool: UserPool, county: County) {
  const { provider: name } = county;
  const given = { userPool, name, attributeMapping };
  if (county.type === 'saml')
    return new UserPoolIdentityProviderSaml(scope, name, {
      ...given,
      metadata: UserPoolIdentityProviderSamlMetadata.url(county.metadataUrl),
    });
  // CloudFormation reads the secret when it deploys; neither the context nor the template has it.
  const secret = SecretValue.secretsManager(county.secretName);
  return new UserPoolIdentityProviderOidc(scope, name, {
    ...given,
    clientId: county.clientId,
    clientSecret: secret.unsafeUnwrap(),
    issuerUrl: county.issuer,
    scopes: ['openid', 'email', 'profile'],
  });
}

/**
 * The providers of the counties. What a provider sends goes through `sign-in-claims` before
 * anything of it is stored: of its groups only those that give a role, even when there are none.
 */
export function addCountyProviders(
  pool: UserPool,
  { counties, claims }: { counties: readonly County[]; claims: ResourceFunction },
): IUserPoolIdentityProvider[] {
  if (counties.length === 0) return [];
  claims.lambda.addEnvironment(countiesVariable, mappingOf(counties));
  // The CDK has no name for this trigger yet. The pool may call the function already.
  (pool.node.defaultChild as CfnUserPool).addPropertyOverride('LambdaConfig.InboundFederation', {
    LambdaArn: claims.live.functionArn,
    LambdaVersion: 'V1_0',
  });
  return counties.map((county) => {
    const provider = providerOf(pool, pool, county);
    // One that is removed and added again would make everybody who signs in there a new person.
    // After a deployment that failed nobody has signed in, and the next one makes it again.
    provider.applyRemovalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE);
    return provider;
  });
}

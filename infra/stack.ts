import { CfnOutput, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { originProofVariable, webAddressVariable } from '../shared/environment.ts';
import { addGateway, addHttpApi, type Routes } from './api-gateway.ts';
import { resourceNames } from './function-names.ts';
import { addFunctions } from './functions.ts';
import { addOriginProof } from './origin-proof.ts';
import { addSignIn, signInOrigin } from './sign-in.ts';
import { feedSummariser } from './summariser.ts';
import { addTables } from './tables.ts';
import { addWeb } from './web.ts';

export type LaituriStackProps = {
  routes: Routes;
  /** The directory that holds one directory for each function's bundle. */
  bundles: string;
};

/** All of Laituri in one stack, of any account and region. */
export class LaituriStack extends Stack {
  constructor(scope: Construct, id: string, { routes, bundles }: LaituriStackProps) {
    super(scope, id, {
      description: 'Laituri: rehabilitation groups in adult social work',
      terminationProtection: true,
    });
    const { records, identities, audit } = addTables(this);
    const functions = addFunctions(this, { records, audit, bundles });
    functions.audits.readsAudit(audit);
    functions.names.keepsIdentities(identities);
    const httpApi = addHttpApi(this);
    const proof = addOriginProof(this);
    const web = addWeb(this, { httpApi, proof, connectTo: [signInOrigin] });
    const webAddress = `https://${web.distributionDomainName}/`;
    functions.links.lambda.addEnvironment(webAddressVariable, webAddress);
    for (const name of resourceNames)
      functions[name].lambda.addEnvironment(originProofVariable, proof);
    feedSummariser(this, { summarise: functions.summarise, records });
    const { pool, client, settings } = addSignIn(this, {
      webAddress,
      claims: functions['sign-in-claims'],
    });
    addGateway(this, { httpApi, routes, functions, pool, client });

    new CfnOutput(this, 'WebAddress', { value: webAddress });
    new CfnOutput(this, 'ApiUrl', { value: httpApi.apiEndpoint });
    new CfnOutput(this, 'UserPoolId', { value: pool.userPoolId });
    new CfnOutput(this, 'UserPoolClientId', { value: client.userPoolClientId });
    new CfnOutput(this, 'SignInAddress', { value: settings.authorize });
    new CfnOutput(this, 'WebSettings', { value: this.toJsonString(settings) });
  }
}

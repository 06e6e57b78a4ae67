import { CfnOutput, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { webAddressVariable } from '../shared/environment.ts';
import { addGateway, type Routes } from './api-gateway.ts';
import { addFunctions } from './functions.ts';
import { addSignIn } from './sign-in.ts';
import { feedSummariser } from './summariser.ts';
import { addTables } from './tables.ts';

export type LaituriStackProps = {
  routes: Routes;
  /** The directory that holds one directory for each function's bundle. */
  bundles: string;
  /** Where the browser comes back to from the sign-in. */
  webAddress: string;
};

/** All of Laituri in one stack, of any account and region. */
export class LaituriStack extends Stack {
  constructor(scope: Construct, id: string, { routes, bundles, webAddress }: LaituriStackProps) {
    super(scope, id, {
      description: 'Laituri: rehabilitation groups in adult social work',
      terminationProtection: true,
    });
    const { records, identities, audit } = addTables(this);
    const functions = addFunctions(this, { records, audit, bundles });
    functions.audits.readsAudit(audit);
    functions.names.keepsIdentities(identities);
    functions.links.lambda.addEnvironment(webAddressVariable, webAddress);
    feedSummariser(this, { summarise: functions.summarise, records });
    const { pool, client, settings } = addSignIn(this, {
      webAddress,
      claims: functions['sign-in-claims'],
    });
    const httpApi = addGateway(this, { routes, functions, pool, client });

    new CfnOutput(this, 'ApiUrl', { value: httpApi.apiEndpoint });
    new CfnOutput(this, 'UserPoolId', { value: pool.userPoolId });
    new CfnOutput(this, 'UserPoolClientId', { value: client.userPoolClientId });
    new CfnOutput(this, 'SignInAddress', { value: settings.authorize });
  }
}

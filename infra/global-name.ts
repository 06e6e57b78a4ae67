import { Aws, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';

/**
 * The name of something that is named once in an account, for all its regions. CloudFront's parts
 * are; without the stage and the region in their names, the second stack of an account could not be
 * made.
 * For instance: globalName(scope, 'ApiCache') // 'Laituri-prod-eu-north-1-ApiCache'
 */
export const globalName = (scope: Construct, name: string): string =>
  `${Stack.of(scope).stackName}-${Aws.REGION}-${name}`;

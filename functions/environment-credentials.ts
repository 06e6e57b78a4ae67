/**
 * Replaces the SDK's chain of credential providers in the bundles (`scripts/build.ts`): Lambda
 * gives credentials in the environment and nowhere else.
 */
export { fromEnv as defaultProvider } from '@aws-sdk/credential-provider-env';

/**
 * Stands in for the SDK's chain of credential providers in the bundles: Lambda gives credentials
 * in the environment and nowhere else, and the chain's other links (profiles, single sign-on,
 * instance metadata) would be a fifth of every function.
 */
export { fromEnv as defaultProvider } from '@aws-sdk/credential-provider-env';

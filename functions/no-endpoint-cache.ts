/**
 * Replaces the SDK's cache of discovered endpoints in the bundles (`scripts/build.ts`). DynamoDB has
 * one address in a region; only an account that switches endpoint discovery on would have others,
 * and then the first request would fail here.
 */
export class EndpointCache {}

/** The environment variable that tells a function where the web app is, ending in a slash. */
export const webAddressVariable = 'WEB_ADDRESS';

/**
 * Load tests and the demo set it: every limit of requests (`configuration.requestLimits`) is so
 * many times as large. Not set in AWS; a stand sets it by its option `limitFactor`.
 */
export const limitFactorVariable = 'REQUEST_LIMIT_FACTOR';

/** The variable that holds what our distribution shows in `proofHeader`. */
export const originProofVariable = 'ORIGIN_PROOF';
/** The header by which a request proves that it came through our distribution. */
export const proofHeader = 'X-Origin-Proof';
/** The header in which CloudFront tells the viewer's address and port. */
export const viewerHeader = 'CloudFront-Viewer-Address';

/** What the canary is told: the secret with its account, and where that signs in. */
export const canaryVariables = {
  secretArn: 'CANARY_SECRET_ARN',
  signInEndpoint: 'CANARY_SIGN_IN_ENDPOINT',
  clientId: 'CANARY_CLIENT_ID',
} as const;

/**
 * What tells the function that opens sealed forms its key: where the secret is, in AWS, or the
 * secret's text itself, which the local runner makes.
 */
export const formKeyVariables = {
  secretArn: 'FORM_KEY_SECRET_ARN',
  text: 'FORM_KEY_TEXT',
} as const;

/** The variable that holds the secret of the marks by which a person is found to be known. */
export const likenessSecretVariable = 'LIKENESS_SECRET';

/** The environment variable with the web app's address, ending in a slash. */
export const webAddressVariable = 'WEB_ADDRESS';

/**
 * Set by load tests and the demo: multiplies every limit of requests
 * (`requestLimits` in `configuration.ts`). Not set in AWS; a local server sets it by its option
 * `limitFactor`.
 */
export const limitFactorVariable = 'REQUEST_LIMIT_FACTOR';

/** The variable with the proof that our distribution sends in `proofHeader`. */
export const originProofVariable = 'ORIGIN_PROOF';
/** The header by which a request proves that it came through our distribution. */
export const proofHeader = 'X-Origin-Proof';
/** The header in which CloudFront sends the viewer's address and port. */
export const viewerHeader = 'CloudFront-Viewer-Address';

/** The settings of the canary: the secret with its account, and where that signs in. */
export const canaryVariables = {
  secretArn: 'CANARY_SECRET_ARN',
  signInEndpoint: 'CANARY_SIGN_IN_ENDPOINT',
  clientId: 'CANARY_CLIENT_ID',
} as const;

/**
 * The key for the function that opens sealed forms: the address of the secret in AWS, or the
 * secret's text itself, which the local server makes.
 */
export const formKeyVariables = {
  secretArn: 'FORM_KEY_SECRET_ARN',
  text: 'FORM_KEY_TEXT',
} as const;

/** The variable with the secret of the marks by which a known person is found. */
export const likenessSecretVariable = 'LIKENESS_SECRET';

/** The user pool for the function that administers its accounts; the endpoint only locally. */
export const userPoolVariables = {
  id: 'USER_POOL_ID',
  endpoint: 'COGNITO_ENDPOINT',
} as const;

/** What the trigger of the sign-in logs of somebody whom it refuses by rule; the alarm counts it. */
export const refusedSignIn = 'sign_in.refused';

/**
 * The counties whose own accounts sign in (`CountySignIn[]` as JSON), for the function that the user
 * pool calls; not set where there are none.
 */
export const countiesVariable = 'COUNTY_SIGN_INS';

/** What the function of reminders logs of an organisation whose month is full; the alarm counts it. */
export const cappedReminders = 'reminders.month_full';

/**
 * How messages to participants are sent: the sender's name or number for text messages, the address
 * of e-mails, SES's settings for them; the endpoints only locally. Without a sender nothing is sent
 * that way.
 */
export const carrierVariables = {
  smsSender: 'SMS_SENDER',
  emailSender: 'REMINDERS_FROM',
  emailSettings: 'SES_CONFIGURATION_SET',
  smsEndpoint: 'SMS_ENDPOINT',
  emailEndpoint: 'SES_ENDPOINT',
} as const;

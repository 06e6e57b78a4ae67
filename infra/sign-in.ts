import { Aws, Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import {
  AccountRecovery,
  CfnManagedLoginBranding,
  ClientAttributes,
  FeaturePlan,
  type IUserPoolIdentityProvider,
  LambdaVersion,
  ManagedLoginVersion,
  Mfa,
  OAuthScope,
  StringAttribute,
  UserPool,
  type UserPoolClient,
  UserPoolClientIdentityProvider,
  UserPoolOperation,
} from 'aws-cdk-lib/aws-cognito';
import type { Construct } from 'constructs';
import { role } from '../shared/domain/people/access.ts';
import { groupsAttribute } from '../shared/domain/people/county.ts';
import { invitationDays } from '../shared/domain/people/staff.ts';
import { webAddressVariable } from '../shared/environment.ts';
import { type SignInSettings, settingsAt } from '../shared/sign-in-settings.ts';
import type { County } from './counties.ts';
import { addCountyProviders } from './county-providers.ts';
import { type MailDomain, sendMailFrom } from './mail.ts';
import type { MailSettings } from './mail-settings.ts';
import type { ResourceFunction } from './resource-function.ts';
import type { StageName } from './stages.ts';

const withoutThreatProtection =
  'What the Plus plan adds defends passwords: it looks for leaked ones and asks for a second ' +
  'factor when a sign-in looks strange. Here every sign-in asks for a TOTP code, nobody signs up ' +
  'by themselves, Cognito slows guessing down on every plan, and a session ends after 12 hours. ' +
  'For the rest it would keep the place and device of each sign-in of the staff. ADR 19.';

/** The name of the attribute in the schema, where it has no prefix. */
const groups = groupsAttribute.replace(/^custom:/, '');

function addUserPool(scope: Construct): UserPool {
  const pool = new UserPool(scope, 'Users', {
    // The cheapest plan with managed login and with custom claims in access tokens.
    featurePlan: FeaturePlan.ESSENTIALS,
    selfSignUpEnabled: false,
    signInCaseSensitive: false,
    mfa: Mfa.REQUIRED,
    mfaSecondFactor: { otp: true, sms: false },
    passwordPolicy: {
      minLength: 14,
      requireLowercase: true,
      requireUppercase: true,
      requireDigits: true,
      requireSymbols: true,
      tempPasswordValidity: Duration.days(invitationDays),
    },
    accountRecovery: AccountRecovery.EMAIL_ONLY,
    standardAttributes: {
      email: { required: true, mutable: true },
      // The name that the page uses for the signed-in person.
      fullname: { required: true, mutable: true },
    },
    customAttributes: {
      // The organisation is part of every key, so an account never moves to another one.
      org: new StringAttribute({ minLen: 1, maxLen: 64, mutable: false }),
      // What a county's provider sends. In every pool, because an attribute cannot be removed again.
      [groups]: new StringAttribute({ maxLen: 2048, mutable: true }),
    },
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN,
  });
  Validations.of(pool).acknowledge({ id: 'AwsSolutions-COG8', reason: withoutThreatProtection });
  return pool;
}

/** Code grant without a secret: the browser proves itself with PKCE. */
function addClient(
  pool: UserPool,
  webAddress: string,
  providers: readonly IUserPoolIdentityProvider[],
): UserPoolClient {
  const client = pool.addClient('Web', {
    generateSecret: false,
    supportedIdentityProviders: [
      UserPoolClientIdentityProvider.COGNITO,
      ...providers.map(({ providerName }) => UserPoolClientIdentityProvider.custom(providerName)),
    ],
    // Named, because Cognito reads none as its default, which forbids rotation.
    authFlows: { userSrp: true },
    oAuth: {
      flows: { authorizationCodeGrant: true },
      scopes: [OAuthScope.OPENID],
      callbackUrls: [webAddress],
      // On a device that is handed over, the participant's page follows the leader's sign-out.
      logoutUrls: [webAddress, `${webAddress}a`],
    },
    readAttributes: new ClientAttributes()
      .withStandardAttributes({ fullname: true })
      .withCustomAttributes('org'),
    // Cognito writes what a provider sends only where the client may write it. People of a county
    // cannot write it themselves, because their tokens lack the scope; people with a password can,
    // by the SDK, and gain nothing: the groups of an account that was made here are never read.
    writeAttributes: new ClientAttributes()
      .withStandardAttributes({ email: true, fullname: true })
      .withCustomAttributes(groups),
    preventUserExistenceErrors: true,
    enableTokenRevocation: true,
    accessTokenValidity: Duration.minutes(15),
    idTokenValidity: Duration.minutes(15),
    // A working day: tablets are shared and carried about.
    refreshTokenValidity: Duration.hours(12),
    // Long enough to ask again when an answer was lost on the way.
    refreshTokenRotationGracePeriod: Duration.seconds(20),
  });
  client.node.addDependency(...providers);
  return client;
}

/**
 * Such names are one namespace for everybody in a region; the account's number makes the name
 * unique.
 */
const domainPrefix = (stage: StageName) => `laituri-${stage}-${Aws.ACCOUNT_ID}`;
/** The address of the sign-in pages: the staff page asks there for its tokens. */
export const signInOrigin = (stage: StageName) =>
  `https://${domainPrefix(stage)}.auth.${Aws.REGION}.amazoncognito.com`;

/** Cognito's own sign-in pages, unchanged. */
function addManagedLogin(
  scope: Construct,
  { stage, pool, client }: { stage: StageName; pool: UserPool; client: UserPoolClient },
): void {
  const { userPoolId } = pool;
  new CfnManagedLoginBranding(scope, 'SignInPages', {
    userPoolId,
    clientId: client.userPoolClientId,
    useCognitoProvidedValues: true,
  });
  pool.addDomain('Domain', {
    cognitoDomain: { domainPrefix: domainPrefix(stage) },
    managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
  });
}

type SignIn = {
  pool: UserPool;
  client: UserPoolClient;
  /** The content of the web app's `/settings.json`. */
  settings: SignInSettings;
};

/**
 * Accounts of the staff, whose groups are the roles of the contract.
 * @param claims writes the organisation into access tokens
 * @param messages writes the text of invitations
 * @param mail how they are sent
 * @param counties those whose own accounts sign in
 */
export function addSignIn(
  scope: Construct,
  {
    stage,
    webAddress,
    claims,
    messages,
    mail,
    mailDomain,
    counties,
  }: {
    stage: StageName;
    webAddress: string;
    claims: ResourceFunction;
    messages: ResourceFunction;
    mail: MailSettings;
    mailDomain: MailDomain | undefined;
    counties: readonly County[];
  },
): SignIn {
  const pool = addUserPool(scope);
  for (const groupName of role.options) pool.addGroup(groupName, { groupName });
  pool.addTrigger(UserPoolOperation.PRE_TOKEN_GENERATION_CONFIG, claims.live, LambdaVersion.V2_0);
  pool.addTrigger(UserPoolOperation.CUSTOM_MESSAGE, messages.live);
  messages.lambda.addEnvironment(webAddressVariable, webAddress);
  sendMailFrom(pool, mail, mailDomain);
  const providers = addCountyProviders(pool, { counties, claims });
  const client = addClient(pool, webAddress, providers);
  addManagedLogin(scope, { stage, pool, client });
  const settings = settingsAt(signInOrigin(stage), {
    issuer: pool.userPoolProviderUrl,
    clientId: client.userPoolClientId,
    // No template can compute it: `scripts/web-settings.ts` writes it when a deployment is set up.
    formKey: '',
    counties: counties.map(({ provider, organisation, button, help }) => ({
      ...{ provider, organisation, button, help },
    })),
  });
  return { pool, client, settings };
}

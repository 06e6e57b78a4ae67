import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import {
  AccountRecovery,
  ClientAttributes,
  Mfa,
  OAuthScope,
  StringAttribute,
  UserPool,
  type UserPoolClient,
} from 'aws-cdk-lib/aws-cognito';
import type { Construct } from 'constructs';
import { role } from '../shared/model/access.ts';

function addUserPool(scope: Construct): UserPool {
  const pool = new UserPool(scope, 'Users', {
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
      tempPasswordValidity: Duration.days(3),
    },
    accountRecovery: AccountRecovery.EMAIL_ONLY,
    standardAttributes: { email: { required: true, mutable: true } },
    // The organisation is part of every key, so an account never moves to another one.
    customAttributes: { org: new StringAttribute({ minLen: 1, maxLen: 64, mutable: false }) },
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN,
  });
  Validations.of(pool).acknowledge({
    id: 'AwsSolutions-COG8',
    reason: 'Accounts are few, made by hand and behind TOTP; threat protection is for part 4.',
  });
  return pool;
}

/** Code grant without a secret: the browser proves itself with PKCE. */
function addClient(pool: UserPool, webAddress: string): UserPoolClient {
  return pool.addClient('Web', {
    generateSecret: false,
    authFlows: {},
    oAuth: {
      flows: { authorizationCodeGrant: true },
      scopes: [OAuthScope.OPENID],
      callbackUrls: [webAddress],
      logoutUrls: [webAddress],
    },
    readAttributes: new ClientAttributes()
      .withStandardAttributes({ email: true })
      .withCustomAttributes('org'),
    writeAttributes: new ClientAttributes().withStandardAttributes({ email: true }),
    preventUserExistenceErrors: true,
    enableTokenRevocation: true,
    accessTokenValidity: Duration.minutes(15),
    idTokenValidity: Duration.minutes(15),
    // A working day: tablets are shared and carried about.
    refreshTokenValidity: Duration.hours(12),
  });
}

/** Accounts of the staff, whose groups are the roles of the contract. */
export function addSignIn(scope: Construct, { webAddress }: { webAddress: string }) {
  const pool = addUserPool(scope);
  for (const groupName of role.options) pool.addGroup(groupName, { groupName });
  return { pool, client: addClient(pool, webAddress) };
}

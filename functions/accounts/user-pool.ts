import {
  AdminCreateUserCommand,
  type AdminCreateUserCommandInput,
  AdminDeleteUserCommand,
  AdminDisableUserCommand,
  AdminEnableUserCommand,
  AdminGetUserCommand,
  AdminResetUserPasswordCommand,
  AdminUserGlobalSignOutCommand,
  type AttributeType,
  CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';
import {
  type AccountLanguage,
  type SignInSubject,
  userNameOf,
} from '../../shared/domain/people/staff.ts';
import { userPoolVariables } from '../../shared/environment.ts';
import { Problem } from '../../shared/problems.ts';

/** An account of the user pool. */
export type PoolAccount = {
  subject: SignInSubject;
  /**
   * The e-mail address in lower case, which is the account's user name. The attribute of that name is
   * read only where there is another: its bearer may write any address into it.
   */
  email: string;
  organisation: string;
  isEnabled: boolean;
  /** Somebody has signed in with it: it has a password of their own, and a second factor. */
  hasSignedIn: boolean;
};

/** Cognito answers within a second or not at all. */
const patienceMs = 5_000;
/** It refuses more calls than some tens a second; the client waits and repeats. */
const attempts = 6;

let client: CognitoIdentityProviderClient | undefined;

/** Made at the first call, because a test chooses the endpoint only after this file is loaded. */
function pool(): CognitoIdentityProviderClient {
  const endpoint = process.env[userPoolVariables.endpoint];
  client ??= new CognitoIdentityProviderClient({
    // Points it at the local server's accounts.
    ...(endpoint ? { endpoint } : {}),
    maxAttempts: attempts,
    requestHandler: {
      connectionTimeout: patienceMs,
      requestTimeout: patienceMs,
      throwOnRequestTimeout: true,
    },
  });
  return client;
}

const poolId = () => process.env[userPoolVariables.id] ?? '';

/** The issuer of the pool's tokens: subjects of any other are not accounts of this pool. */
export const poolIssuer = () =>
  `https://cognito-idp.${process.env.AWS_REGION}.amazonaws.com/${poolId()}`;

/** Is it one of Cognito's refusals? Its message may name the account, so only its name is read. */
const isRefusal = (error: unknown, ...names: string[]) =>
  error instanceof Error && names.includes(error.name);

/** Cognito's own failure, without its message: that may hold an e-mail address. */
function nameless(error: unknown): Error {
  if (isRefusal(error, 'TooManyRequestsException', 'LimitExceededException'))
    return new Problem('server.busy');
  return new Error(`Cognito: ${error instanceof Error ? error.name : 'failed'}`);
}

/** Calls Cognito. @returns undefined where it refuses in one of the ways that the caller expects */
async function called<Answer>(
  call: (UserPoolId: string) => Promise<Answer>,
  ...expected: string[]
): Promise<Answer | undefined> {
  try {
    return await call(poolId());
  } catch (error) {
    if (isRefusal(error, ...expected)) return undefined;
    throw nameless(error);
  }
}

type UserState = {
  Username?: string | undefined;
  Enabled?: boolean | undefined;
  UserStatus?: string | undefined;
};

function accountFrom(attributes: readonly AttributeType[] = [], state: UserState): PoolAccount {
  const attribute = (name: string) => attributes.find(({ Name }) => Name === name)?.Value ?? '';
  const { Username: userName = '' } = state;
  return {
    subject: { issuer: poolIssuer(), sub: attribute('sub') },
    email: userNameOf(userName.includes('@') ? userName : attribute('email')),
    organisation: attribute('custom:org'),
    isEnabled: state.Enabled !== false,
    hasSignedIn: state.UserStatus !== 'FORCE_CHANGE_PASSWORD',
  };
}

/** The account of that user name or `sub`; Cognito takes either. Undefined if there is none. */
export async function findAccount(named: string): Promise<PoolAccount | undefined> {
  const found = await called(
    (UserPoolId) => pool().send(new AdminGetUserCommand({ UserPoolId, Username: named })),
    'UserNotFoundException',
  );
  return found && accountFrom(found.UserAttributes, found);
}

/** The person for whom an account is made. */
export type NewAccount = {
  email: string;
  name: string;
  organisation: string;
  language: AccountLanguage;
};

const creationOf = ({ email, name, organisation, language }: NewAccount) =>
  ({
    Username: email,
    UserAttributes: Object.entries({
      ...{ email, email_verified: 'true', name, 'custom:org': organisation },
      // For messages that the person has sent without our pages: a forgotten password.
      locale: language,
    }).map(([Name, Value]) => ({ Name, Value })),
    DesiredDeliveryMediums: ['EMAIL'],
    ClientMetadata: { language },
  }) satisfies Omit<AdminCreateUserCommandInput, 'UserPoolId'>;

/**
 * Makes an account, and sends its invitation.
 * @returns undefined when there is one under this e-mail address already
 */
export async function createAccount(account: NewAccount): Promise<PoolAccount | undefined> {
  const made = await called(
    (UserPoolId) => pool().send(new AdminCreateUserCommand({ UserPoolId, ...creationOf(account) })),
    'UsernameExistsException',
  );
  return made && accountFrom(made.User?.Attributes, made.User ?? {});
}

/**
 * Sends another invitation with another password.
 * @returns false when the account has been used, or there is none
 */
export async function inviteAgain(email: string, language: AccountLanguage): Promise<boolean> {
  const sent = await called(
    (UserPoolId) =>
      pool().send(
        new AdminCreateUserCommand({
          UserPoolId,
          Username: email,
          MessageAction: 'RESEND',
          DesiredDeliveryMediums: ['EMAIL'],
          ClientMetadata: { language },
        }),
      ),
    ...['UnsupportedUserStateException', 'UserNotFoundException'],
  );
  return sent !== undefined;
}

/**
 * Makes the bearer choose another password, with a code that is sent to them.
 * @returns false when the account has never been used, or there is none
 */
export async function resetPassword(email: string, language: AccountLanguage): Promise<boolean> {
  const reset = await called(
    (UserPoolId) =>
      pool().send(
        new AdminResetUserPasswordCommand({
          UserPoolId,
          Username: email,
          ClientMetadata: { language },
        }),
      ),
    ...['NotAuthorizedException', 'UserNotFoundException'],
  );
  return reset !== undefined;
}

/** Deletes an account, unless that is done. */
export async function deleteAccount(sub: string): Promise<void> {
  await called(
    (UserPoolId) => pool().send(new AdminDeleteUserCommand({ UserPoolId, Username: sub })),
    'UserNotFoundException',
  );
}

/** Ends every sign-in of an account and allows none from now on. */
export async function closeAccount(sub: string): Promise<void> {
  await called(
    (UserPoolId) => pool().send(new AdminDisableUserCommand({ UserPoolId, Username: sub })),
    'UserNotFoundException',
  );
  await called(
    (UserPoolId) => pool().send(new AdminUserGlobalSignOutCommand({ UserPoolId, Username: sub })),
    'UserNotFoundException',
  );
}

/** Allows signing in again. */
export async function openAccount(sub: string): Promise<void> {
  await called(
    (UserPoolId) => pool().send(new AdminEnableUserCommand({ UserPoolId, Username: sub })),
    'UserNotFoundException',
  );
}

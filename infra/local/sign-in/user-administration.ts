import type { HttpAnswer } from '../messages/answer.ts';
import type { HttpRequest } from '../messages/incoming.ts';
import { accountAttributes, type LocalAccount } from './accounts.ts';
import type { LocalSignIn } from './sign-in-server.ts';

type Attribute = { Name: string; Value: string };

/** What the calls in use may send; Cognito's other fields are not read. */
type AdministrationCall = {
  UserPoolId?: string;
  Username?: string;
  UserAttributes?: Attribute[];
  MessageAction?: 'RESEND' | 'SUPPRESS';
  ClientMetadata?: Record<string, string>;
};

/** A refusal under the name that Cognito gives it. */
class CognitoRefusal extends Error {
  constructor(name: string, message: string) {
    super(message);
    this.name = name;
  }
}

function accountIn({ issuer }: LocalSignIn, { Username = '' }: AdministrationCall): LocalAccount {
  const account = issuer.accounts.find(Username);
  if (!account || (account.from && account.userName !== Username))
    throw new CognitoRefusal('UserNotFoundException', 'User does not exist.');
  return account;
}

const attributesOf = (account: LocalAccount): Attribute[] =>
  Object.entries(accountAttributes(account))
    .filter(([Name]) => Name !== 'cognito:user_status')
    .map(([Name, Value]) => ({ Name, Value }));

const stateOf = ({ userName, enabled, status }: LocalAccount) => ({
  Username: userName,
  Enabled: enabled,
  UserStatus: status,
});

async function createUser(signIn: LocalSignIn, call: AdministrationCall) {
  const { accounts, mails } = signIn.issuer;
  const { Username = '', MessageAction, ClientMetadata = {}, UserAttributes = [] } = call;
  const send = (account: LocalAccount) =>
    mails.send(account, 'CustomMessage_AdminCreateUser', ClientMetadata);
  if (MessageAction === 'RESEND') {
    const account = accountIn(signIn, call);
    if (account.status !== 'FORCE_CHANGE_PASSWORD')
      throw new CognitoRefusal('UnsupportedUserStateException', 'Resend not possible.');
    await send(account);
    return { User: { ...stateOf(account), Attributes: attributesOf(account) } };
  }
  if (accounts.find(Username))
    throw new CognitoRefusal('UsernameExistsException', 'User account already exists');
  const given = new Map(UserAttributes.map(({ Name, Value }) => [Name, Value]));
  const account = accounts.add({
    userName: Username.toLowerCase(),
    name: given.get('name') ?? '',
    organisation: given.get('custom:org') ?? '',
    locale: given.get('locale') ?? '',
  });
  if (MessageAction !== 'SUPPRESS') await send(account);
  return { User: { ...stateOf(account), Attributes: attributesOf(account) } };
}

async function resetPassword(signIn: LocalSignIn, call: AdministrationCall) {
  const account = accountIn(signIn, call);
  if (account.status === 'FORCE_CHANGE_PASSWORD')
    throw new CognitoRefusal(
      'NotAuthorizedException',
      'User password cannot be reset in the current state.',
    );
  signIn.issuer.accounts.change(account.id, { status: 'RESET_REQUIRED' });
  signIn.grants.endAllOf(account.id);
  const { ClientMetadata = {} } = call;
  await signIn.issuer.mails.send(account, 'CustomMessage_ForgotPassword', ClientMetadata);
  return {};
}

type Answering = (signIn: LocalSignIn, call: AdministrationCall) => object | Promise<object>;

/** An answer that changes one account and says nothing. */
const changing =
  (change: (signIn: LocalSignIn, id: string) => void): Answering =>
  (signIn, call) => {
    change(signIn, accountIn(signIn, call).id);
    return {};
  };

/** The calls that `functions/accounts` makes, and no others. */
const calls: Readonly<Record<string, Answering>> = {
  AdminCreateUser: createUser,
  AdminGetUser: (signIn, call) => {
    const account = accountIn(signIn, call);
    return { ...stateOf(account), UserAttributes: attributesOf(account) };
  },
  AdminDeleteUser: changing(({ issuer, grants }, id) => {
    issuer.accounts.remove(id);
    grants.endAllOf(id);
  }),
  AdminDisableUser: changing(({ issuer }, id) => issuer.accounts.change(id, { enabled: false })),
  AdminEnableUser: changing(({ issuer }, id) => issuer.accounts.change(id, { enabled: true })),
  AdminResetUserPassword: resetPassword,
  AdminUserGlobalSignOut: changing(({ grants }, id) => grants.endAllOf(id)),
};

const answer = (status: number, body: object): HttpAnswer => ({
  status,
  headers: { 'content-type': 'application/x-amz-json-1.1', 'cache-control': 'no-store' },
  body: JSON.stringify(body),
});

/** `/local/cognito`: Cognito's administration API, as far as it is used, on the local accounts. */
export async function userAdministration(
  signIn: LocalSignIn,
  { headers, body }: Pick<HttpRequest, 'headers' | 'body'>,
): Promise<HttpAnswer> {
  const [service, operation = ''] = String(headers['x-amz-target']).split('.');
  const called = service === 'AWSCognitoIdentityProviderService' && calls[operation];
  const refused = (name: string, message: string) => answer(400, { __type: name, message });
  if (!called) return refused('UnknownOperationException', `No ${operation} here`);
  try {
    return answer(200, await called(signIn, JSON.parse(body.toString()) as AdministrationCall));
  } catch (error) {
    if (error instanceof CognitoRefusal) return refused(error.name, error.message);
    throw error;
  }
}

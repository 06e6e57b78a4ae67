import type { Invoke } from '../lambdas/lambda.ts';
import { localAwsAccount } from '../template/intrinsics.ts';
import type { UserPoolDescription } from '../template/user-pool.ts';
import { accountAttributes, type LocalAccount } from './accounts.ts';

/** The id of the local user pool. */
export const poolId = 'local';

export type TokenClaimSet = Readonly<Record<string, unknown>>;
export type TokenClaims = { access: TokenClaimSet; id: TokenClaimSet };

/** The operation that Cognito names to its trigger. */
export type TriggerOccasion = 'TokenGeneration_HostedAuth' | 'TokenGeneration_RefreshTokens';

/** Groups of the account; Cognito puts everybody of another provider into a group of it. */
const groupsOf = ({ roles, from }: LocalAccount): readonly string[] =>
  from ? [`${poolId}_${from.provider}`] : roles;

/** The attributes that the client may read, and which other provider somebody came from. */
function readableOf(account: LocalAccount): TokenClaimSet {
  const { name, 'custom:org': org, identities } = accountAttributes(account);
  return {
    name,
    ...(org === undefined ? {} : { 'custom:org': org }),
    ...(identities === undefined ? {} : { identities: JSON.parse(identities) }),
  };
}

/** Claims as Cognito itself writes them. */
function cognitoClaims(user: LocalAccount, issuer: string, pool: UserPoolDescription): TokenClaims {
  const iat = Math.floor(Date.now() / 1000);
  const common = { sub: user.id, iss: issuer, 'cognito:groups': groupsOf(user), iat };
  return {
    access: {
      ...common,
      client_id: pool.clientId,
      token_use: 'access',
      scope: pool.scopes.join(' '),
      username: user.userName,
      exp: iat + pool.accessSeconds,
    },
    id: {
      ...common,
      ...readableOf(user),
      aud: pool.clientId,
      token_use: 'id',
      'cognito:username': user.userName,
      exp: iat + pool.idSeconds,
    },
  };
}

/** The event of a pre-token-generation trigger, version 2. */
const eventOf = (
  user: LocalAccount,
  triggerSource: TriggerOccasion,
  pool: UserPoolDescription,
) => ({
  version: '2',
  triggerSource,
  region: localAwsAccount.region,
  userPoolId: poolId,
  userName: user.userName,
  callerContext: { awsSdkVersion: 'aws-sdk-unknown-unknown', clientId: pool.clientId },
  request: {
    userAttributes: accountAttributes(user),
    groupConfiguration: {
      groupsToOverride: groupsOf(user),
      iamRolesToOverride: [],
      preferredRole: null,
    },
    scopes: pool.scopes,
  },
  response: { claimsAndScopeOverrideDetails: null },
});

type ClaimChange = { claimsToAddOrOverride?: TokenClaimSet; claimsToSuppress?: readonly string[] };
type TriggerAnswer = {
  response: {
    claimsAndScopeOverrideDetails?: {
      accessTokenGeneration?: ClaimChange;
      idTokenGeneration?: ClaimChange;
      groupOverrideDetails?: { groupsToOverride?: readonly string[] };
    } | null;
  };
};

function changed(
  claims: TokenClaimSet,
  { claimsToAddOrOverride, claimsToSuppress }: ClaimChange = {},
): TokenClaimSet {
  const all = Object.entries({ ...claims, ...claimsToAddOrOverride });
  return Object.fromEntries(all.filter(([name]) => !claimsToSuppress?.includes(name)));
}

/**
 * The claims of a user's tokens: Cognito's, changed as the deployed trigger would change them.
 * Rejects when the trigger refuses; then Cognito makes no tokens either.
 */
export async function tokenClaims(
  user: LocalAccount,
  occasion: TriggerOccasion,
  { issuer, pool, invoke }: { issuer: string; pool: UserPoolDescription; invoke: Invoke },
): Promise<TokenClaims> {
  const { access, id } = cognitoClaims(user, issuer, pool);
  if (!pool.claimsFunctionId) return { access, id };
  const answer = await invoke(pool.claimsFunctionId, eventOf(user, occasion, pool));
  const details = (answer as TriggerAnswer).response.claimsAndScopeOverrideDetails;
  const groups = details?.groupOverrideDetails;
  // Cognito leaves the groups out of the tokens when the answer has an empty list of them.
  const grouped = (claims: TokenClaimSet) =>
    groups ? { ...claims, 'cognito:groups': groups.groupsToOverride } : claims;
  return {
    access: changed(grouped(access), details?.accessTokenGeneration),
    id: changed(grouped(id), details?.idTokenGeneration),
  };
}

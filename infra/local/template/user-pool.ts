import { functionIdOf } from './intrinsics.ts';

/** The user pool and its one client, as they would be deployed. */
export type UserPoolDescription = {
  clientId: string;
  scopes: readonly string[];
  callbackUrls: readonly string[];
  logoutUrls: readonly string[];
  accessSeconds: number;
  idSeconds: number;
  refreshSeconds: number;
  /** How long a replaced refresh token still works; null where none is ever replaced. */
  graceSeconds: number | null;
  /** The function that Cognito calls for further claims in tokens. */
  claimsFunctionId: string | null;
  /** The function that Cognito calls for the text of a message. */
  messageFunctionId: string | null;
  /** The function that Cognito calls with what another provider says of somebody. */
  inboundFunctionId: string | null;
  /** The providers besides the pool itself that the client takes. */
  providers: readonly OidcProviderDescription[];
};

/** A provider that the pool asks by OpenID Connect; of those of SAML the local server knows none. */
export type OidcProviderDescription = {
  name: string;
  issuer: string;
  clientId: string;
  /** The reference to the client's secret, as the template has it. */
  secret: string;
  scopes: string;
  /** The claim from which each attribute of an account comes. */
  mapping: Readonly<Record<string, string>>;
};

type PoolProperties = Record<string, unknown>;

const unitSeconds: Readonly<Record<string, number>> = {
  seconds: 1,
  minutes: 60,
  hours: 3600,
  days: 86_400,
};

/** The lifetime of a kind of token; if it is not set, Cognito's default. */
function validity(client: PoolProperties, kind: string, usual: { unit: string; value: number }) {
  const units = (client.TokenValidityUnits ?? {}) as Record<string, string>;
  const value = (client[`${kind}Validity`] as number | undefined) ?? usual.value;
  return value * (unitSeconds[units[kind] ?? usual.unit] ?? 1);
}

/** The function of a trigger that has versions. */
function versionedTrigger(config: unknown, known: string): string | null {
  if (!config) return null;
  const { LambdaArn, LambdaVersion } = config as Record<string, string>;
  if (LambdaVersion !== known)
    throw new Error(`The local runner knows ${known} of a trigger, and not ${LambdaVersion}`);
  return functionIdOf(LambdaArn);
}

/** The functions of the only kinds of triggers that the local server calls. */
function triggersOf({ LambdaConfig = {} }: { LambdaConfig?: PoolProperties }) {
  const { PreTokenGenerationConfig, InboundFederation, CustomMessage, ...others } = LambdaConfig;
  if (Object.keys(others).length > 0)
    throw new Error(`The local runner does not know the triggers ${Object.keys(others)}`);
  return {
    claimsFunctionId: versionedTrigger(PreTokenGenerationConfig, 'V2_0'),
    inboundFunctionId: versionedTrigger(InboundFederation, 'V1_0'),
    messageFunctionId: CustomMessage ? functionIdOf(CustomMessage) : null,
  };
}

function providerOf(properties: PoolProperties): OidcProviderDescription {
  const details = properties.ProviderDetails as Record<string, string>;
  return {
    name: String(properties.ProviderName),
    issuer: details.oidc_issuer ?? '',
    clientId: details.client_id ?? '',
    secret: details.client_secret ?? '',
    scopes: details.authorize_scopes ?? 'openid',
    mapping: properties.AttributeMapping as Record<string, string>,
  };
}

/**
 * Reads the pool and the client from their properties in the template.
 * @param providers the other providers of the pool, by their logical ids
 */
export function userPoolOf(
  pool: PoolProperties,
  { id: clientId, properties: client }: { id: string; properties: PoolProperties },
  providers: readonly { id: string; properties: PoolProperties }[],
): UserPoolDescription {
  const supported = (client.SupportedIdentityProviders as string[] | undefined) ?? [];
  const rotation = client.RefreshTokenRotation as
    | { Feature: string; RetryGracePeriodSeconds?: number }
    | undefined;
  return {
    clientId,
    scopes: (client.AllowedOAuthScopes as string[] | undefined) ?? [],
    callbackUrls: (client.CallbackURLs as string[] | undefined) ?? [],
    logoutUrls: (client.LogoutURLs as string[] | undefined) ?? [],
    accessSeconds: validity(client, 'AccessToken', { unit: 'hours', value: 1 }),
    idSeconds: validity(client, 'IdToken', { unit: 'hours', value: 1 }),
    refreshSeconds: validity(client, 'RefreshToken', { unit: 'days', value: 30 }),
    graceSeconds: rotation?.Feature === 'ENABLED' ? (rotation.RetryGracePeriodSeconds ?? 0) : null,
    ...triggersOf(pool),
    // Here a reference to a provider is its logical id; in AWS it is the provider's name.
    providers: providers
      .filter(({ id, properties }) => supported.includes(id) && properties.ProviderType === 'OIDC')
      .map(({ properties }) => providerOf(properties)),
  };
}

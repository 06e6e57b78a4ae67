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

/** The functions of the only kinds of triggers that the local server calls. */
function triggersOf({ LambdaConfig = {} }: { LambdaConfig?: PoolProperties }) {
  const { PreTokenGenerationConfig: config, CustomMessage: message, ...others } = LambdaConfig;
  if (Object.keys(others).length > 0)
    throw new Error(`The local runner does not know the triggers ${Object.keys(others)}`);
  const messageFunctionId = message ? functionIdOf(message) : null;
  if (!config) return { claimsFunctionId: null, messageFunctionId };
  const { LambdaArn, LambdaVersion } = config as Record<string, string>;
  if (LambdaVersion !== 'V2_0')
    throw new Error(`The local runner knows no tokens of ${LambdaVersion}`);
  return { claimsFunctionId: functionIdOf(LambdaArn), messageFunctionId };
}

/** Reads the pool and the client from their properties in the template. */
export function userPoolOf(
  pool: PoolProperties,
  client: PoolProperties,
  clientId: string,
): UserPoolDescription {
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
  };
}

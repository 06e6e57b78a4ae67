// `oidc-provider` has no types of its own; this is what the tests use.
declare module 'oidc-provider' {
  import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';

  export type OidcAccount = {
    accountId: string;
    claims: () => Record<string, unknown> & { sub: string };
  };
  export type OidcConfiguration = {
    clients: readonly Record<string, unknown>[];
    claims: Record<string, readonly string[]>;
    conformIdTokenClaims: boolean;
    cookies: { keys: readonly string[] };
    features: Record<string, { enabled: boolean }>;
    findAccount: (context: unknown, id: string) => Promise<OidcAccount | undefined>;
    interactions: { url: (context: unknown, interaction: { uid: string }) => string };
    loadExistingGrant: (context: {
      oidc: { client: { clientId: string }; session: { accountId: string } };
    }) => Promise<OidcGrant>;
    jwks?: { keys: readonly object[] };
  };
  export interface OidcGrant {
    addOIDCScope: (scope: string) => void;
    save: () => Promise<string>;
  }
  export default class Provider {
    constructor(issuer: string, configuration: OidcConfiguration);
    Grant: new (grant: {
      clientId: string;
      accountId: string;
    }) => OidcGrant;
    callback: () => RequestListener;
    interactionDetails: (
      request: IncomingMessage,
      response: ServerResponse,
    ) => Promise<{ prompt: { name: string } }>;
    interactionFinished: (
      request: IncomingMessage,
      response: ServerResponse,
      result: { login: { accountId: string } },
    ) => Promise<void>;
  }
}

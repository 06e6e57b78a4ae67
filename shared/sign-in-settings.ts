/** What the browser must know to sign somebody in; it reads it from `/settings.json`. */
export type SignInSettings = {
  /** Who the tokens say they are from. */
  issuer: string;
  clientId: string;
  authorize: string;
  token: string;
  revoke: string;
  logout: string;
};

/**
 * The settings of a sign-in whose pages are below an address. The paths are Cognito's.
 * @example settingsAt('/local', { issuer: 'i', clientId: 'c' }).logout // '/local/logout'
 */
export const settingsAt = (
  address: string,
  named: Pick<SignInSettings, 'issuer' | 'clientId'>,
): SignInSettings => ({
  issuer: named.issuer,
  clientId: named.clientId,
  authorize: `${address}/oauth2/authorize`,
  token: `${address}/oauth2/token`,
  revoke: `${address}/oauth2/revoke`,
  logout: `${address}/logout`,
});

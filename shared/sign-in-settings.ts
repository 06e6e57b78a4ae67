/**
 * What the browser must know about this Laituri; it reads it from `/settings.json`: where to sign
 * in, and the key for which a form is sealed that could not be sent.
 */
export type SignInSettings = {
  /** The public half of the server's key for sealed forms (`shared/sealed-form.ts`), base64url. */
  formKey: string;
  /** The issuer named in the tokens. */
  issuer: string;
  clientId: string;
  authorize: string;
  token: string;
  revoke: string;
  logout: string;
  /** The counties whose own accounts sign in; a file from before there were any has none. */
  counties?: readonly CountyButton[];
};

/** How the page offers the sign-in of a county. */
export type CountyButton = {
  provider: string;
  organisation: string;
  /** What the button says, in each language. */
  button: Readonly<Record<'fi' | 'sv' | 'en', string>>;
  /** Where somebody without rights asks for them: an address or a telephone number. */
  help: string | null;
};

/**
 * The settings of a sign-in whose pages are below an address. The paths are Cognito's.
 * @example settingsAt('/local', { issuer: 'i', clientId: 'c', formKey: 'k', counties: [] }).logout // '/local/logout'
 */
export const settingsAt = (
  address: string,
  named: Pick<SignInSettings, 'issuer' | 'clientId' | 'formKey' | 'counties'>,
): SignInSettings => ({
  formKey: named.formKey,
  issuer: named.issuer,
  clientId: named.clientId,
  counties: named.counties,
  authorize: `${address}/oauth2/authorize`,
  token: `${address}/oauth2/token`,
  revoke: `${address}/oauth2/revoke`,
  logout: `${address}/logout`,
});

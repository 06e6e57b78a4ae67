import { webAddressVariable } from '../../../shared/environment.ts';
import { type SignInSettings, settingsAt } from '../../../shared/sign-in-settings.ts';
import type { FunctionDescription, TemplateDescription } from '../template/template.ts';
import type { PendingCountySignIn } from './county-sign-in.ts';
import { Grants } from './grants.ts';
import type { Issuer } from './sign-in.ts';

/** All that the local sign-in pages need. */
export type LocalSignIn = {
  issuer: Issuer;
  grants: Grants;
  settings: SignInSettings;
  callbackUrls: readonly string[];
  logoutUrls: readonly string[];
  /** The address of the web app. */
  webAddress: string;
  /** Sign-ins that other providers are asked for, by their state. */
  pending: Map<string, PendingCountySignIn>;
};

/** The web app's address as the template gives it to the functions. */
const deployedAddress = (functions: readonly FunctionDescription[]) =>
  functions.map(({ environment }) => environment[webAddressVariable]).find(Boolean);

/**
 * The client's address here: the same, except that the web app is served by the local server.
 * @example movedTo('http://localhost:3100/', 'https://laituri.fi/')('https://laituri.fi/a') // 'http://localhost:3100/a'
 */
export const movedTo = (here: string, deployed: string | undefined) => (url: string) =>
  deployed && url.startsWith(deployed) ? here + url.slice(deployed.length) : url;

/**
 * Opens the sign-in for a web app at an address.
 * @param formKey the key for which the app seals forms
 */
export function openSignIn(
  issuer: Issuer,
  { functions, counties }: Pick<TemplateDescription, 'functions' | 'counties'>,
  webAddress: string,
  formKey = '',
): LocalSignIn {
  const { pool, name } = issuer;
  const moved = movedTo(webAddress, deployedAddress(functions));
  return {
    issuer,
    grants: new Grants(pool),
    // Relative, so that a server in front of this one (Vite's, for example) can pass them on.
    settings: settingsAt('/local', {
      ...{ issuer: name, clientId: pool.clientId, formKey, counties },
    }),
    callbackUrls: pool.callbackUrls.map(moved),
    logoutUrls: pool.logoutUrls.map(moved),
    webAddress,
    pending: new Map(),
  };
}

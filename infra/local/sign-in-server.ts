import { webAddressVariable } from '../../shared/environment.ts';
import { type SignInSettings, settingsAt } from '../../shared/sign-in-settings.ts';
import { Grants } from './grants.ts';
import type { Issuer } from './sign-in.ts';
import type { FunctionDescription } from './template.ts';

/** All that the runner's sign-in pages work with. */
export type LocalSignIn = {
  issuer: Issuer;
  grants: Grants;
  settings: SignInSettings;
  callbackUrls: readonly string[];
  logoutUrls: readonly string[];
};

/** The web app's address as the template tells it to the functions. */
const deployedAddress = (functions: readonly FunctionDescription[]) =>
  functions.map(({ environment }) => environment[webAddressVariable]).find(Boolean);

/**
 * The client's address here: the same, only that the web app is where the runner serves it.
 * @example movedTo('http://localhost:3100/', 'https://laituri.fi/')('https://laituri.fi/a') // 'http://localhost:3100/a'
 */
export const movedTo = (here: string, deployed: string | undefined) => (url: string) =>
  deployed && url.startsWith(deployed) ? here + url.slice(deployed.length) : url;

/** Opens the sign-in for a web app at an address. @param formKey for which it seals forms */
export function openSignIn(
  issuer: Issuer,
  functions: readonly FunctionDescription[],
  webAddress: string,
  formKey = '',
): LocalSignIn {
  const { pool, name } = issuer;
  const moved = movedTo(webAddress, deployedAddress(functions));
  return {
    issuer,
    grants: new Grants(pool),
    // Relative, so that a server before this one (Vite's, say) may pass them on.
    settings: settingsAt('/local', { issuer: name, clientId: pool.clientId, formKey }),
    callbackUrls: pool.callbackUrls.map(moved),
    logoutUrls: pool.logoutUrls.map(moved),
  };
}

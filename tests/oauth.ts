import { createHash, randomBytes } from 'node:crypto';
import type { LocalServer } from '../infra/local/local-server.ts';
import type { SignInSettings } from '../shared/sign-in-settings.ts';

type OauthFields = Record<string, string | undefined>;

/** The object without its undefined values. */
const formOf = (fields: OauthFields) =>
  new URLSearchParams(
    Object.entries(fields).filter((pair): pair is [string, string] => pair[1] !== undefined),
  );

export const newVerifier = () => randomBytes(32).toString('base64url');
export const challengeOf = (verifier: string) =>
  createHash('sha256').update(verifier).digest('base64url');

/** A client of the sign-in pages that does by hand, and wrongly on request, what browsers do. */
export async function oauthClient({ url }: Pick<LocalServer, 'url'>) {
  const settings = (await (await fetch(`${url}/settings.json`)).json()) as SignInSettings;
  const home = `${url}/`;
  const verifier = newVerifier();
  const usual = {
    response_type: 'code',
    client_id: settings.clientId,
    redirect_uri: home,
    scope: 'openid',
    state: 'state-1',
    code_challenge: challengeOf(verifier),
    code_challenge_method: 'S256',
  };
  const post = (address: string, fields: OauthFields) =>
    fetch(url + address, { method: 'POST', body: formOf(fields), redirect: 'manual' });
  const choose = (user: string, changes: OauthFields = {}) =>
    post(settings.authorize, { ...usual, ...changes, user });
  const codeFor = async (user: string) => {
    const answer = await choose(user);
    return new URL(answer.headers.get('location') ?? '').searchParams.get('code') ?? '';
  };
  const client_id = settings.clientId;
  const redeem = (code: string, changes: OauthFields = {}) =>
    post(settings.token, {
      grant_type: 'authorization_code',
      client_id,
      redirect_uri: home,
      code,
      code_verifier: verifier,
      ...changes,
    });
  return {
    home,
    settings,
    choose,
    codeFor,
    redeem,
    ask: (changes: OauthFields = {}) =>
      fetch(`${url}${settings.authorize}?${formOf({ ...usual, ...changes })}`, {
        redirect: 'manual',
      }),
    renew: (refresh_token: string) =>
      post(settings.token, { grant_type: 'refresh_token', client_id, refresh_token }),
    revoke: (token: string) => post(settings.revoke, { client_id, token }),
    leave: (logout_uri: string) =>
      fetch(`${url}${settings.logout}?${formOf({ client_id, logout_uri })}`, {
        redirect: 'manual',
      }),
    signIn: async (user: string) => (await redeem(await codeFor(user))).json(),
  };
}

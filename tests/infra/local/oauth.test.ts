import { createRemoteJWKSet, jwtVerify } from 'jose';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { startIssuer } from '../../../infra/local/sign-in/sign-in.ts';
import { openSignIn } from '../../../infra/local/sign-in/sign-in-server.ts';
import { tokens } from '../../../infra/local/sign-in/sign-in-token.ts';
import { challengeOf, newVerifier, oauthClient } from '../../oauth.ts';
import { testServer } from '../../server.ts';

const server = await testServer({ functions: 'bundles' });
const client = await oauthClient(server);
const pool = server.description.userPool;

afterEach(() => {
  vi.useRealTimers();
});

/** Turns the clock of the local server, which runs in this process. */
function pass(seconds: number): void {
  const then = Date.now() + seconds * 1000;
  vi.useFakeTimers({ toFake: ['Date'], now: then });
}

const errorOf = async (answer: Response | Promise<Response>) => {
  const { status, body } = await Promise.resolve(answer).then(async (got) => ({
    status: got.status,
    body: (await got.json()) as { error?: string },
  }));
  return [status, body.error];
};
const invalidGrant = [400, 'invalid_grant'];
const asksApi = async (token: string) =>
  (await fetch(`${server.url}/v1/runs`, { headers: { authorization: `Bearer ${token}` } })).status;

describe('Signing in', () => {
  it('shows the available users in Finnish, on a page that needs no script and allows none', async () => {
    const page = await client.ask();
    const html = await page.text();
    expect(html).toContain('Kenenä haluat kirjautua?');
    expect(html).toMatch(/name="user" value="leader"><strong>Aino<\/strong>/);
    expect(html).not.toMatch(/<script|<style|style=|onclick/);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(page.headers.get('cache-control')).toBe('no-store');
  });

  it('writes the request into the page as text', async () => {
    const html = await (await client.ask({ state: '"><script>x</script>' })).text();
    expect(html).not.toContain('<script>');
  });

  it('redirects back with a code and the state, and the code gives tokens that the API accepts', async () => {
    const answer = await client.choose('coordinator');
    const back = new URL(answer.headers.get('location') ?? '');
    expect([answer.status, back.origin + back.pathname]).toEqual([303, client.home]);
    expect(back.searchParams.get('state')).toBe('state-1');
    const given = await (await client.redeem(back.searchParams.get('code') ?? '')).json();
    expect([given.token_type, given.expires_in]).toEqual(['Bearer', pool?.accessSeconds]);
    expect(await asksApi(given.access_token)).toBe(200);
  });

  it('has the deployed trigger write the organisation into access tokens; an ID token opens nothing', async () => {
    const { access_token, id_token } = await client.signIn('coordinator');
    const keys = createRemoteJWKSet(new URL(`${server.url}/local/.well-known/jwks.json`));
    const access = (await jwtVerify(access_token, keys)).payload;
    const id = (await jwtVerify(id_token, keys)).payload;
    expect(access).toMatchObject({ token_use: 'access', org: 'kainuu', sub: 'coordinator' });
    expect(access).not.toHaveProperty('name');
    expect(id).toMatchObject({ token_use: 'id', name: 'Kaisa', 'custom:org': 'kainuu' });
    expect(id).not.toHaveProperty('org');
    expect([Number(access.exp) - Number(access.iat), Number(id.exp) - Number(id.iat)]).toEqual([
      900, 900,
    ]);
    expect(await asksApi(id_token)).toBe(401);
  });

  it('is refused to an account of no organisation', async () => {
    const { authorizer, functions } = server.description;
    if (!authorizer || !pool) throw new Error('There is no user pool');
    const stray = { id: 'stray', name: 'Eksynyt', roles: [], organisation: '' };
    const { handler } = await import('../../../functions/sign-in-claims.ts');
    const invoke = (_: string, event: unknown) => handler(event as Parameters<typeof handler>[0]);
    const issuer = await startIssuer({ authorizer, pool, invoke, users: [stray] });
    const signIn = openSignIn(issuer, { functions, counties: [] }, client.home);
    const verifier = newVerifier();
    const binding = { clientId: pool.clientId, redirectUri: client.home };
    const code = signIn.grants.code('stray', { ...binding, challenge: challengeOf(verifier) });
    const tokenRequest = new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: binding.clientId,
      redirect_uri: binding.redirectUri,
      code,
      code_verifier: verifier,
    });
    const answer = await tokens(signIn, tokenRequest);
    expect([answer.status, String(answer.body)]).toEqual([400, '{"error":"invalid_grant"}']);
  });
});

describe('A request to sign in', () => {
  it.each([
    ['another client', { client_id: 'another-app' }],
    ['no client', { client_id: undefined }],
    ['a foreign address', { redirect_uri: 'https://thief.example/' }],
    ['an address that begins like ours', { redirect_uri: `${client.home}else` }],
    ['our address with something added', { redirect_uri: `${client.home}?next=x` }],
    ['no address', { redirect_uri: undefined }],
  ])('that names %s gets a page and is redirected nowhere', async (_, changes) => {
    for (const answer of [await client.ask(changes), await client.choose('leader', changes)]) {
      expect([answer.status, answer.headers.get('location')]).toEqual([400, null]);
      expect(await answer.text()).toContain('Kirjautumista ei voi jatkaa');
    }
  });

  it.each([
    ['without a challenge', { code_challenge: undefined }, 'invalid_request'],
    ['with a plain challenge', { code_challenge_method: 'plain' }, 'invalid_request'],
    ['with a challenge without a method', { code_challenge_method: undefined }, 'invalid_request'],
    ['for a token instead of a code', { response_type: 'token' }, 'unsupported_response_type'],
    ['for more than the client may', { scope: 'openid phone' }, 'invalid_scope'],
    ['without a scope', { scope: '' }, 'invalid_scope'],
  ])('%s is redirected back without a code', async (_, changes, error) => {
    for (const answer of [await client.ask(changes), await client.choose('leader', changes)]) {
      const back = new URL(answer.headers.get('location') ?? '');
      expect(Object.fromEntries(back.searchParams)).toEqual({ error, state: 'state-1' });
    }
  });
});

describe('A code', () => {
  it('works once', async () => {
    const code = await client.codeFor('leader');
    expect((await client.redeem(code)).status).toBe(200);
    expect(await errorOf(client.redeem(code))).toEqual(invalidGrant);
  });

  it.each([
    ['another verifier', { code_verifier: newVerifier() }],
    ['no verifier', { code_verifier: undefined }],
    ['another address', { redirect_uri: 'http://localhost:1/' }],
  ])('with %s gives nothing, and is used up', async (_, changes) => {
    const code = await client.codeFor('leader');
    expect(await errorOf(client.redeem(code, changes))).toEqual(invalidGrant);
    expect(await errorOf(client.redeem(code))).toEqual(invalidGrant);
  });

  it('is for the client that requested it', async () => {
    const code = await client.codeFor('leader');
    const answer = client.redeem(code, { client_id: 'another-app' });
    expect(await errorOf(answer)).toEqual([400, 'invalid_client']);
  });

  it('works for a minute', async () => {
    const [code, other] = [await client.codeFor('leader'), await client.codeFor('leader')];
    pass(58);
    expect((await client.redeem(code)).status).toBe(200);
    pass(3);
    expect(await errorOf(client.redeem(other))).toEqual(invalidGrant);
  });
});

describe('A refresh token', () => {
  const renewed = async (token: string) => (await client.renew(token)).json();

  it('is replaced at each use, and the new one works', async () => {
    const first = await client.signIn('coordinator');
    const second = await renewed(first.refresh_token);
    const third = await renewed(second.refresh_token);
    expect(new Set([first, second, third].map((one) => one.refresh_token)).size).toBe(3);
    expect(await asksApi(third.access_token)).toBe(200);
  });

  it('still works for moments after it was replaced, because a reply may be lost', async () => {
    const { refresh_token } = await client.signIn('leader');
    await renewed(refresh_token);
    pass((pool?.graceSeconds ?? 0) - 2);
    expect((await client.renew(refresh_token)).status).toBe(200);
  });

  it('that comes again later ends the whole sign-in', async () => {
    const { refresh_token } = await client.signIn('leader');
    const second = await renewed(refresh_token);
    pass((pool?.graceSeconds ?? 0) + 2);
    expect(await errorOf(client.renew(refresh_token))).toEqual(invalidGrant);
    expect(await errorOf(client.renew(second.refresh_token))).toEqual(invalidGrant);
  });

  it('does not outlast the working day, however often it is replaced', async () => {
    const { refresh_token } = await client.signIn('leader');
    pass((pool?.refreshSeconds ?? 0) - 60);
    const second = await renewed(refresh_token);
    pass(62);
    expect(await errorOf(client.renew(second.refresh_token))).toEqual(invalidGrant);
  });

  it('that was revoked gives nothing, nor do those derived from it', async () => {
    const { refresh_token } = await client.signIn('leader');
    const second = await renewed(refresh_token);
    expect((await client.revoke(second.refresh_token)).status).toBe(200);
    for (const token of [refresh_token, second.refresh_token])
      expect(await errorOf(client.renew(token))).toEqual(invalidGrant);
  });

  it('that was never issued is refused', async () => {
    expect(await errorOf(client.renew(newVerifier()))).toEqual(invalidGrant);
    expect((await client.revoke(newVerifier())).status).toBe(200);
  });
});

describe('Signing out', () => {
  it('redirects to the pages that the user pool knows', async () => {
    for (const address of [client.home, `${client.home}a`])
      expect((await client.leave(address)).headers.get('location')).toBe(address);
  });

  it('redirects nowhere else', async () => {
    const answer = await client.leave('https://thief.example/');
    expect([answer.status, answer.headers.get('location')]).toEqual([400, null]);
  });
});

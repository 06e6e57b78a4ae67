import { expect, test } from 'vitest';
import { forged, unsigned } from '../../access/tokens.ts';
import { testServer } from '../../server.ts';
import { tinyAssembly } from './assembly.ts';
import { echo, expectRefused } from './echo.ts';

const server = await testServer({
  functions: 'bundles',
  template: await tinyAssembly({ Echo: echo }),
});

const now = () => Math.floor(Date.now() / 1000);

const withToken = (token: string) =>
  fetch(`${server.url}/v1/notes`, { headers: { authorization: `Bearer ${token}` } });

const expectNoSignIn = async (token: string) =>
  expectRefused(await withToken(token), 401, 'sign_in.required');

test('a request without a token is refused, with how to sign in', async () => {
  const answer = await fetch(`${server.url}/v1/notes`);
  expect(answer.headers.get('www-authenticate')).toBe('Bearer');
  await expectRefused(answer, 401, 'sign_in.required');
});

test('a token that has expired is refused', async () => {
  await expectNoSignIn(await server.tokenFor('leader', { exp: now() - 1 }));
});

test('a token that never expires is refused', async () => {
  await expectNoSignIn(await server.tokenFor('leader', { exp: undefined }));
});

test('a token that is not valid yet is refused', async () => {
  const early = { nbf: now() + 60 };
  await expectNoSignIn(await server.tokenFor('leader', early));
});

test('a token dated later than now is refused', async () => {
  const early = { iat: now() + 60 };
  await expectNoSignIn(await server.tokenFor('leader', early));
});

test('a token for another client is refused', async () => {
  const other = { client_id: 'another-app' };
  await expectNoSignIn(await server.tokenFor('leader', other));
});

test('an audience counts before the client', async () => {
  const other = { aud: 'another-app' };
  await expectNoSignIn(await server.tokenFor('leader', other));
  expect((await withToken(await server.tokenFor('leader', { aud: 'laituri-local' }))).status).toBe(
    200,
  );
});

test('a token of another issuer is refused', async () => {
  const other = { iss: 'https://cognito-idp.eu-north-1.amazonaws.com/another' };
  await expectNoSignIn(await server.tokenFor('leader', other));
});

test('a token signed with a foreign key is refused', async () => {
  await expectNoSignIn(await forged(await server.tokenFor('leader')));
});

test('a token without a signature is refused', async () => {
  await expectNoSignIn(unsigned(await server.tokenFor('leader')));
});

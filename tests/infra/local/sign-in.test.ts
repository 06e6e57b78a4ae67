import { expect, test } from 'vitest';
import { role } from '../../../shared/domain/people/access.ts';
import { testServer } from '../../server.ts';

const server = await testServer({ functions: 'bundles' });

const requestToken = (body: string, headers: Record<string, string> = {}) =>
  fetch(`${server.url}/local/token`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body,
  });

test('there is a user to sign in as for every role, and a user of another organisation', async () => {
  const { items } = (await (await fetch(`${server.url}/local/users`)).json()) as {
    items: { roles: string[]; organisation: string }[];
  };
  expect(new Set(items.flatMap(({ roles }) => roles))).toEqual(new Set(role.options));
  expect(new Set(items.map(({ organisation }) => organisation))).toEqual(
    new Set(['kainuu', 'satakunta']),
  );
});

test('a demo user’s token opens a route of the deployed bundle', async () => {
  const answer = await requestToken('{"user":"coordinator"}');
  const { access_token, token_type, expires_in } = await answer.json();
  expect([token_type, expires_in]).toEqual(['Bearer', 900]);
  const runs = await fetch(`${server.url}/v1/runs`, {
    headers: { authorization: `Bearer ${access_token}` },
  });
  expect(runs.status).toBe(200);
});

test('a caller who asks for plain text gets the bare token', async () => {
  const answer = await requestToken('{"user":"leader"}', { Accept: 'text/plain' });
  expect(await answer.text()).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
});

test('an unknown user gets no token', async () => {
  const answer = await requestToken('{"user":"nobody"}');
  expect([answer.status, Object.keys(await answer.json())]).toEqual([404, ['status', 'title']]);
  expect((await requestToken('no json')).status).toBe(400);
});

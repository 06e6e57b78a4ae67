import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { testServer } from '../../server.ts';
import { tinyAssembly } from './assembly.ts';
import { echo, expectRefused, rawGet } from './echo.ts';

const server = await testServer({
  functions: 'bundles',
  template: await tinyAssembly({
    Echo: echo,
    Odd: {
      code: `export const handler = async ({ rawPath }) => rawPath.endsWith('bare')
        ? { plain: true }
        : { statusCode: 200, headers: { 'x-broken': 'two\\nlines' }, body: '' };`,
      openRoutes: ['GET /v1/bare', 'GET /v1/broken'],
    },
  }),
  report: () => {},
});

const asLeader = { authorization: `Bearer ${await server.tokenFor('leader')}` };
test('a route that is not in the template is unknown, and so is another method of one that is', async () => {
  await expectRefused(await fetch(`${server.url}/v1/nothing`), 404, 'route.unknown');
  const other = await fetch(`${server.url}/v1/notes`, { method: 'DELETE', headers: asLeader });
  await expectRefused(other, 404, 'route.unknown');
});

test('the function gets the claims as API Gateway passes them on, all of them text', async () => {
  const token = await server.tokenFor('leader', {
    org: 'kainuu',
    'cognito:groups': ['leader', 'coordinator'],
  });
  const headers = { authorization: `Bearer ${token}` };
  const event = await (await fetch(`${server.url}/v1/notes`, { headers })).json();
  const { claims } = event.requestContext.authorizer.jwt;
  expect(claims).toMatchObject({
    sub: 'leader',
    org: 'kainuu',
    'cognito:groups': '[leader coordinator]',
  });
  expect(claims.exp).toMatch(/^\d+$/);
});

test('the function gets path, query, headers and body as API Gateway passes them on', async () => {
  const answer = await fetch(`${server.url}/v1/notes?a=1&a=2&b=x%20y`, {
    method: 'PUT',
    headers: { ...asLeader, 'Content-Type': 'application/json', 'If-Match': '"3"' },
    body: '{"ä":1}',
  });
  expect(await answer.json()).toMatchObject({
    version: '2.0',
    routeKey: 'PUT /v1/notes',
    rawPath: '/v1/notes',
    rawQueryString: 'a=1&a=2&b=x%20y',
    queryStringParameters: { a: '1,2', b: 'x y' },
    headers: { 'if-match': '"3"', 'content-type': 'application/json' },
    body: '{"ä":1}',
    isBase64Encoded: false,
    requestContext: { http: { method: 'PUT', path: '/v1/notes' }, timeEpoch: expect.any(Number) },
  });
});

test('a body that is not text reaches the function encoded', async () => {
  const body = new Uint8Array([0, 255, 1]);
  const answer = await fetch(`${server.url}/v1/notes`, { method: 'PUT', headers: asLeader, body });
  expect(await answer.json()).toMatchObject({ body: 'AP8B', isBase64Encoded: true });
});

test('a static segment goes before a parameter, and a parameter is decoded', async () => {
  const keyOf = async (path: string) =>
    (await fetch(`${server.url}${path}`, { headers: asLeader })).json();
  expect(await keyOf('/v1/notes/newest')).toMatchObject({ routeKey: 'GET /v1/notes/newest' });
  expect(await keyOf('/v1/notes/a%2Fb%20c')).toMatchObject({
    routeKey: 'GET /v1/notes/{noteId}',
    pathParameters: { noteId: 'a/b c' },
  });
});

test('an open route needs no token and carries no claims', async () => {
  const event = await (await fetch(`${server.url}/health`)).json();
  expect(event.requestContext.authorizer).toBeUndefined();
});

test('a path that is not validly encoded is refused without harm to others', async () => {
  const { status, body } = await rawGet(server.url, '/v1/notes/%E0%A4%A');
  expect([status, JSON.parse(body).code]).toEqual([400, 'query.invalid']);
  expect((await rawGet(server.url, '/%')).status).toBe(404);
  expect((await rawGet(server.url, '/v1/notes//')).status).toBe(404);
});

test('something that is not HTTP is refused without harm to others', async () => {
  const socket = connect(Number(new URL(server.url).port));
  socket.write('GET / HTTP/1.1\r\nthis is no header\r\n\r\n');
  expect(await text(socket)).toMatch(/^HTTP\/1.1 400 /);
  expect((await fetch(`${server.url}/health`)).status).toBe(200);
});

test('a body over the gateway’s ten megabytes is refused before a function sees it', async () => {
  const body = Buffer.alloc(10 * 1024 * 1024 + 1, ' ');
  const answer = await fetch(`${server.url}/v1/notes`, { method: 'PUT', headers: asLeader, body });
  expect(answer.headers.get('connection')).toBe('close');
  await expectRefused(answer, 413, 'body.too_large');
});

test('when a function replies without a status, its reply is the body', async () => {
  const answer = await fetch(`${server.url}/v1/bare`);
  expect([answer.status, await answer.json()]).toEqual([200, { plain: true }]);
});

test('a reply that no HTTP may contain is a failure of ours', async () => {
  await expectRefused(await fetch(`${server.url}/v1/broken`), 500, 'server.failed');
});

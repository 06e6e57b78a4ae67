import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { testServer } from '../../server.ts';
import { tinyAssembly } from './assembly.ts';
import { echo, rawGet } from './echo.ts';

const site = await mkdtemp(join(tmpdir(), 'laituri-site-'));
await writeFile(join(site, 'secret.txt'), 'not for the web');
await mkdir(join(site, 'web'));
await writeFile(join(site, 'web/index.html'), '<title>Laituri</title>');
await writeFile(join(site, 'web/leader.js'), 'export {}');
await writeFile(join(site, 'web/a.html'), '<title>Lomake</title>');

const server = await testServer({
  functions: 'bundles',
  webDirectory: join(site, 'web'),
  template: await tinyAssembly({ Echo: echo }),
});

test('the web app is served with its types', async () => {
  const index = await fetch(`${server.url}/`);
  expect(index.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(await index.text()).toBe('<title>Laituri</title>');
  const script = await fetch(`${server.url}/leader.js`);
  expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
});

test('a page is found by the short address that people type', async () => {
  const page = await fetch(`${server.url}/a`);
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(await page.text()).toBe('<title>Lomake</title>');
});

test.for([
  ['/a/', '/a'],
  ['/A', '/a'],
  ['/a%23Secret22).', '/a#Secret22).'],
])('an address that a phone has altered leads to the page: %s', async ([path, location]) => {
  const answer = await fetch(server.url + path, { redirect: 'manual' });
  expect([answer.status, answer.headers.get('location')]).toEqual([302, location]);
});

test.for(['/b', '/a/b', '/x.html'])('where nothing is, there is a page: %s', async (path) => {
  const answer = await fetch(server.url + path);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([
    404,
    'text/html; charset=utf-8',
  ]);
  const text = await answer.text();
  for (const title of ['Sivua ei löytynyt', 'Sidan hittades inte', 'Page not found'])
    expect(text).toContain(title);
});

test.for([
  '/../secret.txt',
  '/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  '/a/..%2f..%2fsecret.txt',
  '/..%5csecret.txt',
  '/leader.js%00.html',
])('no path leads out of the web app: %s', async (path) => {
  const { status, body } = await rawGet(server.url, path);
  expect([status, body.includes('not for the web')]).toEqual([404, false]);
});

import { describe, expect, it } from 'vitest';
import { pagePath } from '../../infra/page-path.ts';
import { type EdgeReply, runAtEdge } from './edge-engine.ts';
import { deployedTemplate, resourcesOf } from './resources.ts';

const found = [
  ['/', '/index.html'],
  ['/a', '/a.html'],
  ['/a.html', '/a.html'],
  ['/k', '/k.html'],
  ['/luvat', '/luvat.html'],
  ['/oma', '/oma.html'],
  ['/leader', '/leader.html'],
  ['/assets/app-1a2b.js', '/assets/app-1a2b.js'],
  ['/settings.json', '/settings.json'],
] as const;
const moved = [
  ['/a/', '/a'],
  ['/A', '/a'],
  ['/K/', '/k'],
  ['/A.html', '/a'],
  ['/a.', '/a'],
  ['/a%20', '/a'],
  ['/a%23Secret22', '/a#Secret22'],
  ['/Luvat/%23Secret22', '/luvat#Secret22'],
  ['/OMA/%23Secret22', '/oma#Secret22'],
  ['/A/%23Secret22.', '/a#Secret22.'],
  ['/Leader/', '/leader'],
  ['//', '/'],
] as const;
const nowhere = ['/b', '/x/', '/.well-known/x', '/v.1/b', '/ab', '/x.html', '/a/b'];

const paths = [...found, ...moved].map(([path]) => path).concat(nowhere as never[]);
const [edge] = resourcesOf(deployedTemplate(), 'AWS::CloudFront::Function').values();
const code = String(edge?.Properties?.FunctionCode);
const replies = new Map(
  (await runAtEdge(code, paths)).map((reply, n) => [paths[n] as string, reply]),
);
const replyTo = (path: string) => replies.get(path) as EdgeReply;

describe('The edge', () => {
  it.each(found)('finds %s by exactly the rule of the local server', (path, file) => {
    expect(replyTo(path)).toEqual({ uri: file });
    expect(pagePath(path)).toEqual({ file });
  });

  it.each(moved)('leads from %s to the page, and keeps nothing of the address', (path, page) => {
    const { statusCode, headers } = replyTo(path);
    expect([statusCode, headers.location?.value]).toEqual([302, page]);
    expect(headers['cache-control']?.value).toBe('no-store');
    expect(pagePath(path)).toEqual({ moved: page });
  });

  it.each(nowhere)('replies to %s, where nothing is, with a page in three languages', (path) => {
    const { statusCode, headers, body } = replyTo(path);
    expect([statusCode, headers['content-type']?.value]).toEqual([404, 'text/html; charset=utf-8']);
    expect(headers['content-security-policy']?.value).toContain("default-src 'none'");
    for (const text of ['Sivua ei löytynyt', 'Sidan hittades inte', 'Page not found'])
      expect(body?.data).toContain(text);
    expect(pagePath(path)).toBe(null);
  });

  it('has the newest engine, and code within the size limit', () => {
    expect(edge?.Properties).toMatchObject({ FunctionConfig: { Runtime: 'cloudfront-js-2.0' } });
    expect(Buffer.byteLength(code)).toBeLessThan(10 * 1024);
  });

  it.each([
    ['a destructured parameter', 'function uriOf({ uri }) { return uri; }'],
    ['a destructured constant', 'const { uri } = { uri: 1 };'],
    ['a class', 'class Page {}'],
    ['for … of', 'for (const one of [1, 2]) one;'],
  ])('would refuse %s', async (_, line) => {
    await expect(runAtEdge(`${line}\n${code}`, ['/'])).rejects.toThrow(/SyntaxError/);
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { withOwnProblems } from '../../scripts/build.ts';
import { api } from '../../shared/contract/api.ts';
import { commonProblems, problemCodes } from '../../shared/problems.ts';

/** The most a function's bundle may weigh, gzipped: a cold start reads all of it. */
const limitKb = 150;

describe.each(readdirSync('dist/functions'))('The bundle of %s', (name) => {
  it(`is at most ${limitKb} KB gzipped`, () => {
    const bytes = gzipSync(readFileSync(`dist/functions/${name}/index.cjs`)).length;
    expect(bytes / 1024).toBeLessThanOrEqual(limitKb);
  });
});

/** The codes of the problems whose sentences are in a bundle. */
const saidBy = (bundle: string) =>
  new Set([...bundle.matchAll(/"([a-z_]+\.[a-z_]+)":\[\d{3},"/g)].map(([, code]) => code));

describe.each(Object.entries(api))('The function %s', (name, routes) => {
  it('has the sentences of every problem that it can reply with, and few others', () => {
    const codes = saidBy(readFileSync(`dist/functions/${name}/index.cjs`, 'utf8'));
    const own = Object.values(routes).flatMap(({ problems }) => problems as readonly string[]);
    expect([...own, ...commonProblems].filter((code) => !codes.has(code))).toEqual([]);
    expect(codes.size).toBeLessThan(problemCodes.length);
  });
});

it('A problem that is only in the table is left out of a bundle', () => {
  const table = '{"a.b":[400,"No","Why"],"c.d":[404,"No \\"x\\"","Why"]};';
  expect(withOwnProblems(`${table}throw "c.d"`)).toBe(
    '{"c.d":[404,"No \\"x\\"","Why"]};throw "c.d"',
  );
});

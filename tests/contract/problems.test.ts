import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { allRoutes } from '../../shared/contract/api.ts';
import { commonProblems, Problem, problemCodes } from '../../shared/problems.ts';

const sources = globSync(['functions/**/*.ts', 'shared/**/*.ts', 'infra/local/**/*.ts'])
  .filter((file) => !file.endsWith('problems.ts'))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

describe('Every problem', () => {
  it.each(problemCodes)(
    '%s says what happened and what to do, with a status of refusal',
    (code) => {
      const { status, title, detail, type } = new Problem(code).body();
      expect(status).toBeGreaterThanOrEqual(400);
      expect(title.length).toBeGreaterThan(10);
      expect(detail.length).toBeGreaterThan(10);
      expect(type).toBe(`urn:laituri:problem:${code}`);
    },
  );

  it.each(problemCodes)('%s is a reply of some route', (code) => {
    expect(sources).toContain(`'${code}'`);
  });
});

it('Every code that only an endpoint replies with is named by some route', () => {
  const named = new Set<string>([
    ...commonProblems,
    ...allRoutes.flatMap(({ route }) => route.problems),
    'body.malformed',
    'body.invalid',
    'body.not_json',
    'route.unknown',
  ]);
  expect(problemCodes.filter((code) => !named.has(code))).toEqual([]);
});

import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lifeManagementAndInclusion14 } from '../../shared/instruments/life-management-and-inclusion-14.ts';

/** Names that examples may use beside what their own file exports. */
const known = { lifeManagementAndInclusion14 };

/** `@example expression // value`: an example that a reader may copy, and that this test runs. */
const pattern = /@example (.+?)\s*\n?\s*\*?\s*\/\/ (.+)/g;

const evaluate = (expression: string, scope: Record<string, unknown>): unknown =>
  new Function(...Object.keys(scope), `return (${expression})`)(...Object.values(scope));

const examples = globSync([
  'shared/**/*.ts',
  'functions/**/*.ts',
  'infra/local/**/*.ts',
  'web/src/**/*.ts',
]).flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(pattern)].map(([, expression, value]) => ({
    file,
    expression: expression ?? '',
    value: value?.trim() ?? '',
  })),
);

it('finds the examples', () => {
  expect(examples.length).toBeGreaterThan(30);
});

describe.each(examples)('$file', ({ file, expression, value }) => {
  it(`${expression} is ${value}`, async () => {
    const scope = { ...known, ...(await import(resolve(file))) };
    const [result, meant] = [await evaluate(expression, scope), evaluate(value, {})];
    if (typeof meant === 'number') expect(result).toBeCloseTo(meant, 12);
    else expect(result).toEqual(meant);
  });
});

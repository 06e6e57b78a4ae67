import { readFileSync } from 'node:fs';
import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, it } from 'vitest';
import { openapiText } from '../../scripts/generate.ts';
import { allRoutes } from '../../shared/contract/api.ts';
import { prefix } from '../../shared/contract/route.ts';

const committed = readFileSync('openapi.json', 'utf8');
const document = JSON.parse(committed);

describe('openapi.json', () => {
  it('is what the contract generates now', () => {
    expect(committed === openapiText(), 'run `npm run generate` and commit openapi.json').toBe(
      true,
    );
  });

  it('is valid OpenAPI 3.1', async () => {
    const validator = new Validator();
    expect(await validator.validate(document)).toEqual({ valid: true });
    expect(validator.version).toBe('3.1');
  });

  it('has every route of the contract and no other', () => {
    const documented = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods as object).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const meant = allRoutes.map(({ route }) => `${route.method} ${prefix}${route.path}`);
    expect(documented.sort()).toEqual(meant.sort());
  });

  it('names each operation after its endpoint, once', () => {
    const names = allRoutes.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});

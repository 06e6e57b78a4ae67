import { describe, expect, it } from 'vitest';
import { allRoutes } from '../../shared/contract/api.ts';
import { isOpenRoute, routeKeys } from '../../shared/contract/route.ts';
import { deployedTemplate, type FoundResources, resourcesOf } from './resources.ts';
import { synthesized } from './synthesized.ts';

const template = deployedTemplate();

/** Every route of the template: its key, and what it requires of the caller. */
const gates = (from: FoundResources = template) =>
  new Map(
    [...resourcesOf(from, 'AWS::ApiGatewayV2::Route').values()].map(({ Properties }) => [
      Properties.RouteKey as string,
      Properties,
    ]),
  );

describe('Routes', () => {
  it('are those of the contract and no others', () => {
    const contract = allRoutes.flatMap(({ route }) => routeKeys(route));
    expect([...gates().keys()].sort()).toEqual(contract.sort());
  });

  it.each(allRoutes)(
    'of $resource: $name requires a sign-in unless anyone or a link may call it',
    ({ route }) => {
      for (const key of routeKeys(route)) {
        const gate = gates().get(key);
        expect(gate?.AuthorizationType).toBe(isOpenRoute(route) ? 'NONE' : 'JWT');
        expect(gate && 'AuthorizerId' in gate).toBe(!isOpenRoute(route));
      }
    },
  );

  it('of one resource lead to the one function of the resource', () => {
    const integrations = resourcesOf(template, 'AWS::ApiGatewayV2::Integration');
    expect(integrations.size).toBe(new Set(allRoutes.map(({ resource }) => resource)).size);
    expect(gates().get('GET /v1/runs')?.Target).toEqual(
      gates().get('PUT /v1/runs/{runId}')?.Target,
    );
    expect(gates().get('GET /v1/runs')?.Target).not.toEqual(
      gates().get('GET /v1/outcomes')?.Target,
    );
  });

  it('added to the contract are in the template with no other edit', () => {
    const model = allRoutes.find(({ name }) => name === 'getRun');
    if (!model) throw new Error('The contract has no getRun');
    const added = {
      ...model,
      name: 'getMood',
      route: { ...model.route, path: '/runs/{runId}/mood' },
    };
    const altered = gates(synthesized({ routes: [...allRoutes, added] }));
    expect(altered.size).toBe(gates().size + 1);
    expect(altered.get('GET /v1/runs/{runId}/mood')?.AuthorizationType).toBe('JWT');
  });
});

type Throttle = { ThrottlingRateLimit: number };

describe('The stage', () => {
  const stage = resourcesOf(template, 'AWS::ApiGatewayV2::Stage').get('Stage')?.Properties;
  const format = String((stage?.AccessLogSettings as { Format?: string } | undefined)?.Format);

  it('logs which route was requested, and neither the path nor the caller’s address', () => {
    expect(Object.values(JSON.parse(format))).toContain('$context.routeKey');
    expect(format).not.toMatch(/\$context\.(path|identity|authorizer|http)/);
  });

  it('has only fields that contain no path, because an address of a calendar is a secret', () => {
    const variables = [...format.matchAll(/\$context\.([\w.]+)/g)].map(([, name]) => name);
    expect(new Set(variables)).toEqual(
      new Set([
        ...['requestId', 'requestTime', 'routeKey', 'status', 'responseLatency'],
        ...['integrationStatus', 'error.responseType'],
      ]),
    );
  });

  it('throttles a flood of requests', () => {
    expect(stage?.DefaultRouteSettings).toEqual({
      ThrottlingRateLimit: expect.any(Number),
      ThrottlingBurstLimit: expect.any(Number),
    });
    const all = stage?.DefaultRouteSettings as Throttle;
    const own = Object.entries((stage?.RouteSettings ?? {}) as Record<string, Throttle>);
    expect(own.map(([key]) => key)).toContain('PUT /v1/exports/{exportId}');
    for (const [key, { ThrottlingRateLimit }] of own) {
      expect([...gates().keys()]).toContain(key);
      expect(ThrottlingRateLimit).toBeLessThan(all.ThrottlingRateLimit);
    }
  });
});

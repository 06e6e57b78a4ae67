import { Problem } from '../../../shared/problems.ts';
import type { RouteDescription } from '../template/template.ts';

export type Match = { route: RouteDescription; params: Record<string, string> };

const segments = (path: string) => path.split('/').slice(1);
const parameterName = (segment: string) => /^\{(.+)\}$/.exec(segment)?.[1];

/** The values of the path's parameters, still encoded; undefined when the path is another. */
function rawParams(route: RouteDescription, path: string): Record<string, string> | undefined {
  const expected = segments(route.path);
  const given = segments(path);
  if (expected.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, segment] of expected.entries()) {
    const name = parameterName(segment);
    const value = given[index] ?? '';
    if (name && value) params[name] = value;
    else if (segment !== value) return undefined;
  }
  return params;
}

/**
 * The order in which routes are tried: a longer static beginning first; 1 for a parameter, 0 else.
 */
const precedence = (route: RouteDescription) =>
  segments(route.path)
    .map((segment) => (parameterName(segment) ? 1 : 0))
    .join('');

function decoded(params: Record<string, string>): Record<string, string> {
  try {
    return Object.fromEntries(
      Object.entries(params).map(([name, value]) => [name, decodeURIComponent(value)]),
    );
  } catch {
    throw new Problem('query.invalid', {
      errors: [{ pointer: '', message: 'the path is not validly percent-encoded' }],
    });
  }
}

/** Finds the route of a request. */
export type Find = (method: string, path: string) => Match | undefined;

/**
 * Matches requests to the template's routes as the gateway does: a static segment takes precedence
 * over a parameter, and a known path with another method is no route at all.
 */
export function router(routes: readonly RouteDescription[]): Find {
  const ordered = routes.toSorted((a, b) => precedence(a).localeCompare(precedence(b)));
  return (method, path) => {
    for (const route of ordered) {
      const params = route.method === method ? rawParams(route, path) : undefined;
      if (params) return { route, params: decoded(params) };
    }
    return undefined;
  };
}

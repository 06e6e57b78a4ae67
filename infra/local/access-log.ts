import type { HttpRequest } from './incoming.ts';

/** What became of a request, for the access log. */
export type Access = {
  request: HttpRequest;
  routeKey: string | undefined;
  status: number;
  /** How long it took, in ms. */
  latency: number;
};

/** Every variable that a format may ask for and that is known here, personal ones too. */
const valuesOf = ({ request, routeKey, status, latency }: Access) => ({
  requestId: request.id,
  requestTime: new Date().toISOString(),
  routeKey,
  status,
  responseLatency: latency,
  integrationStatus: routeKey ? 200 : undefined,
  path: request.path,
  httpMethod: request.method,
  'identity.sourceIp': request.sourceIp,
  'identity.userAgent': request.headers['user-agent'],
});

/**
 * The line that the gateway would write of a request, by the template's own format: a format that
 * asks for too much tells too much here as well.
 */
export function accessLine(format: string, access: Access): string {
  const values: Record<string, string | number | undefined> = valuesOf(access);
  return format.replace(/\$context\.([\w.]+)/g, (_, name: string) => String(values[name] ?? '-'));
}

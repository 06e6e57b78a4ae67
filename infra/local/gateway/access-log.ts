import type { HttpRequest } from '../messages/incoming.ts';

/** The outcome of a request, for the access log. */
export type Access = {
  request: HttpRequest;
  routeKey: string | undefined;
  status: number;
  /** The duration in ms. */
  latency: number;
};

/** Every variable of a log format that is known here, personal ones too. */
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
 * The line that the gateway would log for a request, in the template's own format: a format that
 * asks for too much logs too much here as well.
 */
export function accessLine(format: string, access: Access): string {
  const values: Record<string, string | number | undefined> = valuesOf(access);
  return format.replace(/\$context\.([\w.]+)/g, (_, name: string) => String(values[name] ?? '-'));
}

import type { Incoming } from './incoming.ts';

/** What became of a request, for the access log. */
export type Access = {
  incoming: Incoming;
  routeKey: string | undefined;
  status: number;
  /** How long it took, in ms. */
  latency: number;
};

/** Every variable that a format may ask for and that is known here, personal ones too. */
const valuesOf = ({ incoming, routeKey, status, latency }: Access) => ({
  requestId: incoming.id,
  requestTime: new Date().toISOString(),
  routeKey,
  status,
  responseLatency: latency,
  integrationStatus: routeKey ? 200 : undefined,
  path: incoming.path,
  httpMethod: incoming.method,
  'identity.sourceIp': incoming.sourceIp,
  'identity.userAgent': incoming.headers['user-agent'],
});

/**
 * The line that the gateway would write of a request, by the template's own format: a format that
 * asks for too much tells too much here as well.
 */
export function accessLine(format: string, access: Access): string {
  const values: Record<string, string | number | undefined> = valuesOf(access);
  return format.replace(/\$context\.([\w.]+)/g, (_, name: string) => String(values[name] ?? '-'));
}

import type { IncomingHttpHeaders } from 'node:http';
import type { APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda';
import type { Incoming } from './incoming.ts';
import { place } from './intrinsics.ts';
import type { Match } from './router.ts';

/** Bodies of these types reach the function as text; the gateway encodes any other. */
const isText = /^(text\/|application\/(json|javascript|xml|[^;]+\+(json|xml)))/i;

const flatHeaders = (headers: IncomingHttpHeaders) =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, [value].flat().join(',')]),
  );

/** Repeated parameters are joined by a comma, as the gateway's payload 2.0 has them. */
function queryOf(query: string): Record<string, string> {
  const parameters: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(query))
    parameters[name] = name in parameters ? `${parameters[name]},${value}` : value;
  return parameters;
}

function bodyOf({ body, headers }: Incoming) {
  if (body.length === 0) return { isBase64Encoded: false };
  const text = isText.test(headers['content-type'] ?? '');
  return { body: body.toString(text ? 'utf8' : 'base64'), isBase64Encoded: !text };
}

type Claims = Record<string, string> | undefined;

function contextOf(incoming: Incoming, match: Match, claims: Claims, now: Date) {
  return {
    accountId: place.account,
    apiId: 'local',
    domainName: incoming.headers.host ?? 'localhost',
    domainPrefix: 'local',
    http: {
      method: incoming.method,
      path: incoming.path,
      protocol: 'HTTP/1.1',
      sourceIp: incoming.sourceIp,
      userAgent: incoming.headers['user-agent'] ?? '',
    },
    requestId: incoming.id,
    routeKey: match.route.key,
    stage: '$default',
    time: now.toISOString(),
    timeEpoch: now.getTime(),
    ...(claims ? { authorizer: { jwt: { claims, scopes: null } } } : {}),
  };
}

const orNothing = (record: Record<string, string>) =>
  Object.keys(record).length ? record : undefined;

/** The event (payload format 2.0) that API Gateway would make of a request. */
export function gatewayEvent(
  incoming: Incoming,
  match: Match,
  claims: Claims,
  now = new Date(),
): APIGatewayProxyEventV2WithJWTAuthorizer {
  return {
    version: '2.0',
    routeKey: match.route.key,
    rawPath: incoming.path,
    rawQueryString: incoming.query,
    headers: flatHeaders(incoming.headers),
    queryStringParameters: orNothing(queryOf(incoming.query)),
    pathParameters: orNothing(match.params),
    requestContext: contextOf(incoming, match, claims, now),
    ...bodyOf(incoming),
    // The type knows only signed-in requests; open routes have no authorizer.
  } as APIGatewayProxyEventV2WithJWTAuthorizer;
}

import type { IncomingHttpHeaders } from 'node:http';
import type { APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda';
import type { HttpRequest } from '../messages/incoming.ts';
import { localAwsAccount } from '../template/intrinsics.ts';
import type { Match } from './router.ts';

/** Bodies of these types reach the function as text; the gateway encodes any other. */
const isText = /^(text\/|application\/(json|javascript|xml|[^;]+\+(json|xml)))/i;

const flatHeaders = (headers: IncomingHttpHeaders) =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, [value].flat().join(',')]),
  );

/** Repeated parameters are joined by a comma, as in the gateway's payload 2.0. */
function queryOf(query: string): Record<string, string> {
  const parameters: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(query))
    parameters[name] = name in parameters ? `${parameters[name]},${value}` : value;
  return parameters;
}

function bodyOf({ body, headers }: HttpRequest) {
  if (body.length === 0) return { isBase64Encoded: false };
  const text = isText.test(headers['content-type'] ?? '');
  return { body: body.toString(text ? 'utf8' : 'base64'), isBase64Encoded: !text };
}

type EventClaims = Record<string, string> | undefined;

function contextOf(request: HttpRequest, match: Match, claims: EventClaims, now: Date) {
  return {
    accountId: localAwsAccount.account,
    apiId: 'local',
    domainName: request.headers.host ?? 'localhost',
    domainPrefix: 'local',
    http: {
      method: request.method,
      path: request.path,
      protocol: 'HTTP/1.1',
      sourceIp: request.sourceIp,
      userAgent: request.headers['user-agent'] ?? '',
    },
    requestId: request.id,
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
  request: HttpRequest,
  match: Match,
  claims: EventClaims,
  now = new Date(),
): APIGatewayProxyEventV2WithJWTAuthorizer {
  return {
    version: '2.0',
    routeKey: match.route.key,
    rawPath: request.path,
    rawQueryString: request.query,
    headers: flatHeaders(request.headers),
    queryStringParameters: orNothing(queryOf(request.query)),
    pathParameters: orNothing(match.params),
    requestContext: contextOf(request, match, claims, now),
    ...bodyOf(request),
    // The type covers only signed-in requests; open routes have no authorizer.
  } as APIGatewayProxyEventV2WithJWTAuthorizer;
}

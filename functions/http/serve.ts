import middy from '@middy/core';
import securityHeaders from '@middy/http-security-headers';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type * as z from 'zod';
import { file, type Route, routeKeys } from '../../shared/contract/route.ts';
import { Problem } from '../../shared/problems.ts';
import { logFailure, problemOf } from './failure.ts';
import { parseJsonBody } from './json-body.ts';
import { fileReply, jsonReply, problemReply } from './reply.ts';
import { admit, type HttpEvent, type Request, requestOf } from './request.ts';

/** A function that answers one route: checked request in, the reply's body out. */
export type Endpoint<R extends Route> = (request: Request<R>) => Promise<z.infer<R['reply']>>;

/** One endpoint for each route of a resource: a missing one does not compile. */
export type Endpoints<Routes extends Record<string, Route>> = {
  [Name in keyof Routes]: Endpoint<Routes[Name]>;
};

/** Turns whatever was thrown into problem+json; only what is not a refusal is logged. */
const refusals: middy.MiddlewareObj<HttpEvent, APIGatewayProxyStructuredResultV2> = {
  onError: (request) => {
    const { requestId } = request.event.requestContext;
    const problem = problemOf(request.error);
    if (problem.status >= 500) logFailure(request.error, requestId, request.event.routeKey);
    request.response = problemReply(problem, requestId);
  },
};

/**
 * The Lambda handler of a resource. It knows HTTP so that the endpoints need not: it finds the
 * route, admits the caller, checks path, query and body, and checks the reply too, so nothing
 * leaves that the contract does not name.
 */
export function serve<Routes extends Record<string, Route>>(
  routes: Routes,
  endpoints: Endpoints<Routes>,
) {
  const byKey = new Map(
    Object.entries(routes).flatMap(([name, route]) =>
      routeKeys(route).map((key) => [key, { route, endpoint: endpoints[name] as Endpoint<Route> }]),
    ),
  );
  return middy<HttpEvent, APIGatewayProxyStructuredResultV2>()
    .use(securityHeaders())
    .use(refusals)
    .handler(async (event) => {
      const found = byKey.get(event.routeKey);
      if (!found) throw new Problem('route.unknown');
      const { route, endpoint } = found;
      const caller = admit(route, event);
      if (route.body) await parseJsonBody(event);
      const body = await endpoint(requestOf(route, event, caller));
      if (route.file) return fileReply(file.parse(body), route.file);
      return jsonReply(route.reply.parse(body), route.versioned);
    });
}

import middy from '@middy/core';
import jsonBodyParser from '@middy/http-json-body-parser';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type * as z from 'zod';
import { configuration } from '../../shared/configuration.ts';
import {
  file,
  needsActiveStaff,
  onlyReads,
  type Route,
  routeKeys,
} from '../../shared/contract/route.ts';
import type { Caller, Role } from '../../shared/domain/people/access.ts';
import { checkActive, type StaffMember } from '../../shared/domain/people/staff.ts';
import { decodedText, faultOfJson, JsonFault } from '../../shared/json-file.ts';
import { Problem } from '../../shared/problems.ts';
import { type StoreAudit, type Trail, trailOf } from './audit-trail.ts';
import { logFailure, problemOf } from './failure.ts';
import { compressed, fileReply, jsonReply, problemReply } from './reply.ts';
import { type Admitted, admit, type CheckedRequest, type HttpEvent, requestOf } from './request.ts';
import { limitRequest } from './request-limits.ts';

const parser = jsonBodyParser();
const commonLargestBody = {
  bytes: configuration.bodyLimitBytes,
  problem: 'body.too_large',
} as const;
const isJson = /^application\/(.+\+)?json($|;)/i;

/** Bytes of the body as it was sent. */
function bytesOf(event: HttpEvent): number {
  return Buffer.byteLength(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8');
}

/** The body's text, which the gateway sends encoded unless its type is JSON. */
function textOf({ body = '', isBase64Encoded }: HttpEvent): string {
  if (isBase64Encoded) return decodedText(Buffer.from(body, 'base64'));
  return body.replace(/^\uFEFF/, '');
}

/** Why the body is no JSON: in our own words, because the parser's error quotes the body. */
const malformed = (message: string): Problem =>
  new Problem('body.malformed', { errors: [{ pointer: '', message }] });

/** Replaces the event's body by the parsed JSON. */
async function parseJsonBody(event: HttpEvent, { largestBody }: Route): Promise<void> {
  const { bytes, problem } = largestBody ?? commonLargestBody;
  if (bytesOf(event) > bytes) throw new Problem(problem);
  if (!isJson.test(event.headers['content-type'] ?? '')) throw new Problem('body.not_json');
  let text = '';
  try {
    text = textOf(event);
    Object.assign(event, { body: text, isBase64Encoded: false });
    await parser.before?.({ event } as never);
  } catch (error) {
    throw malformed((error instanceof JsonFault ? error : faultOfJson(text)).message);
  }
}

/** A function that answers one route: it takes the checked request and returns the reply's body. */
export type Endpoint<R extends Route> = (
  request: CheckedRequest<R>,
) => Promise<z.infer<R['reply']>>;

/** One endpoint for each route of a resource: a missing one does not compile. */
export type Endpoints<Routes extends Record<string, Route>> = {
  [Name in keyof Routes]: Endpoint<Routes[Name]>;
};

/** Finds the caller in the directory of the staff. */
export type FindMember = (caller: Caller) => Promise<Pick<StaffMember, 'status'> | undefined>;

/** What is stored of every request, and read for it, whatever its endpoint does. */
type RequestStores = { audit?: StoreAudit; findMember?: FindMember };

/** `needsActiveStaff` by the type of a route. */
type NeedsActiveStaff<R extends Route> = R extends { roles: readonly Role[] }
  ? R extends { about: null } & ({ storesNothing: true } | { method: 'GET' })
    ? never
    : R
  : never;

/**
 * A resource with any route that touches somebody's data must be given an audit, and one with any
 * route for active staff alone must be given the directory.
 */
type StoresOf<Routes extends Record<string, Route>> = (Routes[keyof Routes]['about'] extends null
  ? { audit?: undefined }
  : { audit: StoreAudit }) &
  ([NeedsActiveStaff<Routes[keyof Routes]>] extends [never]
    ? { findMember?: undefined }
    : { findMember: FindMember });
type GivenStores<Stores> = Record<string, never> extends Stores ? [] : [stores: Stores];

/** Stores the audit entry before any part of the answer leaves, even of a refusal. */
async function followed<Answer>(trail: Trail, answer: () => Promise<Answer>): Promise<Answer> {
  try {
    const answered = await answer();
    await trail.end('done');
    return answered;
  } catch (error) {
    const { code } = problemOf(error);
    if (code !== 'audit.unavailable') await trail.end(code);
    throw error;
  }
}

type ServedRoute = { name: string; route: Route; endpoint: Endpoint<Route> };

/** Waits for both; if both reject, it rejects as the first. */
async function afterBoth<Second>(first: Promise<void>, second: Promise<Second>): Promise<Second> {
  await Promise.allSettled([first, second]);
  await first;
  return second;
}

/** Refuses callers who are not active in the directory, where the route needs it. */
async function checkCaller(
  route: Route,
  caller: Admitted,
  findMember: FindMember | undefined,
): Promise<void> {
  if (findMember && caller && needsActiveStaff(route))
    checkActive(await findMember(caller as Caller));
}

/**
 * Admits the caller, checks the request, calls the endpoint, and checks the reply too. The caller is
 * looked up in the directory while something else is waited for: a write waits for it before it
 * begins, and the answer to a read before it leaves.
 */
async function answered(
  { route, endpoint }: ServedRoute,
  event: HttpEvent,
  { trail, findMember }: { trail: Trail; findMember: FindMember | undefined },
) {
  const caller = admit(route, event);
  if (route.body) await parseJsonBody(event, route);
  const request = requestOf(route, event, caller, trail.concerns);
  const isActive = checkCaller(route, caller, findMember);
  const begun = trail.begin(event.body);
  if (!onlyReads(route)) await afterBoth(isActive, begun);
  const body = await afterBoth(isActive, endpoint(request));
  if (route.file) return fileReply(file.parse(body), route.file);
  return compressed(jsonReply(route.reply.parse(body), route.versioned), event);
}

/** Turns any error into problem+json; only errors that are not refusals are logged. */
const refusals: middy.MiddlewareObj<HttpEvent, APIGatewayProxyStructuredResultV2> = {
  onError: (request) => {
    const { requestId } = request.event.requestContext;
    const problem = problemOf(request.error);
    if (problem.status >= 500) logFailure(request.error, requestId, request.event.routeKey);
    request.response = problemReply(problem, requestId);
  },
};

/**
 * The Lambda handler of a resource. It handles HTTP so that the endpoints need not: it finds the
 * route, admits the caller, checks path, query and body, and checks the reply too, so nothing
 * leaves that the contract does not name. Every request that touches somebody's data is stored in
 * the audit, and it and every write need a caller who is active in the directory of the staff.
 */
export function serve<Routes extends Record<string, Route>>(
  routes: Routes,
  endpoints: Endpoints<Routes>,
  ...[stores]: GivenStores<StoresOf<Routes>>
) {
  const { audit, findMember }: RequestStores = stores ?? {};
  const byKey = new Map<string, ServedRoute>(
    Object.entries(routes).flatMap(([name, route]) =>
      routeKeys(route).map((key) => [
        key,
        { name, route, endpoint: endpoints[name] as Endpoint<Route> },
      ]),
    ),
  );
  return middy<HttpEvent, APIGatewayProxyStructuredResultV2>()
    .use(refusals)
    .handler(async (event) => {
      const served = byKey.get(event.routeKey);
      if (!served) throw new Problem('route.unknown');
      limitRequest(served.route, event);
      const trail = trailOf({ ...served, event }, audit);
      return followed(trail, () => answered(served, event, { trail, findMember }));
    });
}

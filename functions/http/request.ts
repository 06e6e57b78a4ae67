import type { APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda';
import * as z from 'zod';
import {
  type PathParams,
  pathShape,
  type Route,
  takesVersion,
} from '../../shared/contract/route.ts';
import { completed, isWhole, sentShape } from '../../shared/contract/sent-body.ts';
import { dayOf } from '../../shared/domain/day.ts';
import type { Caller, CallerOnDay, Role } from '../../shared/domain/people/access.ts';
import type { StaffingReason } from '../../shared/domain/people/staffing.ts';
import { auditReason, reasonHeader } from '../../shared/domain/privacy/audit.ts';
import { type FieldFault, Problem, type ProblemCode, pointer } from '../../shared/problems.ts';
import { clientAddressOf } from './address.ts';
import type { Concerns } from './audit-trail.ts';
import { callerOf } from './caller.ts';
import { type LinkBearer, linkBearerOf } from './link-bearer.ts';

export type HttpEvent = APIGatewayProxyEventV2WithJWTAuthorizer;

type Parsed<Schema> = Schema extends z.ZodType ? z.infer<Schema> : undefined;

/** The bearer of a secret address: only where the request comes from. */
export type AddressBearer = Pick<LinkBearer, 'address'>;

/** The caller that a route admits; undefined where it admits anyone. */
export type Admitted = Caller | LinkBearer | AddressBearer | undefined;

type CallerOf<Roles> = Roles extends 'anyone'
  ? undefined
  : Roles extends 'link' | 'partner'
    ? LinkBearer
    : Roles extends 'calendar'
      ? AddressBearer
      : Caller;

/** The caller and the day: all that decides whether they have access to something. */
export type ActingCaller = CallerOnDay & {
  /**
   * Records in the audit that the caller has access as a substitute for somebody, and the reason.
   */
  actingFor: (why: StaffingReason) => void;
};

/**
 * The body of a PUT that changes stored data. An endpoint can read it only by giving the stored
 * data, so that a field that the body does not name stays as it is.
 */
export type SentBody<Body> = {
  /**
   * Returns the whole body.
   * @param stored reads the stored data; called only if a field is missing
   * @throws Problem body.invalid, version.conflict
   */
  over: (stored: () => Body | undefined | Promise<Body | undefined>) => Promise<Body>;
};

type RouteBody<R extends Route> = R extends { method: 'PUT'; makes?: undefined }
  ? SentBody<Parsed<R['body']>>
  : Parsed<R['body']>;

/** The input of an endpoint: everything checked against its route. */
export type CheckedRequest<R extends Route> = {
  params: PathParams<R['path']>;
  query: Parsed<R['query']>;
  body: RouteBody<R>;
  caller: CallerOf<R['roles']>;
  acting: R['roles'] extends readonly Role[] ? ActingCaller : undefined;
  /** The version named by If-Match, if the caller sent one. */
  ifMatch: number | undefined;
  /** When the request came in, as an ISO timestamp: the only clock of a request. */
  now: string;
  /**
   * Reports to the audit whose data it turns out to be about, where the address does not name them.
   */
  concerns: Concerns;
};

/** Each unknown field is named separately, so that the sender sees which ones they are. */
function faultsOf(issue: z.core.$ZodIssue): FieldFault[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      pointer: pointer([...issue.path, key]),
      message: 'is not a field of the contract',
    }));
  return [{ pointer: pointer(issue.path), message: issue.message }];
}

function checked<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  code: ProblemCode,
): z.infer<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new Problem(code, { errors: result.error.issues.flatMap(faultsOf) });
}

/**
 * The body of a PUT, each sent field checked. A PUT without If-Match creates a versioned resource,
 * and so must be complete.
 */
function sentBody(route: Route, value: unknown, ifMatch: number | undefined): SentBody<unknown> {
  const shape = route.body as z.ZodObject;
  const sent = checked(sentShape(shape), value, 'body.invalid');
  const invalid = (faults: FieldFault[]) => new Problem('body.invalid', { errors: faults });
  if ((route.versioned && ifMatch === undefined) || isWhole(shape, sent)) {
    const { body, faults } = completed(shape, sent, undefined);
    if (faults.length > 0) throw invalid(faults);
    return { over: async () => body };
  }
  return {
    over: async (read) => {
      const stored = (await read()) as object | undefined;
      const { body, faults } = completed(shape, sent, stored);
      if (faults.length === 0) return body;
      // What If-Match names does not exist, so no field can stay as it is.
      if (stored === undefined && ifMatch !== undefined) throw new Problem('version.conflict');
      throw invalid(faults);
    },
  };
}

function bodyOf(route: Route, value: unknown, ifMatch: number | undefined): unknown {
  if (!route.body) return undefined;
  if (route.method === 'PUT' && !route.makes) return sentBody(route, value, ifMatch);
  return checked(route.body, value, 'body.invalid');
}

/** Making a schema costs more than all its checks in one request, so each is made once. */
const pathShapes = new Map<string, z.ZodType>();
const noQuery = z.strictObject({});

function paramsOf({ path }: Route, event: HttpEvent): Record<string, string> {
  const shape = pathShapes.get(path) ?? pathShape(path);
  pathShapes.set(path, shape);
  return checked(shape, event.pathParameters ?? {}, 'query.invalid') as Record<string, string>;
}

function ifMatchOf(event: HttpEvent): number | undefined {
  const header = event.headers['if-match'];
  if (header === undefined) return undefined;
  const version = /^(?:W\/)?"?(\d{1,9})"?$/.exec(header.trim())?.[1];
  // An ETag that we never issued matches nothing.
  if (version === undefined) throw new Problem('version.conflict');
  return Number(version);
}

const reasonShape = z.strictObject({ [reasonHeader]: auditReason.optional() });

/**
 * A reason that the audit could not store is refused, because the sender relies on it being stored.
 */
function checkReason({ headers }: HttpEvent): void {
  checked(reasonShape, { [reasonHeader]: headers[reasonHeader.toLowerCase()] }, 'query.invalid');
}

/** Refuses callers who have none of the route's roles, and returns the caller. */
export function admit(route: Route, event: HttpEvent): Admitted {
  if (route.roles === 'anyone') return undefined;
  if (route.roles === 'link' || route.roles === 'partner') return linkBearerOf(event);
  if (route.roles === 'calendar') return { address: clientAddressOf(event) };
  const caller = callerOf(event.requestContext.authorizer?.jwt.claims);
  if (!route.roles.some((role) => caller.roles.includes(role))) throw new Problem('role.missing');
  return caller;
}

/** The endpoint's request from the gateway's event, whose body is already parsed JSON. */
export function requestOf<R extends Route>(
  route: R,
  event: HttpEvent,
  caller: Admitted,
  concerns: CheckedRequest<R>['concerns'],
): CheckedRequest<R> {
  checkReason(event);
  const now = new Date(event.requestContext.timeEpoch).toISOString();
  const query = route.query ?? noQuery;
  const ifMatch = takesVersion(route) ? ifMatchOf(event) : undefined;
  return {
    params: paramsOf(route, event),
    query: checked(query, event.queryStringParameters ?? {}, 'query.invalid'),
    body: bodyOf(route, event.body, ifMatch),
    caller,
    acting: caller && { caller, today: dayOf(now), actingFor: concerns.asSubstitute },
    ifMatch,
    now,
    concerns,
  } as CheckedRequest<R>;
}

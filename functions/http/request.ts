import type { APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda';
import * as z from 'zod';
import { type Params, pathShape, type Route } from '../../shared/contract/route.ts';
import type { AskedOn, Caller, Role } from '../../shared/model/access.ts';
import { auditReason, reasonHeader } from '../../shared/model/audit.ts';
import { dayOf } from '../../shared/model/day.ts';
import type { StaffingReason } from '../../shared/model/staffing.ts';
import { type Fault, Problem, type ProblemCode, pointer } from '../../shared/problems.ts';
import type { Concerns } from './audit-trail.ts';
import { callerOf } from './caller.ts';
import { type LinkBearer, linkBearerOf } from './link-bearer.ts';

export type HttpEvent = APIGatewayProxyEventV2WithJWTAuthorizer;

type Parsed<Schema> = Schema extends z.ZodType ? z.infer<Schema> : undefined;

type CallerOf<Roles> = Roles extends 'anyone'
  ? undefined
  : Roles extends 'link'
    ? LinkBearer
    : Caller;

/** Who asks on which day: all that decides whether something is theirs. */
export type Asker = AskedOn & {
  /** Tells the audit that it is theirs because they stand in for somebody, and why. */
  asSubstitute: (why: StaffingReason) => void;
};

/** What an endpoint is given: everything checked against its route. */
export type Request<R extends Route> = {
  params: Params<R['path']>;
  query: Parsed<R['query']>;
  body: Parsed<R['body']>;
  caller: CallerOf<R['roles']>;
  asker: R['roles'] extends readonly Role[] ? Asker : undefined;
  /** The version named by If-Match, if the caller sent one. */
  ifMatch: number | undefined;
  /** When the request came in, as an ISO timestamp: the only clock of a request. */
  now: string;
  /** Tells the audit whose data it turns out to be about, where the address does not say it. */
  concerns: Concerns;
};

/** Each unknown field is named by itself, so that the sender sees which. */
function faultsOf(issue: z.core.$ZodIssue): Fault[] {
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

/** Making a schema costs more than all that it ever checks in a request, so each is made once. */
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
  // An ETag that we never gave matches nothing we have.
  if (version === undefined) throw new Problem('version.conflict');
  return Number(version);
}

const reasonShape = z.strictObject({ [reasonHeader]: auditReason.optional() });

/** A reason that the audit would not keep is refused: whoever gives one counts on it. */
function checkReason({ headers }: HttpEvent): void {
  checked(reasonShape, { [reasonHeader]: headers[reasonHeader.toLowerCase()] }, 'query.invalid');
}

/** Refuses who has none of the route's roles, and gives who is asking. */
export function admit(route: Route, event: HttpEvent): Caller | LinkBearer | undefined {
  if (route.roles === 'anyone') return undefined;
  if (route.roles === 'link') return linkBearerOf(event);
  const caller = callerOf(event.requestContext.authorizer?.jwt.claims);
  if (!route.roles.some((role) => caller.roles.includes(role))) throw new Problem('role.missing');
  return caller;
}

/** The endpoint's request from the gateway's event, whose body is parsed JSON by now. */
export function requestOf<R extends Route>(
  route: R,
  event: HttpEvent,
  caller: Caller | LinkBearer | undefined,
  concerns: Request<R>['concerns'],
): Request<R> {
  checkReason(event);
  const now = new Date(event.requestContext.timeEpoch).toISOString();
  const query = route.query ?? noQuery;
  return {
    params: paramsOf(route, event),
    query: checked(query, event.queryStringParameters ?? {}, 'query.invalid'),
    body: route.body ? checked(route.body, event.body, 'body.invalid') : undefined,
    caller,
    asker: caller && { caller, today: dayOf(now), asSubstitute: concerns.asSubstitute },
    ifMatch: route.versioned && route.method === 'PUT' ? ifMatchOf(event) : undefined,
    now,
    concerns,
  } as Request<R>;
}

import * as z from 'zod';
import {
  date,
  formId,
  handOverId,
  measurementId,
  pairId,
  participantId,
  partnerLinkId,
  programmeId,
  runId,
  sessionId,
  userId,
} from '../domain/ids.ts';
import type { Occasion } from '../domain/occasion.ts';
import { occasion } from '../domain/occasion.ts';
import type { Role } from '../domain/people/access.ts';
import { type Purpose, purpose } from '../domain/people/consent.ts';
import { meterId } from '../domain/people/meter.ts';
import { exportId } from '../exports/export.ts';
import type { MeterId } from '../instruments/meters.ts';
import type { ProblemCode } from '../problems.ts';
import type { NumberRules, RulesOf } from './numbers.ts';

/** The parameters that a path may have, and the form of each. */
export const pathParameters = {
  programmeId,
  templateVersion: z
    .string()
    .regex(/^[1-9]\d{0,5}$/, 'must be a version: 3')
    .meta({ id: 'TemplateVersion' }),
  runId,
  sessionId,
  participantId,
  otherParticipantId: participantId,
  pairId,
  formId,
  occasion,
  instrumentId: z
    .string()
    .regex(/^[a-z0-9_]+$/)
    .max(64)
    .meta({ id: 'InstrumentId' }),
  ownInstrumentId: z
    .string()
    .regex(/^own_[a-z0-9_]{1,60}$/, 'must begin with own_: own_arjen_voimat')
    .meta({ id: 'OwnInstrumentId', examples: ['own_arjen_voimat'] }),
  purpose,
  meterId,
  measurementId,
  exportId,
  handOverId,
  linkId: partnerLinkId,
  messageId: z.uuid().meta({ id: 'MessageId' }),
  userId,
  /**
   * Any text: one that could never be a calendar's file gets the same answer as a dead one. Only
   * the names for the position of the path itself are no text of a path.
   */
  file: z
    .string()
    .regex(/[^.]/, 'must be a file')
    .meta({ id: 'CalendarFile', examples: ['AAAAAAAAAAAAAAAAAAAAAA.ics'] }),
};
export type PathParameter = keyof typeof pathParameters;

/**
 * All parameters that a path may have.
 * @example Object.keys(pathShape('/runs/{runId}/forms/{formId}').shape) // ['runId', 'formId']
 */
export function pathShape(path: string) {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as PathParameter);
  return z.strictObject(Object.fromEntries(names.map((name) => [name, pathParameters[name]])));
}

type NamesIn<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never;

/** The parameters of a path, by name: `Params<'/runs/{runId}'>` is `{ runId: string }`. */
export type PathParams<Path extends string> = {
  [Name in NamesIn<Path>]: Name extends 'occasion'
    ? Occasion
    : Name extends 'purpose'
      ? Purpose
      : Name extends 'meterId'
        ? MeterId
        : string;
};

/** A path with an unknown parameter becomes a type that nothing satisfies. */
type KnownPath<Path extends string> =
  Exclude<NamesIn<Path>, PathParameter> extends never
    ? Path
    : { unknownPathParameter: Exclude<NamesIn<Path>, PathParameter> };

export type Method = 'GET' | 'PUT' | 'POST' | 'PATCH' | 'DELETE';

/**
 * Whose data a route is about: the `participant` in its path or query, all the members of the `run`
 * in its path, the member of the `staff` in its path, or the people whom the endpoint reports as it finds them (`concerns`). Every route
 * must say it, so that no new one can bypass the audit.
 */
export type AuditSubjectKind = 'participant' | 'run' | 'staff' | 'reported' | null;

/** One route of the API, as data: all code that needs to know a route reads it from here. */
export type Route = {
  method: Method;
  /** Without the prefix, e.g. `/runs/{runId}`. */
  path: string;
  /** One line for the reader of the API. */
  summary: string;
  /**
   * The allowed callers. Whether *this* run is theirs, the endpoint checks. `anyone` needs no
   * sign-in, and neither does `link`: a link's secret in the header `Authorization: Link …` opens
   * one form. A `partner` sends the secret of their own link, or of a receipt, in the same header
   * (ADR 52). `calendar` needs none either: the secret is in the path, because a calendar program
   * sends no header of ours (ADR 43). No other route may have a secret in its path.
   */
  roles: readonly Role[] | 'anyone' | 'link' | 'partner' | 'calendar';
  /** Whose data it touches, and so what the audit stores; null touches nobody's data. */
  about: AuditSubjectKind;
  /**
   * The field of its body that names people who may be outside the run: a refusal is recorded for
   * each of them.
   */
  names?: 'marks' | 'participantIds';
  /** Its body states a `reason` of the staff's, and the audit stores its code. */
  states?: 'reason';
  query?: z.ZodObject;
  /** For a PUT: the whole body. What may be sent, and what absent fields mean: `sent-body.ts`. */
  body?: z.ZodType;
  /** The most bytes of its body, where they are not those of every other body. */
  largestBody?: { bytes: number; problem: ProblemCode };
  /**
   * A PUT that creates something from its body alone: `one` under its address, where another body
   * is refused from then on, or `another` beside earlier ones. Every other PUT changes what is
   * stored, and keeps the fields that its body does not name.
   */
  makes?: 'one' | 'another';
  reply: z.ZodType;
  /** The rule by which each number of the reply may be shown (`numbers.ts`). */
  numbers?: NumberRules;
  /** Every code the endpoint itself may answer with (the common ones need not be named). */
  problems: readonly ProblemCode[];
  /** The reply is a file of this media type (a `file` reply), not JSON. */
  file?: string;
  /** Not a GET, because the request has a body, and yet nothing is stored. */
  storesNothing?: true;
  /**
   * The reply carries an ETag, and a PUT takes it back in If-Match; so does another method that may
   * answer `version.required`.
   */
  versioned?: true;
};

/** A reply with numbers needs a rule for each of them; files are read as files. */
type WithNumberRules<R extends Route> = [RulesOf<z.infer<R['reply']>>] extends [never]
  ? { numbers?: never }
  : { numbers: RulesOf<z.infer<R['reply']>> };

/**
 * Declares a route. A path parameter that is not in `pathParameters`, a problem code that is not in
 * `problems.ts`, and a number in the reply without a rule do not compile.
 */
export function route<const R extends Route>(
  declared: R & { path: KnownPath<R['path']> } & WithNumberRules<R>,
): R {
  return declared;
}

/** Does the route change the version that the caller names in If-Match? */
export const takesVersion = ({ method, versioned, problems }: Route): boolean =>
  versioned === true && (method === 'PUT' || problems.includes('version.required'));

export const prefix = '/v1';

/** Does the caller show a secret in the header `Authorization: Link …` instead of signing in? */
export const bearsLink = ({ roles }: Pick<Route, 'roles'>) =>
  roles === 'link' || roles === 'partner';

/** Does the gateway let everybody through to the route? */
export const isOpenRoute = ({ roles }: Pick<Route, 'roles'>) => typeof roles === 'string';

/** Does the route only read? A POST may too, where the request has a body. */
export const onlyReads = ({ method, storesNothing }: Pick<Route, 'method' | 'storesNothing'>) =>
  method === 'GET' || storesNothing === true;

/**
 * Is the caller looked up in the directory of the staff, so that a disabled member is refused at
 * once? So it is at each write, and at each read of persons' data; whatever else can be read ends
 * with the token.
 */
export const needsActiveStaff = (
  route: Pick<Route, 'roles' | 'method' | 'about' | 'storesNothing'>,
): boolean => !isOpenRoute(route) && (!onlyReads(route) || route.about !== null);

/** The reply of a route that answers with a file. */
export const file = z.strictObject({
  /** The name under which a browser saves it. */
  name: z.string().regex(/^[\w.-]+$/),
  bytes: z.instanceof(Uint8Array),
});
export type RouteFile = z.infer<typeof file>;

/** A list's page: the cursor of the next one, or null at the end. */
export const page = <Item extends z.ZodType>(item: Item) =>
  z.strictObject({ items: z.array(item), next: z.string().nullable() });

/** The query of every paged list. Queries arrive as text. */
export const pageQuery = {
  limit: z
    .string()
    .regex(/^([1-9]\d?|100)$/, 'must be 1 to 100')
    .optional(),
  cursor: z.string().max(2048).optional(),
};

/** The query of a list that may be limited to some days, both ends included. */
export const spanQuery = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z
    .strictObject({ ...shape, from: date.optional(), to: date.optional() })
    .refine(({ from, to }: { from?: unknown; to?: unknown }) => !from || !to || from <= to, {
      path: ['to'],
      message: 'must not be before from',
    });

/**
 * The route's keys at the gateway. Routes for anyone answer without the prefix too, where machines
 * look for them (`/health`, `/openapi.json`).
 * @example routeKeys({ method: 'GET', path: '/runs', roles: ['leader'] }) // ['GET /v1/runs']
 */
export function routeKeys(route: Pick<Route, 'method' | 'path' | 'roles'>): string[] {
  const key = `${route.method} ${prefix}${route.path}`;
  return route.roles === 'anyone' ? [key, `${route.method} ${route.path}`] : [key];
}

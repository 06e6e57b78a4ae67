import type * as z from 'zod';
import { type AuditReason, reasonHeader } from '../domain/privacy/audit.ts';
import type { ProblemBody } from '../problems.ts';
import { bearsLink, type PathParams, prefix, type Route } from './route.ts';

/** A part of a call: required if its route has it, and forbidden if not. */
type CallPart<Name extends string, Value> = [Value] extends [never]
  ? { [N in Name]?: never }
  : Record<string, never> extends Value
    ? { [N in Name]?: Value }
    : { [N in Name]: Value };

type SchemaInput<Schema> = Schema extends z.ZodType ? z.input<Schema> : never;
type CallParams<R extends Route> = keyof PathParams<R['path']> extends never
  ? never
  : PathParams<R['path']>;

/** The version that a route changes (`takesVersion`). */
type IfMatch<R extends Route> = R extends
  | { method: 'PUT' }
  | (R & ('version.required' extends R['problems'][number] ? unknown : never))
  ? { ifMatch?: number | undefined }
  : { ifMatch?: never };

/** The arguments of a call of a route, as its contract defines them. */
export type RouteCall<R extends Route> = CallPart<'params', CallParams<R>> &
  CallPart<'query', SchemaInput<R['query']>> &
  CallPart<'body', SchemaInput<R['body']>> &
  (R extends { versioned: true } ? IfMatch<R> : { ifMatch?: never }) & {
    /** Why the caller looks, for the audit. */
    reason?: AuditReason;
  };

/**
 * A function for each route, under the route's name; files are reached by a link, not by a call.
 */
export type RouteClient<Routes extends Record<string, Route>> = {
  [Name in keyof Routes as Routes[Name] extends { file: string } ? never : Name]: (
    call: RouteCall<Routes[Name]>,
  ) => Promise<z.infer<Routes[Name]['reply']>>;
};

/** The API's refusal, with the problem of the contract. */
export class Refusal extends Error {
  readonly problem: ProblemBody;

  constructor(problem: ProblemBody) {
    super(`${problem.code}: ${problem.title}`);
    this.name = 'Refusal';
    this.problem = problem;
  }
}

type Settings = {
  /** The address of the API, e.g. `http://localhost:3000`; empty for the page's own origin. */
  url: string;
  /** The token to send, or the link's secret; called for each request so that it may be renewed. */
  token?: () => string | Promise<string>;
  /** Called with every answer and the time of its request, in milliseconds. */
  heard?: (answer: Response, requestedAt: number) => void;
};

type AnyCall = {
  params?: Record<string, string>;
  query?: Record<string, string | undefined>;
  body?: unknown;
  ifMatch?: number;
  reason?: AuditReason;
};

/**
 * The path of a call.
 * @example pathOf('/runs/{runId}', { params: { runId: 'r1' } }) // '/v1/runs/r1'
 */
export function pathOf(path: string, { params = {}, query = {} }: AnyCall): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(params[name] ?? ''));
  const given = Object.entries(query).filter((pair): pair is [string, string] => Boolean(pair[1]));
  const search = new URLSearchParams(given).toString();
  return `${prefix}${filled}${search ? `?${search}` : ''}`;
}

async function send(route: Route, call: AnyCall, settings: Settings): Promise<unknown> {
  const isOpen = route.roles === 'anyone' || route.roles === 'calendar';
  const token = isOpen ? undefined : await settings.token?.();
  const scheme = bearsLink(route) ? 'Link' : 'Bearer';
  const requestedAt = Date.now();
  const answer = await fetch(settings.url + pathOf(route.path, call), {
    method: route.method,
    headers: {
      ...(call.body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...(token ? { Authorization: `${scheme} ${token}` } : {}),
      ...(call.ifMatch === undefined ? {} : { 'If-Match': `"${call.ifMatch}"` }),
      ...(call.reason ? { [reasonHeader]: call.reason } : {}),
    },
    ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
  });
  settings.heard?.(answer, requestedAt);
  const body = await answer.json();
  if (!answer.ok) throw new Refusal(body as ProblemBody);
  return body;
}

/**
 * A typed client of some routes of the contract: `createClient(runs, ...).getRun(...)`. Pass only
 * the resources that a page needs: the page then loads only these parts of the contract.
 * @throws Refusal with the problem, when the API refuses
 */
export function createClient<Routes extends Record<string, Route>>(
  routes: Routes,
  settings: Settings,
): RouteClient<Routes> {
  const called = Object.entries(routes).filter(([, route]) => !route.file);
  const calls = called.map(([name, route]) => [
    name,
    (call: AnyCall) => send(route, call, settings),
  ]);
  // Each entry fits the mapped type; TypeScript cannot see that through fromEntries.
  return Object.fromEntries(calls) as unknown as RouteClient<Routes>;
}

import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Problem } from '../../../shared/problems.ts';
import { carrierAnswer } from '../carriers/carrier-answers.ts';
import type { SentMessages } from '../carriers/sent-messages.ts';
import type { Invoke } from '../lambdas/lambda.ts';
import { functionAnswer, type HttpAnswer, problemAnswer } from '../messages/answer.ts';
import { type HttpRequest, httpRequestOf, newRequestId, readBody } from '../messages/incoming.ts';
import { signInAnswer } from '../sign-in/sign-in-routes.ts';
import type { LocalSignIn } from '../sign-in/sign-in-server.ts';
import type { RouteDescription } from '../template/template.ts';
import type { Verify } from './authorizer.ts';
import { gatewayEvent } from './gateway-event.ts';
import { type Find, type Match, router } from './router.ts';
import { webAnswer } from './web-files.ts';

/** The outcome of a request, for the access log. */
type Access = {
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
function accessLine(format: string, access: Access): string {
  const values: Record<string, string | number | undefined> = valuesOf(access);
  return format.replace(/\$context\.([\w.]+)/g, (_, name: string) => String(values[name] ?? '-'));
}

/** A request, its answer, and its line in the access log. */
export type ObservedRequest = {
  request: HttpRequest;
  answer: HttpAnswer;
  accessLine: string | null;
};

export type GatewayParts = {
  routes: readonly RouteDescription[];
  verify: Verify;
  /** Opens the sign-in once the address is known, because it leads back there. */
  signIn: Promise<LocalSignIn>;
  invoke: Invoke;
  /** The carriers of this machine. */
  sent: SentMessages;
  /** The directory of the built web app, if there is one. */
  webDirectory: string;
  /** Called with each request, its answer, and its line in the access log. */
  observe?: ((seen: ObservedRequest) => void) | undefined;
  accessFormat: string | null;
  /** The time for the functions, if it is not the real time. */
  clock?: (() => Date) | undefined;
  /** Called with every failure that a caller sees as a 500. */
  report: (message: string) => void;
};

async function callFunction(
  request: HttpRequest,
  match: Match,
  parts: GatewayParts,
): Promise<HttpAnswer> {
  const { authorization } = request.headers;
  const claims = match.route.signedIn ? await parts.verify(authorization) : undefined;
  const event = gatewayEvent(request, match, claims, parts.clock?.());
  return functionAnswer(await parts.invoke(match.route.functionId, event));
}

async function answerTo(
  request: HttpRequest,
  find: Find,
  parts: GatewayParts,
): Promise<HttpAnswer> {
  const { method, path } = request;
  const local =
    (await carrierAnswer(parts.sent, request)) ?? (await signInAnswer(parts.signIn, request));
  if (local) return local;
  const match = find(method, path);
  if (match) return callFunction(request, match, parts);
  const isFile = (method === 'GET' || method === 'HEAD') && !/^\/(v1|local)(\/|$)/.test(path);
  const file = isFile ? await webAnswer(parts.webDirectory, path) : undefined;
  if (!file) throw new Problem('route.unknown');
  return file;
}

/** Logs each failure in one line, which can be found by the answer's request id. */
function failureLine(error: unknown, requestId: string): string {
  const failure = error instanceof Error ? error.message : String(error);
  return JSON.stringify({ level: 'error', requestId, failure });
}

function refusal(error: unknown, requestId: string, report: (message: string) => void): HttpAnswer {
  if (error instanceof Problem) return problemAnswer(error, requestId);
  report(failureLine(error, requestId));
  return problemAnswer(new Problem('server.failed'), requestId);
}

function write(response: ServerResponse, { status, headers, body }: HttpAnswer): void {
  response.writeHead(status, {
    ...headers,
    ...(status === 401 ? { 'www-authenticate': 'Bearer' } : {}),
    ...(status === 413 ? { connection: 'close' } : {}),
    'content-length': Buffer.byteLength(body),
  });
  response.end(body);
}

/** The route's key, for the log; a path that cannot be read has none. */
function keyOf({ method, path }: HttpRequest, find: Find): string | undefined {
  try {
    return find(method, path)?.route.key;
  } catch {
    return undefined;
  }
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  find: Find,
  parts: GatewayParts,
): Promise<void> {
  const id = newRequestId();
  const startedAt = Date.now();
  const answer = await httpRequestOf(request, id)
    .then(async (request) => {
      const routeKey = keyOf(request, find);
      const found = await answerTo(request, find, parts).catch((error: unknown) =>
        refusal(error, id, parts.report),
      );
      const { status } = found;
      const access = { request, routeKey, status, latency: Date.now() - startedAt };
      const line = parts.accessFormat && accessLine(parts.accessFormat, access);
      parts.observe?.({ request, answer: found, accessLine: line });
      return found;
    })
    .catch((error: unknown) => refusal(error, id, parts.report));
  // Devices set their clocks by the answers, so these carry the functions' time.
  if (parts.clock) response.setHeader('Date', parts.clock().toUTCString());
  try {
    write(response, answer);
  } catch (error) {
    // A header from a function that is not valid in HTTP.
    if (!response.headersSent) write(response, refusal(error, id, parts.report));
  }
  readBody(request);
}

/**
 * The HTTP server that replaces API Gateway, listening; port 0 takes any free one. Anyone who
 * reaches it may sign in as anybody, so it listens on this machine alone unless `host` says
 * otherwise.
 */
export async function startGateway(
  parts: GatewayParts,
  { port, host = '127.0.0.1' }: { port: number; host?: string | undefined },
): Promise<Server> {
  const find = router(parts.routes);
  const server = createServer((request, response) => {
    request.on('error', () => {});
    respond(request, response, find, parts).catch(() => request.destroy());
  });
  server.listen(port, host);
  await once(server, 'listening');
  return server;
}

import { randomBytes } from 'node:crypto';
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { Problem } from '../../../shared/problems.ts';

/** The number of random bytes in a request id of an HTTP API: `JKJaXmPLvHcESHA=`. */
const idBytes = 11;

/**
 * A request's id, shaped like the HTTP API's: base64 with its `+`, `/` and `=`, so that code that
 * cannot handle such an id fails here and not only on AWS.
 */
export const newRequestId = (): string => randomBytes(idBytes).toString('base64');

/** A request as it came in, with its whole body. */
export type HttpRequest = {
  id: string;
  method: string;
  path: string;
  query: string;
  headers: IncomingHttpHeaders;
  body: Buffer;
  sourceIp: string;
};

/** The largest body that API Gateway accepts. */
const payloadLimitBytes = 10 * 1024 * 1024;

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    size += (chunk as Buffer).length;
    if (size > payloadLimitBytes) throw new Problem('body.too_large');
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}

/**
 * Reads a whole request.
 * @throws Problem body.too_large
 */
export async function httpRequestOf(request: IncomingMessage, id: string): Promise<HttpRequest> {
  const [path = '', ...query] = (request.url ?? '').split('?');
  return {
    id,
    method: request.method ?? '',
    path,
    query: query.join('?'),
    headers: request.headers,
    body: await bodyOf(request),
    sourceIp: request.socket.remoteAddress ?? '',
  };
}

/** Discards the rest of a refused body for a moment, so that the sender can read why. */
export function readBody(request: IncomingMessage): void {
  if (request.complete) return;
  request.resume();
  setTimeout(() => request.destroy(), 1000).unref();
}

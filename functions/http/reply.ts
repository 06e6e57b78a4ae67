import { promisify } from 'node:util';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { configuration } from '../../shared/configuration.ts';
import type { RouteFile } from '../../shared/contract/route.ts';
import { apiHeaders, fileHeaders } from '../../shared/page-headers.ts';
import type { Problem } from '../../shared/problems.ts';
import type { HttpEvent } from './request.ts';

/** A client that does not ask for gzip gets the answer uncompressed, which every client accepts. */
const takesGzip = ({ headers }: HttpEvent): boolean =>
  /\bgzip\b(?!;q=0)/i.test(headers['accept-encoding'] ?? '');

/**
 * A long answer gzipped, for clients that accept it. Neither the gateway nor CloudFront compresses
 * it, a tablet at the lake waits for each byte, and Lambda passes on no more than 6 MB.
 */
export async function compressed(
  reply: APIGatewayProxyStructuredResultV2,
  event: HttpEvent,
): Promise<APIGatewayProxyStructuredResultV2> {
  const { body = '', isBase64Encoded } = reply;
  if (isBase64Encoded || body.length < configuration.compressFromBytes) return reply;
  const headers = { ...reply.headers, Vary: 'Accept-Encoding' };
  if (!takesGzip(event)) return { ...reply, headers };
  // Loaded when it is needed: loading takes 4 ms.
  const { gzip } = await import('node:zlib');
  const bytes = await promisify(gzip)(body);
  return {
    ...reply,
    headers: { ...headers, 'Content-Encoding': 'gzip' },
    body: bytes.toString('base64'),
    isBase64Encoded: true,
  };
}

/** The etag of a version: `3` is `"3"`. */
const etag = (version: number) => `"${version}"`;

const holdsVersion = (body: unknown): body is { version: number } =>
  typeof body === 'object' && body !== null && 'version' in body && Number.isInteger(body.version);

/** A reply of 200 with its body as JSON, and its ETag where the route is versioned. */
export function jsonReply(body: unknown, versioned?: boolean): APIGatewayProxyStructuredResultV2 {
  const tagged = versioned && holdsVersion(body);
  return {
    statusCode: 200,
    headers: {
      ...apiHeaders,
      'Content-Type': 'application/json; charset=utf-8',
      ...(tagged ? { ETag: etag(body.version) } : {}),
    },
    body: JSON.stringify(body),
  };
}

/** A reply of 200 with a file of this media type, to be saved under its name. */
export function fileReply(
  { name, bytes }: RouteFile,
  mediaType: string,
): APIGatewayProxyStructuredResultV2 {
  return {
    statusCode: 200,
    headers: {
      ...fileHeaders,
      'Content-Type': mediaType,
      // A page is viewed and printed, anything else is saved.
      'Content-Disposition': `${mediaType.startsWith('text/html') ? 'inline' : 'attachment'}; filename="${name}"`,
    },
    body: Buffer.from(bytes).toString('base64'),
    isBase64Encoded: true,
  };
}

/** A refusal as RFC 9457 `application/problem+json`. */
export function problemReply(
  problem: Problem,
  requestId: string,
): APIGatewayProxyStructuredResultV2 {
  const { retryAfterSeconds } = problem.details;
  return {
    statusCode: problem.status,
    headers: {
      ...apiHeaders,
      'Content-Type': 'application/problem+json',
      ...(retryAfterSeconds === undefined ? {} : { 'Retry-After': retryAfterSeconds }),
    },
    body: JSON.stringify(problem.body(requestId)),
  };
}

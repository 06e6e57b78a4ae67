import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { RouteFile } from '../../shared/contract/route.ts';
import { apiHeaders, fileHeaders } from '../../shared/page-headers.ts';
import type { Problem } from '../../shared/problems.ts';

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

import { promisify } from 'node:util';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { configuration } from '../../shared/configuration.ts';
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

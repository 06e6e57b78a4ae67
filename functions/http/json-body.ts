import jsonBodyParser from '@middy/http-json-body-parser';
import { configuration } from '../../shared/configuration.ts';
import { Problem } from '../../shared/problems.ts';
import type { HttpEvent } from './request.ts';

const parser = jsonBodyParser();
const isJson = /^application\/(.+\+)?json($|;)/i;

/** Bytes of the body as it was sent. */
function bytesOf(event: HttpEvent): number {
  return Buffer.byteLength(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8');
}

/** Replaces the event's body by the parsed JSON. */
export async function parseJsonBody(event: HttpEvent): Promise<void> {
  if (bytesOf(event) > configuration.bodyLimitBytes) throw new Problem('body.too_large');
  if (!isJson.test(event.headers['content-type'] ?? '')) throw new Problem('body.not_json');
  try {
    await parser.before?.({ event } as never);
  } catch {
    // The parser's own error quotes the body, so it must not be passed on.
    throw new Problem('body.malformed');
  }
}

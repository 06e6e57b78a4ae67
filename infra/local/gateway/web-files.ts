import { readFile } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';
import { webHeaders } from '../../../shared/page-headers.ts';
import { notFoundHeaders, notFoundPage } from '../../not-found-page.ts';
import { pagePath } from '../../page-path.ts';
import type { HttpAnswer } from '../messages/answer.ts';

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.mp3': 'audio/mpeg',
  '.m4a': 'audio/mp4',
  '.ogg': 'audio/ogg',
  '.wav': 'audio/wav',
  '.txt': 'text/plain; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
};

/** A file inside the directory, or undefined when the path leads out of it. */
function fileOf(directory: string, path: string): string | undefined {
  const root = resolve(directory);
  try {
    const plain = decodeURIComponent(path);
    const file = join(root, plain);
    return file.startsWith(root + sep) && !plain.includes('\0') ? file : undefined;
  } catch {
    return undefined;
  }
}

const moved = (location: string): HttpAnswer => ({
  status: 302,
  headers: { Location: location, 'Cache-Control': 'no-store' },
  body: '',
});

const notFound: HttpAnswer = { status: 404, headers: notFoundHeaders, body: notFoundPage };

/**
 * The content at a path of the web app: a file, a redirect to a page, or the not-found page.
 * Undefined for a missing file that is not a page.
 */
export async function webAnswer(directory: string, path: string): Promise<HttpAnswer | undefined> {
  const there = pagePath(path);
  if (there === null) return notFound;
  if ('moved' in there) return moved(there.moved);
  const file = fileOf(directory, there.file);
  const body = file && (await readFile(file).catch(() => undefined));
  if (!body) return undefined;
  return {
    status: 200,
    headers: {
      ...webHeaders(path),
      'Content-Type': contentTypes[extname(file)] ?? 'application/octet-stream',
    },
    body,
  };
}

import { readFile } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';
import { webHeaders } from '../../shared/page-headers.ts';
import { pagePath } from '../page-path.ts';
import type { Answer } from './answer.ts';

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
  '.txt': 'text/plain; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
};

/** The file that a path names, or undefined when it names nothing inside the directory. */
function fileOf(directory: string, path: string): string | undefined {
  const root = resolve(directory);
  try {
    const plain = decodeURIComponent(path);
    const file = join(root, pagePath(plain));
    return file.startsWith(root + sep) && !plain.includes('\0') ? file : undefined;
  } catch {
    return undefined;
  }
}

/** A file of the built web app; undefined when there is none of that name. */
export async function webAnswer(directory: string, path: string): Promise<Answer | undefined> {
  const file = fileOf(directory, path);
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

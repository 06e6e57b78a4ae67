import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** CloudFront's reply to a viewer, or the request that goes on to the cache. */
export type EdgeReply = {
  uri?: string;
  statusCode?: number;
  headers: Record<string, { value: string }>;
  body?: { data: string };
};

/** njs, by its name or by `NJS`. */
const njs = process.env.NJS ?? 'njs';

/**
 * Runs edge code in njs, the engine that CloudFront's is made from, which refuses what CloudFront
 * refuses; in one process, because each takes longer than all requests together.
 * @returns the reply to a request for each path
 * @throws Error with the engine's message where it does not run
 */
export async function runAtEdge(code: string, paths: readonly string[]): Promise<EdgeReply[]> {
  const folder = await mkdtemp(join(tmpdir(), 'edge-'));
  const [file, replies] = [join(folder, 'edge.js'), join(folder, 'replies.json')];
  try {
    await writeFile(
      file,
      `${code}
      require('fs').writeFileSync(${JSON.stringify(replies)}, JSON.stringify(
        ${JSON.stringify(paths)}.map(function (uri) { return handler({ request: { uri: uri } }); })
      ));`,
    );
    await promisify(execFile)(njs, [file]);
    return JSON.parse(await readFile(replies, 'utf8'));
  } finally {
    await rm(folder, { recursive: true });
  }
}

/**
 * The first request of a function in a fresh process: loads the bundle, passes it one event, and
 * prints the cost. Node's own start is not included.
 * Arguments: the bundle, a file with the event.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

type ColdHandler = (
  event: unknown,
  context: object,
) => Promise<{ statusCode?: number } | undefined>;

const [bundle = '', file = ''] = process.argv.slice(2);
const event: unknown = JSON.parse(readFileSync(file, 'utf8'));
const load = createRequire(bundle);

const startedAt = performance.now();
const before = process.cpuUsage();
const { handler } = load(bundle) as { handler: ColdHandler };
// The bundles are CommonJS, which has no top-level await.
handler(event, {}).then((answer) => {
  const { user, system } = process.cpuUsage(before);
  const wallMs = performance.now() - startedAt;
  const status = answer?.statusCode ?? 200;
  process.stdout.write(JSON.stringify({ cpuMs: (user + system) / 1000, wallMs, status }), () =>
    process.exit(0),
  );
});

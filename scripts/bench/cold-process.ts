/**
 * A function's first request in a process that has done nothing else: loads the bundle, hands it
 * one event, and prints what that cost. Node's own start is not in it.
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
// CommonJS, as the bundles are, knows no await out here.
handler(event, {}).then((answer) => {
  const { user, system } = process.cpuUsage(before);
  const wallMs = performance.now() - startedAt;
  const status = answer?.statusCode ?? 200;
  process.stdout.write(JSON.stringify({ cpuMs: (user + system) / 1000, wallMs, status }), () =>
    process.exit(0),
  );
});

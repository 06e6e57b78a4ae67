import { randomUUID } from 'node:crypto';
import { afterAll } from 'vitest';
import {
  type LocalServer,
  type LocalServerOptions,
  startLocalServer,
} from '../infra/local/local-server.ts';
import { dynamodbEndpoint } from './database.ts';
import { withDirectory } from './directory.ts';
import { storeLog } from './log-capture.ts';
import { plantFrom } from './planted.ts';

/**
 * A Laituri of its own for a test file: real handlers on real tables, stopped after the file. Its
 * functions run from source in this process, so there is one local server per file.
 */
export async function testServer(changes: Partial<LocalServerOptions> = {}): Promise<LocalServer> {
  const server = await startLocalServer({
    template: 'cdk.out',
    endpoint: dynamodbEndpoint,
    tablePrefix: `t${randomUUID().slice(0, 8)}-`,
    functions: 'source',
    port: 0,
    failuresDirectory: `.local/test-failures`,
    // A test file always sends requests as the same five people; only request-limits.test.ts tests
    // the limits.
    limitFactor: 1000,
    ...changes,
    report: (message) => {
      // What goes to the console is captured from there.
      if (changes.report) storeLog(message);
      (changes.report ?? console.error)(message);
    },
    observe: ({ request: incoming, answer, accessLine }) => {
      plantFrom(incoming, answer);
      if (accessLine) storeLog(accessLine);
    },
  });
  afterAll(server.stop);
  return withDirectory(server);
}

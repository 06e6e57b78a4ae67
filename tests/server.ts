import { randomUUID } from 'node:crypto';
import { afterAll } from 'vitest';
import {
  type LocalServer,
  type LocalServerOptions,
  startLocalServer,
} from '../infra/local/local-server.ts';
import { demoUsers } from '../infra/local/sign-in/demo-users.ts';
import { userId as userIdShape } from '../shared/domain/ids.ts';
import { isOrganisation } from '../shared/domain/organisation.ts';
import { role } from '../shared/domain/people/access.ts';
import { tableVariables } from '../shared/table-shape.ts';
import { dynamodbEndpoint } from './database.ts';
import { storeLog } from './log-capture.ts';
import { plantFrom } from './planted.ts';

const isUserId = (id: unknown): id is string => userIdShape.safeParse(id).success;

/**
 * The server, whose tokens with other claims are of people who are in the directory: everybody
 * who signs in is, and a test that names another `sub` or organisation means such a person.
 */
function withDirectory(server: LocalServer): LocalServer {
  const added = new Map<string, Promise<void>>();
  const tokenFor: LocalServer['tokenFor'] = async (userId, changes = {}) => {
    const demo = demoUsers.find(({ id }) => id === userId);
    const { sub: id = userId, org: organisation = demo?.organisation } = changes;
    const groups = changes['cognito:groups'] ?? demo?.roles;
    const named = `${organisation} ${id}`;
    if (isUserId(id) && typeof organisation === 'string' && isOrganisation(organisation)) {
      const roles = role.options.filter((one) => Array.isArray(groups) && groups.includes(one));
      const person = { id, name: `Nimi ${id}`, roles, organisation };
      if ('sub' in changes || 'org' in changes)
        added.set(named, added.get(named) ?? server.addToDirectory([person]));
      await added.get(named);
    }
    return server.tokenFor(userId, changes);
  };
  return { ...server, tokenFor };
}

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

/** The name of the server's table of records. */
export const recordsOf = ({ description }: LocalServer): string => {
  const names = description.functions.map((one) => one.environment[tableVariables.records]);
  return names.find((name) => name !== undefined) ?? '';
};

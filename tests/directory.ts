import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { keys } from '../functions/store/keys.ts';
import type { LocalServer } from '../infra/local/local-server.ts';
import { demoUsers } from '../infra/local/sign-in/demo-users.ts';
import { userId as userIdShape } from '../shared/domain/ids.ts';
import { isOrganisation } from '../shared/domain/organisation.ts';
import { type Role, role } from '../shared/domain/people/access.ts';
import type { StaffMember } from '../shared/domain/people/staff.ts';
import { tableVariables } from '../shared/table-shape.ts';

const namedRoles: readonly Role[] = ['leader', 'own_worker'];

const isUserId = (id: unknown): id is string => userIdShape.safeParse(id).success;

/**
 * The server, whose tokens with other claims are of people who are in the directory: everybody
 * who signs in is, and a test that names another `sub` or organisation means such a person.
 */
export function withDirectory(server: LocalServer): LocalServer {
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

/** Colleagues whom tests have named, for each server. */
const namedOn = new WeakMap<LocalServer, Map<string, Promise<void>>>();

/**
 * Puts the colleagues whom a call names into the directory, as leaders and own workers: few tests
 * are about who they are. An id of a demo user, and one that begins with `nobody`, is not added.
 */
export async function addNamed(
  server: LocalServer,
  { userId, org }: { userId: string; org?: unknown },
  call: unknown,
): Promise<void> {
  const { params, body } = (call ?? {}) as Record<'params' | 'body', Record<string, unknown>>;
  const { leaders, to, runsTo, clientsTo, ownWorker } = body ?? {};
  const organisation = org ?? demoUsers.find(({ id }) => id === userId)?.organisation;
  if (typeof organisation !== 'string' || !isOrganisation(organisation)) return;
  const added = namedOn.get(server) ?? new Map<string, Promise<void>>();
  namedOn.set(server, added);
  const ids = [leaders, to, runsTo, clientsTo, ownWorker, params?.userId].flat().filter(isUserId);
  for (const id of ids) {
    if (id.startsWith('nobody') || demoUsers.some((demo) => demo.id === id)) continue;
    const named = `${organisation} ${id}`;
    const person = { id, name: `Nimi ${id}`, roles: [...namedRoles], organisation };
    added.set(named, added.get(named) ?? server.addToDirectory([person]));
    await added.get(named);
  }
}

/** The same for a request as text. */
export async function addNamedIn(
  server: LocalServer,
  userId: string,
  { path, body = '{}' }: { path: string; body?: string | undefined },
): Promise<void> {
  const [, substitute] = /\/(?:substitutes|workers)\/([^/?]+)/.exec(path) ?? [];
  try {
    await addNamed(server, { userId }, { params: { userId: substitute }, body: JSON.parse(body) });
  } catch (error) {
    // Some tests send what is no JSON.
    if (!(error instanceof SyntaxError)) throw error;
  }
}

/** The name of the server's table of records. */
export const recordsOf = ({ functions }: Pick<LocalServer['description'], 'functions'>): string => {
  const names = functions.map((one) => one.environment[tableVariables.records]);
  return names.find((name) => name !== undefined) ?? '';
};

/** Changes a member of the staff, as the administrator's pages will. */
export async function setInDirectory(
  server: LocalServer,
  userId: string,
  change: Partial<Pick<StaffMember, 'roles' | 'status' | 'invitedAt'>>,
): Promise<void> {
  const names = Object.keys(change) as (keyof typeof change)[];
  await server.documents.send(
    new UpdateCommand({
      TableName: recordsOf(server.description),
      Key: keys.staffMember('kainuu', userId),
      UpdateExpression: `SET ${names.map((name) => `#${name} = :${name}`)}, version = version + :one`,
      ExpressionAttributeNames: Object.fromEntries(names.map((name) => [`#${name}`, name])),
      ExpressionAttributeValues: {
        ...Object.fromEntries(names.map((name) => [`:${name}`, change[name]])),
        ':one': 1,
      },
    }),
  );
}

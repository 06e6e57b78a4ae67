import { outcomes } from '../../shared/contract/outcomes.ts';
import type { Role } from '../../shared/model/access.ts';

/** Somebody to look as: the runner's demo users, until there is a real sign-in. */
export type Viewer = { id: string; name: string; roles: readonly Role[]; organisation: string };

const storageKey = 'laituri.viewer';
/** Tokens last an hour; a new one is asked for well before that. */
const renewAfterMs = 45 * 60 * 1000;

const mayCompare = ({ roles }: Viewer) =>
  roles.some((role) => (outcomes.listOutcomes.roles as readonly Role[]).includes(role));

/** The demo users; null where there is no demo sign-in, as in deployments. */
async function listUsers(): Promise<Viewer[] | null> {
  const answer = await fetch('/local/users');
  const isJson = answer.headers.get('content-type')?.startsWith('application/json');
  if (!answer.ok || !isJson) return null;
  const { items } = (await answer.json()) as { items: Viewer[] };
  return items;
}

/** The demo users who may see outcomes; null where there are none. */
export async function listViewers(): Promise<Viewer[] | null> {
  return (await listUsers())?.filter(mayCompare) ?? null;
}

/** Names of colleagues by id, as far as they are known: no page fails for want of a name. */
export async function listNames(): Promise<ReadonlyMap<string, string>> {
  const users = await listUsers().catch(() => null);
  return new Map(users?.map(({ id, name }) => [id, name]));
}

async function askToken(viewer: Viewer): Promise<string> {
  const answer = await fetch('/local/token', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ user: viewer.id }),
  });
  if (!answer.ok) throw new Error(`No token: ${answer.status}`);
  const { access_token } = (await answer.json()) as { access_token: string };
  return access_token;
}

/** Gives a viewer's token whenever asked, and renews it before it expires. */
export function tokenOf(viewer: Viewer): () => Promise<string> {
  let token: Promise<string> | undefined;
  let askedAt = 0;
  return () => {
    if (!token || Date.now() - askedAt > renewAfterMs) {
      askedAt = Date.now();
      token = askToken(viewer);
      token.catch(() => {
        token = undefined;
      });
    }
    return token;
  };
}

/** Who looked last in this tab, so that reloading the page keeps one's place. */
export function rememberedViewer(): Viewer | null {
  const kept = sessionStorage.getItem(storageKey);
  return kept ? (JSON.parse(kept) as Viewer) : null;
}

export function rememberViewer(viewer: Viewer | null): void {
  if (viewer) sessionStorage.setItem(storageKey, JSON.stringify(viewer));
  else sessionStorage.removeItem(storageKey);
}

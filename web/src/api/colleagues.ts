import type { Role } from '../../../shared/domain/people/access.ts';

/** Somebody who works in an organisation. */
export type Colleague = { id: string; name: string; roles: readonly Role[]; organisation: string };

/** Colleagues, as far as they are known: a missing name makes no page fail. */
export async function listColleagues(): Promise<Colleague[]> {
  const answer = await fetch('/local/users').catch(() => null);
  const isJson = answer?.headers.get('content-type')?.startsWith('application/json');
  if (!answer?.ok || !isJson) return [];
  const { items } = (await answer.json()) as { items: Colleague[] };
  return items;
}

/** Names of colleagues by id. */
export async function listNames(): Promise<ReadonlyMap<string, string>> {
  return new Map((await listColleagues()).map(({ id, name }) => [id, name]));
}

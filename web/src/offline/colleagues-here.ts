import { listColleagues, nameIn } from '../api/colleagues.ts';
import type { LeaderApi } from '../api/leader-api.ts';
import type { NamedColleague, RunCopy, VaultCopy } from './vault-copy.ts';

/**
 * The names of the colleagues whom the runs name by id; those that are known already where the
 * directory of the staff could not be read.
 */
export async function fetchColleagues(
  api: LeaderApi,
  runs: readonly RunCopy[],
  known: VaultCopy['colleagues'],
): Promise<readonly NamedColleague[] | undefined> {
  const everybody = await listColleagues(api);
  if (everybody.length === 0) return known;
  const text = JSON.stringify(runs);
  return everybody.flatMap(({ userId, name }) =>
    text.includes(JSON.stringify(userId)) ? [{ userId, name }] : [],
  );
}

/**
 * What a page calls a colleague or the vault's owner, without a network too.
 * @example nameHere({ owner: { id: 'aino', name: 'Aino' } }, 'aino') // 'Aino'
 */
export function nameHere(
  { owner, colleagues = [] }: Pick<VaultCopy, 'owner' | 'colleagues'>,
  userId: string,
): string {
  const names = new Map(colleagues.map((one) => [one.userId, one.name]));
  return userId === owner.id ? owner.name : nameIn(names, userId);
}

import { createClient } from '../../shared/contract/client.ts';
import { outcomes } from '../../shared/contract/outcomes.ts';
import { programmes } from '../../shared/contract/programmes.ts';
import type { Programme } from '../../shared/model/programme.ts';

/** A client of what the page needs, and of nothing else. */
export function connect(token: () => Promise<string>) {
  const { listProgrammes } = programmes;
  return createClient({ listProgrammes, ...outcomes }, { url: '', token });
}
export type Api = ReturnType<typeof connect>;

/** Every programme, page after page. */
export async function allProgrammes(api: Api): Promise<Programme[]> {
  const all: Programme[] = [];
  let cursor: string | null | undefined;
  do {
    const page = await api.listProgrammes(cursor ? { query: { cursor } } : {});
    all.push(...page.items);
    cursor = page.next;
  } while (cursor);
  return all;
}

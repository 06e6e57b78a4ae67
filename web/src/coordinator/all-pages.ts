type Page<Item> = { items: readonly Item[]; next: string | null };

/** A whole list, page after page. */
export async function allPages<Item>(
  ask: (query: { cursor?: string }) => Promise<Page<Item>>,
): Promise<Item[]> {
  const all: Item[] = [];
  let cursor: string | null = null;
  do {
    const page: Page<Item> = await ask(cursor ? { cursor } : {});
    all.push(...page.items);
    cursor = page.next;
  } while (cursor);
  return all;
}

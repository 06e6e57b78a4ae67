/** A page of a list, and where the next one begins. */
export type ListPage<Item> = { items: readonly Item[]; next: string | null };

/** A whole list, fetched page by page. */
export async function allPages<Item>(
  fetchPage: (query: { cursor?: string }) => Promise<ListPage<Item>>,
): Promise<Item[]> {
  const all: Item[] = [];
  let cursor: string | null = null;
  do {
    const page: ListPage<Item> = await fetchPage(cursor ? { cursor } : {});
    all.push(...page.items);
    cursor = page.next;
  } while (cursor);
  return all;
}

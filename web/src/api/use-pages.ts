import { useEffect, useState } from 'preact/hooks';
import type { ListPage } from './all-pages.ts';
import { failureOf } from './failure.ts';

/** Whether the further pages of a list are there; a text says why they are not. */
export type FurtherPages = { is: 'reading' } | { is: 'there' } | { is: 'failed'; reason: string };

/**
 * A list of which the first page is there, and the others are added as they come. `again` goes on
 * from where reading failed.
 */
export function usePages<Item>(
  first: ListPage<Item>,
  fetchPage: (query: { cursor: string }) => Promise<ListPage<Item>>,
): { items: readonly Item[]; further: FurtherPages; again: () => void } {
  const [read, add] = useState(first);
  const [failed, fail] = useState<string | null>(null);
  const { next } = read;
  useEffect(() => {
    if (next === null || failed !== null) return undefined;
    let isHere = true;
    fetchPage({ cursor: next }).then(
      (page) => isHere && add({ items: [...read.items, ...page.items], next: page.next }),
      (error: unknown) => isHere && fail(failureOf(error).text),
    );
    return () => {
      isHere = false;
    };
  }, [next, failed]);
  const further: FurtherPages =
    failed !== null ? { is: 'failed', reason: failed } : { is: next ? 'reading' : 'there' };
  return { items: read.items, further, again: () => fail(null) };
}

import { isDeepStrictEqual } from 'node:util';
import { summaryIndexKey } from '../../functions/store/keys.ts';
import { lineOfBytes } from '../../functions/store/line-bytes.ts';
import { reveal } from '../../shared/domain/figures/undisclosed.ts';
import type { PlainItem } from './scan.ts';

/**
 * An item without its counting time and number of counts: a recount gives the same figures, later.
 */
function lasting({ countedAt: _, ...item }: PlainItem): object {
  if (item.sk !== 'SUMMARY') return item;
  const closed = lineOfBytes(item.line as Uint8Array, summaryIndexKey(item));
  const { countedAt: __, ...line } = reveal(closed);
  const { written: ___, ...summary } = item;
  return { ...summary, line };
}

/** Is it the same item, however often its summary was counted meanwhile? */
export const isSameItem = (one: PlainItem | undefined, other: PlainItem): boolean =>
  one !== undefined && isDeepStrictEqual(lasting(one), lasting(other));

/** How many items of a table have changed, are missing, or are new. */
export function changedItems(before: readonly PlainItem[], after: readonly PlainItem[]): number {
  const were = new Map(before.map((item) => [`${item.pk} ${item.sk}`, item]));
  const same = after.filter((item) => isSameItem(were.get(`${item.pk} ${item.sk}`), item)).length;
  return before.length - same + (after.length - same);
}

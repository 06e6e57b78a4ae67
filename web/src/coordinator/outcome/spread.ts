/**
 * Places for labels as near as may be to where they belong, and at least `gap` apart; in the order
 * in which they were given.
 * @example spread([10, 11], 5, [0, 100]) // [8, 13]
 */
export function spread(
  wanted: readonly number[],
  gap: number,
  [top, bottom]: readonly [number, number],
): number[] {
  const order = wanted.map((y, index) => ({ y, index })).sort((a, b) => a.y - b.y);
  const blocks: { sum: number; size: number }[] = [];
  const topOf = ({ sum, size }: { sum: number; size: number }) => {
    const high = (size - 1) * gap;
    return Math.max(top, Math.min(bottom - high, sum / size - high / 2));
  };
  for (const { y } of order) {
    blocks.push({ sum: y, size: 1 });
    // What would stand too near the block above becomes one block with it.
    for (let [above, last] = blocks.slice(-2); above && last; [above, last] = blocks.slice(-2)) {
      if (topOf(last) >= topOf(above) + above.size * gap) break;
      blocks.splice(-2, 2, { sum: above.sum + last.sum, size: above.size + last.size });
    }
  }
  const places = blocks.flatMap((block) =>
    Array.from({ length: block.size }, (_, n) => Math.round(topOf(block) + n * gap)),
  );
  const found = new Array<number>(wanted.length);
  for (const [rank, { index }] of order.entries()) found[index] = places[rank] ?? 0;
  return found;
}

/**
 * A list with one of its parts moved by a number of steps; the same where it would leave the list.
 * @example movedBy(['a', 'b', 'c'], 2, -1) // ['a', 'c', 'b']
 */
export function movedBy<One>(list: readonly One[], from: number, steps: number): One[] {
  const to = from + steps;
  const rest = list.filter((_, n) => n !== from);
  const moved = list.slice(from, from + 1);
  if (to < 0 || to >= list.length) return [...list];
  return [...rest.slice(0, to), ...moved, ...rest.slice(to)];
}

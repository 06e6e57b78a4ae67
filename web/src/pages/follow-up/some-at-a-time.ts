/**
 * Makes many requests, some at a time, and reports each reply as it comes, so that the browser and
 * the API have capacity for other work. A failure is reported as `null` and stops nothing.
 * @param atOnce how many requests may be under way at the same time
 */
export async function someAtATime<Item, Answer>(
  all: readonly Item[],
  atOnce: number,
  request: (one: Item) => Promise<Answer>,
  report: (one: Item, answer: Answer | null) => void,
): Promise<void> {
  const waiting = [...all];
  const work = async () => {
    for (let one = waiting.shift(); one !== undefined; one = waiting.shift())
      report(one, await request(one).catch(() => null));
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, all.length) }, work));
}

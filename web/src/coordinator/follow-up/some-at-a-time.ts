/**
 * Asks for many things, some at a time, and tells of each as it comes: a browser and the API have
 * other things to do meanwhile. What fails is told as `null` and stops nothing.
 * @param atOnce how many are on their way at the same time
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

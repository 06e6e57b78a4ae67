/** What a phone stores for a page, as the browser stores it between visits. */
export type Stored = Map<string, string>;

/** A full storage refuses each write as browsers do. */
const full = () => new DOMException('The quota has been exceeded.', 'QuotaExceededError');

/**
 * The `localStorage` of a page, over the phone's storage.
 * @param isFull called at each write: whether the device has no space left
 */
export function storageOver(stored: Stored, isFull: () => boolean): Storage {
  const calls: Record<string, unknown> = {
    getItem: (name: string) => stored.get(name) ?? null,
    setItem: (name: string, text: string) => {
      if (isFull()) throw full();
      stored.set(name, text);
    },
    removeItem: (name: string) => void stored.delete(name),
  };
  return new Proxy(calls, {
    get: (target, name) => target[String(name)],
    ownKeys: () => [...stored.keys()],
    getOwnPropertyDescriptor: (_, name) => ({
      ...{ value: stored.get(String(name)), enumerable: true, configurable: true },
    }),
  }) as unknown as Storage;
}

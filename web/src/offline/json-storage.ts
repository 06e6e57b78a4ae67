/** What the browser refuses to store; it lasts as long as the page is open. */
const inMemory = new Map<string, string>();

/**
 * A browser's storage of JSON, which may be full or forbidden. What it refuses is remembered while
 * the page is open, and `write` says so.
 */
export function jsonStorage(storage: () => Storage) {
  const attempt = <Value>(action: () => Value): Value | undefined => {
    try {
      return action();
    } catch {
      return undefined;
    }
  };
  const read = <Value>(name: string): Value | undefined =>
    attempt(() => {
      const text = inMemory.get(name) ?? storage().getItem(name);
      return JSON.parse(text ?? 'null') as Value | null;
    }) ?? undefined;
  return {
    read,
    /** Returns whether the value outlives the page. */
    write: (name: string, value: unknown): boolean => {
      const text = JSON.stringify(value);
      const isStored = attempt(() => {
        storage().setItem(name, text);
        return storage().getItem(name) === text;
      });
      if (isStored) inMemory.delete(name);
      else inMemory.set(name, text);
      return isStored === true;
    },
    remove: (name: string): void => {
      inMemory.delete(name);
      attempt(() => storage().removeItem(name));
    },
    /** Whether the value would be lost with the page. */
    isOnlyHere: (name: string): boolean => inMemory.has(name),
    names: (prefix: string): string[] => {
      const there = attempt(() => Object.keys(storage())) ?? [];
      const all = new Set([...there, ...inMemory.keys()]);
      return [...all].filter((name) => name.startsWith(prefix));
    },
  };
}

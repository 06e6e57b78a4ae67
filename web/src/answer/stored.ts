/** A browser's storage of JSON, which may be full or forbidden: then nothing is kept there. */
export function stored(storage: () => Storage) {
  const attempt = <Value>(deed: () => Value): Value | undefined => {
    try {
      return deed();
    } catch {
      return undefined;
    }
  };
  return {
    read: <Value>(name: string): Value | undefined =>
      attempt(() => JSON.parse(storage().getItem(name) ?? 'null') as Value | null) ?? undefined,
    write: (name: string, value: unknown): void =>
      attempt(() => storage().setItem(name, JSON.stringify(value))),
    remove: (name: string): void => attempt(() => storage().removeItem(name)),
    names: (beginning: string): string[] =>
      attempt(() => Object.keys(storage()).filter((name) => name.startsWith(beginning))) ?? [],
  };
}

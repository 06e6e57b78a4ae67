/**
 * Replaces a store of the browser's database where the browser stores nothing: the same few calls,
 * in this page's memory, lost with the page.
 */
const requestOf = <Value>(result: Value) => ({ result }) as IDBRequest<Value>;

export function pageStore(): IDBObjectStore {
  const items = new Map<IDBValidKey, unknown>();
  let last = 0;
  const put = (value: unknown, key: IDBValidKey = last + 1) => {
    if (typeof key === 'number') last = Math.max(last, key);
    items.set(key, value);
    return requestOf(key);
  };
  const store = {
    get: (key: IDBValidKey) => requestOf(items.get(key)),
    getAll: () => requestOf([...items.values()]),
    getAllKeys: () => requestOf([...items.keys()]),
    count: () => requestOf(items.size),
    put,
    add: put,
    delete: (key: IDBValidKey) => requestOf(void items.delete(key)),
    clear: () => requestOf(items.clear()),
  };
  return store as unknown as IDBObjectStore;
}

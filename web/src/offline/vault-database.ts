/**
 * Replaces a store of the browser's database where the browser stores nothing: the same few calls,
 * in this page's memory, lost with the page.
 */
const requestOf = <Value>(result: Value) => ({ result }) as IDBRequest<Value>;

function pageStore(): IDBObjectStore {
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

/** The browser's own database, in promises: only what the vault needs of it. */

export const storeNames = ['lock', 'copy', 'outbox', 'handed', 'letters'] as const;
export type StoreName = (typeof storeNames)[number];

const name = 'laituri-leader';

const answered = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** In these stores keys rise in the order in which things were stored. */
const inOrder: readonly StoreName[] = ['outbox', 'letters'];

function build(db: IDBDatabase): void {
  for (const storeName of storeNames.filter((one) => !db.objectStoreNames.contains(one)))
    db.createObjectStore(storeName, { autoIncrement: inOrder.includes(storeName) });
}

let opened: Promise<IDBDatabase | null> | undefined;

const openDatabase = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 2);
    request.onupgradeneeded = () => build(request.result);
    request.onsuccess = () => {
      // A newer page in another tab must not wait for this one.
      request.result.onversionchange = () => request.result.close();
      // The browser evicted what was stored: the next request finds a new, empty database.
      request.result.onclose = () => {
        opened = undefined;
      };
      resolve(request.result);
    };
    request.onerror = () => reject(request.error);
  });

type VaultStores = Record<StoreName, IDBObjectStore>;

let onPage: VaultStores | undefined;
const pageStores = (): VaultStores => {
  onPage ??= Object.fromEntries(
    storeNames.map((storeName) => [storeName, pageStore()]),
  ) as VaultStores;
  return onPage;
};

/** The browser's database; null where there is none, as in some private windows. */
function vaultDatabase(): Promise<IDBDatabase | null> {
  opened ??= openDatabase().catch(() => null);
  return opened;
}

/** Whether the browser stores nothing, so that everything is in this page's memory. */
export const storesNothing = async (): Promise<boolean> => (await vaultDatabase()) === null;

/** Begins a transaction; a database that the browser closed is opened again. */
async function begin(mode: IDBTransactionMode): Promise<IDBTransaction | null> {
  const db = await vaultDatabase();
  if (!db) return null;
  try {
    return db.transaction(storeNames, mode, { durability: 'strict' });
  } catch {
    opened = undefined;
    const again = await vaultDatabase();
    return again?.transaction(storeNames, mode, { durability: 'strict' }) ?? null;
  }
}

/** Reads from the stores. */
export async function readStores<Value>(
  request: (stores: VaultStores) => IDBRequest<Value>[],
): Promise<Value[]> {
  const all = await begin('readonly');
  if (!all) return request(pageStores()).map(({ result }) => result);
  return Promise.all(request(storesOf(all)).map(answered));
}

const storesOf = (all: IDBTransaction) =>
  Object.fromEntries(
    storeNames.map((storeName) => [storeName, all.objectStore(storeName)]),
  ) as VaultStores;

/**
 * Writes everything or nothing, and returns only when the disk has it: a battery may die at any
 * moment.
 */
export async function writeStores<Made>(write: (stores: VaultStores) => Made): Promise<Made> {
  const all = await begin('readwrite');
  if (!all) return write(pageStores());
  const done = new Promise<void>((resolve, reject) => {
    all.oncomplete = () => resolve();
    all.onabort = () => reject(all.error);
  });
  const made = write(storesOf(all));
  await done;
  return made;
}

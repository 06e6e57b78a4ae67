/** The browser's own database, in promises: what the vault needs of it, and no more. */

export const places = ['lock', 'copy', 'outbox', 'handed', 'letters'] as const;
export type PlaceName = (typeof places)[number];

const name = 'laituri-leader';

const answered = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** In these, numbers rise in the order in which things were stored. */
const inOrder: readonly PlaceName[] = ['outbox', 'letters'];

function build(db: IDBDatabase): void {
  for (const place of places.filter((one) => !db.objectStoreNames.contains(one)))
    db.createObjectStore(place, { autoIncrement: inOrder.includes(place) });
}

let opened: Promise<IDBDatabase> | undefined;

function cupboard(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 2);
    request.onupgradeneeded = () => build(request.result);
    request.onsuccess = () => {
      // A newer page of another tab must not wait for this one.
      request.result.onversionchange = () => request.result.close();
      resolve(request.result);
    };
    request.onerror = () => reject(request.error);
  });
  return opened;
}

type Stores = Record<PlaceName, IDBObjectStore>;

/** Reads some of what is kept. */
export async function reading<Value>(
  ask: (stores: Stores) => IDBRequest<Value>[],
): Promise<Value[]> {
  const db = await cupboard();
  const all = db.transaction(places, 'readonly');
  return Promise.all(ask(storesOf(all)).map(answered));
}

const storesOf = (all: IDBTransaction) =>
  Object.fromEntries(places.map((place) => [place, all.objectStore(place)])) as Stores;

/** Writes it all or nothing, and is done only when the disk has it: a battery may end any moment. */
export async function writing<Made>(write: (stores: Stores) => Made): Promise<Made> {
  const db = await cupboard();
  const all = db.transaction(places, 'readwrite', { durability: 'strict' });
  const done = new Promise<void>((resolve, reject) => {
    all.oncomplete = () => resolve();
    all.onabort = () => reject(all.error);
  });
  const made = write(storesOf(all));
  await done;
  return made;
}

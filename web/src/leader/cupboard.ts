/** The browser's own database, in promises: what the vault needs of it, and no more. */

export const places = ['lock', 'copy', 'outbox'] as const;
export type PlaceName = (typeof places)[number];

const name = 'laituri-leader';

const answered = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

function build(db: IDBDatabase): void {
  db.createObjectStore('lock');
  db.createObjectStore('copy');
  // Numbers rise in the order in which deeds were stored.
  db.createObjectStore('outbox', { autoIncrement: true });
}

let opened: Promise<IDBDatabase> | undefined;

function cupboard(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => build(request.result);
    request.onsuccess = () => resolve(request.result);
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

const storesOf = (all: IDBTransaction): Stores => ({
  lock: all.objectStore('lock'),
  copy: all.objectStore('copy'),
  outbox: all.objectStore('outbox'),
});

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
